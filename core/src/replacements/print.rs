//! Which sheet goes along with a device that takes another's place?

use serde::Deserialize;
use ts_rs::TS;

use crate::accessories::Accessory;
use crate::contract::Query;
use crate::error::{Result, not_found};
use crate::fees::balance_of;
use crate::incidents::{Incident, ReplacementKind, Substitute};
use crate::paper::{day, moment, money};
use crate::people::Person;
use crate::register::Device;
use crate::register::custody::Custody;
use crate::settings::Operator;
use crate::store::{Read, Role};
use crate::templates::{HandOverPaper, OnPaperDevice, Reader, TemplateKind, print_paper};
use crate::values::{Cents, IncidentId, ReplacementId};
use crate::writing::Written;

/// Prints the sheet that goes along with a replacement or a loaner.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintHandOver {
    /// Because of which incident it went out.
    pub incident: IncidentId,
    /// Which device that went out; the latest when absent.
    #[serde(default)]
    pub replacement: Option<ReplacementId>,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintHandOver {
    const NAME: &'static str = "print.hand_over";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let incident = Incident::own(read, self.incident)?;
        let is_meant = |one: &Substitute| self.replacement.is_none_or(|id| one.id == id);
        let out = Substitute::of_incident(read, incident.id)?.into_iter().rfind(is_meant);
        let Some(out) = out else { return not_found("replacement", incident.id) };
        let facts = facts(read, &incident, &out)?;
        let around = (facts.reader.frame(format!("Hand-over to {}", facts.reader.person)), facts.reader.foot());
        print_paper(read, TemplateKind::HandOver, &facts, around, self.out)
    }
}

fn facts(read: &Read<'_>, incident: &Incident, out: &Substitute) -> Result<HandOverPaper> {
    let person: Person = read.get(out.person)?;
    let custody: Custody = read.get(out.custody)?;
    let given = Accessory::of_custody(read, custody.id)?;
    let owes = balance_of(read, person.id)?;
    let operator = read.actor().operator.map(|operator| read.find::<Operator>(operator)).transpose()?.flatten();
    Ok(HandOverPaper {
        reader: Reader::of(read, &person)?,
        is_loaner: out.kind == ReplacementKind::Loaner,
        at: moment(out.issued_at.wall_clock(read.zone())),
        due: custody.due_on.map(|due| day(due.0)).unwrap_or_default(),
        device: OnPaperDevice::of(read, &read.get::<Device>(out.device)?)?,
        accessories: given.into_iter().map(|accessory| accessory.kind).collect::<Vec<_>>().join(", "),
        old: OnPaperDevice::of(read, &read.get::<Device>(out.old)?)?,
        kind: incident.kind.word().into(),
        reported: day(incident.reported_at.date_in(read.zone()).0),
        balance: money(owes.0),
        owes: owes > Cents(0),
        handed_by: operator.map(|operator| operator.name).unwrap_or_default(),
    })
}
