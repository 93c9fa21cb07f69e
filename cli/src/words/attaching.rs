//! Why can a file not be attached?

use rollcall_core::refusal::AttachProblem;

use super::problems::one_of;
use crate::print::count;

/// The sentence.
pub fn say(problem: &AttachProblem) -> String {
    match problem {
        AttachProblem::NotAFile { path } => format!("{path} is no file. Name a picture or a PDF in it."),
        AttachProblem::Empty { name } => format!("There is nothing in {name}. Save it again, then attach it."),
        AttachProblem::TooLarge { name, bytes, most } => format!(
            "{name} has {} MB, and at most {} MB are kept. Make it smaller, then try again.",
            count(bytes.div_ceil(1024 * 1024)),
            count(most / (1024 * 1024))
        ),
        AttachProblem::NotKept { name, found, kept } => {
            let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
            let what = match found {
                Some(found) => format!("in the form {found}, which is not kept"),
                None => "no kind of file that is kept".into(),
            };
            format!("{name} is {what}. Save it as {}, then attach that.", one_of(&kept))
        }
        AttachProblem::TooManyPixels { name, width, height } => format!(
            "{name} has {} by {} points, more than can be opened. Make it smaller, then try again.",
            count(u64::from(*width)),
            count(u64::from(*height))
        ),
        AttachProblem::Damaged { name } => {
            format!("{name} is cut off or damaged. Copy it again from where it came, then attach it.")
        }
    }
}
