//! Draws what the core puts on paper: documents and labels become PDF, with the fonts inside and tagged to be read out.
//!
//! Nothing here knows a device or a person. A document is laid out into marks on pages ([`flow`](self), table, label),
//! and only then drawn; what was measured is what is drawn.

mod cell_code;
mod codes;
mod draw;
mod flow;
mod fonts;
mod label;
mod marks;
mod missing;
mod notes;
mod picture;
mod table;
mod text;

use rollcall_core::paper::{Document, Drawn, LabelRun, Press, Unprintable};

use text::Typesetter;

/// The press that makes PDF.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pdf;

impl Pdf {
    fn typesetter() -> Result<Typesetter, Unprintable> {
        Typesetter::new()
            .ok_or_else(|| Unprintable::Broken("the font that belongs to the program cannot be read".into()))
    }
}

impl Press for Pdf {
    fn document(&self, document: &Document) -> Result<Drawn, Unprintable> {
        let set = Self::typesetter()?;
        let left = missing::sections(&set, document);
        if left.is_empty() && !document.sections.is_empty() {
            return Err(set.notes.no_font());
        }
        draw::draw(&set, &flow::lay_out(&set, document, &left))
    }

    fn labels(&self, run: &LabelRun) -> Result<Drawn, Unprintable> {
        let set = Self::typesetter()?;
        let left = missing::labels(&set, run);
        if left.is_empty() && !run.labels.is_empty() {
            return Err(set.notes.no_font());
        }
        draw::draw(&set, &label::lay_out(&set, run, &left))
    }
}
