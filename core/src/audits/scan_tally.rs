//! What do the scans of a whole district come to? One walk in the order they came in, whatever audit they are of.
//!
//! An audit at a time, the index would send SQLite to and fro through the table of scans.

use std::collections::{HashMap, HashSet};

use super::figures::ScanFigures;
use super::record::evidence::About;
use super::record::scan::{ScanMark, ScanSeen};
use super::record::{Audit, Scan};
use crate::error::Result;
use crate::store::Read;
use crate::values::{AuditId, DeviceId};

/// The scans of several audits.
pub struct ScanTally {
    /// Those that count and name a device, by device and time.
    pub marks: Vec<About<ScanMark>>,
    /// What happened to each audit's raw scans.
    pub figures: HashMap<AuditId, ScanFigures>,
}

/// What each audit counts, each thing once.
#[derive(Default)]
struct Subjects {
    devices: Vec<DeviceId>,
    codes: HashSet<String>,
}

impl ScanTally {
    /// The scans of these audits.
    pub fn of(read: &Read<'_>, audits: &[Audit]) -> Result<Self> {
        let ids: Vec<AuditId> = audits.iter().map(|audit| audit.id).collect();
        let mut figures: HashMap<AuditId, (ScanFigures, Subjects)> =
            ids.iter().map(|id| (*id, Default::default())).collect();
        let mut marks = Vec::new();
        Scan::walk_since_first_of(read, &ids, |scan| {
            if let Some((figures, subjects)) = figures.get_mut(&scan.audit) {
                marks.extend(scan.mark.map(|mark| (mark.device, mark)));
                count(figures, subjects, scan);
            }
            Ok(())
        })?;
        marks.sort_by_key(|(device, mark)| (*device, mark.at));
        let figures = figures.into_iter().map(|(audit, (figures, subjects))| (audit, settle(figures, subjects)));
        Ok(Self { marks, figures: figures.collect() })
    }
}

fn count(figures: &mut ScanFigures, subjects: &mut Subjects, scan: ScanSeen) {
    if !scan.is_raw {
        return;
    }
    figures.total += 1;
    if scan.is_void {
        figures.voided += 1;
        return;
    }
    figures.outside_window += u32::from(scan.is_outside);
    if !scan.is_repeat {
        subjects.devices.extend(scan.device);
        subjects.codes.extend(scan.code);
    }
}

fn settle(figures: ScanFigures, Subjects { mut devices, codes }: Subjects) -> ScanFigures {
    devices.sort_unstable();
    devices.dedup();
    let counted = u32::try_from(devices.len() + codes.len()).unwrap_or(u32::MAX);
    ScanFigures { counted, repeat: figures.total - figures.voided - counted, ..figures }
}
