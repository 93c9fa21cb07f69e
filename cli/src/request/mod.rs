//! `rollcall request`: the queue of what schools ask for, on a terminal.

mod change;
mod finish;
mod lead;
mod list;
mod new;
mod one;
mod several;
mod show;
mod talk;

use clap::Subcommand;

use crate::stop::Result;
use crate::verbs::Global;

/// Requests.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Ask for something: a device, a replacement, support, a quote …
    New(Box<new::New>),
    /// What is open, in the order in which it is worked on; or what is done with
    List(list::List),
    /// Where to drive first: open requests by school
    Counts(list::Counts),
    /// One request: its clocks and why it is due then, what happened, what may be done
    Show(show::Show),
    /// Write down an attempt to reach the requester
    Contact(talk::Contact),
    /// Ask the requester, and let the clock stand until they answer
    Wait(talk::Wait),
    /// Write down what IT told the requester
    Reply(talk::Reply),
    /// Write down what the requester answered; what was done with is open again
    Answer(talk::Answer),
    /// Add a note
    Note(talk::Note),
    /// It is done
    Resolve(finish::Resolve),
    /// End it without doing it
    Close(finish::Close),
    /// Tell the requester whose it is, by the district's directory
    Route(finish::Route),
    /// They do not need it any more
    Withdraw(finish::Withdraw),
    /// Give requests to somebody, or to nobody
    Assign(several::Assign),
    /// Make requests more or less urgent
    Priority(several::Prioritise),
    /// Give a quote
    Quote(lead::Quote),
    /// The requester is ready to buy at the quote
    ReadyToBuy(one::Numbered),
    /// Make a device ready for it
    Prepare(lead::Prepare),
    /// Charge for the charger it asks for, where that was not done when it was opened
    Charge(one::Numbered),
    /// Hand the prepared device or the charger over, which is the end of it
    HandOver(lead::HandOver),
    /// Change what is known of it
    Change(change::Change),
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::New(new) => new.run(global),
            Self::List(list) => list.run(global),
            Self::Counts(counts) => counts.run(global),
            Self::Show(show) => show.run(global),
            Self::Contact(contact) => contact.run(global),
            Self::Wait(wait) => wait.run(global),
            Self::Reply(reply) => reply.run(global),
            Self::Answer(answer) => answer.run(global),
            Self::Note(note) => note.run(global),
            Self::Resolve(resolve) => resolve.run(global),
            Self::Close(close) => close.run(global),
            Self::Route(route) => route.run(global),
            Self::Withdraw(withdraw) => withdraw.run(global),
            Self::Assign(assign) => assign.run(global),
            Self::Priority(priority) => priority.run(global),
            Self::Quote(quote) => quote.run(global),
            Self::ReadyToBuy(numbered) => lead::ready_to_buy(&numbered, global),
            Self::Prepare(prepare) => prepare.run(global),
            Self::Charge(numbered) => lead::charge(&numbered, global),
            Self::HandOver(hand_over) => hand_over.run(global),
            Self::Change(change) => change.run(global),
        }
    }
}
