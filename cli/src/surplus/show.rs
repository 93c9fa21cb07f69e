//! `rollcall surplus show`.

use clap::Args;
use rollcall_core::pickups::{Band, CorrectionKind, PickupState};
use rollcall_core::surplus::PickupAction;
use serde_json::{Value, json};

use super::Numbered;
use super::one::{called, money};
use crate::door::Door;
use crate::print::{count, list, moment, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::surplus;
use crate::words::terms::told;

/// One pickup.
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    pickup: Numbered,
}

impl Show {
    /// Shows it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let shown = door.dispatch("surplus.show", json!({ "pickup": self.pickup.id(&door)? }))?;
        door.out.answer(&shown, |shown| Ok(said(&door, shown)))
    }
}

fn said(door: &Door, shown: &Value) -> String {
    let mut lines = facts(door, shown);
    if !list(shown, "corrections").is_empty() {
        lines.push("Corrected:".into());
        lines.extend(list(shown, "corrections").iter().map(|one| correction(door, one)));
    }
    let may = list(shown, "actions").iter().filter_map(Value::as_str);
    let may: Vec<String> = may.map(|word| told(word, |action: PickupAction| surplus::verb(action))).collect();
    if !may.is_empty() {
        lines.push(format!("You may: {}.", may.join(", ")));
    }
    lines.join("\n")
}

fn facts(door: &Door, shown: &Value) -> Vec<String> {
    let (pickup, approval, manifest) = (&shown["pickup"], &shown["approval"], &shown["manifest"]);
    let of = |field: &str| text(pickup, field).to_owned();
    let at = |at: &Value| if at.is_null() { String::new() } else { moment(at, door.zone(), door.app().now()) };
    let request = shown["request_number"].as_u64().map(|number| format!("R-{number}")).unwrap_or_default();
    let subject = text(shown, "request_subject");
    let approved = match approval.is_null() {
        true => told(text(shown, "band"), |band: Band| surplus::has_to_approve(band)),
        false => {
            let band = told(text(shown, "band"), |band: Band| surplus::approves(band));
            let sale = approval["sale_reference"].as_str().map(|sale| format!(", public sale {sale}"));
            let reference = text(approval, "reference");
            format!("{band}, {reference}, {}{}", text(approval, "on_day"), sale.unwrap_or_default())
        }
    };
    let kinds = list(shown, "peripherals").iter();
    let kinds: Vec<String> =
        kinds.map(|kind| format!("{} {}", count(number(kind, "count")), text(kind, "kind"))).collect();
    let truck = match pickup["scheduled_on"].is_null() {
        true => String::new(),
        false => format!("{}, {}", of("scheduled_on"), of("collector")),
    };
    let signed = match manifest.is_null() {
        true => String::new(),
        false => {
            format!("{}, {} and {}", at(&manifest["at"]), text(manifest, "giver_name"), text(manifest, "taker_name"))
        }
    };
    let proceeds = &shown["proceeds"];
    let brought = match number(proceeds, "sold") {
        0 => String::new(),
        sold => {
            let federal = match proceeds["federal"].as_i64() {
                Some(0) | None => String::new(),
                Some(_) => format!(", {} of it the federal government’s", money(&proceeds["federal"])),
            };
            format!("{} sold for {}{federal}", count(sold), money(&proceeds["cents"]))
        }
    };
    let facts = [
        ("pickup", format!("{}, {}", called(pickup), told(&of("state"), |state: PickupState| surplus::state(state)))),
        ("school", text(shown, "school_name").to_owned()),
        ("request", [request.as_str(), subject].join(" ").trim().to_owned()),
        ("devices", tally(&shown["counts"])),
        ("without a tag", kinds.join(", ")),
        ("value", money(&shown["value"])),
        ("approval", approved),
        ("truck", truck),
        ("to call", of("contact")),
        ("note", of("note")),
        ("signed", signed),
        ("sales", brought),
        ("withdrawn", of("ended_because")),
    ];
    let said = facts.into_iter().filter(|(_, what)| !what.is_empty());
    said.map(|(name, what)| format!("  {name:<14} {}", what.replace('\n', "\n                 "))).collect()
}

/// "12 listed, 12 scanned, 2 may not go".
fn tally(counts: &Value) -> String {
    let told = [
        ("listed", "listed"),
        ("scanned", "scanned"),
        ("blocked", "may not go"),
        ("approved", "approved"),
        ("wiped", "wiped"),
        ("released", "released"),
        ("loaded", "on the truck"),
        ("over", "over the list"),
        ("short", "short"),
    ];
    let parts = told.iter().filter(|(field, _)| *field == "listed" || number(counts, field) > 0);
    parts.map(|(field, word)| format!("{} {word}", count(number(counts, field)))).collect::<Vec<_>>().join(", ")
}

fn correction(door: &Door, one: &Value) -> String {
    let what = told(text(one, "kind"), |kind: CorrectionKind| surplus::corrected(kind));
    let change = match (one["was"].as_str(), one["became"].as_str()) {
        (Some(was), Some(became)) => format!(" ({was} → {became})"),
        (None, Some(became)) => format!(" ({became})"),
        (_, None) => String::new(),
    };
    let device = one["device_shown"].as_str().map(|shown| format!("{shown} ")).unwrap_or_default();
    let by = one["operator_name"].as_str().map(|name| format!(" — {name}")).unwrap_or_default();
    let at = moment(&one["at"], door.zone(), door.app().now());
    format!("  {at}  {device}{what}{change} “{}”{by}", text(one, "reason"))
}
