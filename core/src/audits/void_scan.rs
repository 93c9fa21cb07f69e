//! How is a scan taken back that was not the last one?

use serde::Deserialize;
use ts_rs::TS;

use super::record::{Audit, Scan};
use super::scan::must_be_open;
use crate::contract::Command;
use crate::error::{Result, not_found};
use crate::refusal::AuditReason;
use crate::store::{Role, Table, Write};
use crate::values::{AuditId, ScanId, normal_form};

/// Voids a scan: named by its row, or the last one of a code.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct VoidScan {
    /// The audit.
    pub audit: AuditId,
    /// The scan.
    #[serde(default)]
    #[ts(optional)]
    pub scan: Option<ScanId>,
    /// Or the code whose last scan is meant.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
}

static SCANS: Table = Table::of::<Scan>();

impl Command for VoidScan {
    const NAME: &'static str = "audit.void_scan";
    const WHO: Role = Role::Champion;
    type Output = Scan;

    fn run(self, write: &mut Write<'_>) -> Result<Scan> {
        let audit: Audit = write.get(self.audit)?;
        write.must_cover(audit.school)?;
        must_be_open(&audit)?;
        let found = match (self.scan, &self.code) {
            (Some(scan), _) => Scan::find(write, audit.id, scan)?,
            (None, Some(code)) => Scan::last_of_code(write, audit.id, &normal_form(code))?.map(|scan| (scan, false)),
            (None, None) => None,
        };
        match found {
            Some((scan, false)) => {
                write.void(&SCANS, scan.id.uuid())?;
                Ok(scan)
            }
            Some((_, true)) => Err(AuditReason::ScanVoided.into()),
            None => not_found("scan", self.code.unwrap_or_default()),
        }
    }
}
