//! Which list goes along with the truck, and who signed it?

use serde::Deserialize;
use ts_rs::TS;

use super::super::count::counted;
use super::super::gone::gone;
use super::super::proceeds::{Proceeds, proceeds};
use super::super::record::request_of;
use super::super::told;
use super::lines::{Line, Listed, Short, draft, signed};
use super::{Codes, WITHHELD, foot, tells_words, write};
use crate::attachments::Content;
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{
    Block, Column, Document, Figure, Masthead, Picture, Section, Signer, Table, day, facts, moment, money, number,
};
use crate::people::School;
use crate::pickups::{Counted, CountedList, Manifest, Pickup, PickupApproval, PickupCorrection, PickupState};
use crate::register::Device;
use crate::settings::{District, Operator};
use crate::store::Read;
use crate::values::{Cents, PickupId, RowId, Timestamp};
use crate::writing::{Orientation, Written};

/// How high a drawn signature stands, in millimetres; it never leaves its line.
const INK_MM: f32 = 14.0;

/// Prints the manifest of a pickup: as both sides signed it, with what was corrected beside it; a draft before. A viewer may
/// print it too: who gets a device, what pieces without a tag are called, and why something was corrected, stand on it only
/// for whom internal reports are granted, for people write what they like there; the same of the codes of
/// a device that a student has again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintManifest {
    /// The pickup.
    pub pickup: PickupId,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintManifest {
    const NAME: &'static str = "print.manifest";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let pickup = Pickup::own(read, self.pickup)?;
        let manifest = pickup.manifest.map(|id| Manifest::find(read, id)).transpose()?.flatten();
        let mut listed = match &manifest {
            Some(manifest) => signed(read, &pickup, manifest)?,
            None => draft(read, &pickup)?,
        };
        let (rows, mut peripherals) = (
            listed.lines.len(),
            match &manifest {
                Some(manifest) => manifest.peripherals.clone(),
                None => counted(read, pickup.id)?,
            },
        );
        let mut codes = Codes::now(read)?;
        for short in &mut listed.short {
            if !codes.are_told(read, short.device)? {
                short.shown = [WITHHELD.into(), String::new()];
            }
        }
        if !tells_words(read) {
            for line in &mut listed.lines {
                line.receiver = None;
            }
            peripherals = without_kinds(&peripherals);
        }
        let district = District::get(read)?;
        let title = format!("Surplus manifest {}", told::number(pickup.number));
        let mut sections = vec![sheet(read, &district, &title, &pickup, manifest.as_ref(), &listed, &peripherals)?];
        if let Some(manifest) = &manifest {
            sections.extend(corrections(read, &district, &pickup, manifest, &mut codes)?);
        }
        write(read, &Document { title, foot: foot(read, &district), sections }, rows, self.out)
    }
}

fn sheet(
    read: &Read<'_>,
    district: &District,
    title: &str,
    pickup: &Pickup,
    manifest: Option<&Manifest>,
    listed: &Listed,
    peripherals: &CountedList,
) -> Result<Section> {
    let school = read.get::<School>(pickup.school)?;
    let at = |at: Timestamp| moment(at.wall_clock(read.zone()));
    let state = match manifest {
        Some(manifest) => format!("Signed {}", at(manifest.at)),
        None if pickup.state == PickupState::Withdrawn => "Withdrawn: not signed".into(),
        None => "Draft: not signed".into(),
    };
    let mut blocks = vec![Block::Masthead(Masthead {
        over: format!("{} · {}", district.name, school.name),
        title: title.to_owned(),
        under: state,
        corner: pickup.scheduled_on.map(|on| format!("Truck {}", day(on.0))).into_iter().collect(),
    })];
    if manifest.is_none() {
        blocks.push(Block::Strong(still_open(pickup, listed).into()));
    }
    blocks.push(Block::Figures(at_a_glance(manifest, listed, peripherals)));
    blocks.push(about(read, pickup)?);
    blocks.push(Block::Heading(if listed.is_loaded { "On the truck" } else { "To go with the truck" }.into()));
    blocks.push(Block::Table(devices(&listed.lines)));
    blocks.push(Block::Heading("Without a tag".into()));
    blocks.push(Block::Table(without_a_tag(peripherals)));
    if !listed.short.is_empty() {
        blocks.push(Block::Heading("Approved, and not on the truck".into()));
        blocks.push(Block::Table(left_behind(&listed.short)));
    }
    blocks.push(Block::Signatures(signers(read, pickup, manifest)?));
    if let Some(manifest) = manifest {
        blocks.push(Block::Small(format!("SHA-256 of the lines as they were signed: {}", manifest.digest)));
    }
    Ok(Section { name: title.to_owned(), orientation: Orientation::Landscape, blocks })
}

