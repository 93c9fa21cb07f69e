//! Why can a wording not be used?

use rollcall_core::refusal::{TemplateFault, Unshown};

/// The sentence.
pub fn say(fault: &TemplateFault) -> String {
    match fault {
        TemplateFault::UnknownField { found, meant: Some(meant) } => {
            format!("This paper knows no field “{found}”. Did you mean “{meant}”? rollcall template show lists them.")
        }
        TemplateFault::UnknownField { found, meant: None } => {
            format!("This paper knows no field “{found}”. rollcall template show lists those it knows.")
        }
        TemplateFault::Unreadable { line, detail } => {
            format!("Line {line} of the wording cannot be followed: {detail}. Mend it, and try again.")
        }
        TemplateFault::NoTitle => "The wording has no title. Begin one line with “# ”.".into(),
        TemplateFault::CannotShow { what, near } => {
            format!("Near “{near}”: {} Mend it, and try again.", why(*what))
        }
    }
}

const fn why(what: Unshown) -> &'static str {
    match what {
        Unshown::SecondTitle => "a paper has one title, and further headings begin with “## ”.",
        Unshown::TitleInside => "a heading stands by itself, not in a list, a table or a quotation.",
        Unshown::PartlyMarked => "a paragraph is bold as a whole or not at all, and nothing is slanted or struck out.",
        Unshown::Link => "nobody follows a link on paper. Write the address out.",
        Unshown::Html => "HTML, footnotes and the like are not drawn. Write it in Markdown.",
        Unshown::Picture => "a paper shows only its own pictures, as photo:1.",
        Unshown::ListInside => "a list, a table or a quotation stands by itself, not in another one.",
        Unshown::MixedList => "either all points of a list begin in bold, or none.",
        Unshown::Fence => "a fenced block is “sign” (a line for each who signs) or “code” (a code to scan).",
    }
}
