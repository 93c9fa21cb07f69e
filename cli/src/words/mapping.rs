//! Why can the columns of a list not be understood, and why was a whole list refused?

use rollcall_core::reading::mapping::{ColumnProblem, Field, PaymentField, PrivateKind};
use rollcall_core::refusal::{RejectedFor, RejectedRow};

use super::imports::{field, rejections};
use super::problems::one_of;
use crate::print::count;

/// One sentence for each problem.
pub fn say(problems: &[ColumnProblem]) -> String {
    problems.iter().map(problem).collect::<Vec<_>>().join("\n")
}

fn problem(problem: &ColumnProblem) -> String {
    match problem {
        ColumnProblem::TwoColumns { field: fact, headers } => {
            let headers: Vec<String> = headers.iter().map(|header| format!("“{header}”")).collect();
            format!(
                "The columns {} both tell the {}. Leave one of them out: --map \"HEADER=\".",
                headers.join(" and "),
                field(fact)
            )
        }
        ColumnProblem::UnknownHeader { header, near: Some(near) } => {
            format!("The file has no column “{header}”. Was “{near}” meant?")
        }
        ColumnProblem::UnknownHeader { header, near: None } => {
            format!(
                "The file has no column “{header}”. Write its name as it stands in the file, or say in which row the \
                 names are: --header ROW."
            )
        }
        ColumnProblem::PrivateColumn { header, what } => {
            format!("The column “{header}” tells {}, which Rollcall never takes. Leave it out.", private(*what))
        }
        ColumnProblem::NothingToMatch { wanted }
            if wanted.iter().all(|fact| fact == PaymentField::PersonNumber.word()) =>
        {
            "No column tells whose payment a row is. Name the one with the number of the student or member of staff: \
             --map \"HEADER=person_number\". Names alone are not matched: two people may share one."
                .into()
        }
        ColumnProblem::NothingToMatch { wanted } => {
            let wanted: Vec<String> = wanted.iter().map(|fact| field(fact)).collect();
            let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
            format!(
                "No column tells rows apart. Name the one with the {}: --map \"HEADER=FIELD\". If the names of the \
                 columns are in another row, say --header ROW; if there are none, --header 0, and they are called \
                 Column 1, Column 2 and so on.",
                one_of(&wanted)
            )
        }
        ColumnProblem::UnknownField { field: fact, known } => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            format!("Rollcall knows no fact “{fact}”. It knows {}.", one_of(&known))
        }
        ColumnProblem::UnknownMeaning { field: fact, meaning, known } => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            format!("“{meaning}” is no {}. It can be {}.", field(fact), one_of(&known))
        }
        ColumnProblem::NotUnderstood { said } => {
            format!("“{said}” was not understood. Write it as \"status:Deployed=in_service\".")
        }
    }
}

const fn private(what: PrivateKind) -> &'static str {
    match what {
        PrivateKind::BirthDate => "a birth date or an age",
        PrivateKind::Demographic => "who somebody is by birth or language",
        PrivateKind::Services => "about meals, services, health or discipline",
        PrivateKind::Address => "a home address or private telephone",
        PrivateKind::Contacts => "about parents and guardians",
        PrivateKind::Secret => "a password or a number that must stay secret",
    }
}

/// Why nothing of a list was taken.
pub fn rows_rejected(
    rejected: u64,
    rows: u64,
    reasons: &[RejectedFor],
    first: &[RejectedRow],
    saved: Option<&str>,
) -> String {
    let head = match (rejected, rows) {
        (1, 1) => "Nothing was taken: the only row was rejected.".into(),
        (all, rows) if all == rows => {
            format!("Nothing was taken: every one of the {} rows was rejected.", count(rows))
        }
        (some, rows) => format!("Nothing was taken: {} of {} rows were rejected.", count(some), count(rows)),
    };
    let mut lines = vec![head];
    lines.extend(rejections(rejected, reasons, first));
    lines.push(match saved {
        Some(saved) => format!("The rejected rows are in {saved}, with the reason. Mend them, then import again."),
        None => "Mend them in the list, or keep them with --rejected OUT.csv; then import again.".into(),
    });
    lines.join("\n")
}