fn still_open(pickup: &Pickup, listed: &Listed) -> &'static str {
    match (pickup.approval, listed.is_loaded) {
        (None, _) if pickup.state == PickupState::Withdrawn => "It was withdrawn: nothing of it goes.",
        (None, _) => "Nobody approved it yet. Listed is what may go; that may change.",
        (Some(_), false) => "Nothing is loaded yet. Listed is what is approved.",
        (Some(_), true) => "Listed is what is on the truck now. It is frozen when both sides sign.",
    }
}

fn at_a_glance(manifest: Option<&Manifest>, listed: &Listed, peripherals: &CountedList) -> Vec<Figure> {
    let figure = |value: String, label: &str| Figure { value, label: label.into() };
    let sales = match manifest {
        Some(manifest) => (manifest.proceeds_cents, manifest.federal_cents),
        None => {
            let Proceeds { cents, federal, .. } = sold(&listed.lines);
            (cents, federal)
        }
    };
    let untagged: i64 = peripherals.0.iter().map(|kind| i64::from(kind.count)).sum();
    vec![
        figure(number(listed.lines.len() as i64), "devices"),
        figure(number(untagged), "pieces without a tag"),
        figure(money(value(&listed.lines).0), "value when approved"),
        figure(money(sales.0.0), "proceeds"),
        figure(money(sales.1.0), "federal share of them"),
    ]
}

fn value(lines: &[Line]) -> Cents {
    lines.iter().map(|line| line.value).sum()
}

fn sold(lines: &[Line]) -> Proceeds {
    proceeds(lines.iter().map(|line| (line.disposition, line.price, line.federal)))
}

fn about(read: &Read<'_>, pickup: &Pickup) -> Result<Block> {
    let approval = pickup.approval.map(|id| PickupApproval::find(read, id)).transpose()?.flatten();
    let request = request_of(read, pickup.id)?.map(|(_, number, _)| format!("R-{number}"));
    let approved = approval.as_ref().map(|approval| {
        format!("{}, {}, {}", told::approves(approval.band), approval.reference, day(approval.on_day.0))
    });
    Ok(facts([
        ("Asked for by", request),
        ("Approved by", approved),
        ("Public sale", approval.and_then(|approval| approval.sale_reference)),
        ("Fetched by", pickup.collector.clone()),
    ]))
}

/// The lines, with a code to scan beside each tag.
fn devices(lines: &[Line]) -> Table {
    let is_over = lines.iter().any(|line| line.initials.is_some());
    let mut columns = vec![Column::codes("To scan")];
    columns.extend(["Tag", "Serial", "Model", "Wiped", "Certificate", "What becomes of it"].map(Column::words));
    if is_over {
        columns.push(Column::words("Over the list, let go by"));
    }
    columns.extend(["Value", "Price"].map(Column::numbers));
    let row = |line: &Line| {
        let wiped = [Some(line.method.clone()), line.wiped_on.map(|on| day(on.0))];
        let wiped = told::several(wiped.into_iter().flatten().filter(|word| !word.is_empty()));
        let becomes = told::becomes(line.disposition, line.receiver.as_deref());
        let [tag, serial, model] = [&line.tag, &line.serial, &line.model].map(Clone::clone);
        let mut cells = vec![tag.clone(), tag, serial, model, wiped, line.certificate.clone(), becomes];
        if is_over {
            cells.push(line.initials.clone().unwrap_or_default());
        }
        cells.push(money(line.value.0));
        cells.push(line.price.map(|price| money(price.0)).unwrap_or_default());
        cells
    };
    let mut total = vec![String::new(); columns.len()];
    total[1] = crate::paper::counted(lines.len(), "device", "devices");
    let ends = columns.len();
    total[ends - 2] = money(value(lines).0);
    total[ends - 1] = money(sold(lines).cents.0);
    Table { name: "Devices".into(), columns, rows: lines.iter().map(row).collect(), total: Some(total) }
}

/// The same pieces, without what somebody called them.
fn without_kinds(peripherals: &CountedList) -> CountedList {
    let count: u32 = peripherals.0.iter().map(|kind| kind.count).sum();
    let all = (count > 0).then(|| Counted { kind: "of any kind".into(), count });
    CountedList(all.into_iter().collect())
}

