//! What does the district have, as of a day: by school, grade, system, whether it goes home, and age?

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use ts_rs::TS;

use super::frame::write_report;
use crate::contract::Query;
use crate::error::{Result, not_in_future};
use crate::people::{PersonThen, Population, School, people_on};
use crate::register::as_of::{AgeBand, DeviceThen, Hands, UpdatesBand, each_on};
use crate::register::{Model, Status};
use crate::store::Read;
use crate::values::{Cents, Date, ModelId, PersonId, SchoolId, grade_form};
use crate::writing::{Cell, Chart, ChartKind, Column, Head, Kind, Profile, Rows, Sheet, Total, Written};

/// Writes the annual inventory.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct ExportInventory {
    /// The day at whose end it is; today when absent.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// One school; all that are the operator's business when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Where to: `.xlsx`, `.csv` or `.pdf`.
    pub out: String,
    /// For whom; internal when absent. It counts devices and names nobody.
    #[serde(default)]
    pub profile: Option<Profile>,
}

impl Query for ExportInventory {
    const NAME: &'static str = "export.inventory";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let day = self.as_of.unwrap_or_else(|| read.today());
        not_in_future("as_of", day, read.today())?;
        let school = read.school_asked(self.school)?;
        let title = format!("Annual inventory as of {day}");
        write_report(read, "inventory", title, self.profile, self.out, |_| {
            Ok(Inventory::of(read, day, school)?.sheets(&School::names(read)?))
        })
    }
}

/// How many devices, and what they are worth.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    devices: i64,
    cost: Cents,
    worth: Cents,
    unknown_worth: i64,
}

impl Sum {
    fn add(&mut self, device: &DeviceThen, worth: Option<Cents>) {
        self.devices += 1;
        self.cost += device.cost.unwrap_or_default();
        match worth {
            Some(worth) => self.worth += worth,
            None => self.unknown_worth += 1,
        }
    }

    fn columns() -> [Column; 4] {
        [
            Column::new(DEVICES, Kind::Number),
            Column::new(COST, Kind::Money),
            Column::new(WORTH, Kind::Money),
            Column::new(UNKNOWN_WORTH, Kind::Number),
        ]
    }

    fn cells(self) -> [Cell<'static>; 4] {
        [
            Cell::Number(self.devices),
            Cell::Money(self.cost.0),
            Cell::Money(self.worth.0),
            Cell::Number(self.unknown_worth),
        ]
    }
}

const DEVICES: &str = "Devices";
const COST: &str = "Paid for them";
const WORTH: &str = "Worth new";
const UNKNOWN_WORTH: &str = "Of unknown worth";
const SUMMED: [&str; 4] = [DEVICES, COST, WORTH, UNKNOWN_WORTH];

/// A school's devices: those on the books by where they were, and those given up.
#[derive(Debug, Clone, Copy, Default)]
struct SchoolSum {
    all: Sum,
    missing: i64,
    surplus: i64,
    with_students: i64,
    with_staff: i64,
    at_school: i64,
    away: i64,
    lost: i64,
    stolen: i64,
}

/// A line of the inventory: school, grade, system, whether it goes home, age.
type Line = (SchoolId, Grade, String, bool, AgeBand);

/// Who has it, in the order of the sheet: students by grade, then the others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    Of(u16, String),
    NotRecorded,
    Staff,
    AtSchool,
    Away,
}

impl Grade {
    fn of(hands: Hands, people: &HashMap<PersonId, PersonThen>) -> Self {
        let Hands::Person(person) = hands else {
            return if hands == Hands::Away { Self::Away } else { Self::AtSchool };
        };
        match people.get(&person) {
            Some(PersonThen { population: Population::Staff | Population::Contractor, .. }) => Self::Staff,
            Some(PersonThen { population: Population::Student, grade: Some(grade) }) => {
                let form = grade_form(grade);
                let place = match form.as_str() {
                    "PK" => 0,
                    "K" => 1,
                    other => other.parse::<u16>().map_or(u16::MAX, |number| number.saturating_add(1)),
                };
                Self::Of(place, form)
            }
            Some(PersonThen { population: Population::Student, grade: None }) | None => Self::NotRecorded,
        }
    }

    fn title(&self) -> String {
        match self {
            Self::Of(_, grade) => grade.clone(),
            Self::NotRecorded => "not recorded".into(),
            Self::Staff => "none: staff".into(),
            Self::AtSchool => "none: in school".into(),
            Self::Away => "none: with IT or a vendor".into(),
        }
    }
}

#[derive(Debug, Default)]
struct Inventory {
    lines: BTreeMap<Line, Sum>,
    schools: BTreeMap<SchoolId, SchoolSum>,
    ages: BTreeMap<AgeBand, Sum>,
    ends: BTreeMap<UpdatesBand, Sum>,
}

impl Inventory {
    fn of(read: &Read<'_>, day: Date, school: Option<SchoolId>) -> Result<Self> {
        let models: HashMap<ModelId, Model> = Model::all(read)?.into_iter().map(|model| (model.id, model)).collect();
        let people = people_on(read, day)?;
        let mut inventory = Self::default();
        each_on(read, day, school, |device| {
            inventory.add(day, &device, &models, &people);
            Ok(())
        })?;
        Ok(inventory)
    }

