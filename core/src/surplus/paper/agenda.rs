//! What does the board decide on: which pickups wait for whose approval, and what are they worth?

use std::collections::BTreeMap;

use serde::Deserialize;
use ts_rs::TS;

use super::super::count::counted;
use super::super::eligible::{Judged, federal_share, is_federal, judged};
use super::super::told;
use super::super::worth::{band_of, federal_part};
use super::{foot, tells_words, write};
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Block, Column, Document, Masthead, Section, Table, day, money, number};
use crate::people::School;
use crate::pickups::{Band, Disposition, Pickup, PickupApproval, PickupState};
use crate::refusal::Reason;
use crate::settings::{District, Policy};
use crate::store::Read;
use crate::values::{Cents, PickupId, SchoolId};
use crate::writing::{Orientation, Written};

/// Prints the agenda of pickups to approve, by who has to. A viewer may print it too: what pieces without a tag are called,
/// and which leave was given, stand on it only for whom internal reports are granted, for people write what they like there.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintAgenda {
    /// Where to: `.pdf`.
    pub out: String,
    /// Only pickups of this school.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Just these; every draft with something to go when none is named.
    #[serde(default)]
    #[ts(as = "Option<Vec<PickupId>>", optional)]
    pub pickups: Vec<PickupId>,
}

impl Query for PrintAgenda {
    const NAME: &'static str = "print.agenda";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let policy = Policy::now(read)?;
        let mut items = Vec::new();
        for pickup in asked(read, self.school, &self.pickups)? {
            let item = Item::of(read, &policy, &pickup)?;
            // Of a draft that nobody named, only what could be approved is worth the board's time.
            if !self.pickups.is_empty() || item.devices > 0 || item.untagged > 0 {
                items.push(item);
            }
        }
        if items.is_empty() {
            return Err(Reason::NothingToPrint.into());
        }
        let district = District::get(read)?;
        let title = "Surplus to approve".to_owned();
        let mut blocks = vec![Block::Masthead(Masthead {
            over: district.name.clone(),
            title: title.clone(),
            under: "By who has to approve".into(),
            corner: vec![day(read.today().0)],
        })];
        for band in Band::ALL {
            let of_band: Vec<&Item> = items.iter().filter(|item| item.band == *band).collect();
            if !of_band.is_empty() {
                blocks.push(Block::Heading(format!("{}: {}", told::approves(*band), bounds(*band, &policy))));
                blocks.push(Block::Table(table(*band, &of_band)));
            }
        }
        blocks.push(Block::Heading("In all".into()));
        blocks.push(Block::Table(totals(&items)));
        let section = Section { name: title.clone(), orientation: Orientation::Landscape, blocks };
        let document = Document { title, foot: foot(read, &district), sections: vec![section] };
        write(read, &document, items.len(), self.out)
    }
}

fn asked(read: &Read<'_>, school: Option<SchoolId>, named: &[PickupId]) -> Result<Vec<Pickup>> {
    if !named.is_empty() {
        return named.iter().map(|id| Pickup::own(read, *id)).collect();
    }
    let school = read.school_asked(school)?;
    let mut drafts: Vec<Pickup> = Pickup::list(read, school, false)?;
    drafts.retain(|pickup| pickup.state == PickupState::Draft);
    drafts.sort_by_key(|pickup| pickup.number);
    Ok(drafts)
}

/// What the band reaches from and to.
fn bounds(band: Band, policy: &Policy) -> String {
    let below = |cents: Cents| money(cents.0 - 1);
    let (board, sale) = (policy.board_from, policy.public_sale_from);
    match band {
        Band::Superintendent => format!("up to {}", below(board)),
        Band::Board => format!("{} to {}", money(board.0), below(sale)),
        Band::PublicSale => format!("from {} on", money(sale.0)),
    }
}

/// A pickup on the agenda.
struct Item {
    number: u32,
    school: String,
    approved: Option<String>,
    by_category: BTreeMap<String, usize>,
    untagged: i64,
    kinds: Vec<String>,
    devices: usize,
    cannot: usize,
    value: Cents,
    federal: usize,
    federal_cents: Cents,
    clearances: Vec<String>,
    disposal: Vec<String>,
    band: Band,
}

