//! How does a new device come into the register, with its custody, its loss and its last sync?

use super::desk::DeviceDesk;
use super::facts::Facts;
use super::fill::{Found, fill};
use super::fleet::RowCodes;
use super::start::{Loss, Start, StartCustody, start};
use super::syncs::instant;
use crate::error::Result;
use crate::imports::answer::{ImportFindingKind, NewRow};
use crate::imports::hand::Hand;
use crate::imports::job::Job;
use crate::imports::said::Said;
use crate::imports::words;
use crate::incidents::{Incident, IncidentKind};
use crate::reading::mapping::words::{CheckoutTo, StatusWord};
use crate::register::custody::{Custodian, CustodianKind, Custody, CustodyOutcome, Origin, Sighting, SightingKind};
use crate::register::{Alias, Condition, Device, ItProcured};
use crate::values::{DeviceId, ModelId, PersonId, SchoolId, Timestamp, normal_form};

impl<H: Hand> DeviceDesk<'_, H> {
    /// Brings a new device into the register.
    pub(super) fn bring(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        codes: &RowCodes,
        school: usize,
    ) -> Result<()> {
        let begins = start(facts.status, facts.police().is_some());
        let found = self.found(job, facts, school, None)?;
        let mut device = blank(self.hand.new_id().into(), self.schools.at(school).id, &begins, self.hand.read().now());
        device.condition = facts.condition.unwrap_or(match begins.custody {
            // What is with IT for repair does not go out before somebody looked at it.
            StartCustody::It => Condition::NeedsCheck,
            StartCustody::Named | StartCustody::GivenUp | StartCustody::Nobody => Condition::Working,
        });
        let mut changed = std::mem::take(&mut self.changed);
        changed.clear();
        fill(&mut device, facts, &found, &mut changed);
        self.changed = changed;
        let holder = self.holder_of_new(job, row, facts, &begins, device.school, school)?;
        self.hand.insert(&device)?;
        self.begin_custody(&device, facts, &begins, holder.clone())?;
        if let Some(loss) = begins.loss {
            self.report_loss(job, row, &device, facts, loss, holder.as_ref())?;
        }
        self.learn_aliases(&device, facts, &[])?;
        self.link_cart(&device, codes)?;
        self.record_sync(job, row, &device, facts, None)?;
        self.look_at_codes(job, row, &device);
        let code = &self.schools.at(school).code;
        job.tally.is_new(|| NewRow { row, called: facts.called().to_owned(), school: Some(code.clone()) });
        Ok(())
    }

    /// The rows of the register that a row's words mean.
    pub(super) fn found(
        &mut self,
        job: &mut Job<'_>,
        facts: &Facts<'_>,
        school: usize,
        model_now: Option<ModelId>,
    ) -> Result<Found> {
        let model = self.models.find(self.hand, &mut job.tally, facts, model_now)?;
        let home = match facts.room {
            Said::Is(room) => {
                let at = self.places.find(self.hand, &mut job.tally, &self.schools, school, room)?;
                Said::Is(self.places.at(at).id)
            }
            Said::Cleared => Said::Cleared,
            Said::Nothing => Said::Nothing,
        };
        let model_updates = self.models.get(model.known()).and_then(|model| model.update_end);
        Ok(Found { model, home, model_updates })
    }

    fn holder_of_new(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        begins: &Start,
        school: SchoolId,
        school_at: usize,
    ) -> Result<Option<Custodian>> {
        let named = facts.holder.names_somebody() || facts.holder.place.is_some();
        match begins.custody {
            StartCustody::It => Ok(Some(Custodian::It)),
            StartCustody::Nobody => {
                if named {
                    job.tally.find(ImportFindingKind::HolderIgnored, row, facts.called());
                }
                Ok(None)
            }
            StartCustody::Named | StartCustody::GivenUp => {
                if !named && facts.status == Some(StatusWord::Assigned) {
                    job.tally.find(ImportFindingKind::AssignedWithoutHolder, row, facts.called());
                }
                self.custodian(job, row, facts, school, school_at)
            }
        }
    }

    /// Who has the device, as the row says: a person, or a place it is lent to.
    pub(super) fn custodian(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        facts: &Facts<'_>,
        school: SchoolId,
        school_at: usize,
    ) -> Result<Option<Custodian>> {
        if facts.holder.to == Some(CheckoutTo::Device) {
            job.tally.find(ImportFindingKind::LentToDevice, row, facts.called());
            return Ok(None);
        }
        if facts.holder.names_somebody() && facts.holder.to != Some(CheckoutTo::Place) {
            let person = self.holders.find(self.hand, &mut job.tally, row, school, &facts.holder)?;
            return Ok(person.map(|person| Custodian::Person { person }));
        }
        let Some(place) = facts.holder.place else { return Ok(None) };
        let at = self.places.find(self.hand, &mut job.tally, &self.schools, school_at, place)?;
        Ok(Some(Custodian::Place { place: self.places.at(at).id }))
    }

    fn begin_custody(
        &mut self,
        device: &Device,
        facts: &Facts<'_>,
        begins: &Start,
        holder: Option<Custodian>,
    ) -> Result<()> {
        let Some(holder) = holder else { return Ok(()) };
        let (now, zone) = (self.hand.read().now(), self.hand.read().zone());
        let since = facts.holder.since.map(|since| instant(since, zone)).filter(|since| *since < now).unwrap_or(now);
        let (custodian, person, place) = match holder {
            Custodian::Person { person } => (CustodianKind::Person, Some(person), None),
            Custodian::Place { place } => (CustodianKind::Place, None, Some(place)),
            Custodian::It | Custodian::Vendor { .. } => (CustodianKind::It, None, None),
        };
        let given_up = match (begins.custody, begins.loss) {
            (StartCustody::GivenUp, Some(Loss::Stolen)) => Some(CustodyOutcome::Stolen),
            (StartCustody::GivenUp, _) => Some(CustodyOutcome::Lost),
            (StartCustody::Named | StartCustody::It | StartCustody::Nobody, _) => None,
        };
        let id = self.hand.new_id().into();
        self.hand.insert(&Custody {
            id,
            device: device.id,
            school: device.school,
            custodian,
            person,
            place,
            vendor: None,
            reference: None,
            reason: None,
            take_home: device.take_home,
            origin: Origin::Imported,
            started_at: since,
            due_on: None,
            ended_at: given_up.map(|_| now),
            outcome: given_up,
        })
    }

    fn report_loss(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        device: &Device,
        facts: &Facts<'_>,
        loss: Loss,
        holder: Option<&Custodian>,
    ) -> Result<()> {
        if loss == Loss::Claimed {
            job.tally.find(ImportFindingKind::StolenWithoutReport, row, facts.called());
        }
        let id = self.hand.new_id().into();
        let now = self.hand.read().now();
        let person = match holder {
            Some(Custodian::Person { person }) => Some(*person),
            Some(Custodian::Place { .. } | Custodian::It | Custodian::Vendor { .. }) | None => None,
        };
        self.hand.insert(&incident(id, device, facts, loss, person, now))
    }

    /// Codes the device is known by besides; those it has already stay.
    pub(super) fn learn_aliases(&mut self, device: &Device, facts: &Facts<'_>, known: &[String]) -> Result<usize> {
        let mut learnt: Vec<String> = Vec::new();
        for code in &facts.aliases {
            let form = normal_form(code);
            let own =
                [device.tag.as_ref().map(|tag| tag.normal()), device.serial.as_ref().map(|serial| serial.normal())];
            let is_own = own.into_iter().flatten().any(|own| own == form);
            if form.is_empty() || is_own || known.contains(&form) || learnt.contains(&form) {
                continue;
            }
            let id = self.hand.new_id().into();
            let alias = Alias { id, device: device.id, school: device.school, code: (*code).to_owned() };
            self.hand.insert(&alias)?;
            learnt.push(form);
        }
        Ok(learnt.len())
    }

    /// A cart whose label is this device's tag is this device.
    pub(super) fn link_cart(&mut self, device: &Device, codes: &RowCodes) -> Result<()> {
        if codes.tag.is_empty() || codes.is_disposed {
            return Ok(());
        }
        match self.places.cart_labelled(device.school, &codes.tag).map(|place| place.id) {
            Some(place) => self.places.is_device(self.hand, place, device.id),
            None => Ok(()),
        }
    }

    /// Records the last sync, when it is news; answers whether it was.
    pub(super) fn record_sync(
        &mut self,
        job: &mut Job<'_>,
        row: u64,
        device: &Device,
        facts: &Facts<'_>,
        known: Option<uuid::Uuid>,
    ) -> Result<bool> {
        let Some(moment) = facts.sync else { return Ok(false) };
        let read = self.hand.read();
        let at = instant(moment, read.zone());
        if at > read.now() {
            job.tally.find(ImportFindingKind::SyncInFuture, row, facts.called());
            return Ok(false);
        }
        if known.is_some_and(|known| !self.syncs.is_new(known, at)) {
            return Ok(false);
        }
        let operator = read.actor().operator;
        let id = self.hand.new_id().into();
        self.hand.record(&Sighting {
            id,
            device: device.id,
            school: device.school,
            at,
            kind: SightingKind::Synced,
            place: None,
            source: Some(self.syncs.source.clone()),
            operator,
        })?;
        Ok(true)
    }
}

