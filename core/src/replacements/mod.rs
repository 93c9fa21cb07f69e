//! WORKFLOW. Another device for whoever's is gone or damaged, and what is done when the first one turns up.

mod answer;
mod issue;
mod print;
mod proposed;

pub use answer::{AcceptProposal, DeclineProposal, ProposalAnswered};
pub use issue::{Issue, IssuedReplacement, Lend, ReplacementTerms};
pub use print::PrintHandOver;
pub use proposed::{AskProposals, RecoveryList};
