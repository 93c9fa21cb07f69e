//! The portal says otherwise who asks, for which school, since when or for what: what of it does a known request follow?
//!
//! Who asks, the school with its room, and since when are the portal's: an open request that came from it follows, and its
//! clock moves. A kind has its own form, and the device and whom it is about were looked up here, so those stay; and what
//! is done with stays as it was measured. Whatever stays otherwise than the portal says is told.

use super::desk::RequestDesk;
use super::facts::Facts;
use super::named::{device, email_of, only};
use crate::error::Result;
use crate::imports::answer::{ImportFieldChange, ImportFindingKind};
use crate::imports::hand::Hand;
use crate::imports::tally::Tally;
use crate::people::{Person, Place};
use crate::reading::mapping::{Field, RequestField as F};
use crate::register::Device;
use crate::requests::{Request, about};
use crate::values::{SchoolId, one_line};

impl<H: Hand> RequestDesk<'_, H> {
    /// Lets an open request follow its portal; answers what stays otherwise.
    pub(super) fn correct(
        &mut self,
        tally: &mut Tally,
        row: u64,
        facts: &Facts<'_>,
        request: &mut Request,
        school: Option<SchoolId>,
    ) -> Result<Vec<ImportFieldChange>> {
        if let Some(name) = facts.name {
            request.requester_name = one_line(name);
        }
        if let Some(said) = facts.email {
            let (email, elsewhere) = self.email(said);
            if request.requester_email.as_ref() != Some(&email) {
                if elsewhere {
                    tally.find(ImportFindingKind::EmailElsewhere, row, said);
                }
                request.requester = only(Person::with_email(self.hand.read(), &email)?).map(|person| person.id);
                request.requester_email = Some(email);
            }
        }
        // It was not answered before it was opened.
        if request.responded_at.is_none_or(|responded| responded >= facts.opened_at) {
            request.opened_at = facts.opened_at;
        }
        self.move_to(tally, row, facts, request, school)?;
        self.otherwise(facts, request, school)
    }

    fn move_to(
        &mut self,
        tally: &mut Tally,
        row: u64,
        facts: &Facts<'_>,
        request: &mut Request,
        school: Option<SchoolId>,
    ) -> Result<()> {
        let led_on = request.pickup.is_some() || request.incident.is_some() || request.prepared.is_some();
        let school = school.filter(|_| !led_on).unwrap_or(request.school);
        let room = self.room(facts, school)?;
        let moves = school != request.school;
        if let (true, Some(said), None) = (moves, facts.room, &room) {
            tally.find(ImportFindingKind::RoomUnknown, row, said);
        }
        let place = room.map(|room| room.id).or(request.place.filter(|_| !moves));
        if !moves && place == request.place {
            return Ok(());
        }
        let person = request.person.map(|person| self.hand.read().get::<Person>(person)).transpose()?;
        request.about = about(request.device, person.as_ref(), None, school, place);
        (request.school, request.place) = (school, place);
        Ok(())
    }

    /// What the portal says otherwise than it is here.
    pub(super) fn otherwise(
        &self,
        facts: &Facts<'_>,
        request: &Request,
        school: Option<SchoolId>,
    ) -> Result<Vec<ImportFieldChange>> {
        let read = self.hand.read();
        let room = self.room(facts, request.school)?;
        let said_device = facts.device.map(|code| device(read, code)).transpose()?.flatten();
        let shown = |device| Ok::<_, crate::error::Error>(read.get::<Device>(device)?.shown());
        let said_person = facts.person.map(|number| Person::numbered(read, number)).transpose()?.and_then(only);
        let numbered = |person| Ok::<_, crate::error::Error>(read.get::<Person>(person)?.number);
        let pairs = [
            (F::Kind, Some(request.kind.word().to_owned()), facts.kind.map(|kind| kind.word().to_owned())),
            (F::School, self.schools.name_of(request.school), school.and_then(|school| self.schools.name_of(school))),
            (F::RequesterName, Some(request.requester_name.clone()), facts.name.map(one_line)),
            (F::RequesterEmail, request.requester_email.clone(), facts.email.map(|said| self.email(said).0)),
            (F::Room, self.room_name(request.place)?, room.map(|room| room.name)),
            (
                F::DeviceCode,
                request.device.map(shown).transpose()?.flatten(),
                said_device.map(shown).transpose()?.flatten(),
            ),
            (
                F::PersonNumber,
                request.person.map(numbered).transpose()?.flatten(),
                said_person.and_then(|person| person.number),
            ),
            (F::OpenedAt, Some(self.clock(request.opened_at)), Some(self.clock(facts.opened_at))),
        ];
        let differs = pairs.into_iter().filter(|(_, here, says)| says.is_some() && here != says);
        Ok(differs.map(|(field, old, new)| ImportFieldChange { field: field.word().into(), old, new }).collect())
    }

    fn email(&self, said: &str) -> (String, bool) {
        email_of(said, &self.desk.policy(self.hand.read().now()).domains)
    }

    fn room(&self, facts: &Facts<'_>, school: SchoolId) -> Result<Option<Place>> {
        Ok(facts.room.map(|room| Place::named(self.hand.read(), school, room)).transpose()?.flatten())
    }
}
