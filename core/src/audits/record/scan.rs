//! The rows: every raw scan.

use rusqlite::params;

use crate::error::Result;
use crate::store::{Read, Row, Scope};
use crate::values::{AuditId, DeviceId, OperatorId, PlaceId, ScanId, SchoolId, Timestamp};

crate::words! {
    /// What the station said to a scan.
    pub enum Verdict {
        /// An expected device, seen for the first time.
        Counted = "counted",
        /// A device or code seen before in this audit.
        Again = "again",
        /// The same code within two seconds at one station: a trembling hand, counts nothing.
        Repeat = "repeat",
        /// A room or cart label: the next scans happen there.
        PlaceSet = "place_set",
        /// A device we know, but did not expect here.
        Found = "found",
        /// A code nobody knows.
        Unlisted = "unlisted",
        /// Several devices answer to it; the person must choose.
        Unclear = "unclear",
    }
}

crate::words! {
    /// How a scan came in.
    pub enum ScanSource {
        /// At a station, by scanner or keyboard.
        Station = "station",
        /// From a batch scanner's file.
        File = "file",
        /// By deciding that an unlisted code is a certain device.
        Decision = "decision",
    }
}

crate::fact! {
    /// One raw scan in an audit.
    pub struct Scan in "scan" {
        /// The row.
        id: ScanId,
        /// The audit.
        audit: AuditId,
        /// The site.
        school: SchoolId,
        /// The code as it came.
        code: String,
        /// The code in normal form.
        code_norm: String,
        /// When it was scanned, by the scanner's clock where it has one.
        at: Timestamp,
        /// When it came in here.
        received_at: Timestamp,
        /// Who scanned.
        operator: Option<OperatorId>,
        /// At which station.
        station: String,
        /// In which room or cart.
        place: Option<PlaceId>,
        /// The device it is, where one answers.
        device: Option<DeviceId>,
        /// Its own clock says it happened before the audit opened, or in the future: it counts, as of when it came in.
        outside: bool,
        /// What the station said.
        verdict: Verdict,
        /// How it came in.
        source: ScanSource,
    }
    scope |row| Scope::School(row.school);
    undo Void; merge Union;
    refers { audit -> "audit", device -> "device" }
}

/// A scan as a reconciliation needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanMark {
    /// The audit it was made in.
    pub audit: AuditId,
    /// The device.
    pub device: DeviceId,
    /// When.
    pub at: Timestamp,
    /// Where.
    pub place: Option<PlaceId>,
}

/// A raw scan as a whole district's figures need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanSeen {
    /// The audit it was made in.
    pub audit: AuditId,
    /// When, where and what, where a device answers and the scan counts.
    pub mark: Option<ScanMark>,
    /// The code in normal form, where no device answers.
    pub code: Option<String>,
    /// The device, where one answers.
    pub device: Option<DeviceId>,
    /// A scan of a device or code at a scanner: no label, no decision.
    pub is_raw: bool,
    /// The same code again within two seconds.
    pub is_repeat: bool,
    /// Its own clock says before opening, or in the future.
    pub is_outside: bool,
    /// It was taken back.
    pub is_void: bool,
}

const LIVE: &str = "NOT EXISTS (SELECT 1 FROM void WHERE fact = scan.id)";
const COUNTS: &str = "verdict NOT IN ('repeat', 'place_set')";
/// A wrong clock is no reason to order by: such a scan happened when it came in.
pub(super) const WHEN: &str = "CASE WHEN outside THEN received_at ELSE at END";

impl Scan {
    /// Every raw scan of an audit in order, with whether it was voided.
    pub fn all_of(read: &Read<'_>, audit: AuditId) -> Result<Vec<(Self, bool)>> {
        let sql =
            format!("SELECT {}, NOT ({LIVE}) FROM scan WHERE audit = ?1 ORDER BY at, id", Self::COLUMNS.join(", "));
        read.rows(&sql, [audit], |row| Ok((Self::read(row)?, row.get(Self::COLUMNS.len())?)))
    }

    /// One scan of an audit, with whether it was voided.
    pub fn find(read: &Read<'_>, audit: AuditId, scan: ScanId) -> Result<Option<(Self, bool)>> {
        let sql = format!("SELECT {}, NOT ({LIVE}) FROM scan WHERE id = ?1 AND audit = ?2", Self::COLUMNS.join(", "));
        read.row(&sql, params![scan, audit], |row| Ok((Self::read(row)?, row.get(Self::COLUMNS.len())?)))
    }

    /// The latest raw scans of an audit that were not voided, the newest first.
    pub fn latest_of(read: &Read<'_>, audit: AuditId, most: u32) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM scan WHERE audit = ?1 AND {LIVE} ORDER BY received_at DESC, id DESC LIMIT ?2",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, params![audit, most], Self::read)
    }

    /// The latest scan of a station that was not voided.
    pub fn last_at_station(read: &Read<'_>, audit: AuditId, code_norm: &str, station: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM scan WHERE audit = ?1 AND code_norm = ?2 AND station = ?3 AND {LIVE} ORDER BY at DESC, id DESC LIMIT 1",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, params![audit, code_norm, station], Self::read)
    }

