//! What does the terminal say to a scan?

use rollcall_core::audits::Verdict;
use rollcall_core::audits::reconcile::FoundKind;
use serde_json::Value;

use super::terms;
use crate::print::text;

/// Names for what a scan's answer holds only as identifiers.
pub trait Names {
    /// A room or cart.
    fn place(&self, id: &str) -> String;
    /// A school.
    fn school(&self, id: &str) -> String;
}

/// The sentence for one scan of an audit.
pub fn scan(answer: &Value, names: &dyn Names) -> String {
    let verdict = Verdict::from_word(text(answer, "verdict"));
    let device = device(answer);
    let said = match verdict {
        Some(Verdict::Counted) => format!("Counted: {device}."),
        Some(Verdict::Again) => format!("Already counted: {device}."),
        Some(Verdict::Repeat) => format!("Scanned twice, counted once: {device}."),
        Some(Verdict::PlaceSet) => format!("Scanning in {} from now on.", names.place(text(answer, "place"))),
        Some(Verdict::Found) => found(answer, &device, names),
        Some(Verdict::Unlisted) => format!("Nobody knows {device}. Kept, to be decided later."),
        Some(Verdict::Unclear) => format!("Several devices answer to {device}. Kept, to be decided later."),
        // A word of a newer core.
        None => format!("Kept: {device}."),
    };
    let mut sentences = vec![said];
    if let Some(place) = answer["belongs"].as_str() {
        sentences.push(format!("It belongs in {}.", names.place(place)));
    }
    if answer["recovers"] == true && verdict == Some(Verdict::Counted) {
        sentences.push(format!("It was {}, and is found again.", terms::told(text(answer, "status"), terms::status)));
    }
    if answer["place"].is_string() && answer["device"].is_string() {
        sentences.push(format!("Scanning in {} from now on.", names.place(text(answer, "place"))));
    }
    sentences.join(" ")
}

fn found(answer: &Value, device: &str, names: &dyn Names) -> String {
    match FoundKind::from_word(text(answer, "found")) {
        Some(FoundKind::Ghost) => format!("{device} was disposed of, and yet it is here."),
        Some(FoundKind::Stolen) => format!("{device} is recorded as stolen, and found again."),
        Some(FoundKind::Lost) => format!("{device} is recorded as lost, and found again."),
        Some(FoundKind::Missing) => format!("{device} was missing, and is found again."),
        Some(FoundKind::Surplus) => format!("{device} was set aside as surplus."),
        Some(FoundKind::OtherSchool) => {
            format!("{device} is {}'s device.", names.school(text(answer, "other_school")))
        }
        Some(FoundKind::ArrivedSince) => format!("{device} came here after the audit was opened."),
        Some(FoundKind::Unlisted) | None => format!("{device} was not expected here."),
    }
}

/// "MC-0001234, Chromebook 3100"; the code as scanned where no device answers.
fn device(answer: &Value) -> String {
    match (answer["shown"].as_str(), answer["model"].as_str()) {
        (Some(shown), Some(model)) => format!("{shown}, {model}"),
        (Some(shown), None) => shown.to_owned(),
        (None, _) => text(answer, "code").trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, scan};
    use serde_json::{Value, json};

    struct Here;

    impl Names for Here {
        fn place(&self, id: &str) -> String {
            format!("Room {id}")
        }
        fn school(&self, id: &str) -> String {
            format!("{id} Middle")
        }
    }

    #[test]
    fn every_verdict_has_its_sentence() {
        let device = |verdict: &str, more: Value| {
            let mut answer =
                json!({ "verdict": verdict, "code": "mc-1", "shown": "MC-1", "model": "Chromebook", "device": "d" });
            if let (Some(answer), Some(more)) = (answer.as_object_mut(), more.as_object()) {
                answer.extend(more.clone());
            }
            scan(&answer, &Here)
        };
        let said = [
            device("counted", json!({})),
            device("counted", json!({ "belongs": "12" })),
            device("counted", json!({ "recovers": true, "status": "missing" })),
            device("counted", json!({ "place": "9" })),
            device("again", json!({})),
            device("repeat", json!({})),
            device("found", json!({ "found": "other_school", "other_school": "Stone Mill" })),
            device("found", json!({ "found": "ghost" })),
            scan(&json!({ "verdict": "unlisted", "code": "X-9\t" }), &Here),
            scan(&json!({ "verdict": "unclear", "code": "X-9" }), &Here),
            scan(&json!({ "verdict": "place_set", "place": "7", "code": "RC:P:7" }), &Here),
        ];
        insta::assert_snapshot!(said.join("\n"));
    }
}
