//! Which device does a row of device management mean, and what is news about it?

use super::facts::{Facts, Reader};
use crate::error::Result;
use crate::imports::answer::{ChangedRow, ImportFieldChange, ImportFindingKind};
use crate::imports::devices::{self, Devices, Fleet, Models, RowCodes, Syncs, called, instant};
use crate::imports::hand::Hand;
use crate::imports::job::{Desk, Job};
use crate::imports::rejection::{Rejected, Stop};
use crate::imports::said::Said;
use crate::people::{Person, School};
use crate::reading::mapping::{DeviceField as F, Field};
use crate::reading::read::Row;
use crate::refusal::Rejection;
use crate::register::custody::{Custody, Sighting, SightingKind};
use crate::register::{Device, DeviceUse};
use crate::store::Read;
use crate::values::{PersonId, Timestamp, normal_form};

/// Everything at hand while a report of device management is gone through.
pub struct MdmDesk<'h, H: Hand> {
    hand: &'h mut H,
    fleet: Fleet,
    devices: Devices,
    models: Models,
    syncs: Syncs,
    reader: Option<Reader>,
}

impl<'h, H: Hand> MdmDesk<'h, H> {
    /// Looks up what the register has.
    pub fn new(hand: &'h mut H, job: &Job<'_>, reader: Reader, system: &str) -> Result<Self> {
        let read = hand.read();
        let mut syncs = Syncs::load(read, true, &job.plan.path)?;
        system.clone_into(&mut syncs.source);
        Ok(Self {
            fleet: devices::fleet(read)?,
            devices: Devices::default(),
            models: Models::load(read)?,
            syncs,
            reader: Some(reader),
            hand,
        })
    }

    fn row(&mut self, job: &mut Job<'_>, reader: &mut Reader, row: &Row) -> Result<(), Stop> {
        let facts = reader.read(row)?;
        let column = reader.serial();
        let Some(said) = facts.serial.filter(|serial| !normal_form(serial).is_empty()) else {
            return Err(Rejected::at(column, Rejection::NothingToMatch).into());
        };
        let codes = RowCodes { serial: normal_form(said), ..RowCodes::default() };
        let hits = self.fleet.hits(&codes);
        let found = said.to_owned();
        let (Some(at), false) = (hits.serial, hits.is_shared) else {
            let reason = match hits.is_shared {
                true => Rejection::SeveralMatch { found },
                false => Rejection::UnknownDevice { found },
            };
            return Err(Rejected::at(column, reason).into());
        };
        if let Some(first_row) = self.fleet.first_row(at) {
            let field = F::Serial.word().to_owned();
            return Err(Rejected::at(column, Rejection::TwiceInFile { field, found, first_row }).into());
        }
        let Some(id) = self.fleet.id_of(at) else { return Ok(()) };
        let device = self.devices.get(self.hand.read(), id)?;
        if !self.hand.read().actor().covers(device.school) {
            let school: School = self.hand.read().get(device.school)?;
            return Err(Rejected::at(column, Rejection::NotYourSchool { school: school.name }).into());
        }
        self.fleet.meant(at, row.number());
        Ok(self.tell(job, row.number(), &facts, &device)?)
    }

    fn tell(&mut self, job: &mut Job<'_>, row: u64, facts: &Facts<'_>, device: &Device) -> Result<()> {
        let mut told: Vec<ImportFieldChange> = Vec::new();
        self.fill(job, facts, device, &mut told)?;
        if let Some(at) = self.news(job, row, facts, device) {
            self.see(job, row, facts, device, at)?;
            let new = Some(at.date_in(self.hand.read().zone()).to_string());
            told.push(ImportFieldChange { field: F::LastSync.word().into(), old: None, new });
        }
        if told.is_empty() {
            job.tally.is_unchanged();
            return Ok(());
        }
        let words: Vec<&'static str> =
            told.iter().filter_map(|one| F::named(&one.field)).map(|field| field.word()).collect();
        let row = ChangedRow { row, id: device.id.to_string(), called: called(device), fields: told };
        job.tally.is_changed(&words, || row);
        Ok(())
    }

