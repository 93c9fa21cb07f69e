//! A new member of staff needs a device: in time, and for whom?
//!
//! It is asked for by the hiring manager or whoever they send, seven business days before the first day of work. What
//! comes later is taken all the same, and the day by which it will be ready is told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Facts, Judged, coming, must_be};
use crate::error::{Result, allowed, required};
use crate::people::{PersonState, Population};
use crate::requests::warning::RequestWarning;
use crate::values::{Date, one_line};

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct StaffDevice {
    /// Who begins, when the register does not know them yet.
    pub new_hire: Option<String>,
    /// As what.
    pub position: Option<String>,
    /// Their first day of work.
    pub start_on: Option<Date>,
    /// What they need: laptop, dock, second screen.
    pub needs: Option<String>,
}

impl StaffDevice {
    /// What becomes of it.
    ///
    /// # Errors
    /// `missing` and `in_the_past` of the first day; `wrong_person` for a student; `too_long`.
    pub fn judge(&self, facts: &Facts<'_>) -> Result<Judged> {
        let start = coming("start_on", self.start_on, facts.today)?;
        allowed("new_hire", self.new_hire.clone(), 200)?;
        allowed("position", self.position.clone(), 200)?;
        allowed("needs", self.needs.clone(), 4000)?;
        let name = match facts.person {
            Some(person) => {
                must_be(person, Population::Staff)?;
                person.name.clone()
            }
            None => one_line(&required("new_hire", self.new_hire.as_deref().unwrap_or_default(), 200)?),
        };
        let mut judged = Judged::open(format!("Device for {name}"));
        let earliest = facts.calendar.business_day_after(facts.now, facts.policy.staff_device_days)?;
        if start < earliest {
            judged.warnings.push(RequestWarning::EarliestReady { on: earliest });
        }
        if facts.calendar.day(start).open.is_none() {
            let name = facts.calendar.day(start).closed_by.map(str::to_owned);
            judged.warnings.push(RequestWarning::ClosedThatDay { on: start, name });
        }
        match facts.person {
            Some(person) if person.state != PersonState::Active => {
                judged.warnings.push(RequestWarning::OnceActive { name });
            }
            Some(_) => {}
            None => {
                judged.warnings.push(RequestWarning::OnceActive { name: name.clone() });
                judged.stranger = Some(name);
            }
        }
        Ok(judged)
    }
}
