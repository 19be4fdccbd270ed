"""The record on disk: one SQLite file, its migrations, derived tables, backups and merge."""
