//! `rollcall surplus add`.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::PathBuf;

use clap::Args;
use rollcall_core::error::Error;
use serde_json::{Value, json};

use super::Numbered;
use super::one::called;
use crate::codes::{Codes, text_of};
use crate::door::Door;
use crate::print::{count, counted, list, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::surplus;

pub const EXAMPLES: &str = "Examples:
  rollcall surplus add P-3 MC-0001 MC-0002 --scanned       had in hand: the approval declares them surplus
  rollcall surplus add P-3 - --scanned                     a code on each line of stdin
  rollcall surplus add P-3 --file tags.txt
  rollcall surplus add P-3 --place CFM/Closet
  rollcall surplus add P-3 --past-updates --older-than 6 --category chromebook";

/// List devices.
#[derive(Debug, Args)]
pub struct Add {
    #[command(flatten)]
    pickup: Numbered,
    /// Tags or serials; `-` reads them from stdin
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
    /// A file with a tag or serial on each line
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// Everything that lives in this cart, closet or room, as CFM/Cart 7B; without a school, of the pickup's own
    #[arg(long, visible_alias = "cart", value_name = "PLACE")]
    place: Option<String>,
    /// What is dead
    #[arg(long)]
    dead: bool,
    /// What is past the last day of its updates
    #[arg(long)]
    past_updates: bool,
    /// What was bought that many years ago or more
    #[arg(long, value_name = "YEARS")]
    older_than: Option<u32>,
    /// Only of this category: chromebook, laptop, display …
    #[arg(long)]
    category: Option<String>,
    /// Somebody has them in hand
    #[arg(long)]
    scanned: bool,
}

impl Add {
    /// Lists them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let codes = self.codes()?;
        let filter = self.filter();
        if codes.is_empty() && self.place.is_none() && filter.is_null() {
            let what = "codes, --file, --place, --dead, --past-updates, --older-than or --category";
            return Err(Stop::Usage(format!("Say what is to be listed: {what}.")));
        }
        let place = self.place.as_deref().map(|place| self.place_id(&door, place)).transpose()?;
        let input = json!({ "codes": codes, "scanned": self.scanned, "place": place, "filter": filter });
        let done = self.pickup.step(&door, "surplus.add", input)?;
        door.out.answer(&done, |done| Ok(said(&done["value"])))
    }

    fn codes(&self) -> Result<Vec<String>> {
        let mut codes: Vec<String> = self.codes.iter().filter(|code| *code != "-").cloned().collect();
        if self.codes.iter().any(|code| code == "-") {
            all_of(io::stdin().lock(), &mut codes)?;
        }
        if let Some(path) = &self.file {
            let file = File::open(path).map_err(|error| Error::file(path, error))?;
            all_of(BufReader::new(file), &mut codes)?;
        }
        Ok(codes)
    }

    fn filter(&self) -> Value {
        let says_nothing = !self.dead && !self.past_updates && self.older_than.is_none() && self.category.is_none();
        match says_nothing {
            true => Value::Null,
            false => json!({
                "condition": self.dead.then_some("dead"),
                "past_updates": self.past_updates,
                "years_old": self.older_than,
                "category": self.category,
            }),
        }
    }

    /// A place that names no school is one of the pickup's.
    fn place_id(&self, door: &Door, place: &str) -> Result<Value> {
        if place.contains('/') {
            return door.id("place", place.trim_start_matches("place:"));
        }
        let shown = door.dispatch("surplus.show", json!({ "pickup": self.pickup.id(door)? }))?;
        door.id("place", &format!("{}/{place}", text(&shown, "school_name")))
    }
}

fn all_of(from: impl io::BufRead, codes: &mut Vec<String>) -> Result {
    let mut read = Codes::new(text_of(from)?);
    while let Some(code) = read.next()? {
        codes.push(code.text);
    }
    Ok(())
}

fn said(value: &Value) -> String {
    let pickup = called(&value["pickup"]);
    let mut lines =
        vec![format!("{} new on the list of {pickup}.", counted(number(value, "added"), "device is", "devices are"))];
    match (number(value, "already"), number(value, "scanned")) {
        (0, _) => {}
        (already, 0) => lines.push(format!("{} on it already.", counted(already, "device stood", "devices stood"))),
        (already, scanned) => lines.push(format!(
            "{} on it already, of which {} now scanned for the first time.",
            counted(already, "device stood", "devices stood"),
            counted(scanned, "is", "are")
        )),
    }
    let cannot = number(value, "cannot");
    if cannot > 0 {
        lines.push(format!("{} listed:", counted(cannot, "device cannot be", "devices cannot be")));
        for one in list(value, "which") {
            lines.push(format!("  {}: {}", text(one, "code"), surplus::cannot(&one["refusal"])));
        }
        let more = cannot.saturating_sub(list(value, "which").len() as u64);
        if more > 0 {
            lines.push(format!("  and {} more", count(more)));
        }
    }
    lines.push(format!("Next: rollcall surplus check {pickup}"));
    lines.join("\n")
}
