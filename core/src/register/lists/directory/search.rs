//! What does a searched text mean? Every word must be found somewhere in the row.

use super::bits::Bits;
use super::devices::{Devices, Lookups};
use super::people::People;
use super::text::{Text, folded};
use crate::values::normal_form;

/// Devices in which every word occurs: in tag, serial, alias, holder, model, category, school or place. Nothing when
/// nothing is searched.
pub(super) fn devices(search: &str, devices: &Devices, lookups: &Lookups) -> Option<Bits> {
    every_word(search, devices.ids.len(), |word, hits| {
        in_text(word, &devices.text, hits);
        let word = folded(word);
        in_column(lookups.models.naming(&word).as_ref(), &devices.model, hits);
        in_column(lookups.schools.naming(&word).as_ref(), &devices.school, hits);
        let places = lookups.places.naming(&word);
        in_column(places.as_ref(), &devices.home, hits);
        in_column(places.as_ref(), &devices.lent, hits);
    })
}

/// People in whom every word occurs: in number, user name, e-mail, name or school.
pub(super) fn people(search: &str, people: &People, lookups: &Lookups) -> Option<Bits> {
    every_word(search, people.ids.len(), |word, hits| {
        in_text(word, &people.text, hits);
        in_column(lookups.schools.naming(&folded(word)).as_ref(), &people.school, hits);
    })
}

fn every_word(search: &str, rows: usize, mut mark: impl FnMut(&str, &mut Bits)) -> Option<Bits> {
    let mut all: Option<Bits> = None;
    for word in search.split_whitespace() {
        let mut hits = Bits::none(rows);
        mark(word, &mut hits);
        match &mut all {
            Some(all) => all.keep_common(&hits),
            None => all = Some(hits),
        }
    }
    all
}

/// Looks for a word as a code and as a name: most words read the same either way.
fn in_text(word: &str, text: &Text, hits: &mut Bits) {
    let (code, name) = (normal_form(word), folded(word));
    text.mark(code.as_bytes(), hits);
    let may_be_name = text.names_have_digits() || !name.bytes().any(|byte| byte.is_ascii_digit());
    if name != code && may_be_name {
        text.mark(name.as_bytes(), hits);
    }
}

fn in_column(named: Option<&Vec<bool>>, column: &[u32], hits: &mut Bits) {
    if let Some(named) = named {
        hits.add(&Bits::of(column, |number| named.get(number as usize).copied().unwrap_or(false)));
    }
}
