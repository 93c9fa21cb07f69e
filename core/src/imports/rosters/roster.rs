//! What did this roster say the last time, and what does it say now: who is at which school?

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::answer::TransferChoice;
use super::kind::RosterKind;
use super::outcome::Outcome;
use crate::error::Result;
use crate::imports::hand::Hand;
use crate::imports::plan::ImportPlan;
use crate::people::{Enrolment, EnrolmentState, Person, Population};
use crate::store::Read;
use crate::values::{PersonId, SchoolId};

/// A person's standing at one school, as a row says it.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'r> {
    /// The school.
    pub school: SchoolId,
    /// Whether it is the person's first.
    pub is_primary: bool,
    /// Active, pre or left.
    pub state: EnrolmentState,
    /// The roster's word for what the person is there.
    pub role: Option<&'r str>,
    /// The grade; nothing where the row says none.
    pub grade: Option<&'r str>,
    /// The homeroom; nothing where the row says none.
    pub homeroom: Option<&'r str>,
}

/// A roster beside the enrolments there are.
pub struct Roster {
    /// Where it comes from.
    pub kind: RosterKind,
    /// What comes of it.
    pub outcome: Outcome,
    /// Those who were here before it and are not on it, where it speaks for them.
    pub unlisted: Vec<PersonId>,
    source: String,
    /// Lists that this one continues under other headings.
    continued: HashSet<String>,
    transfers: TransferChoice,
    chosen: HashMap<PersonId, TransferChoice>,
    /// Every enrolment, by person.
    book: Vec<Enrolment>,
    is_told: Vec<bool>,
    contains: HashSet<(SchoolId, Population)>,
    /// At which schools the roster lists each person it knows, over all of its rows.
    listed: HashMap<PersonId, Vec<SchoolId>>,
    /// Which school is the first of those listed at several: settled by the first of their rows.
    firsts: HashMap<PersonId, Option<SchoolId>>,
}

impl Roster {
    /// What rosters said so far.
    pub fn load(read: &Read<'_>, kind: RosterKind, signature: &str, plan: &ImportPlan) -> Result<Self> {
        let mut book = Vec::new();
        Enrolment::each(read, |row| book.push(row))?;
        book.sort_by_key(|row| row.person);
        Ok(Self {
            kind,
            outcome: Outcome::default(),
            unlisted: Vec::new(),
            source: kind.source(signature),
            continued: HashSet::new(),
            transfers: plan.transfers.unwrap_or(TransferChoice::Collect),
            chosen: plan.transfers_of.iter().map(|one| (one.person, one.choice)).collect(),
            is_told: vec![false; book.len()],
            book,
            contains: HashSet::new(),
            listed: HashMap::new(),
            firsts: HashMap::new(),
        })
    }

    /// Notes that a row lists somebody at a school, before any row is taken: who is absent, and where, shows only once
    /// all of them were seen.
    pub fn glanced(&mut self, person: Option<PersonId>, population: Population, school: Option<SchoolId>) {
        if let Some(school) = school {
            self.contains.insert((school, population));
        }
        if let Some(person) = person {
            let listed = self.listed.entry(person).or_default();
            listed.extend(school.filter(|school| !listed.contains(school)));
        }
    }

    /// Settles which lists this one continues. Headings come and go, so a list is known by whom it lists: it continues
    /// another one of which it lists more than half, at the schools and of the populations that it speaks for.
    pub fn settle(&mut self, population_of: impl Fn(PersonId) -> Option<Population>) {
        if self.kind != RosterKind::List {
            return;
        }
        let mut listed: HashMap<&str, (u64, u64)> = HashMap::new();
        for row in self.book.iter().filter(|row| row.state != EnrolmentState::Left && row.source != self.source) {
            let is_asked = population_of(row.person).is_some_and(|population| self.speaks_for(row.school, population));
            if is_asked && RosterKind::is_list(&row.source) {
                let (of, here) = listed.entry(&row.source).or_default();
                *of += 1;
                *here += u64::from(self.lists(row.person));
            }
        }
        let continues = listed.into_iter().filter(|(_, (of, here))| here * 2 > *of);
        self.continued = continues.map(|(source, _)| source.to_owned()).collect();
    }

