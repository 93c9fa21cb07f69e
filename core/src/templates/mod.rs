//! NOUN. In which words does the district write? The wording of each paper, which a district may replace by its own.
//!
//! A wording is Markdown with fields to fill in: `{{ person }}`, `{% for entry in entries %}`. What a paper may say is
//! listed by [`facts`]; whatever a value holds, it is drawn as it stands and never read as a mark.

mod built_in;
mod change;
mod escape;
mod facts;
mod list;
mod markdown;
mod of;
mod own;
mod preview;
mod samples;
mod wording;

pub use change::{ChangeTemplate, ResetTemplate, refused};
pub use facts::{
    AccountPaper, ChargeLine, Correction, EntryLine, Evidence, HandOverPaper, IncidentPaper, OnPaperDevice,
    PaymentPaper, Reader,
};
pub use list::{ListTemplates, TemplateField, TemplateShown};
pub use of::print_paper;
pub use preview::PreviewTemplate;
pub use wording::{Frame, Wording};

crate::words! {
    /// Which paper.
    pub enum TemplateKind {
        /// An account, entry by entry.
        Statement = "statement",
        /// A letter to a family that owes.
        Letter = "letter",
        /// A letter to the principal, about a member of staff who owes.
        StaffLetter = "staff_letter",
        /// The receipt of a payment, or of money given back.
        Payment = "payment",
        /// What the police or the insurer are told of an incident.
        Incident = "incident",
        /// The sheet that goes along with a replacement or a loaner.
        HandOver = "hand_over",
    }
}
