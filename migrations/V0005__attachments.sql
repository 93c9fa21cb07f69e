-- Files that belong to a person, a device, an incident or an agreement, and the agreements people signed.

-- Kept in this file, so that a backup is whole; the same bytes once, however often they are attached.
CREATE TABLE content (
    id        BLOB PRIMARY KEY NOT NULL,
    hash      TEXT NOT NULL UNIQUE,               -- SHA-256 of the bytes, in hexadecimal
    bytes     BLOB NOT NULL,
    thumbnail BLOB,
    operation INTEGER NOT NULL
) STRICT;
CREATE TABLE attachment (
    id         BLOB PRIMARY KEY NOT NULL,
    school     BLOB REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    belongs    TEXT NOT NULL CHECK (belongs = 'person' OR belongs = 'device' OR belongs = 'incident' OR belongs = 'agreement'),
    person     BLOB REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    device     BLOB REFERENCES device (id) DEFERRABLE INITIALLY DEFERRED,
    incident   BLOB REFERENCES incident (id) DEFERRABLE INITIALLY DEFERRED,
    agreement  BLOB REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL CHECK (media_type = 'image/png' OR media_type = 'image/jpeg' OR media_type = 'application/pdf'),
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
    content    BLOB NOT NULL REFERENCES content (id) DEFERRABLE INITIALLY DEFERRED,
    added_at   TEXT NOT NULL,
    operator   BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((belongs = 'person') = (person IS NOT NULL)),
    CHECK ((belongs = 'device') = (device IS NOT NULL)),
    CHECK ((belongs = 'incident') = (incident IS NOT NULL)),
    CHECK ((belongs = 'agreement') = (agreement IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_person ON attachment (person) WHERE person IS NOT NULL;
CREATE INDEX attachment_by_device ON attachment (device) WHERE device IS NOT NULL;
CREATE INDEX attachment_by_incident ON attachment (incident) WHERE incident IS NOT NULL;
CREATE INDEX attachment_by_agreement ON attachment (agreement) WHERE agreement IS NOT NULL;
CREATE INDEX attachment_by_content ON attachment (content);
CREATE INDEX attachment_by_school ON attachment (school) WHERE school IS NOT NULL;

-- Each wording that anybody signed, once.
CREATE TABLE agreement_text (
    id        BLOB PRIMARY KEY NOT NULL,
    hash      TEXT NOT NULL UNIQUE,               -- SHA-256 of the text, in hexadecimal
    text      TEXT NOT NULL,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement (
    id           BLOB PRIMARY KEY NOT NULL,
    person       BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    school       BLOB REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    school_year  TEXT NOT NULL,
    text         BLOB NOT NULL REFERENCES agreement_text (id) DEFERRABLE INITIALLY DEFERRED,
    signer       TEXT NOT NULL CHECK (signer = 'student' OR signer = 'guardian' OR signer = 'staff'),
    signer_name  TEXT NOT NULL,
    how          TEXT NOT NULL CHECK (how = 'drawn' OR how = 'paper' OR how = 'ticked'),
    witness      TEXT,
    signed_at    TEXT NOT NULL,
    operator     BLOB REFERENCES operator (id) DEFERRABLE INITIALLY DEFERRED,
    withdrawn_at TEXT,
    withdrawn_because TEXT,
    CHECK ((how = 'ticked') = (witness IS NOT NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX agreement_in_force ON agreement (person, school_year) WHERE withdrawn_at IS NULL;
CREATE INDEX agreement_by_person ON agreement (person, school_year);
CREATE INDEX agreement_by_school ON agreement (school) WHERE school IS NOT NULL;
CREATE INDEX agreement_by_text ON agreement (text);

-- Loans past their due day are asked for over the whole district.
CREATE INDEX custody_due ON custody (due_on) WHERE ended_at IS NULL AND due_on IS NOT NULL;

CREATE TRIGGER content_is_never_edited BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER content_is_never_deleted BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER agreement_text_is_never_edited BEFORE UPDATE ON agreement_text BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER agreement_text_is_never_deleted BEFORE DELETE ON agreement_text BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
