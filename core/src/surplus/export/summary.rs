//! The first sheet: what the pickup came to.

use super::super::show::{PickupShown, shown};
use super::super::told;
use super::{day, moment, money};
use crate::error::Result;
use crate::pickups::Pickup;
use crate::store::Read;
use crate::writing::{Cell, Column, Head, Kind, Orientation, Page, Profile, Rows, Sheet};

/// Figures and facts, one a line. What somebody wrote stands in the internal one only.
pub(super) fn sheet(read: &Read<'_>, pickup: &Pickup, profile: Profile) -> Result<Sheet<'static>> {
    let PickupShown { counts, approval, proceeds, manifest, value, band, peripherals, request_number, .. } =
        shown(read, pickup.clone())?;
    let count = |value: u32| Cell::Number(i64::from(value));
    let untagged: u32 = peripherals.0.iter().map(|kind| kind.count).sum();
    let mut lines = vec![
        ("asked for by", Cell::of(request_number, |number| Cell::code(format!("R-{number}")))),
        ("begun", moment(read, pickup.began_at)),
        ("devices listed", count(counts.listed)),
        ("devices scanned for the pickup", count(counts.scanned)),
        ("devices approved", count(counts.approved)),
        ("devices wiped", count(counts.wiped)),
        ("devices released from management", count(counts.released)),
        ("devices on the truck", count(counts.loaded)),
        ("of them over the list", count(counts.over)),
        ("devices short", count(counts.short)),
        ("pieces without a tag", count(untagged)),
        ("value", money(value)),
        ("who has to approve", Cell::text(told::approves(band))),
        ("approved by", Cell::of(approval.as_ref(), |approval| Cell::text(approval.reference.clone()))),
        ("approved on", Cell::of(approval, |approval| day(approval.on_day))),
        ("truck on", Cell::of(pickup.scheduled_on, day)),
        ("fetched by", Cell::of(pickup.collector.clone(), Cell::text)),
        ("signed", Cell::of(manifest.as_ref(), |manifest| moment(read, manifest.at))),
        ("devices sold", count(proceeds.sold)),
        ("proceeds", money(proceeds.cents)),
        ("federal share of the proceeds", money(proceeds.federal)),
    ];
    if let Some(manifest) = manifest {
        lines.push(("signed for the school", Cell::text(manifest.giver_name)));
        lines.push(("as", Cell::of(manifest.giver_role, Cell::text)));
        lines.push(("signed for whoever fetched", Cell::text(manifest.taker_name)));
        lines.push(("of", Cell::of(manifest.taker_company, Cell::text)));
        lines.push(("SHA-256 of the manifest’s lines", Cell::code(manifest.digest)));
    }
    match profile {
        Profile::Internal => lines.extend([
            ("to call", Cell::of(pickup.contact.clone(), Cell::text)),
            ("note", Cell::of(pickup.note.clone(), Cell::text)),
            ("withdrawn because", Cell::of(pickup.ended_because.clone(), Cell::text)),
        ]),
        Profile::Public => {}
    }
    let mut rows: Vec<Vec<Cell<'static>>> =
        lines.into_iter().map(|(word, value)| vec![Cell::text(word), value]).collect();
    let kinds = match profile {
        Profile::Internal => peripherals.0,
        Profile::Public => Vec::new(),
    };
    rows.extend(
        kinds.into_iter().map(|kind| vec![Cell::text(format!("without a tag: {}", kind.kind)), count(kind.count)]),
    );
    let columns = vec![Column::new("What", Kind::Text).wide(36), Column::new("Value", Kind::Number).wide(40)];
    Ok(Sheet {
        head: Head::Facts,
        page: Page { orientation: Orientation::Portrait, signatures: Vec::new() },
        ..Sheet::list("Summary", columns, Rows::held(rows))
    })
}
