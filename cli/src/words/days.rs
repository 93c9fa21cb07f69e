//! Why is a row or event of somebody's calendar not taken?

use rollcall_core::reading::days::{DayRefusal, RefusedDays};

/// The sentence, with the row.
pub fn say(refused: &RefusedDays) -> String {
    let name = refused.name.as_ref().map_or_else(String::new, |name| format!(" ({name})"));
    let why = match &refused.why {
        DayRefusal::NoName => "has no name. Give it one".to_owned(),
        DayRefusal::NameTooLong { most } => format!("has a name longer than {most} letters. Shorten it"),
        DayRefusal::NoDay => "has no day. Give it one".to_owned(),
        DayRefusal::NotADay { found } => format!("says “{found}”, which is no day. Write it as 2026-11-26"),
        DayRefusal::EndsBeforeItBegins => "ends before it begins. Look at the two days".to_owned(),
        DayRefusal::TooLong { most } => format!("is longer than {most} days. Split it"),
        DayRefusal::Timed => {
            "has a time of day, and support is closed for whole days only. Make it all-day if it is meant".to_owned()
        }
        DayRefusal::NotAKind { found } => {
            format!("says “{found}”, which is no kind. Use holiday, closure or testing")
        }
        DayRefusal::NotARule { found } => format!("recurs as “{found}”, which cannot be followed. List its days"),
        DayRefusal::TooOften { most } => format!("recurs more than {most} times. Give it an earlier end"),
        DayRefusal::ClosesAll { after } => {
            format!("would leave no open day in the school year that begins on {after}. Give it an end, or fewer days")
        }
        DayRefusal::Ragged => "is cut off, or does not fit the others. Export the file again".to_owned(),
    };
    format!("Row {}{name} {why}.", refused.row)
}
