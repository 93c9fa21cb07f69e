//! How does one row of a device list reach the register?

use super::facts::{Facts, Reader};
use super::fleet::{self, Candidate, Fleet, Hits, Match, RowCodes, Unclear};
use super::holders::Holders;
use super::models::Models;
use super::record::{self, Devices};
use super::syncs::Syncs;
use crate::error::Result;
use crate::imports::answer::ImportFindingKind;
use crate::imports::hand::Hand;
use crate::imports::job::{Desk, Job};
use crate::imports::places::Places;
use crate::imports::rejection::{Rejected, Stop};
use crate::imports::schools::Schools;
use crate::reading::cells::{Expected, Why};
use crate::reading::mapping::words::StatusWord;
use crate::reading::mapping::{DeviceField, Field};
use crate::reading::read::Row;
use crate::refusal::Rejection;
use crate::register::{Device, Status};
use crate::store::Read;
use crate::values::{AssetTag, Date, Serial, normal_form};

/// The facts by which a device is found.
pub const KEYS: [DeviceField; 2] = [DeviceField::AssetTag, DeviceField::Serial];

/// Everything at hand while a device list is gone through.
pub struct DeviceDesk<'h, H: Hand> {
    pub(super) hand: &'h mut H,
    pub(super) schools: Schools,
    pub(super) places: Places,
    pub(super) models: Models,
    pub(super) holders: Holders,
    pub(super) fleet: Fleet,
    pub(super) devices: Devices,
    pub(super) syncs: Syncs,
    pub(super) changed: Vec<&'static str>,
    reader: Option<Reader>,
    has_aliases: bool,
    today: Date,
}

impl<'h, H: Hand> DeviceDesk<'h, H> {
    /// Looks up what the register has.
    pub fn new(hand: &'h mut H, job: &Job<'_>, reader: Reader) -> Result<Self> {
        let read = hand.read();
        Ok(Self {
            schools: Schools::load(read, job.plan)?,
            places: Places::load(read)?,
            models: Models::load(read)?,
            holders: Holders::load(read)?,
            fleet: record::fleet(read)?,
            devices: Devices::default(),
            syncs: Syncs::load(read, reader.plain().sync.at().is_some(), &job.plan.path)?,
            changed: Vec::new(),
            has_aliases: record::any_alias(read)?,
            today: read.today(),
            reader: Some(reader),
            hand,
        })
    }

    fn row(&mut self, job: &mut Job<'_>, reader: &mut Reader, row: &Row) -> Result<(), Stop> {
        let facts = reader.read(row, &job.values, self.today)?;
        let codes = codes_of(&facts, reader)?;
        let hits = self.fleet.hits(&codes);
        let school_column = reader.plain().school.at();
        match self.matched(&facts, &codes, &hits)? {
            Match::Not(unclear) => {
                let found = || facts.serial.known().unwrap_or("").to_owned();
                let (cells, reason) = match unclear {
                    Unclear::TwoMatches { one, other } => (reader.plain().tag, Rejection::TwoMatches { one, other }),
                    Unclear::SerialTaken { by } => {
                        (reader.plain().serial, Rejection::SerialTaken { found: found(), by })
                    }
                    Unclear::SeveralMatch => (reader.plain().serial, Rejection::SeveralMatch { found: found() }),
                };
                Err(Rejected::at(cells.at(), reason).into())
            }
            Match::New => {
                let school = self.schools.find(self.hand, job, school_column, (facts.school, facts.school_name))?;
                let Some(school) = school else { return Err(Rejected::at(school_column, Rejection::NoSchool).into()) };
                self.must_cover(school, school_column)?;
                self.fleet.bring(&codes, row.number());
                self.bring(job, row.number(), &facts, &codes, school)?;
                Ok(())
            }
            Match::Known(device) => {
                if let Some(first_row) = self.fleet.first_row(device) {
                    let (field, cells, said) = match fleet::is_same_by_serial(&codes, &hits, device) {
                        true => (DeviceField::Serial, reader.plain().serial, facts.serial),
                        false => (DeviceField::AssetTag, reader.plain().tag, facts.tag),
                    };
                    let (field, found) = (field.word().to_owned(), said.known().unwrap_or("").to_owned());
                    return Err(Rejected::at(cells.at(), Rejection::TwiceInFile { field, found, first_row }).into());
                }
                let Some(id) = self.fleet.id_of(device) else { return Ok(()) };
                let known = self.devices.get(self.hand.read(), id)?;
                let school =
                    match self.schools.find(self.hand, job, school_column, (facts.school, facts.school_name))? {
                        // A row that names no school says nothing of a known device's school.
                        Some(school) if !crate::reading::cells::is_nothing(facts.school) => Some(school),
                        Some(_) | None => None,
                    };
                if let Some(own) = self.schools.number_of(known.school) {
                    self.must_cover(own, school_column)?;
                }
                if let Some(school) = school {
                    self.must_cover(school, school_column)?;
                }
                self.fleet.meant(device, row.number());
                self.fleet.also(device, &codes);
                self.change(job, row.number(), &facts, known, school)?;
                Ok(())
            }
        }
    }

