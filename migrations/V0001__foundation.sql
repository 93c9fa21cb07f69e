-- The first schema: history, registers, audits. Forward only; never edited after a release.
-- Identifiers are UUIDv7 in 16 bytes, instants are UTC text of fixed width, days are local dates, money is whole cents.
-- Lists of words are checked by OR: for IN with more than two words SQLite builds a temporary index at every insert.

CREATE TABLE machine (id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16), began_at TEXT NOT NULL) STRICT;

-- History ------------------------------------------------------------------------------------------------------------
CREATE TABLE operation (
    seq      INTEGER PRIMARY KEY,                 -- order in this file, without gaps
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    machine  BLOB NOT NULL REFERENCES machine (id),
    number   INTEGER NOT NULL,                    -- gap-free per machine
    hlc      INTEGER NOT NULL,                    -- hybrid logical time: milliseconds << 16 | counter
    at       TEXT NOT NULL,
    operator BLOB,
    command  TEXT NOT NULL,
    version  INTEGER NOT NULL,
    undoes   INTEGER UNIQUE REFERENCES operation (seq),
    rows     INTEGER NOT NULL,                    -- rows changed and facts recorded
    UNIQUE (machine, number)
) STRICT;
CREATE TABLE entity (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE image_shape (id INTEGER PRIMARY KEY, entity INTEGER NOT NULL REFERENCES entity (id), columns TEXT NOT NULL, UNIQUE (entity, columns)) STRICT;
-- id is operation << 32 | ordinal: the changes of an operation lie side by side and need no index of their own.
CREATE TABLE change (
    id        INTEGER PRIMARY KEY,
    entity    INTEGER NOT NULL,
    row       BLOB NOT NULL,
    before    BLOB,
    after     BLOB,
    erased_by INTEGER
) STRICT;
CREATE UNIQUE INDEX change_by_row ON change (row, id);
CREATE TABLE fact_batch (
    operation INTEGER NOT NULL REFERENCES operation (seq),
    entity    INTEGER NOT NULL REFERENCES entity (id),
    count     INTEGER NOT NULL,
    digest    INTEGER NOT NULL,
    PRIMARY KEY (operation, entity)
) STRICT, WITHOUT ROWID;
CREATE TABLE void (
    id        BLOB PRIMARY KEY NOT NULL,
    entity    TEXT NOT NULL,
    fact      BLOB NOT NULL UNIQUE,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER operation_is_never_edited BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER operation_is_never_deleted BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
-- One update is allowed: erasing the images of personal data, naming the operation that erased them.
CREATE TRIGGER change_is_only_erased BEFORE UPDATE ON change
WHEN NOT (OLD.erased_by IS NULL AND NEW.erased_by IS NOT NULL AND NEW.before IS NULL AND NEW.after IS NULL
          AND NEW.id = OLD.id AND NEW.entity = OLD.entity AND NEW.row = OLD.row)
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER fact_batch_is_never_edited BEFORE UPDATE ON fact_batch BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER fact_batch_is_never_deleted BEFORE DELETE ON fact_batch BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER void_is_never_edited BEFORE UPDATE ON void BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER void_is_never_deleted BEFORE DELETE ON void BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;

-- Settings -----------------------------------------------------------------------------------------------------------
CREATE TABLE district (
    id                BLOB PRIMARY KEY NOT NULL,
    name              TEXT NOT NULL,
    zone              TEXT NOT NULL,
    year_starts_month INTEGER NOT NULL CHECK (year_starts_month BETWEEN 1 AND 12),
    is_sample         INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (
    id          BLOB PRIMARY KEY NOT NULL,
    key         TEXT NOT NULL,
    school_year TEXT NOT NULL,                    -- the version holds from this school year on
    value       TEXT NOT NULL,
    UNIQUE (key, school_year)
) STRICT, WITHOUT ROWID;
CREATE TABLE saved_view (
    id   BLOB PRIMARY KEY NOT NULL,
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    view TEXT NOT NULL,
    UNIQUE (list, name)
) STRICT, WITHOUT ROWID;

-- Schools, places, people --------------------------------------------------------------------------------------------
CREATE TABLE school (
    id                      BLOB PRIMARY KEY NOT NULL,
    code                    TEXT NOT NULL,
    name                    TEXT NOT NULL,
    kind                    TEXT NOT NULL CHECK (kind IN ('school', 'site')),
    level                   TEXT,
    attendance              INTEGER CHECK (attendance >= 0),
    champion_name           TEXT,
    champion_email          TEXT,
    champion_from           TEXT,
    champion_until          TEXT,
    champion_recommended_by TEXT,
    code_norm               TEXT NOT NULL UNIQUE,
    name_norm               TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX school_by_name ON school (name_norm);
CREATE TABLE place (
    id        BLOB PRIMARY KEY NOT NULL,
    school    BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    name      TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind = 'room' OR kind = 'cart' OR kind = 'closet'),
    label     TEXT,
    room      BLOB REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    device    BLOB REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,   -- the cart's own tagged device
    name_norm TEXT NOT NULL,
    label_norm TEXT,
    UNIQUE (school, name_norm)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_label ON place (label_norm) WHERE label_norm IS NOT NULL;
CREATE INDEX place_by_room ON place (room) WHERE room IS NOT NULL;
CREATE UNIQUE INDEX place_by_device ON place (device) WHERE device IS NOT NULL;
CREATE TABLE person (
    id          BLOB PRIMARY KEY NOT NULL,
    population  TEXT NOT NULL CHECK (population = 'student' OR population = 'staff' OR population = 'contractor'),
    number      TEXT,
    name        TEXT NOT NULL,
    first_name  TEXT,
    last_name   TEXT,
    username    TEXT,
    email       TEXT,
    sourced_id  TEXT,
    grade       TEXT,
    homeroom    TEXT,
    school      BLOB REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    state       TEXT NOT NULL CHECK (state = 'active' OR state = 'pre' OR state = 'left' OR state = 'provisional' OR state = 'name_only'),
    notes       TEXT,
    number_norm TEXT,
    username_norm TEXT,
    email_norm  TEXT,
    name_norm   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX person_by_number ON person (number_norm, population) WHERE number_norm IS NOT NULL;
CREATE INDEX person_by_username ON person (username_norm) WHERE username_norm IS NOT NULL;
CREATE INDEX person_by_email ON person (email_norm) WHERE email_norm IS NOT NULL;
CREATE INDEX person_by_name ON person (name_norm, id);
CREATE INDEX person_by_school ON person (school, name_norm);
CREATE TABLE summer_keep (
    id       BLOB PRIMARY KEY NOT NULL,
    person   BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    device   BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    school   BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    from_on  TEXT NOT NULL,
    until_on TEXT NOT NULL,
    CHECK (from_on <= until_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX summer_keep_by_device ON summer_keep (device, until_on);
CREATE INDEX summer_keep_by_person ON summer_keep (person);
CREATE INDEX summer_keep_by_school ON summer_keep (school);
CREATE TABLE operator (
    id            BLOB PRIMARY KEY NOT NULL,
    name          TEXT NOT NULL,
    role          TEXT NOT NULL CHECK (role = 'viewer' OR role = 'champion' OR role = 'it'),
    school        BLOB REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    sees_internal INTEGER NOT NULL CHECK (sees_internal IN (0, 1)),
    active        INTEGER NOT NULL CHECK (active IN (0, 1)),
    name_norm     TEXT NOT NULL UNIQUE,
    CHECK (role <> 'champion' OR school IS NOT NULL),
    CHECK (role <> 'it' OR school IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX operator_by_school ON operator (school) WHERE school IS NOT NULL;

-- Devices ------------------------------------------------------------------------------------------------------------
CREATE TABLE model (
    id                BLOB PRIMARY KEY NOT NULL,
    name              TEXT NOT NULL,
    maker             TEXT,
    category          TEXT,
    os_family         TEXT,
    update_end        TEXT,
    replacement_cents INTEGER CHECK (replacement_cents >= 0),
    name_norm         TEXT NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;
CREATE TABLE device (
    id             BLOB PRIMARY KEY NOT NULL,
    tag            TEXT,
    serial         TEXT,
    provisional_tag INTEGER NOT NULL CHECK (provisional_tag IN (0, 1)),
    model          BLOB REFERENCES model (id) DEFERRABLE INITIALLY DEFERRED,
    school         BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    home           BLOB REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    status         TEXT NOT NULL CHECK (status = 'in_service' OR status = 'missing' OR status = 'lost' OR status = 'stolen' OR status = 'surplus' OR status = 'disposed'),
    condition      TEXT NOT NULL CHECK (condition = 'working' OR condition = 'needs_check' OR condition = 'damaged' OR condition = 'dead'),
    funding        TEXT CHECK (funding = 'local' OR funding = 'state' OR funding = 'federal' OR funding = 'eef' OR funding = 'donated'),
    award_number   TEXT,
    federal_share  INTEGER CHECK (federal_share BETWEEN 0 AND 10000),
    it_procured    TEXT NOT NULL CHECK (it_procured = 'yes' OR it_procured = 'no' OR it_procured = 'unknown'),
    po             TEXT,
    cost_cents     INTEGER CHECK (cost_cents >= 0),
    purchased_on   TEXT,
    warranty_end   TEXT,
    update_end     TEXT,
    take_home      INTEGER NOT NULL CHECK (take_home IN (0, 1)),
    phone_number   TEXT,
    public_record  INTEGER NOT NULL CHECK (public_record IN (0, 1)),
    notes          TEXT,
    serial_shared_because TEXT,
    registered_at  TEXT NOT NULL,
    tag_norm       TEXT,
    serial_norm    TEXT,
    tag_loose      TEXT,
    serial_loose   TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX device_by_tag ON device (tag_norm) WHERE status <> 'disposed';
CREATE INDEX device_by_tag_of_disposed ON device (tag_norm) WHERE status = 'disposed';
CREATE INDEX device_by_serial ON device (serial_norm);
CREATE INDEX device_by_school ON device (school, tag_norm);
CREATE INDEX device_by_model ON device (model);
CREATE INDEX device_by_home ON device (home) WHERE home IS NOT NULL;
CREATE INDEX device_unaccounted ON device (school) WHERE status = 'missing' OR status = 'lost' OR status = 'stolen';
CREATE INDEX device_in_surplus ON device (school) WHERE status = 'surplus';
CREATE INDEX device_by_loose_tag ON device (tag_loose) WHERE tag_loose IS NOT NULL;
CREATE INDEX device_by_loose_serial ON device (serial_loose) WHERE serial_loose IS NOT NULL;
CREATE TABLE alias (
    id     BLOB PRIMARY KEY NOT NULL,
    device BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    school BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    code   TEXT NOT NULL,
    code_norm TEXT NOT NULL,
    UNIQUE (device, code_norm)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_by_code ON alias (code_norm);
CREATE INDEX alias_by_school ON alias (school);
CREATE TABLE custody (
    id         BLOB PRIMARY KEY NOT NULL,
    device     BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    school     BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    custodian  TEXT NOT NULL CHECK (custodian = 'person' OR custodian = 'place' OR custodian = 'it' OR custodian = 'vendor'),
    person     BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    place      BLOB REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    vendor     TEXT,
    reference  TEXT,
    reason     TEXT,
    take_home  INTEGER NOT NULL CHECK (take_home IN (0, 1)),
    origin     TEXT NOT NULL CHECK (origin = 'checked_out' OR origin = 'transferred' OR origin = 'imported'),
    started_at TEXT NOT NULL,
    due_on     TEXT,
    ended_at   TEXT,
    outcome    TEXT CHECK (outcome = 'returned' OR outcome = 'transferred' OR outcome = 'lost' OR outcome = 'stolen' OR outcome = 'disposed'),
    CHECK ((custodian = 'person') = (person IS NOT NULL)),
    CHECK ((custodian = 'place') = (place IS NOT NULL)),
    CHECK ((custodian = 'vendor') = (vendor IS NOT NULL)),
    CHECK ((ended_at IS NULL) = (outcome IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX custody_open ON custody (device) WHERE ended_at IS NULL;
CREATE INDEX custody_in_repair ON custody (device) WHERE ended_at IS NULL AND custodian IN ('it', 'vendor');
CREATE INDEX custody_by_device ON custody (device, started_at);
CREATE INDEX custody_by_person ON custody (person, ended_at) WHERE person IS NOT NULL;
CREATE INDEX custody_by_place ON custody (place, ended_at) WHERE place IS NOT NULL;
CREATE INDEX custody_by_school ON custody (school);
CREATE TABLE sighting (
    id        BLOB PRIMARY KEY NOT NULL,
    device    BLOB NOT NULL,
    school    BLOB NOT NULL,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind = 'checked_out' OR kind = 'checked_in' OR kind = 'transferred' OR kind = 'synced' OR kind = 'attested' OR kind = 'recovered'),
    place     BLOB,
    source    TEXT,
    operator  BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_by_device ON sighting (device, at);
CREATE TABLE status_event (
    id        BLOB PRIMARY KEY NOT NULL,
    device    BLOB NOT NULL,
    school    BLOB NOT NULL,
    at        TEXT NOT NULL,
    event     TEXT NOT NULL,
    was       TEXT NOT NULL,
    became    TEXT NOT NULL,
    reason    TEXT,
    reference TEXT,
    dated     TEXT,
    incident  BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX status_event_by_device ON status_event (device, at);
CREATE TABLE allocation_event (
    id          BLOB PRIMARY KEY NOT NULL,
    device      BLOB NOT NULL,
    at          TEXT NOT NULL,
    from_school BLOB NOT NULL,
    to_school   BLOB NOT NULL,
    note        TEXT,
    operation   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX allocation_event_by_device ON allocation_event (device, at);
CREATE TABLE incident (
    id               BLOB PRIMARY KEY NOT NULL,
    device           BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    school           BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    holder           BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    kind             TEXT NOT NULL CHECK (kind = 'damage' OR kind = 'missing' OR kind = 'lost' OR kind = 'stolen'),
    claimed_stolen   INTEGER NOT NULL CHECK (claimed_stolen IN (0, 1)),
    happened_on      TEXT,
    last_seen        TEXT,
    what_happened    TEXT NOT NULL,
    reported_at      TEXT NOT NULL,
    police_agency    TEXT,
    police_number    TEXT,
    police_filed_on  TEXT,
    report_received_at TEXT,
    recovered_at     TEXT,
    closed_at        TEXT,
    CHECK (kind <> 'stolen' OR (police_agency IS NOT NULL AND police_number IS NOT NULL AND police_filed_on IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_by_device ON incident (device, reported_at);
CREATE INDEX incident_by_school ON incident (school);
CREATE INDEX incident_by_holder ON incident (holder) WHERE holder IS NOT NULL;
CREATE TABLE import_source (
    id        BLOB PRIMARY KEY NOT NULL,
    kind      TEXT NOT NULL,
    signature TEXT NOT NULL,
    mapping   TEXT NOT NULL,
    UNIQUE (kind, signature)
) STRICT, WITHOUT ROWID;

-- Audits -------------------------------------------------------------------------------------------------------------
CREATE TABLE period (
    id        BLOB PRIMARY KEY NOT NULL,
    name      TEXT NOT NULL UNIQUE,               -- 2026-27/Q1
    starts_on TEXT NOT NULL,
    ends_on   TEXT NOT NULL,
    due_on    TEXT NOT NULL,
    CHECK (starts_on <= ends_on)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
    id            BLOB PRIMARY KEY NOT NULL,
    school        BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    period        BLOB NOT NULL REFERENCES period (id) DEFERRABLE INITIALLY DEFERRED,
    state         TEXT NOT NULL CHECK (state = 'planned' OR state = 'open' OR state = 'submitted' OR state = 'closed'),
    revision      INTEGER NOT NULL CHECK (revision >= 1),
    due_on        TEXT NOT NULL,
    opening       BLOB,
    opened_at     TEXT,
    opened_by     BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    submission    BLOB,
    submitted_at  TEXT,
    submitted_by  BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    closed_at     TEXT,
    closed_by     BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    sent_back_because TEXT,
    UNIQUE (period, school),
    CHECK ((state = 'planned') = (opening IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_by_school ON audit (school);
CREATE TABLE expected (
    id        BLOB NOT NULL,                      -- the opening
    device    BLOB NOT NULL,
    school    BLOB NOT NULL,
    tag       TEXT,
    serial    TEXT,
    model     TEXT,
    holder    BLOB,
    place     BLOB,
    status    TEXT NOT NULL CHECK (status IN ('in_service', 'missing')),
    condition TEXT NOT NULL,
    value_cents INTEGER,
    operation INTEGER NOT NULL,
    PRIMARY KEY (id, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE scan (
    id          BLOB PRIMARY KEY NOT NULL,
    audit       BLOB NOT NULL,
    school      BLOB NOT NULL,
    code        TEXT NOT NULL,
    code_norm   TEXT NOT NULL,
    at          TEXT NOT NULL,
    received_at TEXT NOT NULL,
    operator    BLOB,
    station     TEXT NOT NULL,
    place       BLOB,
    device      BLOB,
    outside     INTEGER NOT NULL CHECK (outside IN (0, 1)),     -- its own clock says before opening, or in the future
    verdict     TEXT NOT NULL CHECK (verdict = 'counted' OR verdict = 'again' OR verdict = 'repeat' OR verdict = 'place_set' OR verdict = 'found' OR verdict = 'unlisted' OR verdict = 'unclear'),
    source      TEXT NOT NULL CHECK (source = 'station' OR source = 'file' OR source = 'decision'),
    operation   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX scan_by_audit ON scan (audit, device, at);
CREATE INDEX scan_by_code ON scan (audit, code_norm);
CREATE INDEX scan_by_device ON scan (device, at);
CREATE TABLE decision (
    id         BLOB PRIMARY KEY NOT NULL,
    audit      BLOB NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
    school     BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    revision   INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind = 'missing' OR kind = 'moved' OR kind = 'recovery' OR kind = 'other_school' OR kind = 'ghost' OR kind = 'surplus' OR kind = 'arrived_since' OR kind = 'unlisted' OR kind = 'recount'),
    device     BLOB REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    code_norm  TEXT,
    choice     TEXT NOT NULL,
    note       TEXT,
    attested_by TEXT,
    attested_on TEXT,
    target     BLOB REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    incident   BLOB REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    at         TEXT NOT NULL,
    operator   BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    answer     TEXT CHECK (answer IN ('accepted', 'declined')),            -- a take-over, answered by its owner or IT
    answered_at TEXT,
    CHECK ((device IS NULL) <> (code_norm IS NULL)),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX decision_on_device ON decision (audit, revision, kind, device) WHERE device IS NOT NULL;
CREATE UNIQUE INDEX decision_on_code ON decision (audit, revision, kind, code_norm) WHERE code_norm IS NOT NULL;
CREATE INDEX decision_by_device ON decision (device) WHERE device IS NOT NULL;
CREATE INDEX decision_by_target ON decision (target) WHERE target IS NOT NULL;
CREATE INDEX decision_by_incident ON decision (incident) WHERE incident IS NOT NULL;
CREATE TABLE submission (
    id       BLOB PRIMARY KEY NOT NULL,
    audit    BLOB NOT NULL,
    school   BLOB NOT NULL,
    revision INTEGER NOT NULL,
    at       TEXT NOT NULL,
    operator BLOB,
    figures  TEXT NOT NULL,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_by_audit ON submission (audit, revision, at);
CREATE TABLE result (
    id         BLOB NOT NULL,                     -- the submission
    device     BLOB NOT NULL,
    school     BLOB NOT NULL,
    outcome    TEXT NOT NULL,
    grade      TEXT,
    seen_at    TEXT,
    seen_place BLOB,
    operation  INTEGER NOT NULL,
    PRIMARY KEY (id, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE found (
    id         BLOB PRIMARY KEY NOT NULL,
    submission BLOB NOT NULL,
    school     BLOB NOT NULL,
    kind       TEXT NOT NULL,
    device     BLOB,
    code       TEXT NOT NULL,
    place      BLOB,
    at         TEXT NOT NULL,
    operation  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX found_by_submission ON found (submission);
CREATE TABLE recount (
    id       BLOB PRIMARY KEY NOT NULL,
    audit    BLOB NOT NULL REFERENCES audit (id) DEFERRABLE INITIALLY DEFERRED,
    school   BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    revision INTEGER NOT NULL,
    seed     TEXT NOT NULL,
    drawn_at TEXT NOT NULL,
    operator BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    finished_at TEXT,
    UNIQUE (audit, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE recount_item (
    id        BLOB NOT NULL,                      -- the recount
    device    BLOB NOT NULL,
    school    BLOB NOT NULL,
    place     BLOB,
    operation INTEGER NOT NULL,
    PRIMARY KEY (id, device)
) STRICT, WITHOUT ROWID;
CREATE TABLE recount_scan (
    id        BLOB PRIMARY KEY NOT NULL,
    recount   BLOB NOT NULL,
    school    BLOB NOT NULL,
    code      TEXT NOT NULL,
    device    BLOB,
    place     BLOB,
    at        TEXT NOT NULL,
    operator  BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recount_scan_by_recount ON recount_scan (recount, device);

-- Facts are never edited and never deleted; a void beside them says that they no longer count ---------------------
CREATE TRIGGER sighting_is_never_edited BEFORE UPDATE ON sighting BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER sighting_is_never_deleted BEFORE DELETE ON sighting BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER status_event_is_never_edited BEFORE UPDATE ON status_event BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER status_event_is_never_deleted BEFORE DELETE ON status_event BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER allocation_event_is_never_edited BEFORE UPDATE ON allocation_event BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER allocation_event_is_never_deleted BEFORE DELETE ON allocation_event BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER expected_is_never_edited BEFORE UPDATE ON expected BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER expected_is_never_deleted BEFORE DELETE ON expected BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER scan_is_never_edited BEFORE UPDATE ON scan BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER scan_is_never_deleted BEFORE DELETE ON scan BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER submission_is_never_edited BEFORE UPDATE ON submission BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER submission_is_never_deleted BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER result_is_never_edited BEFORE UPDATE ON result BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER result_is_never_deleted BEFORE DELETE ON result BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER found_is_never_edited BEFORE UPDATE ON found BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER found_is_never_deleted BEFORE DELETE ON found BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER recount_item_is_never_edited BEFORE UPDATE ON recount_item BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER recount_item_is_never_deleted BEFORE DELETE ON recount_item BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER recount_scan_is_never_edited BEFORE UPDATE ON recount_scan BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER recount_scan_is_never_deleted BEFORE DELETE ON recount_scan BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
