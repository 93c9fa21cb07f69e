//! To which people does somebody belong?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// Whom a roster lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PopulationWord {
    /// A student.
    Student,
    /// A member of staff.
    Staff,
    /// A contractor.
    Contractor,
    /// A parent or guardian: skipped and counted, never stored.
    Relative,
}

impl Word for PopulationWord {
    const FIELD: WordField = WordField::Population;
    const MEANINGS: &'static [(Self, &'static str)] = &[
        (Self::Student, "student"),
        (Self::Staff, "staff"),
        (Self::Contractor, "contractor"),
        (Self::Relative, "relative"),
    ];
    const SAID: &'static [(&'static str, Self)] = &[
        ("student", Self::Student),
        ("students", Self::Student),
        ("pupil", Self::Student),
        ("learner", Self::Student),
        ("s", Self::Student),
        ("stu", Self::Student),
        ("staff", Self::Staff),
        ("teacher", Self::Staff),
        ("faculty", Self::Staff),
        ("employee", Self::Staff),
        ("administrator", Self::Staff),
        ("admin", Self::Staff),
        ("principal", Self::Staff),
        ("aide", Self::Staff),
        ("counselor", Self::Staff),
        ("librarian", Self::Staff),
        ("teacher assistant", Self::Staff),
        ("instructor", Self::Staff),
        ("paraprofessional", Self::Staff),
        ("proctor", Self::Staff),
        ("site administrator", Self::Staff),
        ("district administrator", Self::Staff),
        ("system administrator", Self::Staff),
        ("t", Self::Staff),
        ("teachers", Self::Staff),
        ("certified", Self::Staff),
        ("classified", Self::Staff),
        ("substitute", Self::Staff),
        ("coach", Self::Staff),
        ("media coordinator", Self::Staff),
        ("staff member", Self::Staff),
        ("employees", Self::Staff),
        ("districtadministrator", Self::Staff),
        ("siteadministrator", Self::Staff),
        ("systemadministrator", Self::Staff),
        ("contractor", Self::Contractor),
        ("vendor", Self::Contractor),
        ("consultant", Self::Contractor),
        ("temp", Self::Contractor),
        ("temporary", Self::Contractor),
        ("volunteer", Self::Contractor),
        ("intern", Self::Contractor),
        ("student teacher", Self::Contractor),
        ("contracted", Self::Contractor),
        ("agency", Self::Contractor),
        ("parent", Self::Relative),
        ("guardian", Self::Relative),
        ("relative", Self::Relative),
        ("parents", Self::Relative),
        ("contact", Self::Relative),
        ("mother", Self::Relative),
        ("father", Self::Relative),
        ("parent guardian", Self::Relative),
        ("family", Self::Relative),
        ("emergency contact", Self::Relative),
    ];
}
