//! The data-quality findings, one sheet: what in the register cannot be right.

use serde::Deserialize;
use ts_rs::TS;

use super::frame::{one_list, write_report};
use crate::contract::Query;
use crate::error::Result;
use crate::people::School;
use crate::register::findings::{FindingKind, each};
use crate::register::{Holders, Published};
use crate::store::Read;
use crate::values::SchoolId;
use crate::writing::{Cell, Column, Kind, Privacy, Profile, RowFacts, Written};

/// Writes the data-quality findings.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportFindings {
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent.
    #[serde(default)]
    pub profile: Option<Profile>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
}

impl Query for ExportFindings {
    const NAME: &'static str = "export.findings";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let school = read.school_asked(self.school)?;
        let schools = School::names(read)?;
        let columns = vec![
            Column::new("Finding", Kind::Text),
            Column::new("Asset tag", Kind::Code).private(Privacy::CodeInStudentRow),
            Column::new("Serial", Kind::Code).private(Privacy::CodeInStudentRow),
            Column::new("Model", Kind::Text),
            Column::new("School", Kind::Text),
            Column::new("Holder", Kind::Text).private(Privacy::HolderIdentity),
            Column::new("Since", Kind::Text),
        ];
        write_report(read, "findings", "Data-quality findings".into(), self.profile, self.out, |_| {
            Ok(one_list("Findings", columns, move |put| {
                let (mut holders, mut published) = (Holders::default(), Published::now(read)?);
                for kind in FindingKind::ALL {
                    each(read, *kind, school, |row| {
                        let about = RowFacts::of(
                            holders.of_device(read, row.device, row.person)?,
                            published.device(read, row.device)?,
                        );
                        let cells = [
                            Cell::text(kind.word().replace('_', " ")),
                            Cell::of(row.tag.as_ref(), |tag| Cell::code(tag.to_string())),
                            Cell::of(row.serial.as_ref(), |serial| Cell::code(serial.to_string())),
                            Cell::of(row.model, Cell::text),
                            Cell::of(schools.get(&row.school).cloned(), Cell::text),
                            Cell::of(row.holder, Cell::text),
                            Cell::of(row.since, Cell::text),
                        ];
                        put(about, &cells)
                    })?;
                }
                Ok(())
            }))
        })
    }
}
