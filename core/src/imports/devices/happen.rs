//! How do the events an import brings happen? Through the same verbs as at the counter.

use super::take::Event;
use crate::error::Result;
use crate::imports::words;
use crate::incidents::{Account, Outlook, claim_stolen, declare_lost, declare_stolen};
use crate::register::custody::{Origin, Terms, begin, end_open};
use crate::register::{
    Because, Device, Spot, StatusEvent, apply_status, declare_surplus, recover, report_missing, withdraw_surplus,
};
use crate::store::Write;
use crate::values::Date;

/// Lets events happen to a device, one after the other. A custody an import ends or begins is no sighting.
pub fn happen(write: &mut Write<'_>, device: Device, events: &[Event]) -> Result<()> {
    let id = device.id;
    let mut device = device;
    for event in events {
        let listed = || Because::words(Some(words::SCHOOL_IN_LIST.into()));
        match event {
            Event::Recover { with_holder } => {
                let spot = if *with_holder { Spot::WithHolder } else { Spot::Elsewhere };
                let now = write.now();
                recover(write, device, spot, now)?;
            }
            Event::ReportMissing => {
                report_missing(write, device, Some(words::MISSING_IN_LIST.into()))?;
            }
            Event::DeclareLost(on) => {
                declare_lost(write, device, account(words::LOST_IN_LIST, *on))?;
            }
            Event::DeclareStolen(report, on) => {
                declare_stolen(write, device, account(words::STOLEN_IN_LIST, *on), report)?;
            }
            Event::ClaimStolen(on) => {
                claim_stolen(write, device, account(words::CLAIMED_IN_LIST, *on), Outlook::Gone)?;
            }
            Event::DeclareSurplus => {
                declare_surplus(write, device, listed())?;
            }
            Event::Withdraw => {
                withdraw_surplus(write, device, listed())?;
            }
            Event::Dispose => apply_status(write, &mut device, &StatusEvent::Dispose, listed())?,
            Event::Condition(event) => {
                device.condition = device.condition.turned(*event)?;
                write.put(&device)?;
            }
            Event::EndCustody(outcome) => {
                end_open(write, id, *outcome)?;
            }
            Event::BeginCustody(to) => {
                begin(write, &device, to.clone(), &Terms::default(), Origin::Imported)?;
            }
        }
        device = write.get(id)?;
    }
    Ok(())
}

fn account(what_happened: &str, happened_on: Option<Date>) -> Account {
    Account { what_happened: what_happened.into(), last_seen: None, happened_on }
}
