//! Anything else: whose is it, by the district's directory?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, Verdict};
use crate::error::Result;
use crate::refusal::RequestReason;
use crate::requests::words::ClosedBecause;
use crate::settings::{DirectoryEntry, SupportPolicy};
use crate::values::one_line;

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct Other {
    /// The directory's entry it belongs under; IT looks for one when there is none.
    pub entry: Option<String>,
}

impl Other {
    /// What becomes of it: closed as routed where the directory knows whose it is.
    ///
    /// # Errors
    /// `not_in_directory`.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let Some(sought) = self.entry.as_deref().map(one_line).filter(|entry| !entry.is_empty()) else {
            return Ok(Judged::open(format!("Question of {}", facts.requester)));
        };
        let entry = entry_of(facts.policy, &sought)?;
        let verdict = Verdict::Close(ClosedBecause::Routed, told(entry));
        Ok(Judged { verdict, ..Judged::open(entry.subject.clone()) })
    }
}

/// What whoever asked is told of an entry: its sentence, else who owns it.
pub(crate) fn told(entry: &DirectoryEntry) -> String {
    match entry.sentence.trim() {
        "" => format!("{} looks after this.", entry.owner),
        sentence => sentence.to_owned(),
    }
}

/// The directory's entry with that subject.
///
/// # Errors
/// `not_in_directory`, with what the directory knows.
pub(crate) fn entry_of<'a>(policy: &'a SupportPolicy, sought: &str) -> Result<&'a DirectoryEntry> {
    let found = policy.directory.iter().find(|entry| entry.subject.eq_ignore_ascii_case(sought.trim()));
    found.ok_or_else(|| {
        let known = policy.directory.iter().map(|entry| entry.subject.clone()).collect();
        RequestReason::NotInDirectory { sought: sought.to_owned(), known }.into()
    })
}
