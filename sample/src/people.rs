//! The students and staff of the district, and the numbers and addresses they are known by.

use crate::period;
use crate::random::Random;
use crate::schools::{Champion, PlaceKind, PlaceNo, SchoolNo};
use crate::stock::Stock;
use crate::words::{FIRST, LAST, MAIL, plain};

/// A person's place in the district's list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct PersonNo(pub usize);

/// Who is on the roster as what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Population {
    /// Attends a school.
    Student,
    /// Works for the district.
    Staff,
    /// Works for somebody else, here.
    Contractor,
}

impl Population {
    /// The word in the files.
    pub fn word(self) -> &'static str {
        match self {
            Population::Student => "student",
            Population::Staff => "staff",
            Population::Contractor => "contractor",
        }
    }
}

/// Somebody invented.
#[derive(Debug)]
pub struct Person {
    /// The district's number; unique over all populations here.
    pub number: u32,
    /// Student, staff or contractor.
    pub population: Population,
    /// Given name.
    pub first: &'static str,
    /// Family name.
    pub last: &'static str,
    /// Sign-in name, unique.
    pub username: String,
    /// Grade of a student, blank otherwise.
    pub grade: &'static str,
    /// Homeroom of a student.
    pub homeroom: Option<PlaceNo>,
    /// The school on the roster.
    pub school: SchoolNo,
    /// `active`, `pre` or `left`.
    pub state: &'static str,
}

impl Person {
    /// The address in the district's own, reserved domain.
    pub fn email(&self) -> String {
        match self.population {
            Population::Student => format!("{}@students.{MAIL}", self.username),
            Population::Staff | Population::Contractor => format!("{}@{MAIL}", self.username),
        }
    }
}

/// Numbers given out so far; students and staff have their own rows of numbers.
pub(crate) struct Numbers {
    student: u32,
    staff: u32,
}

impl Numbers {
    pub(crate) fn new() -> Self {
        Self { student: 100_000, staff: 7_000_000 }
    }

    fn next(&mut self, population: Population, random: &mut Random) -> u32 {
        let step = 1 + random.below(3) as u32;
        let row = match population {
            Population::Student => &mut self.student,
            Population::Staff | Population::Contractor => &mut self.staff,
        };
        *row += step;
        *row
    }
}

/// Appoints a Tech Champion at every school and site, out of its active staff; where there is none, somebody comes.
pub(crate) fn appoint_champions(stock: &mut Stock) {
    let (from, until) = period::ten_months(stock.today);
    for school in (0..stock.schools.len()).map(SchoolNo) {
        let works_there = |person: &Person| {
            person.school == school && person.population == Population::Staff && person.state == "active"
        };
        let staff: Vec<PersonNo> =
            (0..stock.people.len()).map(PersonNo).filter(|person| works_there(&stock.people[person.0])).collect();
        let person = match staff.as_slice() {
            [] => enrol(stock, school, Population::Staff),
            staff => stock.random.pick(staff),
        };
        let recommended_by = format!("{} {}", stock.random.pick(FIRST), stock.random.pick(LAST));
        stock.schools[school.0].champion = Some(Champion { person, from, until, recommended_by });
    }
}

pub(crate) fn enrol(stock: &mut Stock, school: SchoolNo, population: Population) -> PersonNo {
    let random = &mut stock.random;
    let house = &mut stock.schools[school.0];
    let number = stock.numbers.next(population, random);
    let (first, last) = (random.pick(FIRST), random.pick(LAST));
    let is_student = population == Population::Student;
    let initial: String = plain(first).chars().take(1).collect();
    let username = format!("{initial}{}{}", plain(last), if is_student { number } else { number - 7_000_000 });
    let rooms: Vec<PlaceNo> = if is_student {
        house.places.iter().copied().filter(|place| stock.places[place.0].kind == PlaceKind::Room).collect()
    } else {
        Vec::new()
    };
    let grades = house.level.grades();
    house.attendance += usize::from(is_student);
    stock.people.push(Person {
        number,
        population,
        first,
        last,
        username,
        grade: if is_student && !grades.is_empty() { random.pick(grades) } else { "" },
        homeroom: if rooms.is_empty() { None } else { Some(random.pick(&rooms)) },
        school,
        state: "active",
    });
    PersonNo(stock.people.len() - 1)
}
