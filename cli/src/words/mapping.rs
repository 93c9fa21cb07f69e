//! Why can the columns or rows of a list not be taken as they are?

use rollcall_core::reading::mapping::ColumnProblem;
use rollcall_core::refusal::RejectedFor;

use crate::print::count;

/// What is wrong with the columns, one sentence each.
pub fn columns(problems: &[ColumnProblem]) -> String {
    problems.iter().map(column).collect::<Vec<_>>().join(" ")
}

fn column(problem: &ColumnProblem) -> String {
    match problem {
        ColumnProblem::TwoColumns { field, headers } => {
            format!(
                "The columns {} both tell the {field}. Leave one out with --map \"{}=-\".",
                headers.join(" and "),
                headers.last().map_or("", String::as_str)
            )
        }
        ColumnProblem::UnknownHeader { header, near: Some(near) } => {
            format!("The file has no column \"{header}\". Did you mean \"{near}\"?")
        }
        ColumnProblem::UnknownHeader { header, near: None } => format!("The file has no column \"{header}\"."),
        ColumnProblem::PrivateColumn { header, .. } => {
            format!(
                "The column \"{header}\" tells private facts about people. It is dropped while reading and cannot be kept."
            )
        }
        ColumnProblem::NothingToMatch { wanted } => {
            format!("No column tells which row is meant. Name one of them with --map: {}.", wanted.join(", "))
        }
        ColumnProblem::UnknownField { field, known } => {
            format!("There is no fact called {field}. There are: {}.", known.join(", "))
        }
        ColumnProblem::UnknownMeaning { field, meaning, known } => {
            format!("{meaning} is no {field}. Possible are: {}.", known.join(", "))
        }
        ColumnProblem::NotUnderstood { said } => {
            format!(
                "\"{said}\" is not understood. Write it as \"fact:Word=meaning\", for example \"status:Deployed=in_service\"."
            )
        }
    }
}

/// Why rows were rejected, so that nothing was changed.
pub fn rows(rejected: u64, all: u64, reasons: &[RejectedFor], saved: Option<&str>) -> String {
    let mut told = format!("{} of {} rows cannot be taken, so nothing was changed.", count(rejected), count(all));
    for reason in reasons.iter().take(5) {
        let column = reason.column.as_deref().map(|column| format!(" in the column \"{column}\"")).unwrap_or_default();
        let found = reason.found.as_deref().map(|found| format!(", for example \"{found}\"")).unwrap_or_default();
        told += &format!(
            " {}: {}{column}, first in row {}{found}.",
            count(reason.rows),
            reason.why.replace('_', " "),
            reason.first_row
        );
    }
    match saved {
        Some(saved) => format!("{told} The rejected rows are saved in {saved}."),
        None => format!("{told} Save them with --rejected FILE.csv to see each reason."),
    }
}
