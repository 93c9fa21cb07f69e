//! `rollcall fee`: what somebody owes, and everything that changes it, on a terminal.

mod balances;
mod charge;
mod one;
mod pay;
mod plan;
mod prices;
mod settle;
mod statement;

pub use one::Whose;

use clap::Subcommand;

use crate::stop::Result;
use crate::verbs::Global;

/// Money.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Charge somebody: at the list's price, or for IT at another one with --amount and --note
    #[command(after_help = charge::EXAMPLES)]
    Charge(charge::Charge),
    /// Record that somebody paid
    #[command(after_help = pay::EXAMPLES)]
    Pay(pay::Pay),
    /// A charge need not be paid: who allowed it, and why
    #[command(after_help = settle::WAIVER)]
    Waive(settle::Waive),
    /// A charge is owed no longer, because what it was for came back
    Credit(settle::Credit),
    /// Give back what was paid
    Refund(pay::Refund),
    /// Give a charge up that nobody will pay
    WriteOff(settle::WriteOff),
    /// Set an entry right that was a mistake, by its opposite
    Reverse(settle::Reverse),
    /// What somebody owes, entry by entry, and what is open of each charge
    Statement(statement::Statement),
    /// Who owes how much, the highest first
    Balances(balances::Balances),
    /// What accessories, loss and damage cost, by school year
    #[command(after_help = prices::WHERE)]
    Prices,
    /// Who has a protection plan in a school year
    Plans(plan::Plans),
    /// Enter somebody's protection plan for a school year
    Plan(plan::Plan),
    /// Take somebody's protection plan for a school year away
    EndPlan(plan::Plan),
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::Charge(charge) => charge.run(global),
            Self::Pay(pay) => pay.run(global),
            Self::Waive(waive) => waive.run(global),
            Self::Credit(credit) => credit.run(global),
            Self::Refund(refund) => refund.run(global),
            Self::WriteOff(write_off) => write_off.run(global),
            Self::Reverse(reverse) => reverse.run(global),
            Self::Statement(statement) => statement.run(global),
            Self::Balances(balances) => balances.run(global),
            Self::Prices => prices::show(global),
            Self::Plans(plans) => plans.run(global),
            Self::Plan(plan) => plan.begin(global),
            Self::EndPlan(plan) => plan.end(global),
        }
    }
}
