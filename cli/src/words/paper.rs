//! What must somebody know before the paper goes into the printer?

use rollcall_core::paper::PaperNote;

use crate::print::counted;

/// The sentence.
pub fn note(note: &PaperNote) -> String {
    match note {
        PaperNote::Undrawable { signs, boxes } => {
            let stand = counted(u64::from(*boxes), "box stands", "boxes stand");
            format!("No font on this computer has {signs}: {stand} in their place. Install one that has, and print again.")
        }
        PaperNote::Shortened { texts, example } => {
            let texts = counted(u64::from(*texts), "text does", "texts do");
            format!("{texts} not fit and ends in “…”, such as “{example}”. A larger label shows more.")
        }
        PaperNote::SquareOnly { labels, example } => {
            let labels = counted(u64::from(*labels), "label has", "labels have");
            format!("{labels} only the square code, such as “{example}”: bars would be too fine to scan.")
        }
        PaperNote::TextOnly { labels, example } => {
            let labels = counted(u64::from(*labels), "label has", "labels have");
            format!("{labels} no code, such as “{example}”: none fits. Use a larger label.")
        }
    }
}
