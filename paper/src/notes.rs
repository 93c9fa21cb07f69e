//! What is not on the paper as it was asked for, gathered while it is laid out.

use std::cell::RefCell;
use std::collections::BTreeSet;

use rollcall_core::paper::{PaperNote, Unprintable};

/// How many signs, and how many names of what is left out, are told.
const MOST_TOLD: usize = 20;

/// What its reader must know.
#[derive(Debug, Default)]
pub(crate) struct Notes(RefCell<Gathered>);

#[derive(Debug, Default)]
struct Gathered {
    missing: BTreeSet<char>,
    left_out: (u32, Vec<String>),
    /// A text with a sign that no font has.
    with_missing: String,
    shortened: (u32, String),
    square_only: (u32, String),
    text_only: (u32, String),
}

impl Gathered {
    fn signs(&self) -> String {
        self.missing.iter().take(MOST_TOLD).collect()
    }
}

impl Notes {
    /// No font has these signs of a text, so what it belongs to is left out.
    pub(crate) fn left_out(&self, name: &str, text: &str, signs: &[char]) {
        let mut gathered = self.0.borrow_mut();
        if gathered.left_out.0 == 0 {
            text.clone_into(&mut gathered.with_missing);
        }
        gathered.missing.extend(signs);
        gathered.left_out.0 += 1;
        if gathered.left_out.1.len() < MOST_TOLD {
            gathered.left_out.1.push(name.to_owned());
        }
    }

    /// How many are left out.
    pub(crate) fn how_many_left_out(&self) -> u32 {
        self.0.borrow().left_out.0
    }

    /// Why nothing can be drawn, where all of it would be left out.
    pub(crate) fn no_font(&self) -> Unprintable {
        let gathered = self.0.borrow();
        Unprintable::NoFont { signs: gathered.signs(), example: gathered.with_missing.clone() }
    }

    /// The text was cut.
    pub(crate) fn shortened(&self, text: &str) {
        count(&mut self.0.borrow_mut().shortened, text);
    }

    /// The label has only its square code.
    pub(crate) fn square_only(&self, code: &str) {
        count(&mut self.0.borrow_mut().square_only, code);
    }

    /// The label has no code at all.
    pub(crate) fn text_only(&self, code: &str) {
        count(&mut self.0.borrow_mut().text_only, code);
    }

    /// All of it.
    pub(crate) fn told(&self) -> Vec<PaperNote> {
        let gathered = self.0.borrow();
        let mut notes = Vec::new();
        if !gathered.missing.is_empty() {
            let (count, names) = gathered.left_out.clone();
            notes.push(PaperNote::LeftOut { signs: gathered.signs(), count, names });
        }
        let some = |(count, example): &(u32, String)| (*count > 0).then(|| (*count, example.clone()));
        notes.extend(some(&gathered.shortened).map(|(texts, example)| PaperNote::Shortened { texts, example }));
        notes.extend(some(&gathered.square_only).map(|(labels, example)| PaperNote::SquareOnly { labels, example }));
        notes.extend(some(&gathered.text_only).map(|(labels, example)| PaperNote::TextOnly { labels, example }));
        notes
    }
}

fn count((times, example): &mut (u32, String), text: &str) {
    if *times == 0 {
        text.clone_into(example);
    }
    *times += 1;
}
