//! What stands on the evening's list of those who still have something?

use chrono::{NaiveDate, NaiveDateTime};

use super::document::{Block, Column, Document, Figure, Masthead, Section, Table};
use super::words::{counted, day, moment, number};
use crate::writing::Orientation;

/// Who still has what of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StillOut {
    /// The district.
    pub district: String,
    /// The collection.
    pub drive: String,
    /// The school.
    pub school: String,
    /// By when everything shall be back.
    pub deadline: Option<NaiveDate>,
    /// As of when, on the district's clock.
    pub at: NaiveDateTime,
    /// Whether the drive expects anybody; of nobody nothing can be back.
    pub expects_anybody: bool,
    /// In the order in which they are printed.
    pub homerooms: Vec<StillOutHomeroom>,
}

/// The people of one homeroom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StillOutHomeroom {
    /// Its name; empty for people without one.
    pub name: String,
    /// In the order in which they are printed.
    pub people: Vec<StillOutPerson>,
}

/// Somebody who still has something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StillOutPerson {
    /// The name.
    pub name: String,
    /// The number.
    pub number: Option<String>,
    /// Their devices, by tag.
    pub devices: Vec<String>,
    /// What went along and is not back.
    pub accessories: Vec<String>,
    /// The day until which they may keep it.
    pub keeps_until: Option<NaiveDate>,
}

/// The list, a table a homeroom, with a box to tick.
pub fn still_out(list: &StillOut) -> Document {
    let people = || list.homerooms.iter().flat_map(|homeroom| &homeroom.people);
    let figure = |count: usize, label: &str| Figure {
        value: number(i64::try_from(count).unwrap_or(i64::MAX)),
        label: label.to_owned(),
    };
    let mut blocks = vec![
        Block::Masthead(Masthead {
            over: list.district.clone(),
            title: list.school.clone(),
            under: format!("Still out: {}", list.drive),
            corner: list.deadline.map(|deadline| format!("Due {}", day(deadline))).into_iter().collect(),
        }),
        Block::Figures(vec![
            figure(people().count(), "people"),
            figure(people().map(|person| person.devices.len()).sum(), "devices"),
            figure(people().map(|person| person.accessories.len()).sum(), "accessories"),
            figure(people().filter(|person| person.keeps_until.is_some()).count(), "may keep theirs"),
        ]),
    ];
    if people().next().is_none() {
        let is_empty = "The drive expects nobody: nobody at the school is in its grades and homerooms.";
        let said = if list.expects_anybody { "Everything is back." } else { is_empty };
        blocks.push(Block::Text(said.into()));
    }
    for homeroom in list.homerooms.iter().filter(|homeroom| !homeroom.people.is_empty()) {
        let name = if homeroom.name.is_empty() { "No homeroom" } else { &homeroom.name };
        blocks.push(Block::Heading(format!("{name}: {}", counted(homeroom.people.len(), "person", "people"))));
        blocks.push(Block::Table(table(name, homeroom)));
    }
    let section = Section { name: format!("Still out, {}", list.school), orientation: Orientation::Portrait, blocks };
    let foot = format!("{} · as of {}", list.district, moment(list.at));
    Document { title: format!("Still out: {}, {}", list.drive, list.school), foot, sections: vec![section] }
}

fn table(name: &str, homeroom: &StillOutHomeroom) -> Table {
    let row = |person: &StillOutPerson| {
        vec![
            person.name.clone(),
            person.number.clone().unwrap_or_default(),
            person.devices.join(", "),
            person.accessories.join(", "),
            person.keeps_until.map(day).unwrap_or_default(),
        ]
    };
    Table {
        name: format!("Still out in {name}"),
        columns: ["Name", "Number", "Devices", "Also out", "May keep until"].map(Column::words).into(),
        rows: homeroom.people.iter().map(row).collect(),
        total: None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, NaiveDate, StillOut, StillOutHomeroom, StillOutPerson, still_out};

    #[test]
    fn what_is_still_out_is_counted_and_listed_by_homeroom() {
        let day = NaiveDate::from_ymd_opt(2027, 6, 4).unwrap();
        let ana = StillOutPerson {
            name: "Ana Beltrán".into(),
            devices: vec!["MC-0001".into(), "MC-0002".into()],
            accessories: vec!["charger".into()],
            keeps_until: Some(day),
            ..StillOutPerson::default()
        };
        let ben = StillOutPerson {
            name: "Ben Ortiz".into(),
            accessories: vec!["charger".into()],
            ..StillOutPerson::default()
        };
        let list = StillOut {
            district: "Maple County Schools".into(),
            drive: "June collection".into(),
            school: "Cedar Fork Middle".into(),
            deadline: Some(day),
            at: day.and_hms_opt(16, 0, 0).unwrap(),
            expects_anybody: true,
            homerooms: vec![
                StillOutHomeroom { name: "8B".into(), people: vec![ana, ben] },
                StillOutHomeroom { name: "8C".into(), people: Vec::new() },
            ],
        };
        let blocks = &still_out(&list).sections[0].blocks;
        let Block::Figures(figures) = &blocks[1] else { panic!("figures stand second") };
        assert_eq!(figures.iter().map(|figure| figure.value.as_str()).collect::<Vec<_>>(), ["2", "2", "2", "1"]);
        assert!(blocks.contains(&Block::Heading("8B: 2 people".into())));
        assert_eq!(blocks.iter().filter(|block| matches!(block, Block::Table(_))).count(), 1, "8C is done");
        let text = |expects_anybody| {
            let empty = StillOut { homerooms: Vec::new(), expects_anybody, ..list.clone() };
            still_out(&empty).sections[0].blocks.last().cloned().unwrap()
        };
        assert_eq!(text(true), Block::Text("Everything is back.".into()));
        assert_ne!(text(false), text(true), "nothing is back of a drive that is for nobody");
    }
}