fn blank(id: DeviceId, school: SchoolId, begins: &Start, now: Timestamp) -> Device {
    Device {
        id,
        tag: None,
        serial: None,
        provisional_tag: false,
        model: None,
        school,
        home: None,
        status: begins.status,
        condition: Condition::Working,
        funding: None,
        award_number: None,
        federal_share: None,
        it_procured: ItProcured::Unknown,
        po: None,
        cost_cents: None,
        purchased_on: None,
        warranty_end: None,
        update_end: None,
        take_home: false,
        phone_number: None,
        public_record: false,
        notes: None,
        serial_shared_because: None,
        registered_at: now,
    }
}

fn incident(
    id: crate::values::IncidentId,
    device: &Device,
    facts: &Facts<'_>,
    loss: Loss,
    holder: Option<PersonId>,
    now: Timestamp,
) -> Incident {
    let (kind, what_happened) = match loss {
        Loss::Missing => (IncidentKind::Missing, words::MISSING_IN_LIST),
        Loss::Lost => (IncidentKind::Lost, words::LOST_IN_LIST),
        Loss::Claimed => (IncidentKind::Lost, words::CLAIMED_IN_LIST),
        Loss::Stolen => (IncidentKind::Stolen, words::STOLEN_IN_LIST),
    };
    Incident {
        id,
        device: device.id,
        school: device.school,
        holder,
        kind,
        claimed_stolen: loss == Loss::Claimed,
        happened_on: facts.lost_on,
        last_seen: None,
        what_happened: what_happened.into(),
        reported_at: now,
        police_agency: facts.agency.map(str::to_owned),
        police_number: facts.report.map(str::to_owned),
        police_filed_on: facts.filed,
        report_received_at: (loss == Loss::Stolen).then_some(now),
        recovered_at: None,
        closed_at: None,
        serial_given: None,
        reported_by: None,
        witnesses: None,
    }
}