    /// What is not known yet of the device, or of its model, the report may say; what is known stays.
    fn fill(
        &mut self,
        job: &mut Job<'_>,
        facts: &Facts<'_>,
        device: &Device,
        told: &mut Vec<ImportFieldChange>,
    ) -> Result<()> {
        let said = devices::Facts {
            model: facts.model.map_or(Said::Nothing, Said::Is),
            maker: facts.maker,
            os: facts.os,
            update_end: facts.update_end.map_or(Said::Nothing, Said::Is),
            ..devices::Facts::default()
        };
        let mut note = |field: F, new: Option<String>| {
            told.push(ImportFieldChange { field: field.word().into(), old: None, new });
        };
        let before = self.models.get(device.model).cloned();
        let model = match device.model {
            Some(model) => {
                self.models.tell(self.hand, model, &said)?;
                Some(model)
            }
            None => self.models.find(self.hand, &mut job.tally, &said, None)?.known(),
        };
        if device.model.is_none() && model.is_some() {
            note(F::Model, Some(self.models.name_of(model).to_owned()));
        }
        let now = self.models.get(model);
        let learned = |of: fn(&crate::register::Model) -> bool| {
            before.as_ref().is_some_and(|model| !of(model)) && now.is_some_and(of)
        };
        if learned(|model| model.os_family.is_some()) {
            note(F::OsFamily, now.and_then(|model| model.os_family.clone()));
        }
        let model_end = now.and_then(|model| model.update_end);
        if learned(|model| model.update_end.is_some()) {
            note(F::UpdateEnd, model_end.map(|day| day.to_string()));
        }
        let mut after = Device { model, ..device.clone() };
        if device.update_end.is_none() && model_end.is_none() {
            after.update_end = facts.update_end;
            if let Some(day) = facts.update_end {
                note(F::UpdateEnd, Some(day.to_string()));
            }
        }
        if after != *device {
            self.hand.put(&after)?;
        }
        Ok(())
    }

    /// The moment of a sync that nobody knew of.
    fn news(&self, job: &mut Job<'_>, row: u64, facts: &Facts<'_>, device: &Device) -> Option<Timestamp> {
        let read = self.hand.read();
        if facts.is_sync_unclear {
            job.tally.find(ImportFindingKind::SyncUnclear, row, &called(device));
        }
        let at = instant(facts.sync?, read.zone());
        if at > read.now() {
            job.tally.find(ImportFindingKind::SyncInFuture, row, &called(device));
            return None;
        }
        self.syncs.is_new(device.id.uuid(), at).then_some(at)
    }

    fn see(&mut self, job: &mut Job<'_>, row: u64, facts: &Facts<'_>, device: &Device, at: Timestamp) -> Result<()> {
        let operator = self.hand.read().actor().operator;
        let source = self.syncs.source.clone();
        let id = self.hand.new_id().into();
        self.hand.record(&Sighting {
            id,
            device: device.id,
            school: device.school,
            at,
            kind: SightingKind::Synced,
            place: None,
            source: Some(source.clone()),
            operator,
        })?;
        job.tally.counts.sightings += 1;
        let Some(login) = facts.user else { return Ok(()) };
        let person = self.person(login)?;
        let holder = Custody::open_of(self.hand.read(), device.id)?.and_then(|custody| custody.person);
        if person.is_some() && holder.is_some() && person != holder {
            job.tally.find(ImportFindingKind::UsedByAnother, row, &called(device));
        }
        let id = self.hand.new_id().into();
        let (school, login) = (device.school, login.to_owned());
        self.hand.record(&DeviceUse { id, device: device.id, school, at, source, login, person })
    }

    /// Whose user name or e-mail that is, where it is one person's.
    fn person(&self, login: &str) -> Result<Option<PersonId>> {
        let read = self.hand.read();
        for found in [Person::with_email(read, login)?, Person::with_username(read, login)?] {
            if let [only] = found.as_slice() {
                return Ok(Some(only.id));
            }
        }
        Ok(None)
    }
}

impl<H: Hand> Desk for MdmDesk<'_, H> {
    fn read(&self) -> &Read<'_> {
        self.hand.read()
    }

    fn take(&mut self, job: &mut Job<'_>, row: &Row) -> Result<(), Stop> {
        let Some(mut reader) = self.reader.take() else { return Ok(()) };
        let taken = self.row(job, &mut reader, row);
        self.reader = Some(reader);
        taken
    }
}
