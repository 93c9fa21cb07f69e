//! What does not add up by itself, and what was decided about each of it?

use std::collections::{HashMap, HashSet};

use super::choices::ChoiceWord;
use super::evidence::Reconciled;
use super::reconcile::{FoundKind, OutcomeWord};
use super::record::evidence as asked;
use super::record::{Audit, Decision, ExceptionKind, Recount, Scan, Submission};
use super::recount;
use crate::error::Result;
use crate::store::Read;
use crate::values::{DeviceId, PlaceId, RowId, Timestamp, normal_form};

/// What an exception is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum About {
    /// A device.
    Device(DeviceId),
    /// A code nobody knows, in normal form.
    Code(String),
}

/// Something that must be decided before the audit can be submitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Exception {
    /// What kind.
    pub kind: ExceptionKind,
    /// About what.
    pub about: About,
    /// The code as it came, for a code nobody knows.
    pub code: Option<String>,
    /// Where it was scanned.
    pub place: Option<PlaceId>,
    /// When it was scanned.
    pub at: Option<Timestamp>,
    /// What was decided, if anything was.
    pub decision: Option<Decision>,
    /// It still stands; a decided one may have dissolved (attested, found after all).
    pub stands: bool,
}

impl Exception {
    /// Nobody decided it yet.
    pub const fn is_open(&self) -> bool {
        self.stands && self.decision.is_none()
    }
}

/// Every exception of an audit, open or decided, in the order in which they are worked through.
pub fn exceptions(read: &Read<'_>, audit: &Audit, reconciled: &Reconciled) -> Result<Vec<Exception>> {
    let unaccounted: HashSet<DeviceId> = asked::unaccounted(read)?.into_iter().collect();
    exceptions_given(read, audit, reconciled, &unaccounted)
}

/// The exceptions as a submission left them: every one was decided by then, and what was decided since is left out.
fn exceptions_frozen(
    read: &Read<'_>,
    audit: &Audit,
    submission: &Submission,
    reconciled: &Reconciled,
) -> Result<Vec<Exception>> {
    let audit = Audit { revision: submission.revision, ..audit.clone() };
    let mut all = exceptions(read, &audit, reconciled)?;
    all.retain(|exception| exception.decision.as_ref().is_some_and(|decision| decision.at <= submission.at));
    Ok(all)
}

/// The exceptions of an audit as it stands, which [`super::evidence::standing`] says.
pub(super) fn exceptions_standing(
    read: &Read<'_>,
    audit: &Audit,
    submission: Option<RowId>,
    reconciled: &Reconciled,
) -> Result<Vec<Exception>> {
    match submission.map(|submission| Submission::find(read, submission)).transpose()?.flatten() {
        Some(submission) => exceptions_frozen(read, audit, &submission, reconciled),
        None => exceptions(read, audit, reconciled),
    }
}

pub(super) fn exceptions_given(
    read: &Read<'_>,
    audit: &Audit,
    reconciled: &Reconciled,
    unaccounted: &HashSet<DeviceId>,
) -> Result<Vec<Exception>> {
    let mut decided = Decided::of(Decision::all_of(read, audit.id, audit.revision)?);
    let mut all = Vec::new();
    for (row, outcome) in &reconciled.rows {
        let seen = (outcome.place, outcome.at);
        match outcome.word {
            OutcomeWord::Missing => all.push(decided.meet(ExceptionKind::Missing, About::Device(row.device), seen)),
            OutcomeWord::Moved => all.push(decided.meet(ExceptionKind::Moved, About::Device(row.device), seen)),
            OutcomeWord::Verified
            | OutcomeWord::Elsewhere
            | OutcomeWord::Evidenced
            | OutcomeWord::InRepair
            | OutcomeWord::Lost
            | OutcomeWord::Stolen => {}
        }
        let counted = matches!(outcome.word, OutcomeWord::Verified | OutcomeWord::Moved);
        if counted && unaccounted.contains(&row.device) {
            all.push(decided.meet(ExceptionKind::Recovery, About::Device(row.device), seen));
        }
    }
    for found in &reconciled.found {
        let kind = exception_of(found.kind);
        let about = match found.device {
            Some(device) => About::Device(device),
            None => About::Code(normal_form(&found.code)),
        };
        // What was decided when it was found holds, though the device has changed by that very decision.
        let kind = decided.kind_of_found(&about).unwrap_or(kind);
        if let About::Device(device) = &about
            && decided.registered.contains(device)
            && found.kind == FoundKind::ArrivedSince
        {
            continue;
        }
        let mut exception = decided.meet(kind, about, (found.place, Some(found.at)));
        exception.code = found.device.is_none().then(|| found.code.clone());
        all.push(exception);
    }
    if let Some(drawn) = Recount::of(read, audit.id, audit.revision)?.filter(|drawn| drawn.finished_at.is_some()) {
        for item in recount::disagreements(read, &drawn)? {
            all.push(decided.meet(ExceptionKind::Recount, About::Device(item.device), (item.place, None)));
        }
    }
    all.extend(decided.rest(read, audit)?);
    all.sort_by_key(|exception| exception.kind);
    Ok(all)
}