fn without_a_tag(peripherals: &CountedList) -> Table {
    let rows = peripherals.0.iter().map(|kind| vec![kind.kind.clone(), number(i64::from(kind.count))]);
    let columns = vec![Column::words("What"), Column::numbers("How many")];
    Table { name: "Without a tag".into(), columns, rows: rows.collect(), total: None }
}

fn left_behind(short: &[Short]) -> Table {
    let row = |one: &Short| {
        let [tag, serial] = one.shown.clone();
        vec![tag, serial, one.model.clone()]
    };
    Table {
        name: "Approved, and not on the truck".into(),
        columns: ["Tag", "Serial", "Model"].map(Column::words).into(),
        rows: short.iter().map(row).collect(),
        total: None,
    }
}

fn signers(read: &Read<'_>, pickup: &Pickup, manifest: Option<&Manifest>) -> Result<Vec<Signer>> {
    let Some(manifest) = manifest else {
        let taker = pickup.collector.as_deref().unwrap_or("whoever fetches");
        return Ok(vec![Signer::line("For the school: name, date"), Signer::line(format!("For {taker}: name, date"))]);
    };
    let on = day(manifest.at.date_in(read.zone()).0);
    let signer = |name: &str, role: Option<&String>, whose: &str, ink: Option<RowId>| -> Result<Signer> {
        let who = told::several([name.to_owned()].into_iter().chain(role.cloned()));
        let how = if ink.is_some() { "" } else { ", signed on paper" };
        let drawn = ink.map(|ink| Content::bytes_of(read, ink)).transpose()?;
        let drawn = drawn.map(|png| Picture { png, says: format!("Signature of {name}"), height_mm: INK_MM });
        Ok(Signer { role: format!("{who}, for {whose}, {on}{how}"), drawn })
    };
    Ok(vec![
        signer(&manifest.giver_name, manifest.giver_role.as_ref(), "the school", manifest.giver_ink)?,
        signer(&manifest.taker_name, manifest.taker_company.as_ref(), "whoever fetched", manifest.taker_ink)?,
    ])
}

/// What was said later, on a page of its own: the manifest stays as it was signed.
fn corrections(
    read: &Read<'_>,
    district: &District,
    pickup: &Pickup,
    manifest: &Manifest,
    codes: &mut Codes,
) -> Result<Option<Section>> {
    let all = PickupCorrection::of(read, pickup.id)?;
    if all.is_empty() {
        return Ok(None);
    }
    let (operators, tells) = (Operator::names(read)?, tells_words(read));
    let columns = match tells {
        true => ["Day", "Device", "What", "It said", "It is", "Why", "By"].map(Column::words).to_vec(),
        false => ["Day", "Device", "What", "It is"].map(Column::words).to_vec(),
    };
    let mut rows = Vec::new();
    for correction in &all {
        let device = match correction.device {
            None => String::new(),
            Some(id) if codes.are_told(read, id)? => read.get::<Device>(id)?.shown().unwrap_or_default(),
            Some(_) => WITHHELD.into(),
        };
        let mut row = vec![day(correction.at.date_in(read.zone()).0), device, told::corrected(correction.kind).into()];
        match tells {
            true => row.extend([
                correction.was.clone().unwrap_or_default(),
                correction.became.clone().unwrap_or_default(),
                correction.reason.clone(),
                correction.operator.and_then(|id| operators.get(&id).cloned()).unwrap_or_default(),
            ]),
            false => row.push(correction.disposition.map(told::disposition).unwrap_or_default().into()),
        }
        rows.push(row);
    }
    let lines = gone(read, pickup, manifest.id, &all)?;
    let sales = proceeds(lines.iter().map(|line| (line.disposition, line.price_cents, line.federal_share)));
    let title = format!("Corrections to manifest {}", told::number(pickup.number));
    let blocks = vec![
        Block::Masthead(Masthead {
            over: district.name.clone(),
            title: title.clone(),
            under: "The manifest stays as both sides signed it.".into(),
            corner: Vec::new(),
        }),
        Block::Table(Table { name: title.clone(), columns, rows, total: None }),
        facts([
            ("Proceeds with them", Some(money(sales.cents.0))),
            ("Federal share of them", Some(money(sales.federal.0))),
        ]),
    ];
    Ok(Some(Section { name: title, orientation: Orientation::Landscape, blocks }))
}
