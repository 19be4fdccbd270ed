"""The record's tables as SQL, one step a released schema; a fresh file and an old one come to the same tables.

``event`` is the truth and is only ever added to: triggers refuse to change or delete a row, save for emptying the rows
of a learner who was erased. Every other table is derived from it in the same transaction, and can be made again.
Bodies are kept as the text that was digested; the columns before it hold what queries ask for. Hashes are 32 bytes.
"""

__all__ = ["APPLICATION_ID", "MIGRATION_SET", "STEPS", "VERSION"]

APPLICATION_ID = 0x43474E44
"""``CGND``: marks the file as a record of Common Ground."""
MIGRATION_SET = "trainer"

_EVENT = """
CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL,
    kind TEXT NOT NULL,
    chain TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    time INTEGER NOT NULL,
    at INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    day INTEGER NOT NULL,
    digest BLOB NOT NULL,
    previous BLOB NOT NULL,
    seal BLOB NOT NULL,
    session TEXT,
    target TEXT,
    item TEXT,
    revision INTEGER,
    unit TEXT,
    section TEXT,
    format TEXT,
    purpose TEXT,
    confidence TEXT,
    "right" INTEGER,
    rating INTEGER,
    elapsed INTEGER,
    body TEXT
) STRICT
"""

_EVENT_INDEXES = (
    "CREATE INDEX event_by_learner ON event (learner, day, time)",
    "CREATE INDEX event_by_unit ON event (learner, unit) WHERE unit IS NOT NULL",
    "CREATE INDEX event_by_session ON event (session) WHERE session IS NOT NULL",
    "CREATE INDEX event_by_target ON event (target) WHERE target IS NOT NULL",
    "CREATE INDEX event_ruling ON event (learner) WHERE target IS NOT NULL",
)

# INSERT OR REPLACE deletes without asking the delete trigger where recursive_triggers is off: stopped on its way in.
_EVENT_TRIGGERS = (
    """
CREATE TRIGGER event_is_new BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM event WHERE number = NEW.number)
BEGIN SELECT RAISE (ABORT, 'an event is never replaced'); END
""",
    """
CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT RAISE (ABORT, 'an event is never deleted'); END
""",
    """
CREATE TRIGGER event_is_only_emptied BEFORE UPDATE ON event
WHEN NOT (
    NEW.number = OLD.number AND NEW.id = OLD.id AND NEW.learner = OLD.learner AND NEW.kind = OLD.kind
    AND NEW.chain = OLD.chain AND NEW.sequence = OLD.sequence AND NEW.time = OLD.time AND NEW.at = OLD.at
    AND NEW.offset = OLD.offset AND NEW.day = OLD.day AND NEW.digest = OLD.digest AND NEW.previous = OLD.previous
    AND NEW.seal = OLD.seal AND NEW.body IS NULL AND NEW.session IS NULL AND NEW.target IS NULL AND NEW.item IS NULL
    AND NEW.revision IS NULL AND NEW.unit IS NULL AND NEW.section IS NULL AND NEW.format IS NULL
    AND NEW.purpose IS NULL AND NEW.confidence IS NULL AND NEW."right" IS NULL AND NEW.rating IS NULL
    AND NEW.elapsed IS NULL AND OLD.kind NOT IN ('linked', 'erased')
    AND EXISTS (SELECT 1 FROM learner WHERE id = OLD.learner AND erased = 1)
)
BEGIN SELECT RAISE (ABORT, 'an event is never changed'); END
""",
)

_DERIVED_TABLES = (
    """
CREATE TABLE learner (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    erased INTEGER NOT NULL,
    name TEXT NOT NULL,
    guest INTEGER NOT NULL,
    named_time INTEGER NOT NULL,
    named_chain TEXT NOT NULL,
    last_time INTEGER NOT NULL,
    seal BLOB NOT NULL,
    believed_at INTEGER NOT NULL,
    doubted INTEGER NOT NULL
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE memory (
    person TEXT NOT NULL,
    unit TEXT NOT NULL,
    section TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    due_day INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    model TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    PRIMARY KEY (person, unit)
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX memory_by_due_day ON memory (person, due_day)",
    "CREATE INDEX memory_by_first_day ON memory (person, first_day)",
    """
CREATE TABLE day_tally (
    person TEXT NOT NULL,
    day INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    graded INTEGER NOT NULL,
    sure INTEGER NOT NULL,
    sure_wrong INTEGER NOT NULL,
    relearned INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    PRIMARY KEY (person, day)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE item_tally (
    person TEXT NOT NULL,
    item TEXT NOT NULL,
    answers INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    graded INTEGER NOT NULL,
    sure INTEGER NOT NULL,
    sure_wrong INTEGER NOT NULL,
    relearned INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    PRIMARY KEY (person, item)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE section_tally (
    person TEXT NOT NULL,
    section TEXT NOT NULL,
    answers INTEGER NOT NULL,
    "right" INTEGER NOT NULL,
    graded INTEGER NOT NULL,
    sure INTEGER NOT NULL,
    sure_wrong INTEGER NOT NULL,
    relearned INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL,
    started INTEGER NOT NULL,
    PRIMARY KEY (person, section)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE setting (
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE briefing (
    person TEXT NOT NULL,
    section TEXT NOT NULL,
    PRIMARY KEY (person, section)
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE sitting (
    person TEXT NOT NULL,
    session TEXT NOT NULL,
    time INTEGER NOT NULL,
    chain TEXT NOT NULL,
    PRIMARY KEY (person, session)
) STRICT, WITHOUT ROWID
""",
)

_MISTAKES = (
    """
CREATE TABLE mistake (
    person TEXT NOT NULL,
    unit TEXT NOT NULL,
    section TEXT NOT NULL,
    answer TEXT NOT NULL,
    last_day INTEGER NOT NULL,
    times INTEGER NOT NULL,
    sittings INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    PRIMARY KEY (person, unit)
) STRICT, WITHOUT ROWID
""",
    "CREATE INDEX mistake_standing ON mistake (person, sittings DESC, last_day DESC, unit) WHERE standing = 1",
    # Which memory model the derived tables were made by; no row until a first replay, as in a file just moved on.
    "CREATE TABLE derivation (model TEXT NOT NULL) STRICT",
)

_FIGURES = (
    *(
        f"ALTER TABLE {table} ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0"
        for table in ("day_tally", "item_tally", "section_tally")
        for column in (
            *("guess", "guess_right", "think", "think_right", "first", "first_right"),
            *("reviews", "recalled", "promised"),
        )
    ),
    # First attempts are what item analysis rests on.
    "CREATE INDEX event_first ON event (item) WHERE purpose = 'new'",
    "DELETE FROM derivation",
)

_FLAGS = ("CREATE INDEX event_flagged ON event (item) WHERE kind = 'flagged'",)

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("m001_record", (_EVENT, *_EVENT_INDEXES, *_EVENT_TRIGGERS, *_DERIVED_TABLES)),
    ("m002_mistakes", _MISTAKES),
    ("m003_figures", _FIGURES),
    ("m004_flags", _FLAGS),
)
"""Each released schema's name and what makes it of the one before."""
VERSION = len(STEPS)
"""Kept as the file's ``user_version``."""
