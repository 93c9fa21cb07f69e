//! Did this person agree for this school year, and what did they agree to?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::{Agreement, AgreementText};
use super::sign::school_year_now;
use crate::attachments::{Attachment, Belongs};
use crate::contract::Query;
use crate::error::Result;
use crate::people::Person;
use crate::settings::Policy;
use crate::store::Read;
use crate::values::PersonId;

/// What a person agreed to.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AgreementsOf {
    /// Whose.
    pub person: PersonId,
}

/// The answer to [`AgreementsOf`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonAgreements {
    /// The school year that runs.
    pub school_year: String,
    /// The wording that would be signed now.
    pub text: String,
    /// The agreement that holds for this school year.
    pub current: Option<AgreementShown>,
    /// Those of other school years and withdrawn ones, the latest first.
    pub earlier: Vec<AgreementShown>,
}

/// An agreement with what was signed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgreementShown {
    /// The agreement.
    pub agreement: Agreement,
    /// The wording that was signed.
    pub text: String,
    /// The drawing, or the scans of the paper.
    pub attachments: Vec<Attachment>,
}

impl AgreementShown {
    pub(super) fn of(read: &Read<'_>, agreement: Agreement) -> Result<Self> {
        Ok(Self {
            text: AgreementText::words_of(read, agreement.text)?,
            attachments: Attachment::all_of(read, Belongs::Agreement { agreement: agreement.id })?,
            agreement,
        })
    }
}

impl Query for AgreementsOf {
    const NAME: &'static str = "agreement.of";
    type Output = PersonAgreements;

    fn run(self, read: &Read<'_>) -> Result<PersonAgreements> {
        let person: Person = read.get(self.person)?;
        person.school.map_or(Ok(()), |school| read.must_cover(school))?;
        let school_year = school_year_now(read)?;
        let all = Agreement::all_of(read, person.id)?;
        let holds = |agreement: &Agreement| agreement.school_year == school_year && agreement.withdrawn_at.is_none();
        let (current, earlier): (Vec<_>, Vec<_>) = all.into_iter().partition(holds);
        let shown = |agreement| AgreementShown::of(read, agreement);
        Ok(PersonAgreements {
            text: Policy::now(read)?.agreement_text,
            current: current.into_iter().next().map(shown).transpose()?,
            earlier: earlier.into_iter().map(shown).collect::<Result<_>>()?,
            school_year,
        })
    }
}
