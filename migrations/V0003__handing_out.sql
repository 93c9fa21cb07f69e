-- What goes along with a device, what it costs, and the drives that hand out and collect.
CREATE TABLE drive (
    id          BLOB PRIMARY KEY NOT NULL,
    school      BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    kind        TEXT NOT NULL CHECK (kind IN ('distribution', 'collection')),
    name        TEXT NOT NULL,
    deadline    TEXT NOT NULL,
    began_at    TEXT NOT NULL,
    grades      TEXT NOT NULL,                    -- a JSON list; none named means every grade
    homerooms   TEXT NOT NULL,                    -- a JSON list; none named means every homeroom
    only_listed INTEGER NOT NULL CHECK (only_listed IN (0, 1)),
    accessories TEXT NOT NULL,                    -- a JSON list of kinds everyone gets, or brings back
    closed_at   TEXT,
    name_norm   TEXT NOT NULL,
    UNIQUE (school, name_norm)
) STRICT, WITHOUT ROWID;
CREATE TABLE drive_person (
    id     BLOB PRIMARY KEY NOT NULL,
    drive  BLOB NOT NULL REFERENCES drive (id) DEFERRABLE INITIALLY DEFERRED,
    school BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (drive, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX drive_person_by_person ON drive_person (person);
CREATE INDEX drive_person_by_school ON drive_person (school);
CREATE TABLE drive_step (
    id      BLOB PRIMARY KEY NOT NULL,
    drive   BLOB NOT NULL REFERENCES drive (id) DEFERRABLE INITIALLY DEFERRED,
    school  BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    person  BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,         -- whose device it was; none when nobody's
    bag     BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,         -- whose bag it lay in
    device  BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    custody BLOB REFERENCES custody (id) DEFERRABLE INITIALLY DEFERRED,
    at      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX drive_step_by_drive ON drive_step (drive, person);
CREATE INDEX drive_step_by_person ON drive_step (person) WHERE person IS NOT NULL;
CREATE INDEX drive_step_by_bag ON drive_step (bag) WHERE bag IS NOT NULL;
CREATE INDEX drive_step_by_device ON drive_step (device);
CREATE INDEX drive_step_by_custody ON drive_step (custody) WHERE custody IS NOT NULL;
CREATE INDEX drive_step_by_school ON drive_step (school);
CREATE TABLE accessory (
    id       BLOB PRIMARY KEY NOT NULL,
    custody  BLOB NOT NULL REFERENCES custody (id) DEFERRABLE INITIALLY DEFERRED,
    school   BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    person   BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,        -- who was given it, and pays for it
    kind     TEXT NOT NULL,
    state    TEXT NOT NULL CHECK (state = 'given' OR state = 'returned' OR state = 'missing' OR state = 'third_party' OR state = 'replaced' OR state = 'not_looked_at'),
    given_at TEXT NOT NULL,
    settled_at TEXT,
    CHECK ((state = 'given') = (settled_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX accessory_by_custody ON accessory (custody);
CREATE INDEX accessory_by_person ON accessory (person, state) WHERE person IS NOT NULL;
CREATE INDEX accessory_by_school ON accessory (school);
-- Owed is positive. Nothing here is ever edited: a mistake is reversed, an undone step is voided.
CREATE TABLE ledger_entry (
    id          BLOB PRIMARY KEY NOT NULL,
    person      BLOB NOT NULL,
    school      BLOB NOT NULL,
    kind        TEXT NOT NULL CHECK (kind = 'charge' OR kind = 'payment' OR kind = 'waiver' OR kind = 'credit' OR kind = 'refund' OR kind = 'write_off' OR kind = 'reversal'),
    cents       INTEGER NOT NULL,
    at          TEXT NOT NULL,
    school_year TEXT NOT NULL,
    about       TEXT NOT NULL,
    device      BLOB,
    accessory   BLOB,
    settles     BLOB,
    reverses    BLOB,
    note        TEXT,
    operator    BLOB,
    operation   INTEGER NOT NULL,
    CHECK (kind <> 'charge' OR cents > 0),
    CHECK (kind <> 'refund' OR cents > 0),
    CHECK (kind NOT IN ('payment', 'waiver', 'credit', 'write_off') OR cents < 0),
    CHECK ((kind = 'reversal') = (reverses IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_entry_by_person ON ledger_entry (person, at);
CREATE INDEX ledger_entry_by_accessory ON ledger_entry (accessory) WHERE accessory IS NOT NULL;
CREATE TRIGGER ledger_entry_is_never_edited BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER ledger_entry_is_never_deleted BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