    /// Whether what a source said is this roster's to say again.
    fn is_ours(&self, source: &str) -> bool {
        source == self.source || self.continued.contains(source)
    }

    /// Whether any row lists a person, also one that cannot be taken.
    pub fn lists(&self, person: PersonId) -> bool {
        self.listed.contains_key(&person)
    }

    /// Whether the roster lists a person at a school.
    pub fn lists_at(&self, person: PersonId, school: SchoolId) -> bool {
        self.listed.get(&person).is_some_and(|schools| schools.contains(&school))
    }

    /// Whether the file speaks for the people of a population at a school.
    pub fn speaks_for(&self, school: SchoolId, population: Population) -> bool {
        self.contains.contains(&(school, population))
    }

    /// The populations it lists at a school, or at any.
    pub fn populations(&self, school: Option<SchoolId>) -> Vec<Population> {
        let is_at = |population: &&Population| match school {
            Some(school) => self.speaks_for(school, **population),
            None => true,
        };
        Population::ALL.iter().filter(is_at).copied().collect()
    }

    /// The person's enrolments among those there were.
    pub fn of(&self, person: PersonId) -> Range<usize> {
        let start = self.book.partition_point(|row| row.person < person);
        let end = start + self.book[start..].partition_point(|row| row.person == person);
        start..end
    }

    /// Where a person is, by the enrolments there are.
    pub fn standing_of(&self, person: PersonId) -> impl Iterator<Item = &Enrolment> {
        self.book[self.of(person)].iter().filter(|row| row.state != EnrolmentState::Left)
    }

    /// Whether another roster than this one says where the person is.
    pub fn is_anothers(&self, person: PersonId) -> bool {
        self.standing_of(person).any(|row| !self.is_ours(&row.source))
    }

    /// Which of the schools is the person's first: the one the roster calls so, else the one that was while the person
    /// is still there, else the one listed first.
    pub fn first_school(&mut self, known: &Person, listed: Option<SchoolId>, is_told: bool) -> Option<SchoolId> {
        if let Some(first) = self.firsts.get(&known.id) {
            return *first;
        }
        let first = self.chosen_first(known, listed, is_told);
        if self.listed.get(&known.id).is_some_and(|schools| schools.len() > 1) {
            self.firsts.insert(known.id, first);
        }
        first
    }

    fn chosen_first(&self, known: &Person, listed: Option<SchoolId>, is_told: bool) -> Option<SchoolId> {
        let Some(now) = known.school.filter(|_| !is_told) else { return listed.or(known.school) };
        let elsewhere =
            |row: &Enrolment| row.school == now && self.is_ours(&row.source) && !self.speaks_for(now, known.population);
        // A file of another school alone does not say that the person left the first one.
        let stays = self.lists_at(known.id, now) || self.standing_of(known.id).any(elsewhere);
        if stays { Some(now) } else { listed.or(known.school) }
    }

    /// Writes a person's standing at a school; answers whether it is news.
    pub fn enrol(&mut self, hand: &mut impl Hand, person: PersonId, said: Standing<'_>) -> Result<bool> {
        let known = self.of(person).find(|at| self.book[*at].school == said.school);
        let Some(at) = known else {
            // Nobody needs to know where somebody was who was never here.
            if said.state == EnrolmentState::Left {
                return Ok(false);
            }
            let row = Enrolment {
                id: hand.new_id().into(),
                person,
                school: said.school,
                is_primary: said.is_primary,
                state: said.state,
                role: said.role.map(str::to_owned),
                grade: said.grade.map(str::to_owned),
                homeroom: said.homeroom.map(str::to_owned),
                source: self.source.clone(),
            };
            hand.insert(&row)?;
            return Ok(true);
        };
        self.is_told[at] = true;
        let mut row = self.book[at].clone();
        row.is_primary = said.is_primary;
        row.state = said.state;
        for (slot, said) in
            [(&mut row.role, said.role), (&mut row.grade, said.grade), (&mut row.homeroom, said.homeroom)]
        {
            if said.is_some() && slot.as_deref() != said {
                *slot = said.map(str::to_owned);
            }
        }
        // That another list said it before, under other headings, is no news.
        let is_continued = self.continued.contains(&row.source) && row == self.book[at];
        if row.source != self.source {
            row.source.clone_from(&self.source);
        }
        Ok(self.put(hand, at, row)? && !is_continued)
    }

