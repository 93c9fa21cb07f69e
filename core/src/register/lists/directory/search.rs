//! What does a searched text mean? Every word must be found somewhere in the row.

use super::bits::Bits;
use super::devices::{Devices, Lookups};
use super::lookups::Lookup;
use super::people::People;
use super::text::Text;
use crate::values::{folded, normal_form};

/// With one row in so many left, looking at each is cheaper than looking for the next word in all of them.
const FEW: usize = 16;

/// Devices in which every word occurs: in tag, serial, alias, holder, model, category, school or place. Nothing when
/// nothing is searched.
pub(super) fn devices(search: &str, devices: &Devices, lookups: &Lookups) -> Option<Bits> {
    let columns = [
        (&lookups.models, &devices.model),
        (&lookups.schools, &devices.school),
        (&lookups.places, &devices.home),
        (&lookups.places, &devices.lent),
    ];
    every_word(search, devices.ids.len(), |word| Word::new(word, &devices.text, &columns))
}

/// People in whom every word occurs: in number, user name, e-mail, name or school.
pub(super) fn people(search: &str, people: &People, lookups: &Lookups) -> Option<Bits> {
    let columns = [(&lookups.schools, &people.school)];
    every_word(search, people.ids.len(), |word| Word::new(word, &people.text, &columns))
}

fn every_word<'t>(search: &str, rows: usize, word: impl Fn(&str) -> Word<'t>) -> Option<Bits> {
    let mut words: Vec<&str> = search.split_whitespace().collect();
    // The longest leaves the fewest rows.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut words = words.into_iter().map(word);
    let mut all = words.next()?.rows(rows);
    for word in words {
        match all.count() < rows / FEW {
            true => all.retain(|row| word.is_in(row)),
            false => all.keep_common(&word.rows(rows)),
        }
    }
    Some(all)
}

/// One word and where it may be found.
struct Word<'t> {
    text: &'t Text,
    /// The word as a code, and as a name where that reads otherwise.
    pieces: Vec<String>,
    /// Columns in which it names something, with what it names.
    columns: Vec<(Vec<bool>, &'t [u32])>,
}

impl<'t> Word<'t> {
    fn new(word: &str, text: &'t Text, columns: &[(&'t Lookup, &'t Vec<u32>)]) -> Self {
        let (code, name) = (normal_form(word), folded(word));
        let columns = columns.iter().filter_map(|(lookup, column)| Some((lookup.naming(&name)?, column.as_slice())));
        let columns = columns.collect();
        let may_be_name = text.names_have_digits() || !name.bytes().any(|byte| byte.is_ascii_digit());
        let is_name_too = name != code && may_be_name;
        let pieces = [Some(code), is_name_too.then_some(name)].into_iter().flatten().filter(|piece| !piece.is_empty());
        Self { text, pieces: pieces.collect(), columns }
    }

    fn rows(&self, rows: usize) -> Bits {
        let mut hits = Bits::none(rows);
        for piece in &self.pieces {
            self.text.mark(piece.as_bytes(), &mut hits);
        }
        for (named, column) in &self.columns {
            hits.add(&Bits::of(column, |number| named.get(number as usize).copied().unwrap_or(false)));
        }
        hits
    }

    fn is_in(&self, row: u32) -> bool {
        let is_named = |(named, column): &(Vec<bool>, &[u32])| {
            column.get(row as usize).and_then(|number| named.get(*number as usize)).copied().unwrap_or(false)
        };
        self.pieces.iter().any(|piece| self.text.holds(row, piece.as_bytes())) || self.columns.iter().any(is_named)
    }
}
