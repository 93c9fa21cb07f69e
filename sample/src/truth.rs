//! What was planted about each device: the answer an audit has to come to by itself.

use crate::schools::{PlaceNo, SchoolNo};

/// What became of an expected device, in the order of the equation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Outcome {
    /// Scanned at its place.
    Verified,
    /// Scanned at another place of its school.
    Moved,
    /// Scanned in another school's audit.
    Elsewhere,
    /// Not scanned, but somebody vouches for it.
    Evidenced,
    /// With IT, or with a vendor who gave a reference.
    InRepair,
    /// Declared lost since the audit opened.
    Lost,
    /// Declared stolen since the audit opened.
    Stolen,
    /// Nobody knows.
    Missing,
}

/// How good the evidence is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Grade {
    /// Checked out, in or transferred in the window.
    Handled,
    /// Heard of by management.
    Synced,
    /// Kept over the summer by permission.
    Authorised,
    /// Vouched for by name.
    Attested,
    /// Left the school by a recorded decision.
    Departed,
}

/// Why a scanned device was not expected where it was scanned.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Found {
    /// Disposed.
    Ghost,
    /// Stolen.
    Stolen,
    /// Lost.
    Lost,
    /// Missing at another school.
    Missing,
    /// Surplus.
    Surplus,
    /// Another school's.
    OtherSchool,
    /// Ours since after the opening.
    ArrivedSince,
    /// In no register.
    Unlisted,
}

macro_rules! words {
    ($kind:ident { $($case:ident $word:literal),* $(,)? }) => {
        impl $kind {
            /// Every case, in order.
            pub const ALL: &[$kind] = &[$($kind::$case),*];

            /// The word in `truth.csv`.
            pub fn word(self) -> &'static str {
                match self { $($kind::$case => $word),* }
            }
        }
    };
}

words!(Outcome {
    Verified "verified", Moved "moved", Elsewhere "elsewhere", Evidenced "evidenced",
    InRepair "in_repair", Lost "lost", Stolen "stolen", Missing "missing",
});
words!(Grade { Handled "handled", Synced "synced", Authorised "authorised", Attested "attested", Departed "departed" });
words!(Found {
    Ghost "ghost", Stolen "stolen", Lost "lost", Missing "missing", Surplus "surplus",
    OtherSchool "other_school", ArrivedSince "arrived_since", Unlisted "unlisted",
});

/// What a rule promises about a device.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Promise {
    /// Its outcome where it is expected; none where it is not expected.
    pub outcome: Option<Outcome>,
    /// For evidenced ones.
    pub grade: Option<Grade>,
    /// Its kind where it was scanned without being expected.
    pub found: Option<Found>,
}

pub(crate) const fn is(outcome: Outcome) -> Promise {
    Promise { outcome: Some(outcome), grade: None, found: None }
}

pub(crate) const fn vouched(grade: Grade) -> Promise {
    Promise { outcome: Some(Outcome::Evidenced), grade: Some(grade), found: None }
}

pub(crate) const fn found(kind: Found) -> Promise {
    Promise { outcome: None, grade: None, found: Some(kind) }
}

pub(crate) const fn both(outcome: Outcome, kind: Found) -> Promise {
    Promise { outcome: Some(outcome), grade: None, found: Some(kind) }
}

pub(crate) const NOTHING: Promise = Promise { outcome: None, grade: None, found: None };

/// One row of `truth.csv`.
#[derive(Clone, Debug)]
pub struct Truth {
    /// The asset tag; for a code in no register, the code as scanned.
    pub device: String,
    /// The school that answers for it when the audits open; none for an unlisted code.
    pub school: Option<SchoolNo>,
    /// What the audits must say.
    pub promise: Promise,
    /// Where it was found without being expected.
    pub found_at: Option<SchoolNo>,
    /// The audit place frozen at opening.
    pub place: Option<PlaceNo>,
    /// The name of the rule.
    pub planted: &'static str,
}
