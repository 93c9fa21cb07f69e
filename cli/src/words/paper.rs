//! What must somebody know before the paper goes into the printer?

use rollcall_core::paper::PaperNote;
use rollcall_core::writing::OnPaper;
use serde_json::Value;

use crate::print::{counted, typed};
use crate::stop::Result;

/// How many pages it has, as it ends a sentence; nothing for what is no paper.
///
/// # Errors
/// An answer of another shape, which is our mistake.
pub fn pages(written: &Value) -> Result<Option<String>> {
    let paper: Option<OnPaper> = typed(&written["paper"])?;
    Ok(paper.map(|paper| counted(u64::from(paper.pages), "page", "pages")))
}

/// What must be known of it, a line each.
///
/// # Errors
/// As [`pages`].
pub fn notes(written: &Value) -> Result<String> {
    let paper: Option<OnPaper> = typed(&written["paper"])?;
    let notes = paper.map(|paper| paper.notes).unwrap_or_default();
    Ok(notes.iter().map(|said| format!("\n{}", note(said))).collect())
}

fn note(note: &PaperNote) -> String {
    match note {
        PaperNote::LeftOut { signs, count, names } => {
            let left = counted(u64::from(*count), "is left out", "are left out");
            let more = if names.len() < *count as usize { ", …" } else { "" };
            format!(
                "No font on this computer has {signs}, so {left}: {}{more}. Install one that has, and print again.",
                names.join(", ")
            )
        }
        PaperNote::Shortened { texts, example } => {
            let texts = counted(u64::from(*texts), "text does not fit and ends", "texts do not fit and end");
            format!("{texts} in “…”, such as “{example}”. A larger label shows more.")
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

#[cfg(test)]
mod tests {
    use super::{notes, pages};
    use serde_json::json;

    #[test]
    fn what_is_not_on_the_paper_as_it_was_asked_for_is_said() {
        let list = json!([
            { "code": "left_out", "signs": "王", "count": 2, "names": ["Receipt for Ana 王", "Receipt for Li 王"] },
            { "code": "shortened", "texts": 1, "example": "A long name" },
            { "code": "square_only", "labels": 80, "example": "MC-0001234" },
            { "code": "text_only", "labels": 1, "example": "MC-0001234" },
        ]);
        let written = json!({ "paper": { "pages": 3, "notes": list } });
        assert_eq!(pages(&written).unwrap().as_deref(), Some("3 pages"));
        insta::assert_snapshot!(notes(&written).unwrap());
        assert_eq!(notes(&json!({ "paper": null })).unwrap(), "");
    }
}