impl Item {
    fn of(read: &Read<'_>, policy: &Policy, pickup: &Pickup) -> Result<Self> {
        let approval = pickup.approval.map(|id| PickupApproval::find(read, id)).transpose()?.flatten();
        let stands = |one: &Judged| match approval {
            Some(_) => one.line.value_cents.is_some(),
            None => one.is_eligible(),
        };
        let (going, others): (Vec<Judged>, Vec<Judged>) = judged(read, pickup)?.into_iter().partition(stands);
        let kinds = counted(read, pickup.id)?.0;
        let mut by_category: BTreeMap<String, usize> = BTreeMap::new();
        let mut clearances = Vec::new();
        let worth: Cents = going.iter().filter_map(|one| one.worth).sum();
        let (mut federal, mut federal_cents) = (0, Cents(0));
        for one in &going {
            let category = one.model.as_ref().and_then(|(_, category)| category.clone());
            *by_category.entry(category.unwrap_or_else(|| "other".into())).or_default() += 1;
            if is_federal(&one.device) {
                federal += 1;
                federal_cents += federal_part(one.worth.unwrap_or_default(), federal_share(&one.device));
                clearances.extend(one.line.clearance.clone().map(|clearance| match one.line.cleared_on {
                    Some(on) => format!("{clearance}, {}", day(on.0)),
                    None => clearance,
                }));
            }
        }
        clearances.sort_unstable();
        clearances.dedup();
        let untagged: i64 = kinds.iter().map(|kind| i64::from(kind.count)).sum();
        let kinds: Vec<String> = match tells_words(read) {
            true => kinds.into_iter().map(|kind| format!("{} {}", number(i64::from(kind.count)), kind.kind)).collect(),
            false => {
                clearances.clear();
                (untagged > 0).then(|| format!("{} without a tag", number(untagged))).into_iter().collect()
            }
        };
        let disposal = Disposition::ALL.iter().filter_map(|what| {
            let count = going.iter().filter(|one| one.line.disposition == *what).count();
            (count > 0).then(|| format!("{count} {}", told::disposition(*what)))
        });
        let value = approval.as_ref().map_or(worth, |approval| approval.value_cents);
        Ok(Self {
            number: pickup.number,
            school: read.get::<School>(pickup.school)?.name,
            band: approval.as_ref().map_or(band_of(value, policy), |approval| approval.band),
            approved: approval.map(|approval| format!("{}, {}", approval.reference, day(approval.on_day.0))),
            untagged,
            kinds,
            disposal: disposal.collect(),
            devices: going.len(),
            cannot: others.len(),
            by_category,
            value,
            federal,
            federal_cents,
            clearances,
        })
    }

    fn row(&self) -> Vec<String> {
        let approved = self.approved.as_ref().map(|approved| format!("approved: {approved}"));
        let called = told::several([told::number(self.number)].into_iter().chain(approved));
        let what = self.by_category.iter().map(|(category, count)| format!("{count} {category}"));
        let cannot = (self.cannot > 0).then(|| format!("{} more may not go yet", self.cannot));
        let what = told::several(what.chain(self.kinds.iter().cloned()).chain(cannot));
        let federal = (self.federal > 0).then(|| {
            let share = format!("{} bought with it, share {}", self.federal, money(self.federal_cents.0));
            match self.clearances.is_empty() {
                true => share,
                false => format!("{share}; cleared: {}", self.clearances.join("; ")),
            }
        });
        vec![
            called,
            self.school.clone(),
            what,
            federal.unwrap_or_else(|| "none".into()),
            self.disposal.join(", "),
            number(self.devices as i64),
            money(self.value.0),
        ]
    }
}

fn sum<'i>(items: impl Iterator<Item = &'i Item>) -> (usize, usize, Cents) {
    items.fold((0, 0, Cents(0)), |(pickups, devices, value), item| {
        (pickups + 1, devices + item.devices, value + item.value)
    })
}

fn table(band: Band, items: &[&Item]) -> Table {
    let (_, devices, value) = sum(items.iter().copied());
    let mut columns: Vec<Column> =
        ["Pickup", "School", "What", "Federal money", "Disposal asked"].map(Column::words).into();
    columns.extend(["Devices", "Value"].map(Column::numbers));
    let mut total = vec![String::new(); columns.len()];
    total[0] = "Sum".into();
    total[5] = number(devices as i64);
    total[6] = money(value.0);
    let rows = items.iter().map(|item| item.row()).collect();
    Table { name: told::approves(band).into(), columns, rows, total: Some(total) }
}

fn totals(items: &[Item]) -> Table {
    let row = |name: &str, (pickups, devices, value): (usize, usize, Cents)| {
        vec![name.to_owned(), number(pickups as i64), number(devices as i64), money(value.0)]
    };
    let bands = Band::ALL.iter().filter_map(|band| {
        let of_band = sum(items.iter().filter(|item| item.band == *band));
        (of_band.0 > 0).then(|| row(told::approves(*band), of_band))
    });
    let mut columns = vec![Column::words("Who approves")];
    columns.extend(["Pickups", "Devices", "Value"].map(Column::numbers));
    Table {
        name: "By who has to approve".into(),
        columns,
        rows: bands.collect(),
        total: Some(row("All", sum(items.iter()))),
    }
}
