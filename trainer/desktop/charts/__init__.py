"""The program's own painted charts: each with a table behind a key, and to be copied or saved."""