    fn must_cover(&self, school: usize, column: Option<usize>) -> Result<(), Rejected> {
        let school = self.schools.at(school);
        match self.hand.read().actor().covers(school.id) {
            true => Ok(()),
            false => Err(Rejected::at(column, Rejection::NotYourSchool { school: school.name.clone() })),
        }
    }

    /// By serial, then tag, then any other code the device is known by.
    fn matched(&self, facts: &Facts<'_>, codes: &RowCodes, hits: &Hits) -> Result<Match> {
        // Most rows of a first list hit nothing, most rows of a known list hit one device twice.
        if hits.serial.is_none() && hits.tag.is_none() && hits.disposed_tag.is_none() {
            return match self.has_aliases {
                true => self.by_alias(facts, codes),
                false => Ok(Match::New),
            };
        }
        let matched = match (hits.serial, hits.tag) {
            (Some(device), Some(same)) if device == same && !hits.is_shared => Match::Known(device),
            (Some(_) | None, _) => fleet::decide(codes, hits, |device| self.candidate(device))?,
        };
        match matched {
            Match::Known(device) if self.has_aliases => self.unless_aliased(device, facts, codes, hits),
            Match::Known(_) | Match::New | Match::Not(_) => Ok(matched),
        }
    }

    /// A row that means one device and names another by one of its other codes means neither.
    fn unless_aliased(&self, device: u32, facts: &Facts<'_>, codes: &RowCodes, hits: &Hits) -> Result<Match> {
        let Some(id) = self.fleet.id_of(device) else { return Ok(Match::Known(device)) };
        let unmet = [(hits.serial, &codes.serial), (hits.tag.or(hits.disposed_tag), &codes.tag)];
        let unmet = unmet.into_iter().filter(|(hit, _)| hit.is_none()).map(|(_, code)| code.clone());
        for other in self.aliased(unmet, facts)? {
            if other != id {
                let called = |id| Ok::<_, crate::error::Error>(called(&self.devices.get(self.hand.read(), id)?));
                return Ok(Match::Not(Unclear::TwoMatches { one: called(id)?, other: called(other)? }));
            }
        }
        Ok(Match::Known(device))
    }

    /// The devices that are known by one of these codes, or by one of the row's other codes.
    fn aliased(&self, codes: impl IntoIterator<Item = String>, facts: &Facts<'_>) -> Result<Vec<uuid::Uuid>> {
        let mut found = Vec::new();
        let aliases = facts.aliases.iter().map(|alias| normal_form(alias));
        for code in codes.into_iter().chain(aliases).filter(|code| !code.is_empty()) {
            for id in record::aliased(self.hand.read(), &code)? {
                if !found.contains(&id) {
                    found.push(id);
                }
            }
        }
        Ok(found)
    }

