//! What becomes of an agreement that was a mistake?

use serde::Deserialize;
use ts_rs::TS;

use super::record::Agreement;
use crate::contract::Command;
use crate::error::{Result, required};
use crate::people::Person;
use crate::refusal::Reason;
use crate::store::{Role, Write};
use crate::values::AgreementId;

/// Withdraws an agreement: signed by the wrong hand, or for the wrong person. Another may be signed then.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WithdrawAgreement {
    /// Which.
    pub agreement: AgreementId,
    /// Why.
    pub reason: String,
}

impl Command for WithdrawAgreement {
    const NAME: &'static str = "agreement.withdraw";
    const WHO: Role = Role::Champion;
    // The row stays with the school where it was signed; whoever the person belongs to now may withdraw it.
    const CROSS_SCHOOL: bool = true;
    type Output = Agreement;

    fn run(self, write: &mut Write<'_>) -> Result<Agreement> {
        let agreement: Agreement = write.get(self.agreement)?;
        Person::own(write, agreement.person)?;
        if let Some(at) = agreement.withdrawn_at {
            return Err(Reason::AgreementWithdrawn { at }.into());
        }
        let because = required("reason", &self.reason, 1000)?;
        let withdrawn = Agreement { withdrawn_at: Some(write.now()), withdrawn_because: Some(because), ..agreement };
        write.put(&withdrawn)?;
        Ok(withdrawn)
    }
}
