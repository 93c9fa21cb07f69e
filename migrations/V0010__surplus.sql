-- A pickup from its draft to the manifest both sides signed.
ALTER TABLE pickup ADD COLUMN scheduled_on TEXT;
ALTER TABLE pickup ADD COLUMN collector TEXT;                -- who fetches
ALTER TABLE pickup ADD COLUMN contact TEXT;
ALTER TABLE pickup ADD COLUMN approval BLOB;                 -- the approval that holds
ALTER TABLE pickup ADD COLUMN manifest BLOB;                 -- the manifest both signed
ALTER TABLE pickup ADD COLUMN ended_because TEXT;            -- why it was withdrawn
CREATE INDEX pickup_under_way ON pickup (state, number) WHERE state <> 'signed' AND state <> 'withdrawn';

ALTER TABLE pickup_device ADD COLUMN how TEXT NOT NULL DEFAULT 'request' CHECK (how IN ('request', 'scan', 'list', 'filter', 'place', 'truck'));
ALTER TABLE pickup_device ADD COLUMN scanned_at TEXT;        -- in a hand, for this pickup
ALTER TABLE pickup_device ADD COLUMN cost_cents INTEGER CHECK (cost_cents >= 0);   -- as said here, where the register knows none
ALTER TABLE pickup_device ADD COLUMN clearance TEXT;         -- leave to part with what federal money paid for
ALTER TABLE pickup_device ADD COLUMN cleared_on TEXT;
ALTER TABLE pickup_device ADD COLUMN value_cents INTEGER CHECK (value_cents >= 0); -- as approved
ALTER TABLE pickup_device ADD COLUMN declared INTEGER NOT NULL DEFAULT 0 CHECK (declared IN (0, 1)); -- surplus by this approval
ALTER TABLE pickup_device ADD COLUMN wipe BLOB;              -- the wipe that holds
ALTER TABLE pickup_device ADD COLUMN released_on TEXT;       -- from device management
ALTER TABLE pickup_device ADD COLUMN loaded_at TEXT;
ALTER TABLE pickup_device ADD COLUMN initials TEXT;          -- of whoever let it go along
ALTER TABLE pickup_device ADD COLUMN disposition TEXT NOT NULL DEFAULT 'recycled' CHECK (disposition IN ('recycled', 'sold', 'donated', 'returned'));
ALTER TABLE pickup_device ADD COLUMN price_cents INTEGER CHECK (price_cents >= 0);
ALTER TABLE pickup_device ADD COLUMN receiver TEXT;          -- buyer, or whoever it was given to
ALTER TABLE pickup_device ADD COLUMN outcome TEXT CHECK (outcome IN ('taken', 'short'));

