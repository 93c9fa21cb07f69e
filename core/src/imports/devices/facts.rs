//! What does one row of a device list say? Read, not yet compared with anything.

use super::holder_facts::{HolderCells, HolderFacts};
use crate::imports::columns::{Cells, Columns, Days, WordCells};
use crate::imports::rejection::Rejected;
use crate::imports::said::Said;
use crate::reading::cells::{Expected, Moment, Why, basis_points, cents, code, date, moment, text, update_end};
use crate::reading::mapping::words::{ConditionWord, FundingWord, OsWord, StatusWord, YesNo};
use crate::reading::mapping::{DeviceField as F, ValueMap};
use crate::reading::read::{Row, SampleRow};
use crate::refusal::Rejection;
use crate::register::{Condition, Funding, ItProcured, PoliceReport};
use crate::values::{Cents, Date};

/// Everything a row says about a device. References are still words.
#[derive(Debug, Default)]
pub struct Facts<'r> {
    pub tag: Said<&'r str>,
    pub serial: Said<&'r str>,
    pub aliases: Vec<&'r str>,
    pub model: Said<&'r str>,
    pub maker: Option<&'r str>,
    pub category: Option<&'r str>,
    pub os: Option<OsWord>,
    pub price: Option<Cents>,
    pub update_end: Said<Date>,
    pub school: &'r str,
    pub school_name: &'r str,
    pub room: Said<&'r str>,
    pub funding: Said<Funding>,
    pub award: Said<&'r str>,
    pub share: Said<u32>,
    pub procured: Said<ItProcured>,
    pub po: Said<&'r str>,
    pub cost: Said<Cents>,
    pub purchased: Said<Date>,
    pub warranty: Said<Date>,
    pub take_home: Said<bool>,
    pub phone: Said<&'r str>,
    pub public: Said<bool>,
    pub notes: Said<&'r str>,
    pub status: Option<StatusWord>,
    pub condition: Option<Condition>,
    pub holder: HolderFacts<'r>,
    pub agency: Option<&'r str>,
    pub report: Option<&'r str>,
    pub filed: Option<Date>,
    pub lost_on: Option<Date>,
    pub sync: Option<Moment>,
}

impl Facts<'_> {
    /// The police report, when the row has all of it.
    pub fn police(&self) -> Option<PoliceReport> {
        let (agency, number) = (self.agency?.to_owned(), self.report?.to_owned());
        Some(PoliceReport { agency, number, filed_on: self.filed? })
    }

    /// What the device is called.
    pub fn called(&self) -> &str {
        self.tag.known().or(self.serial.known()).unwrap_or("")
    }
}

/// The columns of a device list, ready to be read row by row.
pub struct Reader {
    plain: Plain,
    days: Days,
    aliases: Vec<usize>,
    os: WordCells<OsWord>,
    funding: WordCells<FundingWord>,
    procured: WordCells<YesNo>,
    take_home: WordCells<YesNo>,
    public: WordCells<YesNo>,
    status: WordCells<StatusWord>,
    condition: WordCells<ConditionWord>,
    holder: HolderCells,
}

/// The columns read without looking words up.
#[derive(Clone, Copy)]
pub struct Plain {
    pub tag: Cells,
    pub serial: Cells,
    pub model: Cells,
    pub model_number: Cells,
    pub maker: Cells,
    pub category: Cells,
    pub update_end: Cells,
    pub price: Cells,
    pub school: Cells,
    pub school_name: Cells,
    pub room: Cells,
    pub award: Cells,
    pub share: Cells,
    pub po: Cells,
    pub cost: Cells,
    pub purchased: Cells,
    pub warranty: Cells,
    pub phone: Cells,
    pub notes: Cells,
    pub agency: Cells,
    pub report: Cells,
    pub filed: Cells,
    pub lost_on: Cells,
    pub sync: Cells,
}

impl Plain {
    fn of(columns: &Columns<F>) -> Self {
        let of = |field| columns.column(field);
        Self {
            tag: of(F::AssetTag),
            serial: of(F::Serial),
            model: of(F::Model),
            model_number: of(F::ModelNumber),
            maker: of(F::Maker),
            category: of(F::Category),
            update_end: of(F::UpdateEnd),
            price: of(F::ReplacementPrice),
            school: of(F::School),
            school_name: of(F::SchoolName),
            room: of(F::Room),
            award: of(F::Award),
            share: of(F::FederalShare),
            po: of(F::PurchaseOrder),
            cost: of(F::Cost),
            purchased: of(F::PurchaseDate),
            warranty: of(F::WarrantyEnd),
            phone: of(F::PhoneNumber),
            notes: of(F::Notes),
            agency: of(F::PoliceAgency),
            report: of(F::PoliceReport),
            filed: of(F::PoliceDate),
            lost_on: of(F::LostDate),
            sync: of(F::LastSync),
        }
    }
}