    fn put(&mut self, hand: &mut impl Hand, at: usize, row: Enrolment) -> Result<bool> {
        if row == self.book[at] {
            return Ok(false);
        }
        hand.put(&row)?;
        self.book[at] = row;
        Ok(true)
    }

    /// Ends the enrolments of a person that a test chooses; answers whether there were any.
    pub fn end(
        &mut self,
        hand: &mut impl Hand,
        person: PersonId,
        ends: impl Fn(&Self, &Enrolment) -> bool,
    ) -> Result<bool> {
        let mut ended = false;
        for at in self.of(person) {
            let row = self.book[at].clone();
            // What a person is at another operator's school is that school's to say.
            let is_theirs = hand.read().actor().covers(row.school);
            if is_theirs && row.state != EnrolmentState::Left && ends(self, &row) {
                self.is_told[at] = true;
                ended |= self.put(hand, at, Enrolment { state: EnrolmentState::Left, is_primary: false, ..row })?;
            }
        }
        Ok(ended)
    }

    /// Whether an enrolment is one that this roster told of and would tell again.
    pub fn is_own(&self, row: &Enrolment) -> bool {
        self.is_ours(&row.source)
    }

    /// Makes one school the first of a person's.
    pub fn make_first(&mut self, hand: &mut impl Hand, person: PersonId, school: Option<SchoolId>) -> Result<bool> {
        let mut changed = false;
        for at in self.of(person) {
            let row = self.book[at].clone();
            if !hand.read().actor().covers(row.school) {
                continue;
            }
            let is_primary = Some(row.school) == school && row.state != EnrolmentState::Left;
            changed |= self.put(hand, at, Enrolment { is_primary, ..row })?;
        }
        Ok(changed)
    }

    /// Notes that the person was at a school and left it, where no enrolment says so yet.
    pub fn was_at(&mut self, hand: &mut impl Hand, person: PersonId, school: SchoolId) -> Result<()> {
        if self.of(person).any(|at| self.book[at].school == school) {
            return Ok(());
        }
        let source = self.source.clone();
        let id = hand.new_id().into();
        hand.insert(&Enrolment {
            id,
            person,
            school,
            is_primary: false,
            state: EnrolmentState::Left,
            role: None,
            grade: None,
            homeroom: None,
            source,
        })
    }

    /// Those this roster listed before and does not list any more, where it speaks for their school.
    pub fn absent(&self) -> Vec<PersonId> {
        let any_of_school = |school: SchoolId| Population::ALL.iter().any(|one| self.speaks_for(school, *one));
        let is_absent = |(at, row): &(usize, &Enrolment)| {
            !self.is_told[*at]
                && row.state != EnrolmentState::Left
                && self.is_ours(&row.source)
                && any_of_school(row.school)
                && !self.lists(row.person)
        };
        let mut absent: Vec<PersonId> =
            self.book.iter().enumerate().filter(is_absent).map(|(_, row)| row.person).collect();
        absent.dedup();
        absent
    }

    /// What becomes of a transferred person's devices.
    pub fn choice_of(&self, person: PersonId) -> TransferChoice {
        self.chosen.get(&person).copied().unwrap_or(self.transfers)
    }
}