    fn candidate(&self, device: u32) -> Result<Candidate> {
        match self.fleet.id_of(device) {
            Some(id) => Ok(candidate(&self.devices.get(self.hand.read(), id)?)),
            None => Ok(Candidate {
                tag: String::new(),
                serial: String::new(),
                called: self.fleet.first_row(device).map_or_else(String::new, |row| format!("row {row}")),
            }),
        }
    }

    fn by_alias(&self, facts: &Facts<'_>, codes: &RowCodes) -> Result<Match> {
        let found = self.aliased([codes.serial.clone(), codes.tag.clone()], facts)?;
        Ok(match found.as_slice() {
            [] => Match::New,
            [only] => self.fleet.number_of(*only).map_or(Match::New, Match::Known),
            [one, other, ..] => {
                let called =
                    |id| Ok::<_, crate::error::Error>(candidate(&self.devices.get(self.hand.read(), id)?).called);
                Match::Not(Unclear::TwoMatches { one: called(*one)?, other: called(*other)? })
            }
        })
    }

    /// What is worth a look about the codes of a new device.
    pub(super) fn look_at_codes(&self, job: &mut Job<'_>, row: u64, device: &Device) {
        if device.status == Status::Disposed {
            return;
        }
        if device.tag.is_none() {
            job.tally.find(ImportFindingKind::NoTag, row, device.serial.as_ref().map_or("", Serial::as_str));
        }
        if device.serial.is_none() {
            job.tally.find(ImportFindingKind::NoSerial, row, device.tag.as_ref().map_or("", AssetTag::as_str));
        }
    }
}

impl<H: Hand> Desk for DeviceDesk<'_, H> {
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

fn candidate(device: &Device) -> Candidate {
    let tag = device.tag.as_ref().filter(|_| !device.provisional_tag).map(AssetTag::normal).unwrap_or_default();
    let serial = device.serial.as_ref().map(Serial::normal).unwrap_or_default();
    Candidate { tag, serial, called: called(device) }
}

/// What a device is called.
pub fn called(device: &Device) -> String {
    let tag = device.tag.as_ref().map(AssetTag::as_str);
    tag.or(device.serial.as_ref().map(Serial::as_str)).unwrap_or("").to_owned()
}

/// What the last row of a spreadsheet has where a tag would stand, in normal form.
const ADDED_UP: [&str; 6] = ["TOTAL", "TOTALS", "GRANDTOTAL", "SUBTOTAL", "SUM", "COUNT"];

/// The codes of a row; a code of which nothing is left in normal form is no code.
fn codes_of(facts: &Facts<'_>, reader: &Reader) -> Result<RowCodes, Rejected> {
    let code = |said: Option<&str>, column: Option<usize>| match said {
        None => Ok(String::new()),
        Some(said) => match normal_form(said) {
            form if form.is_empty() || said.len() > 128 => {
                let reason =
                    Rejection::Cell { expected: Expected::Code, found: said.to_owned(), problem: Why::NotUnderstood };
                Err(Rejected::at(column, reason))
            }
            form => Ok(form),
        },
    };
    let plain = reader.plain();
    let codes = RowCodes {
        tag: code(facts.tag.known(), plain.tag.at())?,
        serial: code(facts.serial.known(), plain.serial.at())?,
        is_disposed: facts.status == Some(StatusWord::Disposed),
    };
    if ADDED_UP.contains(&codes.tag.as_str()) {
        let found = facts.tag.known().unwrap_or_default().to_owned();
        return Err(Rejected::at(plain.tag.at(), Rejection::TotalRow { found }));
    }
    match codes.tag.is_empty() && codes.serial.is_empty() {
        true => Err(Rejected::row(Rejection::NothingToMatch)),
        false => Ok(codes),
    }
}