impl Reader {
    /// The columns of a file with these first rows.
    pub fn new(columns: &Columns<F>, sample: &[SampleRow]) -> Self {
        let words = |field| columns.column(field);
        let days =
            [F::UpdateEnd, F::PurchaseDate, F::WarrantyEnd, F::PoliceDate, F::LostDate, F::LastSync, F::CheckoutDate];
        Self {
            plain: Plain::of(columns),
            days: Days::new(&days.map(words), sample),
            aliases: columns.all_of(F::Alias),
            os: WordCells::new(words(F::OsFamily)),
            funding: WordCells::new(words(F::Funding)),
            procured: WordCells::new(words(F::ProcuredByIt)),
            take_home: WordCells::new(words(F::TakeHome)),
            public: WordCells::new(words(F::PublicRecord)),
            status: WordCells::new(words(F::Status)),
            condition: WordCells::new(words(F::Condition)),
            holder: HolderCells::new(columns),
        }
    }

    /// The columns read without looking words up.
    pub fn plain(&self) -> Plain {
        self.plain
    }

    /// What a row says.
    pub fn read<'r>(&mut self, row: &'r Row, values: &ValueMap, today: Date) -> Result<Facts<'r>, Rejected> {
        let plain = self.plain;
        let days = &mut self.days;
        let long = |cells: Cells, limit| cells.read(row, |cell| text(cell, limit));
        let mut day = |cells: Cells| Ok::<_, Rejected>(days.read(cells, row, date)?.map(Date));
        let (purchased, warranty) = (day(plain.purchased)?, day(plain.warranty)?);
        let (filed, lost_on) = (day(plain.filed)?, day(plain.lost_on)?);
        let update_end = days.read(plain.update_end, row, update_end)?.map(Date);
        let sync = days.read(plain.sync, row, moment)?.known();
        let come = |cells: Cells, said: Said<Date>| has_come(cells, said, row, today);
        let mut facts = Facts {
            tag: plain.tag.read(row, code)?,
            serial: plain.serial.read(row, code)?,
            model: match (long(plain.model, 200)?, long(plain.model_number, 200)?) {
                (Said::Is(model), _) | (Said::Nothing | Said::Cleared, Said::Is(model)) => Said::Is(model),
                (said, Said::Nothing | Said::Cleared) => said,
            },
            maker: long(plain.maker, 100)?.known(),
            category: long(plain.category, 60)?.known(),
            os: self.os.read(row, values)?.known(),
            price: plain.price.read(row, cents)?.map(Cents).known(),
            update_end,
            school: plain.school.at().map_or("", |at| row.cell(at)),
            school_name: plain.school_name.at().map_or("", |at| row.cell(at)),
            room: long(plain.room, 100)?,
            funding: self.funding.read(row, values)?.map(funding),
            award: long(plain.award, 100)?,
            share: plain.share.read(row, basis_points)?.map(u32::from),
            procured: self.procured.read(row, values)?.map(procured),
            po: long(plain.po, 100)?,
            cost: plain.cost.read(row, cents)?.map(Cents),
            purchased: come(plain.purchased, purchased)?,
            warranty,
            take_home: yes(self.take_home.read(row, values)?),
            phone: long(plain.phone, 40)?,
            public: yes(self.public.read(row, values)?),
            notes: long(plain.notes, 4000)?,
            status: self.status.read(row, values)?.known(),
            condition: self.condition.read(row, values)?.known().map(condition),
            holder: self.holder.read(row, values, days)?,
            agency: long(plain.agency, 200)?.known(),
            report: long(plain.report, 100)?.known(),
            filed: come(plain.filed, filed)?.known(),
            lost_on: come(plain.lost_on, lost_on)?.known(),
            sync,
            aliases: Vec::new(),
        };
        for at in &self.aliases {
            facts.aliases.extend(Cells::at_column(*at).read(row, code)?.known());
        }
        Ok(facts)
    }
}

/// A day that has come.
fn has_come(cells: Cells, said: Said<Date>, row: &Row, today: Date) -> Result<Said<Date>, Rejected> {
    match (said, cells.at()) {
        (Said::Is(day), Some(at)) if day > today => {
            let found = row.cell(at).trim().to_owned();
            let reason = Rejection::Cell { expected: Expected::Date, found, problem: Why::NotYet };
            Err(Rejected::at(Some(at), reason))
        }
        (said, _) => Ok(said),
    }
}

fn yes(said: Said<YesNo>) -> Said<bool> {
    match said {
        Said::Is(YesNo::Yes) => Said::Is(true),
        Said::Is(YesNo::No) => Said::Is(false),
        Said::Is(YesNo::Unknown) | Said::Nothing => Said::Nothing,
        Said::Cleared => Said::Cleared,
    }
}

fn funding(word: FundingWord) -> Funding {
    match word {
        FundingWord::Local => Funding::Local,
        FundingWord::State => Funding::State,
        FundingWord::Federal => Funding::Federal,
        FundingWord::Eef => Funding::Eef,
        FundingWord::Donated => Funding::Donated,
    }
}

fn procured(word: YesNo) -> ItProcured {
    match word {
        YesNo::Yes => ItProcured::Yes,
        YesNo::No => ItProcured::No,
        YesNo::Unknown => ItProcured::Unknown,
    }
}

fn condition(word: ConditionWord) -> Condition {
    match word {
        ConditionWord::Working => Condition::Working,
        ConditionWord::NeedsCheck => Condition::NeedsCheck,
        ConditionWord::Damaged => Condition::Damaged,
        ConditionWord::Dead => Condition::Dead,
    }
}
