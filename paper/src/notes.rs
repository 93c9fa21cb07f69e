//! What is not on the paper as it was asked for, gathered while it is laid out.

use std::cell::RefCell;
use std::collections::BTreeMap;

use rollcall_core::paper::PaperNote;

/// How many signs are named.
const MOST_SIGNS: usize = 20;

/// What its reader must know.
#[derive(Debug, Default)]
pub(crate) struct Notes(RefCell<Gathered>);

#[derive(Debug, Default)]
struct Gathered {
    missing: BTreeMap<char, u32>,
    shortened: (u32, String),
    square_only: (u32, String),
    text_only: (u32, String),
}

impl Notes {
    /// No font has the sign.
    pub(crate) fn missing(&self, sign: char) {
        *self.0.borrow_mut().missing.entry(sign).or_default() += 1;
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
            let signs = gathered.missing.keys().take(MOST_SIGNS).collect();
            notes.push(PaperNote::Undrawable { signs, boxes: gathered.missing.values().sum() });
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
