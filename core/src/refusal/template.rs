//! What keeps the wording of a paper from being used?

use serde::Serialize;
use ts_rs::TS;

/// What keeps the wording of a paper from being used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum TemplateFault {
    /// It names something that the paper does not know.
    UnknownField {
        /// What it names.
        found: String,
        /// The nearest name there is.
        meant: Option<String>,
    },
    /// A `{{ … }}` or `{% … %}` that cannot be followed.
    Unreadable {
        /// The line it is on.
        line: u32,
        /// What the reader of such marks said.
        detail: String,
    },
    /// No line begins with `# `, so the paper has no title.
    NoTitle,
    /// Something that a paper cannot show.
    CannotShow {
        /// What.
        what: Unshown,
        /// The words nearest to it.
        near: String,
    },
}

crate::words! {
    /// What a wording may not use.
    pub enum Unshown {
        /// A second title.
        SecondTitle = "second_title",
        /// A title inside a list, a table or a quotation.
        TitleInside = "title_inside",
        /// Bold or slanted type for a part of a paragraph.
        PartlyMarked = "partly_marked",
        /// A link.
        Link = "link",
        /// HTML.
        Html = "html",
        /// A picture that is none of the paper's own.
        Picture = "picture",
        /// A list within a list, a quotation or a table.
        ListInside = "list_inside",
        /// A list of which only some points begin in bold.
        MixedList = "mixed_list",
        /// A fenced block that is neither `sign` nor `code`.
        Fence = "fence",
    }
}
