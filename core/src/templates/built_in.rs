//! The wordings that the program brings along.

use super::TemplateKind;

impl TemplateKind {
    /// The wording that holds until a district writes its own.
    pub const fn built_in(self) -> &'static str {
        match self {
            Self::Statement => include_str!("built_in/statement.md"),
            Self::Letter => include_str!("built_in/letter.md"),
            Self::StaffLetter => include_str!("built_in/staff_letter.md"),
            Self::Payment => include_str!("built_in/payment.md"),
            Self::Incident => include_str!("built_in/incident.md"),
            Self::HandOver => include_str!("built_in/hand_over.md"),
        }
    }
}
