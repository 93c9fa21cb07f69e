//! What does a row change on a device that the register has?

use super::desk::{DeviceDesk, called};
use super::facts::Facts;
use super::fill::{Found, fill, shown};
use super::fleet::RowCodes;
use super::record;
use super::take::{Event, Wanted, condition_event, custody_events, status_event, status_of};
use crate::error::Result;
use crate::imports::answer::{ChangedRow, ImportFieldChange, ImportFindingKind};
use crate::imports::hand::Hand;
use crate::imports::job::Job;
use crate::imports::plan::Take;
use crate::imports::said::Said;
use crate::imports::words;
use crate::people::{Person, Place};
use crate::reading::mapping::words::StatusWord;
use crate::reading::mapping::{DeviceField, Field};
use crate::register::custody::{Custodian, Custody, Receiver, may_receive};
use crate::register::{AllocationChange, Device, Spot, Status, condition_after};
use crate::store::Read;
use crate::values::normal_form;

impl<H: Hand> DeviceDesk<'_, H> {
    /// Changes a known device as its row says, or finds that there is nothing to change.
    pub(super) fn change(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        known: Device,
        school: Option<usize>,
    ) -> Result<()> {
        let home_school = school.or_else(|| self.schools.number_of(known.school));
        let Some(school_at) = home_school else { return Ok(()) };
        let moves_to = school.map(|at| self.schools.at(at).id).filter(|id| *id != known.school);
        let moves_to = moves_to.filter(|_| known.status != Status::Disposed);
        let mut found: Found = self.found(job, facts, school_at, known.model)?;
        let model_after = found.model.known().or(known.model);
        found.model_updates = self.models.get(model_after).and_then(|model| model.update_end);
        let before = job.tally.shows_rows().then(|| known.clone());
        let mut device = known;
        let mut changed = std::mem::take(&mut self.changed);
        changed.clear();
        if let Some(to) = moves_to {
            self.move_to(&mut device, to, found.home)?;
            changed.push(DeviceField::School.word());
        }
        fill(&mut device, facts, &found, &mut changed);
        if !changed.is_empty() {
            self.hand.put(&device)?;
        }
        self.mark_not_asked(job, row, facts, &device);
        let mut shown_events = Vec::new();
        if !job.plan.take.is_empty() {
            let (events, fields) = self.taken(job, row, facts, &device, school_at)?;
            changed.extend(fields.iter().map(|shown| shown.field));
            shown_events = fields;
            if !events.is_empty() {
                self.hand.happen(device.clone(), &events)?;
            }
        }
        if self.more_facts(job, row, &device, facts)? {
            changed.push("sightings");
        }
        match changed.is_empty() {
            true => job.tally.is_unchanged(),
            false => job.tally.is_changed(&changed, || {
                let before = before.as_ref().unwrap_or(&device);
                let fields = changed.iter().map(|field| self.field(before, &device, field, &shown_events)).collect();
                ChangedRow { row, id: device.id.to_string(), called: called(&device), fields }
            }),
        }
        self.changed = changed;
        Ok(())
    }

    /// What a row says otherwise than the register and nobody asked to follow.
    fn mark_not_asked(&self, job: &mut Job<'_>, row: u64, facts: &Facts<'_>, device: &Device) {
        let status = facts.status.map(|word| status_of(word, facts.police().is_some()));
        if !job.plan.takes(Take::Status) && status.is_some_and(|status| status != device.status) {
            job.tally.find(ImportFindingKind::StatusNotAsked, row, facts.called());
        }
        if !job.plan.takes(Take::Condition) && facts.condition.is_some_and(|said| said != device.condition) {
            job.tally.find(ImportFindingKind::ConditionNotAsked, row, facts.called());
        }
    }

    fn field(&self, before: &Device, after: &Device, field: &str, events: &[Shown]) -> ImportFieldChange {
        if let Some(change) = events.iter().find(|change| change.field == field) {
            return ImportFieldChange { field: field.to_owned(), old: change.old.clone(), new: change.new.clone() };
        }
        if field == DeviceField::School.word() {
            let code = |device: &Device| Some(self.schools.code_of(device.school).to_owned());
            return ImportFieldChange { field: field.to_owned(), old: code(before), new: code(after) };
        }
        let value = |device: &Device| {
            let home = device.home.map_or("", |home| self.places.name_of(home));
            shown(device, field, self.models.name_of(device.model), home)
        };
        ImportFieldChange { field: field.to_owned(), old: value(before), new: value(after) }
    }

    /// Another school answers for the device; whoever has it keeps it.
    fn move_to(
        &mut self,
        device: &mut Device,
        to: crate::values::SchoolId,
        home: Said<crate::values::PlaceId>,
    ) -> Result<()> {
        let change = AllocationChange {
            id: self.hand.new_id().into(),
            device: device.id,
            at: self.hand.read().now(),
            from_school: device.school,
            to_school: to,
            note: Some(words::SCHOOL_IN_LIST.into()),
        };
        device.school = to;
        // A home at the school it left is no home any more.
        device.home = home.known();
        self.hand.record(&change)?;
        if let Some(custody) = Custody::open_of(self.hand.read(), device.id)? {
            self.hand.put(&Custody { school: to, ..custody })?;
        }
        let losses = crate::incidents::Incident::all_of(self.hand.read(), device.id)?;
        for incident in losses.into_iter().filter(crate::incidents::Incident::is_open_loss) {
            self.hand.put(&crate::incidents::Incident { school: to, ..incident })?;
        }
        Ok(())
    }

    /// Aliases, the cart it is, the last sync; answers whether there was a sync to record or an alias to learn.
    fn more_facts(&mut self, job: &mut Job<'_>, row: u64, device: &Device, facts: &Facts<'_>) -> Result<bool> {
        let mut news = false;
        if !facts.aliases.is_empty() {
            let known = record::aliases_of(self.hand.read(), device.id)?;
            news |= self.learn_aliases(device, facts, &known)? > 0;
        }
        let codes = RowCodes {
            tag: facts.tag.known().map(normal_form).unwrap_or_default(),
            serial: String::new(),
            is_disposed: device.status == Status::Disposed,
        };
        self.link_cart(device, &codes)?;
        news |= self.record_sync(job, row, device, facts, Some(device.id.uuid()))?;
        Ok(news)
    }

    /// The legal events by which custody, status and condition come to be as the row says, and how they are shown.
    fn taken(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        device: &Device,
        school_at: usize,
    ) -> Result<(Vec<Event>, Vec<Shown>)> {
        let open = Custody::open_of(self.hand.read(), device.id)?;
        let mut now = open.as_ref().map(Custody::who);
        let (mut status, mut condition) = (device.status, device.condition);
        let (mut events, mut fields) = (Vec::new(), Vec::new());
        let wanted = match job.plan.takes(Take::Custody) {
            true => self.wanted(job, row, facts, device, school_at)?,
            false => Wanted::AsItIs,
        };
        if let (true, Some(word)) = (job.plan.takes(Take::Status), facts.status) {
            let is_stored = now.as_ref().is_none_or(|who| *who == Custodian::It);
            let same_holder = matches!((&wanted, &now), (Wanted::Custodian(to, _), Some(now)) if to == now);
            let with_holder =
                same_holder || (now.is_some() && wanted == Wanted::AsItIs && word == StatusWord::Assigned);
            match status_event(status, word, facts.police(), facts.lost_on, is_stored, with_holder) {
                Ok(None) => {}
                Ok(Some((event, after))) => {
                    fields.push(Shown::words(DeviceField::Status, status.word(), after.word()));
                    if let Event::Recover { with_holder } = &event {
                        let spot = if *with_holder { Spot::WithHolder } else { Spot::Elsewhere };
                        condition = condition_after(status, condition, spot);
                    }
                    let keeps = matches!(
                        event,
                        Event::Recover { with_holder: true }
                            | Event::ReportMissing
                            | Event::DeclareSurplus
                            | Event::Withdraw
                    );
                    now = now.filter(|_| keeps);
                    status = after;
                    events.push(event);
                }
                Err(()) => job.tally.find(ImportFindingKind::StatusNotLegal, row, facts.called()),
            }
        }
        if let (true, Some(said)) = (job.plan.takes(Take::Condition) && status != Status::Disposed, facts.condition) {
            match condition_event(condition, said) {
                Ok(None) => {}
                Ok(Some(event)) => {
                    fields.push(Shown::words(DeviceField::Condition, device.condition.word(), said.word()));
                    condition = said;
                    events.push(Event::Condition(event));
                }
                Err(()) => job.tally.find(ImportFindingKind::ConditionNotLegal, row, facts.called()),
            }
        }
        let may = self.may_receive(&wanted)?;
        let shown_now = self.name(now.as_ref())?;
        let shown_after = match &wanted {
            Wanted::Custodian(to, _) => self.name(Some(to))?,
            Wanted::AsItIs | Wanted::Nobody => None,
        };
        match custody_events(now.as_ref(), wanted, status, condition, may) {
            Ok(moves) if moves.is_empty() => {}
            Ok(moves) => {
                fields.push(Shown { field: "custody", old: shown_now, new: shown_after });
                events.extend(moves);
            }
            Err(()) => job.tally.find(ImportFindingKind::CustodyNotLegal, row, facts.called()),
        }
        Ok((events, fields))
    }

    /// Who shall have the device, as its row says.
    fn wanted(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        device: &Device,
        school_at: usize,
    ) -> Result<Wanted> {
        match facts.status {
            Some(StatusWord::InRepair) => return Ok(Wanted::Custodian(Custodian::It, Receiver::It)),
            Some(StatusWord::InStock) => return Ok(Wanted::Nobody),
            Some(
                StatusWord::Missing
                | StatusWord::Lost
                | StatusWord::Stolen
                | StatusWord::Surplus
                | StatusWord::Disposed,
            ) => return Ok(Wanted::AsItIs),
            None | Some(StatusWord::InService | StatusWord::Assigned) => {}
        }
        let named = facts.holder.names_somebody() || facts.holder.place.is_some();
        if !named {
            if facts.status == Some(StatusWord::Assigned) {
                job.tally.find(ImportFindingKind::AssignedWithoutHolder, row, facts.called());
            }
            return Ok(Wanted::AsItIs);
        }
        // Nobody known only by this list is given a known device: the person must be in the register first.
        if facts.holder.names_somebody() && !self.holders.knows(self.hand.read(), &facts.holder)? {
            job.tally.find(ImportFindingKind::UnknownHolder, row, &facts.holder.shown());
            return Ok(Wanted::AsItIs);
        }
        let custodian = self.custodian(job, row, facts, device.school, school_at)?;
        Ok(match custodian {
            None => Wanted::AsItIs,
            Some(Custodian::Place { place }) => {
                let kind =
                    self.hand.read().find::<Place>(place)?.map_or(crate::people::PlaceKind::Room, |place| place.kind);
                Wanted::Custodian(Custodian::Place { place }, kind.into())
            }
            Some(to) => Wanted::Custodian(to, Receiver::Person),
        })
    }

    fn may_receive(&self, wanted: &Wanted) -> Result<bool> {
        let Wanted::Custodian(Custodian::Person { person }, _) = wanted else { return Ok(true) };
        let read = self.hand.read();
        let Some(person) = read.find::<Person>(*person)? else { return Ok(false) };
        Ok(may_receive(person.population, person.state, read.actor().role, false).is_ok())
    }

    fn name(&self, who: Option<&Custodian>) -> Result<Option<String>> {
        let read: &Read<'_> = self.hand.read();
        Ok(match who {
            None => None,
            Some(Custodian::Person { person }) => read.find::<Person>(*person)?.map(|person| person.name),
            Some(Custodian::Place { place }) => read.find::<Place>(*place)?.map(|place| place.name),
            Some(Custodian::It) => Some("IT".into()),
            Some(Custodian::Vendor { vendor, .. }) => Some(vendor.clone()),
        })
    }
}

/// How an event on a known device is shown.
struct Shown {
    field: &'static str,
    old: Option<String>,
    new: Option<String>,
}

impl Shown {
    fn words(field: DeviceField, old: &str, new: &str) -> Self {
        Self { field: field.word(), old: Some(old.to_owned()), new: Some(new.to_owned()) }
    }
}