CREATE TABLE pickup_peripheral (
    id     BLOB PRIMARY KEY NOT NULL,
    pickup BLOB NOT NULL REFERENCES pickup (id) DEFERRABLE INITIALLY DEFERRED,
    school BLOB NOT NULL REFERENCES school (id) DEFERRABLE INITIALLY DEFERRED,
    kind   TEXT NOT NULL,
    count  INTEGER NOT NULL CHECK (count > 0),
    UNIQUE (pickup, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX pickup_peripheral_by_school ON pickup_peripheral (school);

-- Who approved what, at which value.
CREATE TABLE pickup_approval (
    id             BLOB PRIMARY KEY NOT NULL,
    pickup         BLOB NOT NULL,
    school         BLOB NOT NULL,
    at             TEXT NOT NULL,
    band           TEXT NOT NULL CHECK (band IN ('superintendent', 'board', 'public_sale')),
    devices        INTEGER NOT NULL CHECK (devices >= 0),
    value_cents    INTEGER NOT NULL CHECK (value_cents >= 0),
    reference      TEXT NOT NULL,
    on_day         TEXT NOT NULL,
    sale_reference TEXT,
    operator       BLOB,
    operation      INTEGER NOT NULL,
    CHECK (band <> 'public_sale' OR sale_reference IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX pickup_approval_by_pickup ON pickup_approval (pickup, at);

-- How a device was wiped, by whom, on which day.
CREATE TABLE wipe (
    id               BLOB PRIMARY KEY NOT NULL,
    pickup           BLOB NOT NULL,
    device           BLOB NOT NULL,
    school           BLOB NOT NULL,
    at               TEXT NOT NULL,
    method           TEXT NOT NULL CHECK (method IN ('reset', 'overwritten', 'crypto_erased', 'destroyed', 'nothing_to_wipe')),
    wiped_by         TEXT NOT NULL,
    on_day           TEXT NOT NULL,
    certificate      TEXT NOT NULL,
    certificate_norm TEXT NOT NULL,
    operator         BLOB,
    operation        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX wipe_by_pickup ON wipe (pickup);
CREATE INDEX wipe_by_device ON wipe (device);
CREATE INDEX wipe_by_certificate ON wipe (certificate_norm);

-- What was scanned at the truck, and what came of it.
CREATE TABLE truck_scan (
    id        BLOB PRIMARY KEY NOT NULL,
    pickup    BLOB NOT NULL,
    school    BLOB NOT NULL,
    at        TEXT NOT NULL,
    code      TEXT NOT NULL,
    device    BLOB,
    verdict   TEXT NOT NULL CHECK (verdict IN ('loaded', 'repeat', 'over', 'left', 'unknown', 'unloaded')),
    because   TEXT,
    initials  TEXT,
    operator  BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX truck_scan_by_pickup ON truck_scan (pickup, at);

-- What left, frozen, and who signed for it.
CREATE TABLE manifest (
    id              BLOB PRIMARY KEY NOT NULL,
    pickup          BLOB NOT NULL,
    school          BLOB NOT NULL,
    at              TEXT NOT NULL,
    devices         INTEGER NOT NULL CHECK (devices >= 0),
    short           INTEGER NOT NULL CHECK (short >= 0),
    value_cents     INTEGER NOT NULL CHECK (value_cents >= 0),
    proceeds_cents  INTEGER NOT NULL CHECK (proceeds_cents >= 0),
    federal_cents   INTEGER NOT NULL CHECK (federal_cents >= 0),
    peripherals     TEXT NOT NULL,                -- as JSON
    giver_name      TEXT NOT NULL,
    giver_role      TEXT,
    giver_ink       BLOB,                         -- drawn; none where it was signed on paper
    taker_name      TEXT NOT NULL,
    taker_company   TEXT,
    taker_ink       BLOB,
    digest          TEXT NOT NULL,                -- SHA-256 of its lines
    operator        BLOB,
    operation       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX manifest_by_pickup ON manifest (pickup);
CREATE INDEX manifest_by_giver_ink ON manifest (giver_ink) WHERE giver_ink IS NOT NULL;
CREATE INDEX manifest_by_taker_ink ON manifest (taker_ink) WHERE taker_ink IS NOT NULL;
CREATE TABLE manifest_line (
    id            BLOB NOT NULL,                  -- the manifest
    device        BLOB NOT NULL,
    school        BLOB NOT NULL,
    tag           TEXT,
    serial        TEXT,
    model         TEXT,
    category      TEXT,
    value_cents   INTEGER NOT NULL,
    funding       TEXT,
    award_number  TEXT,
    federal_share INTEGER NOT NULL CHECK (federal_share BETWEEN 0 AND 10000),
    method        TEXT NOT NULL,
    wiped_on      TEXT NOT NULL,
    certificate   TEXT NOT NULL,
    disposition   TEXT NOT NULL,
    price_cents   INTEGER,
    receiver      TEXT,
    initials      TEXT,
    operation     INTEGER NOT NULL,
    PRIMARY KEY (id, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX manifest_line_by_device ON manifest_line (device);

-- What is wrong in a signed manifest, said beside it.
CREATE TABLE pickup_correction (
    id        BLOB PRIMARY KEY NOT NULL,
    pickup    BLOB NOT NULL,
    school    BLOB NOT NULL,
    at        TEXT NOT NULL,
    kind      TEXT NOT NULL CHECK (kind IN ('disposition', 'not_taken', 'went_along', 'remark')),
    device    BLOB,
    was       TEXT,
    became    TEXT,
    disposition TEXT,
    price_cents INTEGER CHECK (price_cents >= 0),
    receiver  TEXT,
    reason    TEXT NOT NULL,
    operator  BLOB,
    operation INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pickup_correction_by_pickup ON pickup_correction (pickup, at);

CREATE TRIGGER pickup_approval_is_never_edited BEFORE UPDATE ON pickup_approval BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER pickup_approval_is_never_deleted BEFORE DELETE ON pickup_approval BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER wipe_is_never_edited BEFORE UPDATE ON wipe BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER wipe_is_never_deleted BEFORE DELETE ON wipe BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER truck_scan_is_never_edited BEFORE UPDATE ON truck_scan BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER truck_scan_is_never_deleted BEFORE DELETE ON truck_scan BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER manifest_is_never_edited BEFORE UPDATE ON manifest BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER manifest_is_never_deleted BEFORE DELETE ON manifest BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER manifest_line_is_never_edited BEFORE UPDATE ON manifest_line BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER manifest_line_is_never_deleted BEFORE DELETE ON manifest_line BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER pickup_correction_is_never_edited BEFORE UPDATE ON pickup_correction BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER pickup_correction_is_never_deleted BEFORE DELETE ON pickup_correction BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
