-- At which schools a person is enrolled or works, as which roster says. One school is the first; a person may belong to
-- others too. The row of a school that was left stays: it says whom a device still out has to be collected from.
CREATE TABLE enrolment (
    id         BLOB PRIMARY KEY NOT NULL,
    person     BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    school     BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    is_primary INTEGER NOT NULL CHECK (is_primary = 0 OR is_primary = 1),
    state      TEXT NOT NULL CHECK (state = 'active' OR state = 'pre' OR state = 'left'),
    role       TEXT,
    grade      TEXT,
    homeroom   TEXT,
    source     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX enrolment_by_person ON enrolment (person, school);
CREATE INDEX enrolment_by_school ON enrolment (school, state);
-- What device management says of who used a device, beside the sync that says when.
CREATE TABLE device_use (
    id        BLOB PRIMARY KEY NOT NULL,
    device    BLOB NOT NULL,
    school    BLOB NOT NULL,
    at        TEXT NOT NULL,
    source    TEXT NOT NULL,
    login     TEXT NOT NULL,
    person    BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX device_use_by_device ON device_use (device, at);
CREATE TRIGGER device_use_is_never_edited BEFORE UPDATE ON device_use BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER device_use_is_never_deleted BEFORE DELETE ON device_use BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
