//! Why could an export not be written?

use rollcall_core::writing::ExportProblem;

use super::problems::one_of;

/// The sentence, with what to do about it.
pub fn say(problem: &ExportProblem) -> String {
    match problem {
        ExportProblem::UnknownFormat { name, known } => {
            let known: Vec<String> = known.iter().map(|ending| format!(".{ending}")).collect();
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            format!("The ending of {name} says no format. End the name in {}.", one_of(&known))
        }
        ExportProblem::BadName { name } => {
            format!("{name} cannot be a file's name here. Choose a shorter, simpler one.")
        }
        ExportProblem::FolderMissing { folder } => {
            format!("There is no folder {folder}. Make it first, or choose another one.")
        }
        ExportProblem::NotWritable { folder } => {
            format!("{folder} may not be written to. Choose another folder, or ask for the right to write there.")
        }
        ExportProblem::IsFolder { path } => format!("{path} is a folder. Name a file in it."),
        ExportProblem::InUse { path } => {
            format!("{path} is open in another program. Close it there, then try again.")
        }
        ExportProblem::NotOurs { path } => {
            format!("{path} is there already and was not made by Rollcall. Choose another name.")
        }
        ExportProblem::DiskFull { folder } => {
            format!(
                "The disk that holds {folder} is full. Make room, then try again. The old file, if any, is untouched."
            )
        }
        ExportProblem::TooLong { most } => {
            let most = crate::print::count(*most);
            format!("This has more than {most} rows, which nobody reads on paper. Narrow it, or write .xlsx or .csv.")
        }
        ExportProblem::NoFont { signs, example } => {
            format!(
                "No font on this computer has {signs}, as in “{example}”, and nothing was printed. Install one that \
                 has, and print again; a list can be had at once as .xlsx or .csv."
            )
        }
        ExportProblem::Cancelled => "Stopped. Nothing was written.".into(),
        ExportProblem::CannotWrite { path, system } => {
            format!("{path} could not be written: {}. Choose another place.", system.trim_end_matches('.'))
        }
    }
}
