//! Who is meant by a number, a user name or an e-mail, as people write it in the place of an identifier?

use super::{Person, Population};
use crate::error::Result;
use crate::store::Read;

/// Everybody who answers to a number, else to an e-mail or a user name. A student and a member of staff may have the same
/// number: `student:500` and `staff:500` tell them apart. Never by name.
pub fn called(read: &Read<'_>, sought: &str) -> Result<Vec<Person>> {
    let (population, number) = apart(sought);
    let is_of = |person: &Person| population.is_none_or(|population| person.population == population);
    let mut people = Person::numbered(read, number)?;
    if people.is_empty() {
        people = Person::with_email(read, number)?;
        people.extend(Person::with_username(read, number)?);
        people.sort_by_key(|person| person.id);
        people.dedup_by_key(|person| person.id);
    }
    people.retain(is_of);
    Ok(people)
}

/// How each of several people with one number is named: `student:500`.
pub fn choices(sought: &str, populations: impl Iterator<Item = Population>) -> Vec<String> {
    let (_, number) = apart(sought.trim());
    let mut choices: Vec<String> = populations.map(|population| format!("{}:{number}", population.word())).collect();
    choices.sort();
    choices.dedup();
    choices
}

/// The population that stands before the colon, and the number behind it.
pub fn apart(sought: &str) -> (Option<Population>, &str) {
    let parts = sought.split_once(':').and_then(|(word, number)| Some((Population::from_word(word.trim())?, number)));
    parts.map_or((None, sought), |(population, number)| (Some(population), number.trim()))
}

#[cfg(test)]
mod tests {
    use super::{Population, apart, choices};

    #[test]
    fn a_population_may_stand_before_a_number() {
        assert_eq!(apart("student:500"), (Some(Population::Student), "500"));
        assert_eq!(apart("500"), (None, "500"));
        assert_eq!(apart("room:500"), (None, "room:500"));
        let both = [Population::Staff, Population::Student];
        assert_eq!(choices("500", both.into_iter()), ["staff:500", "student:500"]);
    }
}
