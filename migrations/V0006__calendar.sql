-- Days on which support is closed, and days on which tests are written.
CREATE TABLE calendar_entry (
    id       BLOB PRIMARY KEY NOT NULL,
    kind     TEXT NOT NULL CHECK (kind = 'holiday' OR kind = 'closure' OR kind = 'testing'),
    name     TEXT NOT NULL CHECK (name <> ''),
    from_on  TEXT NOT NULL,
    until_on TEXT NOT NULL,                       -- the last day, included
    note     TEXT,
    CHECK (until_on >= from_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_entry_by_day ON calendar_entry (from_on);
