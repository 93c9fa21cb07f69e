//! The rows: agreements, and the wordings that were signed.

use rusqlite::params;

use crate::error::{Error, Result};
use crate::refusal::Reason;
use crate::store::{Read, Row, Scope};
use crate::values::{AgreementId, OperatorId, PersonId, RowId, SchoolId, Timestamp};

crate::words! {
    /// Who signed.
    pub enum Signer {
        /// The student.
        Student = "student",
        /// The student's parent or guardian.
        Guardian = "guardian",
        /// The member of staff or contractor.
        Staff = "staff",
    }
}

crate::words! {
    /// How it was signed.
    pub enum How {
        /// Drawn on a screen.
        Drawn = "drawn",
        /// On paper; its scans are attached.
        Paper = "paper",
        /// Said before a witness, who ticked it.
        Ticked = "ticked",
    }
}

crate::fact! {
    /// A wording that somebody signed, once.
    pub struct AgreementText in "agreement_text" {
        /// The row.
        id: RowId,
        /// SHA-256 of the text, in hexadecimal.
        hash: String,
        /// The text.
        text: String,
    }
    scope |_row| Scope::District;
    undo Dependent("EXISTS (SELECT 1 FROM agreement WHERE agreement.text = agreement_text.id)"); merge Union;
    refers {}
}

impl AgreementText {
    /// The wording with that hash.
    pub(super) fn with_hash(read: &Read<'_>, hash: &str) -> Result<Option<RowId>> {
        read.row("SELECT id FROM agreement_text WHERE hash = ?1", [hash], |row| row.get(0))
    }

    /// The words of a wording.
    pub(super) fn words_of(read: &Read<'_>, text: RowId) -> Result<String> {
        let found = read.row("SELECT text FROM agreement_text WHERE id = ?1", [text], |row| row.get(0))?;
        found.ok_or_else(|| Error::Broken(format!("the wording {text} is gone")))
    }
}

crate::record! {
    /// Somebody's agreement to look after a device: once for each school year.
    pub struct Agreement in "agreement" {
        /// The row.
        id: AgreementId,
        /// Whose agreement it is.
        person: PersonId,
        /// The person's school then.
        school: Option<SchoolId>,
        /// The school year it holds for (`2026-27`).
        school_year: String,
        /// The wording that was signed.
        text: RowId,
        /// Who signed.
        signer: Signer,
        /// The name of whoever signed.
        signer_name: String,
        /// How it was signed.
        how: How,
        /// Before whom, where it was ticked.
        witness: Option<String>,
        /// When it was signed.
        signed_at: Timestamp,
        /// Who recorded it.
        operator: Option<OperatorId>,
        /// When it was withdrawn; it does not hold any more then.
        withdrawn_at: Option<Timestamp>,
        /// Why it was withdrawn.
        withdrawn_because: Option<String>,
    }
    scope |row| row.school.map_or(Scope::District, Scope::School);
    merge FirstClaims;
    refers { person -> "person", school -> "school" }
}

impl Agreement {
    /// The agreement that holds for a person in a school year (`2026-27`).
    pub fn in_year(read: &Read<'_>, person: PersonId, school_year: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM agreement WHERE person = ?1 AND school_year = ?2 AND withdrawn_at IS NULL",
            Self::COLUMNS.join(", ")
        );
        read.row(&sql, params![person, school_year], Self::read)
    }

    /// Every agreement of a person, withdrawn ones too, the latest first.
    pub fn all_of(read: &Read<'_>, person: PersonId) -> Result<Vec<Self>> {
        let sql = format!(
            "SELECT {} FROM agreement WHERE person = ?1 ORDER BY signed_at DESC, id DESC",
            Self::COLUMNS.join(", ")
        );
        read.rows(&sql, [person], Self::read)
    }

    /// Only an agreement on paper takes scans and lets go of them.
    ///
    /// # Errors
    /// `agreement_not_on_paper`.
    pub fn must_be_on_paper(&self) -> Result<()> {
        match self.how {
            How::Paper => Ok(()),
            How::Drawn | How::Ticked => Err(Reason::AgreementNotOnPaper { how: self.how.word().into() }.into()),
        }
    }
}