    /// The latest scan of a code in an audit that was not voided.
    pub fn last_of_code(read: &Read<'_>, audit: AuditId, code_norm: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM scan WHERE audit = ?1 AND code_norm = ?2 AND {LIVE} ORDER BY at DESC, id DESC LIMIT 1",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, params![audit, code_norm], Self::read)
    }

    /// Whether a device was counted in an audit already.
    pub fn has_counted(read: &Read<'_>, audit: AuditId, device: DeviceId) -> Result<bool> {
        let sql = format!("SELECT 1 FROM scan WHERE audit = ?1 AND device = ?2 AND {COUNTS} AND {LIVE} LIMIT 1");
        Ok(read.row(&sql, params![audit, device], |_| Ok(()))?.is_some())
    }

    /// When a device was first counted in an audit after a moment.
    pub fn first_since(
        read: &Read<'_>,
        audit: AuditId,
        device: DeviceId,
        since: Option<Timestamp>,
    ) -> Result<Option<Timestamp>> {
        let sql = format!(
            "SELECT min({WHEN}) FROM scan WHERE audit = ?1 AND device = ?2 AND {COUNTS} AND {LIVE}
             AND (?3 IS NULL OR {WHEN} > ?3)"
        );
        Ok(read.row(&sql, params![audit, device, since], |row| row.get(0))?.flatten())
    }

    /// The scans of an audit that count and name a device, by device and time.
    pub fn marks_of(read: &Read<'_>, audit: AuditId, mut visit: impl FnMut(ScanMark)) -> Result<()> {
        let sql = format!(
            "SELECT device, {WHEN} AS seen_at, place FROM scan INDEXED BY scan_by_audit
             WHERE audit = ?1 AND device IS NOT NULL AND {COUNTS} AND {LIVE} ORDER BY device, seen_at, id"
        );
        read.walk(&sql, [audit], |row| {
            visit(ScanMark { audit, device: row.get(0)?, at: row.get(1)?, place: row.get(2)? });
            Ok(())
        })
    }

    /// Every scan since these audits' first one, whichever audit it is of, in the order they came in.
    pub fn walk_since_first_of(
        read: &Read<'_>,
        audits: &[AuditId],
        mut visit: impl FnMut(ScanSeen) -> Result<()>,
    ) -> Result<()> {
        let mut first: Option<ScanId> = None;
        for audit in audits {
            let sql = "SELECT min(id) FROM scan INDEXED BY scan_by_audit WHERE audit = ?1";
            let of_audit: Option<ScanId> = read.row(sql, [audit], |row| row.get(0))?.flatten();
            first = [first, of_audit].into_iter().flatten().min();
        }
        let Some(first) = first else { return Ok(()) };
        // Both in order, side by side: few are voided, and a look for each would cost half of the walk.
        let sql = "SELECT fact FROM void WHERE fact >= ?1 ORDER BY fact";
        let mut voided = read.rows(sql, [first], |row| row.get::<_, ScanId>(0))?.into_iter().peekable();
        let sql = format!(
            "SELECT audit, device, {WHEN}, place, CASE WHEN device IS NULL THEN code_norm END, {COUNTS},
                    verdict <> 'place_set' AND source <> 'decision', verdict = 'repeat', outside, id
             FROM scan WHERE id >= ?1 ORDER BY id"
        );
        read.walk(&sql, [first], |row| {
            let (audit, device, counts, id): (_, Option<DeviceId>, bool, ScanId) =
                (row.get(0)?, row.get(1)?, row.get(5)?, row.get(9)?);
            while voided.next_if(|fact| *fact < id).is_some() {}
            let is_void = voided.peek() == Some(&id);
            let mark = match device.filter(|_| counts && !is_void) {
                Some(device) => Some(ScanMark { audit, device, at: row.get(2)?, place: row.get(3)? }),
                None => None,
            };
            let (is_raw, is_repeat, is_outside) = (row.get(6)?, row.get(7)?, row.get(8)?);
            visit(ScanSeen { audit, mark, code: row.get(4)?, device, is_raw, is_repeat, is_outside, is_void })
        })
    }

    /// Codes of an audit that name no device and were not recognised as one since, each with its first scan.
    pub fn unlisted_of(read: &Read<'_>, audit: AuditId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM scan WHERE audit = ?1 AND device IS NULL AND {COUNTS} AND {LIVE}
             AND NOT EXISTS (SELECT 1 FROM scan named WHERE named.audit = scan.audit AND named.code_norm = scan.code_norm
                 AND named.source = 'decision' AND NOT EXISTS (SELECT 1 FROM void WHERE fact = named.id))
             ORDER BY at, id",
            Self::COLUMNS.join(", ")
        );
        let mut seen = std::collections::HashSet::new();
        let all = read.rows(&sql, [audit], Self::read)?;
        Ok(all.into_iter().filter(|scan| seen.insert(scan.code_norm.clone())).collect())
    }
}
