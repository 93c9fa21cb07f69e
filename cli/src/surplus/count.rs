//! `rollcall surplus count`.

use clap::Args;
use serde_json::json;

use super::Numbered;
use crate::door::Door;
use crate::print::{count, number, text};
use crate::stop::Result;
use crate::verbs::Global;

/// What has no tag.
#[derive(Debug, Args)]
pub struct Count {
    #[command(flatten)]
    pickup: Numbered,
    /// What they are: chargers, keyboards …
    kind: String,
    /// How many; 0 takes the kind off
    #[arg(value_name = "NUMBER")]
    how_many: u32,
}

impl Count {
    /// Writes it down.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let input = json!({ "kind": self.kind, "count": self.how_many });
        let done = self.pickup.step(&door, "surplus.count", input)?;
        door.out.answer(&done, |done| {
            let kinds = done["value"].as_array().map(Vec::as_slice).unwrap_or_default();
            let kinds = kinds.iter().map(|kind| format!("{} × {}", count(number(kind, "count")), text(kind, "kind")));
            let kinds = kinds.collect::<Vec<_>>().join(", ");
            Ok(match kinds.is_empty() {
                true => "Nothing goes along without a tag.".into(),
                false => format!("Goes along without a tag: {kinds}."),
            })
        })
    }
}
