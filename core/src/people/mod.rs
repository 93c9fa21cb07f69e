//! NOUN. Which schools, places and people are there?

mod add_person;
mod add_place;
mod add_school;
mod called;
mod change_person;
mod change_place;
mod change_school;
mod enrolment;
mod grades;
mod lists;
mod record;

pub use add_person::{AddPerson, add_person};
pub use add_place::{AddPlace, add_place};
pub use add_school::{AddSchool, add_school};
pub use called::{apart, called, choices};
pub use change_person::{ChangePerson, may_say_standing};
pub use change_place::ChangePlace;
pub use change_school::ChangeSchool;
pub use enrolment::{Belongs, Enrolment, EnrolmentState, is_at};
pub use grades::{PersonThen, people_on};
pub use lists::{ListPlaces, ListSchools, PlaceList, SchoolList};
pub use record::{
    Person, PersonState, Place, PlaceKind, Population, School, SchoolKind, SummerKeep, holder_of, name_key,
};
