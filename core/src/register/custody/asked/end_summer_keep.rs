//! When does the leave to keep a device over the summer end early?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::Command;
use crate::error::Result;
use crate::people::SummerKeep;
use crate::refusal::Reason;
use crate::store::{Role, Write};
use crate::values::RowId;

/// Ends a summer keep: from today on it covers no day. One that covered none before is gone.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EndSummerKeep {
    /// Which.
    pub keep: RowId,
}

/// What ending a summer keep left.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SummerKeepEnded {
    /// The keep with yesterday as its last day; none when it had not begun before today.
    pub keep: Option<SummerKeep>,
}

impl Command for EndSummerKeep {
    const NAME: &'static str = "person.end_summer_keep";
    const WHO: Role = Role::Champion;
    type Output = SummerKeepEnded;

    fn run(self, write: &mut Write<'_>) -> Result<SummerKeepEnded> {
        let keep: SummerKeep = write.get(self.keep)?;
        write.must_cover(keep.school)?;
        let yesterday = write.today().minus_days(1);
        if keep.until_on <= yesterday {
            return Err(Reason::SummerKeepOver { until: keep.until_on }.into());
        }
        if keep.from_on > yesterday {
            write.remove::<SummerKeep>(keep.id)?;
            return Ok(SummerKeepEnded { keep: None });
        }
        let ended = SummerKeep { until_on: yesterday, ..keep };
        write.put(&ended)?;
        Ok(SummerKeepEnded { keep: Some(ended) })
    }
}