    fn add(
        &mut self,
        day: Date,
        device: &DeviceThen,
        models: &HashMap<ModelId, Model>,
        people: &HashMap<PersonId, PersonThen>,
    ) {
        let school = self.schools.entry(device.school).or_default();
        match device.status {
            Status::InService => {}
            Status::Missing => school.missing += 1,
            Status::Surplus => school.surplus += 1,
            Status::Lost => school.lost += 1,
            Status::Stolen => school.stolen += 1,
            Status::Disposed => return,
        }
        if !device.status.is_on_the_books() {
            return;
        }
        let worth = device.worth(models);
        let grade = Grade::of(device.hands, people);
        school.all.add(device, worth);
        *match grade {
            Grade::Of(..) | Grade::NotRecorded => &mut school.with_students,
            Grade::Staff => &mut school.with_staff,
            Grade::AtSchool => &mut school.at_school,
            Grade::Away => &mut school.away,
        } += 1;
        let age = AgeBand::on(day, device.purchased_on);
        let family = device.model.and_then(|model| models.get(&model)?.os_family.clone());
        let line = (device.school, grade, family.unwrap_or_else(|| "not known".into()), device.take_home, age);
        self.lines.entry(line).or_default().add(device, worth);
        self.ages.entry(age).or_default().add(device, worth);
        self.ends.entry(UpdatesBand::on(day, device.updates_end(models))).or_default().add(device, worth);
    }

    fn sheets(self, names: &BTreeMap<SchoolId, String>) -> Vec<Sheet<'static>> {
        let name = |school: &SchoolId| names.get(school).cloned().unwrap_or_default();
        let mut lines: Vec<_> = self.lines.into_iter().collect();
        lines.sort_by_cached_key(|((school, ..), _)| name(school).to_lowercase());
        let mut schools: Vec<_> = self.schools.into_iter().collect();
        schools.sort_by_cached_key(|(school, _)| name(school).to_lowercase());
        let lines = lines.into_iter().map(|((school, grade, family, take_home, age), sum)| {
            let what = [
                Cell::text(name(&school)),
                Cell::text(grade.title()),
                Cell::text(family),
                Cell::YesNo(take_home),
                Cell::text(age.title()),
            ];
            what.into_iter().chain(sum.cells()).collect()
        });
        let what = [("School", Kind::Text), ("Grade", Kind::Text), ("System", Kind::Text)];
        let how = [("Goes home", Kind::YesNo), ("Age", Kind::Text)];
        let columns = what.into_iter().chain(how).map(|(title, kind)| Column::new(title, kind)).chain(Sum::columns());
        let inventory = Sheet {
            head: Head::Facts,
            total: total(&SUMMED),
            ..Sheet::list("Inventory", columns.collect(), Rows::held(lines.collect()))
        };
        let schools = schools.into_iter().map(|(school, sum)| school_cells(name(&school), sum)).collect();
        let ages = AgeBand::ALL.iter().map(|age| (age.title(), self.ages.get(age).copied().unwrap_or_default()));
        let ends = UpdatesBand::ALL.iter().map(|band| (band.title(), self.ends.get(band).copied().unwrap_or_default()));
        vec![
            inventory,
            by_school(schools),
            banded("By age", "Age", ages),
            banded("By end of updates", "Updates end", ends),
        ]
    }
}

fn total(columns: &[&str]) -> Total {
    Total::Summed { label: "Total".into(), columns: columns.iter().map(|title| (*title).to_owned()).collect() }
}

const WHERE: [&str; 8] = [
    "Of these missing",
    "Of these set aside",
    "With students",
    "With staff",
    "In school",
    "With IT or a vendor",
    "Lost, not counted",
    "Stolen, not counted",
];

fn school_cells(name: String, sum: SchoolSum) -> Vec<Cell<'static>> {
    let counts =
        [sum.missing, sum.surplus, sum.with_students, sum.with_staff, sum.at_school, sum.away, sum.lost, sum.stolen];
    [Cell::text(name)].into_iter().chain(sum.all.cells()).chain(counts.map(Cell::Number)).collect()
}

fn by_school(rows: Vec<Vec<Cell<'static>>>) -> Sheet<'static> {
    let counts = WHERE.map(|title| Column::new(title, Kind::Number));
    let columns = [Column::new("School", Kind::Text)].into_iter().chain(Sum::columns()).chain(counts);
    let summed: Vec<&str> = SUMMED.into_iter().chain(WHERE).collect();
    Sheet {
        total: total(&summed),
        chart: Some(bars("Devices by school", "School")),
        ..Sheet::list("Summary by school", columns.collect(), Rows::held(rows))
    }
}

fn banded(name: &str, first: &str, bands: impl Iterator<Item = (&'static str, Sum)>) -> Sheet<'static> {
    let columns = [Column::new(first, Kind::Text)].into_iter().chain(Sum::columns()).collect();
    let rows = bands.map(|(title, sum)| [Cell::text(title)].into_iter().chain(sum.cells()).collect());
    Sheet {
        total: total(&SUMMED),
        chart: Some(bars(&format!("Devices {}", name.to_lowercase()), first)),
        ..Sheet::list(name, columns, Rows::held(rows.collect()))
    }
}

fn bars(title: &str, labels: &str) -> Chart {
    Chart { kind: ChartKind::Bar, title: title.into(), labels: labels.into(), values: vec![DEVICES.into()] }
}