/// What kind of exception something is that was found and not expected.
pub(super) const fn exception_of(found: FoundKind) -> ExceptionKind {
    match found {
        FoundKind::Ghost => ExceptionKind::Ghost,
        FoundKind::Stolen | FoundKind::Lost | FoundKind::Missing => ExceptionKind::Recovery,
        FoundKind::Surplus => ExceptionKind::Surplus,
        FoundKind::OtherSchool => ExceptionKind::OtherSchool,
        FoundKind::ArrivedSince => ExceptionKind::ArrivedSince,
        FoundKind::Unlisted => ExceptionKind::Unlisted,
    }
}

/// The kinds of exception that a scan makes, whether the device was expected or not.
pub(super) const FOUND_KINDS: [ExceptionKind; 6] = [
    ExceptionKind::Recovery,
    ExceptionKind::OtherSchool,
    ExceptionKind::Ghost,
    ExceptionKind::Surplus,
    ExceptionKind::ArrivedSince,
    ExceptionKind::Unlisted,
];

struct Decided {
    left: HashMap<(ExceptionKind, About), Decision>,
    /// What was registered because of an unlisted code: that it arrived since is explained by it.
    registered: HashSet<DeviceId>,
}

impl Decided {
    fn of(decisions: Vec<Decision>) -> Self {
        let mut left = HashMap::new();
        let mut registered = HashSet::new();
        for decision in decisions {
            if decision.choice == ChoiceWord::Register {
                registered.extend(decision.target);
            }
            let about = match (decision.device, &decision.code_norm) {
                (Some(device), _) => About::Device(device),
                (None, code) => About::Code(code.clone().unwrap_or_default()),
            };
            // A later revision's decision replaces an earlier one's: they come in that order.
            left.insert((decision.kind, about), decision);
        }
        Self { left, registered }
    }

    fn kind_of_found(&self, about: &About) -> Option<ExceptionKind> {
        FOUND_KINDS.into_iter().find(|kind| self.left.contains_key(&(*kind, about.clone())))
    }

    fn meet(
        &mut self,
        kind: ExceptionKind,
        about: About,
        (place, at): (Option<PlaceId>, Option<Timestamp>),
    ) -> Exception {
        let decision = self.left.remove(&(kind, about.clone()));
        Exception { kind, about, code: None, place, at, decision, stands: true }
    }

    /// Decisions whose exception has dissolved.
    fn rest(self, read: &Read<'_>, audit: &Audit) -> Result<Vec<Exception>> {
        let mut rest = Vec::with_capacity(self.left.len());
        for ((kind, about), decision) in self.left {
            let scan = match &decision.code_norm {
                Some(code) => Scan::last_of_code(read, audit.id, code)?,
                None => None,
            };
            let (place, at) = (scan.as_ref().and_then(|scan| scan.place), scan.as_ref().map(|scan| scan.at));
            let code = scan.map(|scan| scan.code).or_else(|| decision.code_norm.clone());
            rest.push(Exception { code, kind, about, place, at, decision: Some(decision), stands: false });
        }
        rest.sort_by_key(|exception| exception.decision.as_ref().map(|decision| (decision.at, decision.id)));
        Ok(rest)
    }
}
