-- What more is told of an incident, what happened to it, what was decided, and which device went out in its place.
ALTER TABLE incident ADD COLUMN serial_given TEXT;
ALTER TABLE incident ADD COLUMN reported_by TEXT;
ALTER TABLE incident ADD COLUMN witnesses TEXT;
CREATE INDEX incident_open ON incident (school, reported_at) WHERE closed_at IS NULL;

CREATE TABLE incident_step (
    id        BLOB PRIMARY KEY NOT NULL,
    incident  BLOB NOT NULL,
    school    BLOB NOT NULL,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    field     TEXT,                               -- what was corrected, or proposed
    was       TEXT,
    became    TEXT,
    said      TEXT,
    operator  BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_step_by_incident ON incident_step (incident, at);
CREATE TRIGGER incident_step_is_never_edited BEFORE UPDATE ON incident_step BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER incident_step_is_never_deleted BEFORE DELETE ON incident_step BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;

-- What was decided, and why it costs just that, by the policy of its day. The last one holds.
CREATE TABLE incident_decision (
    id          BLOB PRIMARY KEY NOT NULL,
    incident    BLOB NOT NULL,
    school      BLOB NOT NULL,
    person      BLOB,
    at          TEXT NOT NULL,
    on_day      TEXT NOT NULL,
    because     TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind = 'damage' OR kind = 'missing' OR kind = 'lost' OR kind = 'stolen'),
    school_year TEXT NOT NULL,
    cents       INTEGER NOT NULL CHECK (cents >= 0),
    counts      INTEGER NOT NULL CHECK (counts IN (0, 1)),
    parts       TEXT NOT NULL,                    -- as JSON
    steps       TEXT NOT NULL,                    -- why just that, as JSON
    replace     INTEGER NOT NULL CHECK (replace IN (0, 1)),
    note        TEXT,
    operator    BLOB,
    operation   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_decision_by_incident ON incident_decision (incident, at);
CREATE INDEX incident_decision_by_person ON incident_decision (person, school_year) WHERE person IS NOT NULL;
CREATE TRIGGER incident_decision_is_never_edited BEFORE UPDATE ON incident_decision BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER incident_decision_is_never_deleted BEFORE DELETE ON incident_decision BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;

-- Old device, incident, new device: the chain. Whether the new one is still out, its custody says.
CREATE TABLE replacement (
    id        BLOB PRIMARY KEY NOT NULL,
    incident  BLOB NOT NULL REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    school    BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    person    BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind      TEXT NOT NULL CHECK (kind = 'replacement' OR kind = 'loaner'),
    old       BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    device    BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    custody   BLOB NOT NULL REFERENCES custody (id) DEFERRABLE INITIALLY DEFERRED,
    issued_at TEXT NOT NULL,
    CHECK (old <> device)
) STRICT, WITHOUT ROWID;
CREATE INDEX replacement_by_incident ON replacement (incident);
CREATE INDEX replacement_by_school ON replacement (school);
CREATE INDEX replacement_by_person ON replacement (person, issued_at);
CREATE INDEX replacement_by_old ON replacement (old);
CREATE INDEX replacement_by_device ON replacement (device);
CREATE INDEX replacement_by_custody ON replacement (custody);

CREATE TABLE protection_plan (
    id          BLOB PRIMARY KEY NOT NULL,
    person      BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    school      BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    school_year TEXT NOT NULL,
    began_on    TEXT NOT NULL,
    UNIQUE (person, school_year)
) STRICT, WITHOUT ROWID;
CREATE INDEX protection_plan_by_school ON protection_plan (school);
