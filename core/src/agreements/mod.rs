//! NOUN. Who agreed to look after a device in which school year, and what shows it?

mod ink;
mod of;
mod record;
mod sign;
mod withdraw;

pub use ink::has_ink;
pub use of::{AgreementShown, AgreementsOf, PersonAgreements};
pub use record::{Agreement, AgreementText, How, Signer};
pub use sign::{SignAgreement, Signing, drawing};
pub use withdraw::WithdrawAgreement;
