//! What is wrong with something that was given?

use rollcall_core::reading::cells::Why;
use rollcall_core::refusal::Problem;
use rollcall_core::values::Date;

use super::{day, terms};

/// The sentence for a field that is not as it must be.
pub fn say(field: &str, problem: &Problem) -> String {
    let name = terms::field(field);
    match problem {
        Problem::Missing if is_several(&name) => format!("The {name} are needed. Give them, and try again."),
        Problem::Missing => format!("The {name} is needed. Give it, and try again."),
        Problem::TooLong { most } => format!("The {name} is too long. At most {most} letters fit."),
        Problem::NotAWord { found, allowed } => {
            let allowed: Vec<&str> = allowed.iter().map(|word| word.as_str()).collect();
            let kind = if is_several(&name) { format!("among the {name}") } else { format!("a {name}") };
            format!("“{found}” is not {kind} that Rollcall knows. Use {}.", one_of(&allowed))
        }
        Problem::Taken { found, by } => format!("The {name} “{found}” is taken: {by} has it. Choose another one."),
        Problem::Twice { found } => format!("“{found}” stands twice among the {name}. Name each of them once."),
        Problem::NotACode { found } => {
            format!("“{found}” cannot be read from a label. Type the {name} as it is printed, letters and digits.")
        }
        Problem::InTheFuture { found } => format!("{} has not come yet. Give today or an earlier day.", day(*found)),
        Problem::BeforeLoss { found, lost_on } => format!(
            "The report was filed on {}, and the loss was on {}. Correct one of them: a report is not filed before.",
            day(*found),
            day(*lost_on)
        ),
        Problem::CannotChange => format!("The {name} was settled at the beginning and stays. Leave it as it is."),
        Problem::EndsBeforeItBegins => format!("The {name} lies before the beginning. Give a later day."),
        Problem::InThePast { found } => {
            format!("The {name} lies in the past: {}. Give a day that is still to come.", day(*found))
        }
        Problem::AcrossMidnight { day, from, until } => {
            format!(
                "The hours of {day}, {from} to {until}, end before they begin. Hours cannot go on past midnight: end them at 24:00."
            )
        }
        Problem::OutOfRange { found, allowed } => {
            format!("The {name} “{}” does not fit. {}", as_said(found), bounds(allowed))
        }
        Problem::NotMoney { found, because } => format!("The {name} “{found}” {}. {}", no_money(because), HOW_MONEY),
        Problem::NotATemplate { fault } => super::templates::say(fault),
        Problem::Shape { detail } => format!(
            "Rollcall did not understand the input: {}. rollcall catalog --typescript shows the shape of every input.",
            detail.trim_end_matches('.')
        ),
    }
}

const HOW_MONEY: &str = "Write dollars and cents, like 27.00.";

/// Why it is no amount of money.
const fn no_money(because: &Why) -> &'static str {
    match because {
        Why::Negative => "is less than nothing",
        Why::TooFine => "is finer than a cent",
        Why::TooMuch => "is more than can be meant",
        Why::FailedFormula => "is a formula that failed",
        Why::NotUnderstood
        | Why::Impossible
        | Why::NotYet
        | Why::OtherOrder
        | Why::Ambiguous
        | Why::DamagedByExcel { .. }
        | Why::TooLong { .. }
        | Why::ControlCharacter
        | Why::LostLetters => "is no amount of money",
    }
}

/// Whether a field's name speaks of several: accessories, parts, people.
fn is_several(name: &str) -> bool {
    name == "people" || (name.ends_with('s') && !name.ends_with("ss") && name != "status")
}

/// A day as people write it; anything else as it stands.
fn as_said(text: &str) -> String {
    Date::read(text).map_or_else(|| text.to_owned(), day)
}

/// Which values fit: "≥ 2026-08-17", "2026-08-17 – 2026-09-30", or how it must look.
fn bounds(allowed: &str) -> String {
    if let Some(from) = allowed.strip_prefix("≥ ").and_then(Date::read) {
        return format!("Give {} or a later day.", day(from));
    }
    if let Some(because) = allowed.strip_prefix("none, ") {
        return format!("Leave it out, {because}.");
    }
    match allowed.split_once(" – ").map(|(from, until)| (Date::read(from), Date::read(until))) {
        Some((Some(from), Some(until))) => format!("Give a day from {} to {}.", day(from), day(until)),
        Some(_) | None => format!("It must be like {allowed}."),
    }
}

/// "a, b or c".
pub fn one_of(words: &[&str]) -> String {
    match words {
        [] => "another one".into(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::say;
    use rollcall_core::refusal::Problem;

    #[test]
    fn several_are_told_as_several() {
        let unknown = |field| say(field, &Problem::NotAWord { found: "mouse".into(), allowed: vec!["charger".into()] });
        assert_eq!(unknown("accessories"), "“mouse” is not among the accessories that Rollcall knows. Use charger.");
        assert_eq!(unknown("status"), "“mouse” is not a status that Rollcall knows. Use charger.");
        assert_eq!(say("people", &Problem::Missing), "The people are needed. Give them, and try again.");
    }

    #[test]
    fn days_are_told_as_people_write_them() {
        let told = |found: &str, allowed: &str| {
            say("deadline", &Problem::OutOfRange { found: found.into(), allowed: allowed.into() })
        };
        let late = "The deadline “Sat 1 Aug 2026” does not fit. Give Mon 17 Aug 2026 or a later day.";
        assert_eq!(told("2026-08-01", "≥ 2026-08-17"), late);
        assert!(
            told("2026-08-01", "2026-08-17 – 2026-09-30").ends_with("a day from Mon 17 Aug 2026 to Wed 30 Sep 2026.")
        );
        assert!(
            told("$5.00", "none, for it was not sold").ends_with("does not fit. Leave it out, for it was not sold.")
        );
        assert!(told("13", "1–12").ends_with("“13” does not fit. It must be like 1–12."));
    }
}
