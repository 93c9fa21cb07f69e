//! May this device go to that custodian? (DOMAIN §2 Condition, §4)

use crate::people::{PersonState, PlaceKind, Population};
use crate::refusal::Reason;
use crate::register::{Condition, Status};
use crate::store::Role;

crate::words! {
    /// Who would get a device, as far as its status and condition matter.
    pub enum Receiver {
        /// A person.
        Person = "person",
        /// A room.
        Room = "room",
        /// A cart.
        Cart = "cart",
        /// A closet: storage.
        Storage = "storage",
        /// IT, at the depot.
        It = "it",
        /// A repair vendor.
        Vendor = "vendor",
    }
}

impl From<PlaceKind> for Receiver {
    fn from(kind: PlaceKind) -> Self {
        match kind {
            PlaceKind::Room => Self::Room,
            PlaceKind::Cart => Self::Cart,
            PlaceKind::Closet => Self::Storage,
        }
    }
}

/// Whether a device in that status and condition may go to such a receiver: people, rooms and carts get what is in
/// service and works; IT, a vendor and storage take what is in service or surplus, in any condition.
///
/// # Errors
/// `not_in_service`, `not_working`, each with the next steps.
pub fn may_go_to(receiver: Receiver, status: Status, condition: Condition) -> Result<(), Reason> {
    let uses_it = match receiver {
        Receiver::Person | Receiver::Room | Receiver::Cart => true,
        Receiver::Storage | Receiver::It | Receiver::Vendor => false,
    };
    let is_there = match status {
        Status::InService => true,
        Status::Surplus => !uses_it,
        Status::Missing | Status::Lost | Status::Stolen | Status::Disposed => false,
    };
    if !is_there {
        return Err(Reason::NotInService { status: status.word().into(), next: status.next_steps() });
    }
    let works = match condition {
        Condition::Working => true,
        Condition::NeedsCheck | Condition::Damaged | Condition::Dead => false,
    };
    match works || !uses_it {
        true => Ok(()),
        false => Err(Reason::NotWorking { condition: condition.word().into(), next: condition.next_steps() }),
    }
}

/// Whether a person in that state may be given a device: staff and contractors only when active, without exception;
/// students also before they begin, when IT says why; nobody who left or is known by name only.
///
/// # Errors
/// `person_not_active`; `not_allowed` when somebody else than IT gave the reason.
pub fn may_receive(population: Population, state: PersonState, role: Role, has_reason: bool) -> Result<(), Reason> {
    let it_may = match (population, state) {
        (Population::Student | Population::Staff | Population::Contractor, PersonState::Active) => return Ok(()),
        (Population::Student, PersonState::Pre | PersonState::Provisional) => true,
        (Population::Student, PersonState::Left | PersonState::NameOnly) => false,
        (
            Population::Staff | Population::Contractor,
            PersonState::Pre | PersonState::Provisional | PersonState::Left | PersonState::NameOnly,
        ) => false,
    };
    match (it_may && has_reason, role) {
        (true, Role::It) => Ok(()),
        (true, Role::Champion | Role::Viewer) => Err(Reason::NotAllowed { needs: Role::It.word().into() }),
        (false, _) => {
            Err(Reason::PersonNotActive { population: population.word().into(), state: state.word().into(), it_may })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Condition, PersonState, Population, Receiver, Role, Status, may_go_to, may_receive};
    use crate::refusal::Reason;
    use std::fmt::Write as _;

    fn answer(judged: Result<(), Reason>) -> String {
        match judged {
            Ok(()) => "yes".into(),
            Err(Reason::NotInService { next, .. } | Reason::NotWorking { next, .. }) => {
                format!("no: {}", next.iter().map(|step| step.word()).collect::<Vec<_>>().join(", "))
            }
            Err(Reason::PersonNotActive { it_may: true, .. }) => "ask IT".into(),
            Err(Reason::NotAllowed { .. }) => "IT only".into(),
            Err(_) => "no".into(),
        }
    }

    #[test]
    fn who_may_be_issued_which_device() {
        let mut table = String::new();
        for receiver in Receiver::ALL {
            for status in Status::ALL {
                for condition in Condition::ALL {
                    let said = answer(may_go_to(*receiver, *status, *condition));
                    let _ =
                        writeln!(table, "{:<7} {:<10} {:<11} {said}", receiver.word(), status.word(), condition.word());
                }
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn which_people_may_be_issued_one() {
        let mut table = String::from("population state       champion     champion+reason IT           IT+reason\n");
        for population in Population::ALL {
            for state in PersonState::ALL {
                let _ = write!(table, "{:<10} {:<11}", population.word(), state.word());
                for (role, has_reason) in
                    [(Role::Champion, false), (Role::Champion, true), (Role::It, false), (Role::It, true)]
                {
                    let _ = write!(table, " {:<12}", answer(may_receive(*population, *state, role, has_reason)));
                }
                let line = table.trim_end().len();
                table.truncate(line);
                table.push('\n');
            }
        }
        insta::assert_snapshot!(table);
    }
}
