//! Every person's searched and filtered facts, a column each.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::bits::Bits;
use super::devices::Lookups;
use super::lookups::{NONE, passes};
use super::search;
use super::table::{Ids, Key, Orders, Sorted};
use super::text::Text;
use crate::people::{PersonState, Population};
use crate::values::{SchoolId, folded, grade_form};

crate::words! {
    /// What a list of people can be sorted by.
    pub enum PersonSort {
        /// The name.
        Name = "name",
        /// The number.
        Number = "number",
        /// The grade.
        Grade = "grade",
        /// The homeroom.
        Homeroom = "homeroom",
        /// The school.
        School = "school",
        /// Active, left …
        State = "state",
        /// Student, staff …
        Population = "population",
        /// How many devices they hold.
        Holds = "holds",
    }
}

/// What a list of people is narrowed to. An empty list of values narrows nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct PersonFilters {
    /// Schools.
    pub schools: Vec<SchoolId>,
    /// Populations.
    pub populations: Vec<Population>,
    /// States.
    pub states: Vec<PersonState>,
    /// Grades.
    pub grades: Vec<String>,
    /// Homerooms.
    pub homerooms: Vec<String>,
    /// Whether they hold anything.
    pub holding: Option<bool>,
}

/// One person as read from the file.
#[derive(Debug)]
pub(crate) struct PersonIn<'r> {
    pub(crate) id: Uuid,
    pub(crate) number: &'r str,
    pub(crate) username: &'r str,
    pub(crate) email: &'r str,
    pub(crate) name: &'r str,
    pub(crate) grade: Option<&'r str>,
    pub(crate) homeroom: Option<&'r str>,
    pub(crate) school: Option<Uuid>,
    pub(crate) population: Population,
    pub(crate) state: PersonState,
}

/// The other schools of those few who belong to more than one, by row.
type Also = HashMap<u32, Vec<u32>>;

/// Words that few rows share many times: grades in the form in which they are compared, homerooms.
#[derive(Default)]
struct Words {
    all: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Words {
    fn number(&mut self, word: Option<&str>) -> u32 {
        let Some(word) = word else { return NONE };
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(NONE);
        self.all.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    fn chosen(&self, words: &[String]) -> Option<Vec<bool>> {
        (!words.is_empty()).then(|| self.all.iter().map(|word| words.contains(word)).collect())
    }

    /// Numbers as numbers, then words: grade 2 comes before grade 10, K before both.
    fn ranks(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.all.len()).collect();
        order.sort_by_cached_key(|number| {
            let word = &self.all[*number as usize];
            let digits = word.trim_start_matches(|sign: char| !sign.is_ascii_digit());
            let digits: String = digits.chars().take_while(char::is_ascii_digit).take(9).collect();
            (digits.parse::<u32>().map_or(0, |grade| grade + 1), word.clone())
        });
        let mut ranks = vec![0; order.len()];
        for (rank, number) in (0..).zip(order) {
            ranks[number as usize] = rank;
        }
        ranks
    }
}

const GONE: u8 = u8::MAX;

/// The columns.
#[derive(Default)]
pub(super) struct People {
    pub(super) ids: Ids,
    pub(super) text: Text,
    pub(super) school: Vec<u32>,
    grade: Vec<u32>,
    homeroom: Vec<u32>,
    state: Vec<u8>,
    population: Vec<u8>,
    pub(super) holds: Vec<u32>,
    grades: Words,
    homerooms: Words,
    also: Also,
    pub(super) orders: Orders<PersonSort>,
}

const NAME: usize = 3;

impl People {
    pub(super) fn put(&mut self, person: &PersonIn<'_>, lookups: &Lookups) -> u32 {
        let row = self.ids.row(person.id).unwrap_or_else(|| self.ids.push(person.id));
        let at = row as usize;
        self.text.put(row, &[person.number, &folded(person.username), &folded(person.email), &folded(person.name)]);
        if at == self.school.len() {
            for column in [&mut self.school, &mut self.grade, &mut self.homeroom, &mut self.holds] {
                column.push(0);
            }
            self.state.push(0);
            self.population.push(0);
        }
        self.school[at] = lookups.schools.number(person.school);
        self.grade[at] = self.grades.number(person.grade.map(grade_form).as_deref());
        self.homeroom[at] = self.homerooms.number(person.homeroom);
        self.state[at] = person.state as u8;
        self.population[at] = person.population as u8;
        row
    }

