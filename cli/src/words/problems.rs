//! What is wrong with something that was given?

use rollcall_core::refusal::Problem;

use super::terms;

/// The sentence for a field that is not as it must be.
pub fn say(field: &str, problem: &Problem) -> String {
    let name = terms::field(field);
    match problem {
        Problem::Missing => format!("The {name} is needed. Give it, and try again."),
        Problem::TooLong { most } => format!("The {name} is too long. At most {most} letters fit."),
        Problem::NotAWord { found, allowed } => {
            let allowed: Vec<&str> = allowed.iter().map(|word| word.as_str()).collect();
            format!("“{found}” is not a {name} that Rollcall knows. Use {}.", one_of(&allowed))
        }
        Problem::Taken { found, by } => format!("The {name} “{found}” is taken: {by} has it. Choose another one."),
        Problem::NotACode { found } => {
            format!("“{found}” cannot be read from a label. Type the {name} as it is printed, letters and digits.")
        }
        Problem::InTheFuture { found } => {
            format!("{found} has not come yet, and the {name} must have. Give today or an earlier day.")
        }
        Problem::CannotChange => format!("The {name} was settled at the beginning and stays. Leave it as it is."),
        Problem::EndsBeforeItBegins => format!("The {name} lies before the beginning. Give a later day."),
        Problem::AcrossMidnight { day, from, until } => {
            format!(
                "The hours of {day}, {from} to {until}, end before they begin. Hours cannot go on past midnight: end them at 24:00."
            )
        }
        Problem::OutOfRange { found, allowed } => {
            format!("The {name} “{found}” does not fit. It must be like {allowed}.")
        }
        Problem::Shape { detail } => format!(
            "Rollcall did not understand the input: {}. rollcall catalog --typescript shows the shape of every input.",
            detail.trim_end_matches('.')
        ),
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
