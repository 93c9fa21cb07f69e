//! An account as papers write it.

use std::collections::HashMap;

use crate::error::Result;
use crate::fees::ledger::Ledger;
use crate::fees::record::{LedgerEntry, LedgerKind};
use crate::fees::settle::OpenCharge;
use crate::paper::{day, money};
use crate::people::Person;
use crate::register::Device;
use crate::store::Read;
use crate::templates::{AccountPaper, ChargeLine, EntryLine, Reader};
use crate::values::{Cents, DeviceId};

/// The account with its open charges, and no entries yet.
pub(super) fn account(read: &Read<'_>, person: &Person, ledger: &Ledger) -> Result<AccountPaper> {
    let settled = &ledger.settled;
    let some = |cents: Cents| if cents > Cents(0) { money(cents.0) } else { String::new() };
    let mut devices = Devices::default();
    let open = settled.charges.iter().filter(|charge| charge.open > Cents(0));
    Ok(AccountPaper {
        reader: Reader::of(read, person)?,
        balance: money(settled.balance.0),
        owes: settled.balance > Cents(0),
        credit: some(settled.credit),
        paid: some(settled.paid),
        refunded: some(settled.refunded),
        charges: open.map(|open| charge(read, &mut devices, open)).collect::<Result<_>>()?,
        ..AccountPaper::default()
    })
}

fn charge(read: &Read<'_>, devices: &mut Devices, open: &OpenCharge) -> Result<ChargeLine> {
    let charge = &open.charge;
    Ok(ChargeLine {
        day: charge.on_day.map(|on| day(on.0)).unwrap_or_default(),
        about: plain(&charge.about),
        device: devices.shown(read, charge.device)?,
        amount: money(charge.cents.0),
        open: money(open.open.0),
    })
}

/// Entries of an account, each with what was owed after it.
pub(super) fn lines<'e>(
    read: &Read<'_>,
    entries: impl Iterator<Item = (&'e LedgerEntry, Cents)>,
) -> Result<Vec<EntryLine>> {
    let mut devices = Devices::default();
    let line = |(entry, balance): (&LedgerEntry, Cents)| {
        Ok(EntryLine {
            day: entry.on_day.map(|on| day(on.0)).unwrap_or_default(),
            what: kind(entry.kind).into(),
            about: plain(&entry.about),
            device: devices.shown(read, entry.device)?,
            receipt: entry.receipt.clone().unwrap_or_default(),
            amount: money(entry.cents.0),
            balance: money(balance.0),
        })
    };
    entries.map(line).collect()
}

/// What an entry is called on paper.
pub(super) const fn kind(kind: LedgerKind) -> &'static str {
    match kind {
        LedgerKind::Charge => "Charge",
        LedgerKind::Payment => "Payment",
        LedgerKind::Waiver => "Waived",
        LedgerKind::Credit => "Taken off",
        LedgerKind::Refund => "Given back",
        LedgerKind::WriteOff => "Written off",
        LedgerKind::Reversal => "Set right",
    }
}

/// What an entry is for, in words.
pub(super) fn plain(about: &str) -> String {
    about.replace('_', " ")
}

/// Devices by tag or serial, each looked up once.
#[derive(Debug, Default)]
pub(super) struct Devices(HashMap<DeviceId, String>);

impl Devices {
    /// The device's tag or serial; nothing where there is no device.
    pub(super) fn shown(&mut self, read: &Read<'_>, device: Option<DeviceId>) -> Result<String> {
        let Some(id) = device else { return Ok(String::new()) };
        if let Some(known) = self.0.get(&id) {
            return Ok(known.clone());
        }
        let shown = read.find::<Device>(id)?.and_then(|device| device.shown()).unwrap_or_default();
        self.0.insert(id, shown.clone());
        Ok(shown)
    }
}
