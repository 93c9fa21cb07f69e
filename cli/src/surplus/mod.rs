//! `rollcall surplus`: from a closet of old devices to the manifest both sides sign.

mod add;
mod approve;
mod check;
mod correct;
mod count;
mod dispose;
mod fix;
mod list;
mod load;
mod new;
mod one;
mod release;
mod remove;
mod schedule;
mod show;
mod sign;
mod unload;
mod wipe;
mod withdraw;

pub use one::Numbered;

use clap::Subcommand;

use crate::stop::Result;
use crate::verbs::Global;

/// Surplus pickups.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Begin the pickup of a request that came from a portal, or take a withdrawn one up again; one filed here began itself
    New(new::New),
    /// The pickups under way
    List(list::List),
    /// One pickup: how far it is, what it is worth, what may be done
    Show(show::Show),
    /// List devices: scanned or pasted, a cart or closet, or what is dead, old or past its updates
    #[command(after_help = add::EXAMPLES)]
    Add(add::Add),
    /// Which devices may go, which may not and why, and what to type next
    Check(check::Check),
    /// Take devices off the list
    Remove(remove::Remove),
    /// Say how many of what has no tag go along: chargers, keyboards …
    Count(count::Count),
    /// Write down the leave to part with what federal money paid for
    Clear(fix::Clear),
    /// Say what devices cost where the register does not know
    Cost(fix::Cost),
    /// Give a provisional tag to what has none
    GiveTags(fix::GiveTags),
    /// Record the approval of the superintendent or the board
    #[command(after_help = approve::EXAMPLES)]
    Approve(approve::Approve),
    /// Take the approval back, so that the list can be changed
    TakeBackApproval(approve::TakeBack),
    /// Record that devices were wiped, each with its certificate
    #[command(after_help = wipe::EXAMPLES)]
    Wipe(wipe::WipeDevices),
    /// Record that devices were released from device management
    Release(release::Release),
    /// Say when the truck comes
    Schedule(schedule::Schedule),
    /// Say what becomes of devices: recycled, sold, donated, returned
    #[command(after_help = dispose::EXAMPLES)]
    DisposeAs(dispose::DisposeAs),
    /// Scan devices onto the truck: the codes named, or `-` for a code on each line of stdin
    #[command(after_help = load::EXAMPLES)]
    Load(load::Load),
    /// Take a device off the truck again
    Unload(unload::Unload),
    /// Sign the manifest for both sides: what is on the truck is gone
    #[command(after_help = sign::EXAMPLES)]
    Sign(Box<sign::Sign>),
    /// Withdraw a pickup
    Withdraw(withdraw::Withdraw),
    /// Say what is wrong in a signed manifest; it stays as it is, and the correction beside it
    #[command(after_help = correct::EXAMPLES)]
    Correct(correct::Correct),
}

impl Verb {
    /// Does it.
    pub fn run(self, global: &Global) -> Result {
        match self {
            Self::New(new) => new.run(global),
            Self::List(list) => list.run(global),
            Self::Show(show) => show.run(global),
            Self::Add(add) => add.run(global),
            Self::Check(check) => check.run(global),
            Self::Remove(remove) => remove.run(global),
            Self::Count(count) => count.run(global),
            Self::Clear(clear) => clear.run(global),
            Self::Cost(cost) => cost.run(global),
            Self::GiveTags(give) => give.run(global),
            Self::Approve(approve) => approve.run(global),
            Self::TakeBackApproval(take_back) => take_back.run(global),
            Self::Wipe(wipe) => wipe.run(global),
            Self::Release(release) => release.run(global),
            Self::Schedule(schedule) => schedule.run(global),
            Self::DisposeAs(dispose) => dispose.run(global),
            Self::Load(load) => load.run(global),
            Self::Unload(unload) => unload.run(global),
            Self::Sign(sign) => sign.run(global),
            Self::Withdraw(withdraw) => withdraw.run(global),
            Self::Correct(correct) => correct.run(global),
        }
    }
}
