//! What the workbook tells: the frozen submission, or the audit as it stands now.

use std::collections::HashMap;

use super::super::evidence::standing;
use super::super::exceptions::{Exception, exceptions_standing};
use super::super::figures::Figures;
use super::super::reconcile::Outcome;
use super::super::record::{Audit, Period, Submission};
use super::super::sheet;
use crate::error::Result;
use crate::people::{Person, Place, School, holder_of};
use crate::store::Read;
use crate::values::{DeviceId, PersonId, PlaceId, RowId};
use crate::writing::Holder;

/// Everything the sheets are made of.
pub(in crate::audits) struct Standing {
    pub(in crate::audits) audit: Audit,
    pub(in crate::audits) period: Period,
    pub(in crate::audits) school: School,
    pub(in crate::audits) figures: Figures,
    pub(in crate::audits) outcomes: HashMap<DeviceId, Outcome>,
    pub(in crate::audits) exceptions: Vec<Exception>,
    places: HashMap<PlaceId, String>,
}

impl Standing {
    /// The submission named, else the one that holds, else the present state.
    pub(in crate::audits) fn of(read: &Read<'_>, audit: Audit, submission: Option<RowId>) -> Result<Self> {
        let period: Period = read.get(audit.period)?;
        let school: School = read.get(audit.school)?;
        let submission = match submission.or(audit.submission) {
            Some(id) => Some(Submission::of(read, audit.id, id)?.id),
            None => None,
        };
        let reconciled = standing(read, &audit, &period, submission)?;
        let exceptions = exceptions_standing(read, &audit, submission, &reconciled)?;
        let outcomes = reconciled.rows.iter().map(|(row, outcome)| (row.device, *outcome)).collect();
        let figures = match submission {
            Some(id) => sheet::frozen(read, id)?,
            None => sheet::figures(read, &audit, &reconciled, &exceptions)?,
        };
        let places = Place::all(read, Some(audit.school))?.into_iter().map(|place| (place.id, place.name)).collect();
        Ok(Self { audit, period, school, figures, outcomes, exceptions, places })
    }

    /// A place's name.
    pub(super) fn place(&self, place: Option<PlaceId>) -> String {
        place.and_then(|place| self.places.get(&place)).cloned().unwrap_or_default()
    }
}

/// Who a person is, for a row: the name, and whether it is a student's.
#[derive(Default)]
pub(super) struct Names {
    known: HashMap<PersonId, (String, Holder)>,
}

impl Names {
    pub(super) fn of(&mut self, read: &Read<'_>, person: Option<PersonId>) -> Result<(String, Holder)> {
        let Some(id) = person else { return Ok((String::new(), Holder::NoPerson)) };
        if let Some(known) = self.known.get(&id) {
            return Ok(known.clone());
        }
        let found: Person = read.get(id)?;
        let holder = holder_of(found.population, found.state);
        self.known.insert(id, (found.name.clone(), holder));
        Ok((found.name, holder))
    }
}
