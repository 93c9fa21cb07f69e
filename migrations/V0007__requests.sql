-- What schools ask for, how the clock ran over it, and the pickups that such an ask begins.
CREATE TABLE pickup (
    id       BLOB PRIMARY KEY NOT NULL,
    number   INTEGER NOT NULL UNIQUE CHECK (number > 0),
    school   BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    state    TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'wiped', 'scheduled', 'loaded', 'signed', 'withdrawn')),
    began_at TEXT NOT NULL,
    note     TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX pickup_by_school ON pickup (school);
CREATE TABLE pickup_device (
    id       BLOB PRIMARY KEY NOT NULL,
    pickup   BLOB NOT NULL REFERENCES pickup (id) DEFERRABLE INITIALLY DEFERRED,
    school   BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    device   BLOB NOT NULL REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    added_at TEXT NOT NULL,
    UNIQUE (pickup, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX pickup_device_by_device ON pickup_device (device);
CREATE INDEX pickup_device_by_school ON pickup_device (school);

CREATE TABLE request (
    id              BLOB PRIMARY KEY NOT NULL,
    number          INTEGER NOT NULL UNIQUE CHECK (number > 0),
    school          BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    kind            TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'resolved', 'closed')),
    closed_because  TEXT,
    priority        TEXT NOT NULL CHECK (priority IN ('high', 'normal', 'low')),
    major           INTEGER NOT NULL CHECK (major IN (0, 1)),
    subject         TEXT NOT NULL,
    description     TEXT,
    requester       BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    requester_name  TEXT NOT NULL,
    requester_email TEXT,
    capacity        TEXT NOT NULL,
    channel         TEXT NOT NULL CHECK (channel IN ('window', 'phone', 'email', 'visit', 'portal')),
    portal_number   TEXT,
    place           BLOB REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
    person          BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,    -- whom it is about
    device          BLOB REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    incident        BLOB REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    pickup          BLOB REFERENCES pickup (id) DEFERRABLE INITIALLY DEFERRED,
    prepared        BLOB REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,    -- made ready to be handed over
    linked          BLOB REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,   -- the open one about the same
    about           TEXT,                         -- what it is about, for telling two of the same
    details         TEXT NOT NULL,                -- the form of its kind, as JSON
    assignee        BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    opened_at       TEXT NOT NULL,
    responded_at    TEXT,
    ended_at        TEXT,
    pauses          TEXT NOT NULL,                -- when the clock stood still: from/until;from/
    attempts        INTEGER NOT NULL CHECK (attempts >= 0),
    portal_norm     TEXT UNIQUE,
    CHECK ((state = 'resolved' OR state = 'closed') = (ended_at IS NOT NULL)),
    CHECK ((state = 'closed') = (closed_because IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- The queue reads these alone.
-- Its last column is NULL in every row, and yet needed: without it the table is read beside the index.
CREATE INDEX request_queue ON request (school, opened_at, responded_at, pauses, kind, priority, major, assignee, ended_at) WHERE ended_at IS NULL;
CREATE INDEX request_by_about ON request (kind, about) WHERE ended_at IS NULL AND about IS NOT NULL;
CREATE INDEX request_by_end ON request (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX request_by_school ON request (school, ended_at);
CREATE INDEX request_by_requester ON request (requester) WHERE requester IS NOT NULL;
CREATE INDEX request_by_place ON request (place) WHERE place IS NOT NULL;
CREATE INDEX request_by_person ON request (person) WHERE person IS NOT NULL;
CREATE INDEX request_by_device ON request (device) WHERE device IS NOT NULL;
CREATE INDEX request_by_incident ON request (incident) WHERE incident IS NOT NULL;
CREATE INDEX request_by_pickup ON request (pickup) WHERE pickup IS NOT NULL;
CREATE INDEX request_by_prepared ON request (prepared) WHERE prepared IS NOT NULL;
CREATE INDEX request_by_linked ON request (linked) WHERE linked IS NOT NULL;
CREATE INDEX request_by_assignee ON request (assignee) WHERE assignee IS NOT NULL;

CREATE TABLE request_step (
    id        BLOB PRIMARY KEY NOT NULL,
    request   BLOB NOT NULL,
    school    BLOB NOT NULL,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    channel   TEXT,
    outcome   TEXT,
    said      TEXT,
    operator  BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_step_by_request ON request_step (request, at);
-- How many were ever opened, those taken back too: no number is given twice.
CREATE INDEX request_step_opened ON request_step (kind) WHERE kind = 'opened';
-- How long it took, by the calendar and the policy of the day it ended.
CREATE TABLE request_outcome (
    id                 BLOB PRIMARY KEY NOT NULL,
    request            BLOB NOT NULL,
    school             BLOB NOT NULL,
    kind               TEXT NOT NULL,
    at                 TEXT NOT NULL,
    because            TEXT,
    response_minutes   INTEGER,
    response_target    INTEGER NOT NULL,
    response_met       INTEGER,
    resolution_minutes INTEGER NOT NULL,
    resolution_target  INTEGER NOT NULL,
    resolution_met     INTEGER NOT NULL,
    policy_year        TEXT NOT NULL,
    operation          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX request_outcome_by_request ON request_outcome (request, at);
CREATE INDEX request_outcome_by_time ON request_outcome (at);
CREATE TRIGGER request_step_is_never_edited BEFORE UPDATE ON request_step BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER request_step_is_never_deleted BEFORE DELETE ON request_step BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER request_outcome_is_never_edited BEFORE UPDATE ON request_outcome BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER request_outcome_is_never_deleted BEFORE DELETE ON request_outcome BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;

-- An attachment may belong to a request too. A CHECK cannot be changed in place, so the table is laid anew.
CREATE TABLE attachment_with_requests (
    id         BLOB PRIMARY KEY NOT NULL,
    school     BLOB REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    belongs    TEXT NOT NULL CHECK (belongs = 'person' OR belongs = 'device' OR belongs = 'incident' OR belongs = 'agreement' OR belongs = 'request'),
    person     BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    device     BLOB REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    incident   BLOB REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    agreement  BLOB REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    request    BLOB REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type = 'image/png' OR media_type = 'image/jpeg' OR media_type = 'application/pdf'),
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
    content    BLOB NOT NULL REFERENCES content (id) DEFERRABLE INITIALLY DEFERRED,
    added_at   TEXT NOT NULL,
    operator   BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((belongs = 'person') = (person IS NOT NULL)),
    CHECK ((belongs = 'device') = (device IS NOT NULL)),
    CHECK ((belongs = 'incident') = (incident IS NOT NULL)),
    CHECK ((belongs = 'agreement') = (agreement IS NOT NULL)),
    CHECK ((belongs = 'request') = (request IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO attachment_with_requests
    SELECT id, school, belongs, person, device, incident, agreement, NULL, name, media_type, size_bytes, content, added_at, operator
    FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachment_with_requests RENAME TO attachment;
CREATE INDEX attachment_by_person ON attachment (person) WHERE person IS NOT NULL;
CREATE INDEX attachment_by_device ON attachment (device) WHERE device IS NOT NULL;
CREATE INDEX attachment_by_incident ON attachment (incident) WHERE incident IS NOT NULL;
CREATE INDEX attachment_by_agreement ON attachment (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX attachment_by_request ON attachment (request) WHERE request IS NOT NULL;
CREATE INDEX attachment_by_content ON attachment (content);
CREATE INDEX attachment_by_school ON attachment (school) WHERE school IS NOT NULL;