    /// Says at which other schools a person is.
    pub(super) fn put_also(&mut self, row: u32, schools: &[Uuid], lookups: &Lookups) {
        match schools {
            [] => self.also.remove(&row),
            _ => self.also.insert(row, schools.iter().map(|id| lookups.schools.number(Some(*id))).collect()),
        };
    }

    pub(super) fn remove(&mut self, id: Uuid) -> Option<u32> {
        let row = self.ids.row(id)?;
        self.state[row as usize] = GONE;
        self.text.remove(row);
        Some(row)
    }

    /// The name as it is searched.
    pub(super) fn name(&self, row: u32) -> &str {
        std::str::from_utf8(self.text.field(row, NAME)).unwrap_or_default()
    }

    fn is_at(&self, schools: Option<&Vec<bool>>, row: u32) -> bool {
        let also = || self.also.get(&row).is_some_and(|also| also.iter().any(|school| passes(schools, *school)));
        passes(schools, self.school[row as usize]) || also()
    }

    /// The rows that pass everything.
    pub(super) fn keep(&self, filters: &PersonFilters, searched: &str, lookups: &Lookups) -> Bits {
        let found = search::people(searched, self, lookups);
        let schools = lookups.schools.chosen(filters.schools.iter().map(|id| id.uuid()));
        let grades: Vec<String> = filters.grades.iter().map(|grade| grade_form(grade)).collect();
        let (grades, homerooms) = (self.grades.chosen(&grades), self.homerooms.chosen(&filters.homerooms));
        let mut keep = Bits::none(self.ids.len());
        for row in (0..).take(self.ids.len()) {
            let at = row as usize;
            let is_state = |state: &PersonState| *state as u8 == self.state[at];
            let is_population = |population: &Population| *population as u8 == self.population[at];
            let passes_all = self.state[at] != GONE
                && found.as_ref().is_none_or(|found| found.has(row))
                && self.is_at(schools.as_ref(), row)
                && passes(grades.as_ref(), self.grade[at])
                && passes(homerooms.as_ref(), self.homeroom[at])
                && (filters.states.is_empty() || filters.states.iter().any(is_state))
                && (filters.populations.is_empty() || filters.populations.iter().any(is_population))
                && filters.holding.is_none_or(|holding| holding == (self.holds[at] > 0));
            if passes_all {
                keep.set(row);
            }
        }
        keep
    }
}

impl Sorted for (&People, &Lookups) {
    type By = PersonSort;
    const FIRST: PersonSort = PersonSort::Name;

    fn rows(&self) -> u32 {
        u32::try_from(self.0.ids.len()).unwrap_or(NONE)
    }

    fn is_gone(&self, row: u32) -> bool {
        self.0.state[row as usize] == GONE
    }

    fn key(&self, by: PersonSort) -> Key<'_> {
        let (people, lookups) = *self;
        match by {
            PersonSort::Name => Key::Text(Box::new(move |row| people.text.field(row, NAME))),
            PersonSort::Number => Key::Text(Box::new(move |row| people.text.field(row, 0))),
            PersonSort::School => {
                let ranks = lookups.schools.ranks(|school| folded(&school.name));
                Key::Number(Box::new(move |row| rank_of(&ranks, &people.school, row)))
            }
            PersonSort::Grade => {
                let ranks = people.grades.ranks();
                Key::Number(Box::new(move |row| rank_of(&ranks, &people.grade, row)))
            }
            PersonSort::Homeroom => {
                let ranks = people.homerooms.ranks();
                Key::Number(Box::new(move |row| rank_of(&ranks, &people.homeroom, row)))
            }
            PersonSort::State => Key::Number(Box::new(move |row| u32::from(people.state[row as usize]))),
            PersonSort::Population => Key::Number(Box::new(move |row| u32::from(people.population[row as usize]))),
            PersonSort::Holds => Key::Number(Box::new(move |row| people.holds[row as usize])),
        }
    }
}

fn rank_of(ranks: &[u32], column: &[u32], row: u32) -> u32 {
    ranks.get(column[row as usize] as usize).copied().unwrap_or(NONE)
}
