//! Which certificates say that a pickup's devices hold no data any more?

use serde::Deserialize;
use ts_rs::TS;

use super::super::told;
use super::super::wiped::{Wiped, wiped};
use super::{foot, write};
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{Block, Column, Document, Masthead, Section, Signer, Table, counted, day};
use crate::people::School;
use crate::pickups::Pickup;
use crate::refusal::Reason;
use crate::settings::District;
use crate::store::Read;
use crate::values::PickupId;
use crate::writing::{Orientation, Written};

/// Prints the certificates of a pickup's wipes, with a line to sign for whoever wiped.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintCertificates {
    /// The pickup.
    pub pickup: PickupId,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintCertificates {
    const NAME: &'static str = "print.certificates";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let pickup = Pickup::own(read, self.pickup)?;
        let all = wiped(read, &pickup)?;
        if all.is_empty() {
            return Err(Reason::NothingToPrint.into());
        }
        let district = District::get(read)?;
        let title = format!("Wipe certificates {}", told::number(pickup.number));
        let mut people: Vec<&str> = all.iter().map(|one| one.wipe.wiped_by.as_str()).collect();
        people.sort_unstable();
        people.dedup();
        let devices = counted(all.len(), "device", "devices");
        let mut blocks = vec![
            Block::Masthead(Masthead {
                over: format!("{} · {}", district.name, read.get::<School>(pickup.school)?.name),
                title: title.clone(),
                under: format!("{devices} of surplus pickup {}", told::number(pickup.number)),
                corner: Vec::new(),
            }),
            Block::Text(
                "What each device held was made unreadable on that day, in the way that stands beside it.".into(),
            ),
            Block::Table(table(&all)),
        ];
        let line = |name: &&str| Signer::line(format!("{name}, date"));
        blocks.extend(people.chunks(3).map(|three| Block::Signatures(three.iter().map(line).collect())));
        let section = Section { name: title.clone(), orientation: Orientation::Landscape, blocks };
        write(read, &Document { title, foot: foot(read, &district), sections: vec![section] }, all.len(), self.out)
    }
}

fn table(all: &[Wiped]) -> Table {
    let row = |one: &Wiped| {
        vec![
            one.wipe.certificate.clone(),
            one.tag.clone().unwrap_or_default(),
            one.serial.clone().unwrap_or_default(),
            one.model.clone().unwrap_or_default(),
            told::method(one.wipe.method).into(),
            one.wipe.wiped_by.clone(),
            day(one.wipe.on_day.0),
            one.released_on.map(|on| day(on.0)).unwrap_or_default(),
        ]
    };
    let columns = ["Certificate", "Tag", "Serial", "Model", "Wiped", "By", "On", "Released from management"];
    Table {
        name: "Certificates".into(),
        columns: columns.map(Column::words).into(),
        rows: all.iter().map(row).collect(),
        total: None,
    }
}
