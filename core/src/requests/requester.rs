//! Who may ask for what, and as what? Pure.
//!
//! The one who needs it asks, except where somebody else answers for it: the hiring manager for new staff, the direct
//! supervisor for a phone, the building's administrator for a quote, a member of staff for a student. What jumps the
//! queue is asked for by a principal, the superintendent or the district's office alone.

use super::words::{Capacity, RequestKind};
use crate::people::Population;
use crate::refusal::RequestReason;
use crate::store::Role;

/// As what somebody may ask for a kind; `major` is a call that goes before everything else.
pub const fn capacities(kind: RequestKind, major: bool) -> &'static [Capacity] {
    use Capacity::{
        BuildingAdministrator, Delegate, DirectSupervisor, DistrictOffice, EndUser, ForStudent, HiringManager,
        Principal, Superintendent,
    };
    if major {
        return &[Principal, Superintendent, DistrictOffice];
    }
    match kind {
        RequestKind::StaffDevice => &[HiringManager, Delegate],
        RequestKind::MobilePhone => &[DirectSupervisor],
        RequestKind::Quote => &[BuildingAdministrator, Principal, DistrictOffice],
        RequestKind::StudentDevice => &[ForStudent, EndUser],
        RequestKind::Replacement | RequestKind::Charger => &[EndUser, ForStudent],
        RequestKind::SurplusPickup
        | RequestKind::Support
        | RequestKind::ProjectorLamp
        | RequestKind::Purchase
        | RequestKind::Other => &[EndUser],
    }
}

/// Who files a request.
#[derive(Debug, Clone, Copy)]
pub struct Filing {
    /// The role of whoever sits at the program.
    pub role: Role,
    /// Whether the requester is that same person.
    pub own: bool,
    /// Whom it is about, where that is known.
    pub about: Option<Population>,
}

/// Whether a request may be filed so. A champion asks for themselves and for students; IT records what comes in.
///
/// # Errors
/// `only_for_themselves`, `requester_must_be`, `wrong_person` for whoever asks for a student and means staff.
pub fn may_ask(kind: RequestKind, major: bool, capacity: Capacity, filing: Filing) -> Result<(), RequestReason> {
    let allowed = capacities(kind, major);
    let is_it = match filing.role {
        Role::It => true,
        Role::Champion | Role::Viewer => false,
    };
    if !is_it {
        let for_staff = match (capacity, filing.about) {
            (Capacity::EndUser, _) => !filing.own,
            (Capacity::ForStudent, Some(Population::Student) | None) => !filing.own,
            (Capacity::ForStudent, Some(Population::Staff | Population::Contractor)) => true,
            (
                Capacity::HiringManager
                | Capacity::Delegate
                | Capacity::DirectSupervisor
                | Capacity::BuildingAdministrator
                | Capacity::Principal
                | Capacity::Superintendent
                | Capacity::DistrictOffice,
                _,
            ) => true,
        };
        if for_staff {
            return Err(RequestReason::OnlyForThemselves);
        }
    }
    let for_staff = capacity == Capacity::ForStudent && filing.about.is_some_and(|about| about != Population::Student);
    if for_staff && allowed.contains(&capacity) {
        return Err(RequestReason::WrongPerson { needs: Population::Student.word().into() });
    }
    match allowed.contains(&capacity) {
        true => Ok(()),
        false => {
            Err(RequestReason::RequesterMustBe { allowed: allowed.iter().map(|word| word.word().to_owned()).collect() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Capacity, Filing, Population, RequestKind, Role, may_ask};
    use crate::refusal::RequestReason;
    use std::fmt::Write as _;

    #[test]
    fn who_may_ask_for_what() {
        let mut table = String::new();
        for kind in RequestKind::ALL {
            for capacity in Capacity::ALL {
                let mut ask = |role, own, about, major| {
                    let said = match may_ask(*kind, major, *capacity, Filing { role, own, about }) {
                        Ok(()) => "yes",
                        Err(RequestReason::OnlyForThemselves) => "for themselves only",
                        Err(_) => "somebody else",
                    };
                    let _ = write!(table, " {said:<19}");
                };
                ask(Role::It, false, None, false);
                ask(Role::It, false, None, true);
                ask(Role::Champion, true, Some(Population::Student), false);
                ask(Role::Champion, true, Some(Population::Staff), false);
                ask(Role::Champion, false, Some(Population::Student), false);
                let _ = writeln!(table, " {} as {}", kind.word(), capacity.word());
            }
        }
        let head =
            " IT                  IT, major           champion, student   champion, staff     another, student\n";
        insta::assert_snapshot!(format!("{head}{table}"));
    }
}
