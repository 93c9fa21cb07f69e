//! `rollcall person`: who is this, what do they hold, and did they agree?

use clap::Args;
use rollcall_core::values::{Cents, Date};
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{Table, counted, day, list, moment, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::terms;

/// Who is this person?
#[derive(Debug, Args)]
pub struct Person {
    /// The person: a number, an e-mail or a user name; student:500 or staff:500 where two have the same number
    person: String,
}

impl Person {
    /// Shows who, the agreement and the devices.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let id = door.id("person", &self.person)?;
        let mut shown = door.dispatch("person.show", json!({ "person": id }))?;
        // Of another school's people neither the facts nor the agreement are shown.
        if !shown["person"].is_null() {
            shown["agreement"] = door.dispatch("agreement.of", json!({ "person": id }))?;
            shown["card"] = door.dispatch("drive.card", json!({ "person": id }))?;
        }
        door.out.answer(&shown, |shown| said(&door, shown))
    }
}

fn said(door: &Door, shown: &Value) -> Result<String> {
    let schools = door.dispatch("school.list", json!({}))?;
    let school = list(&schools, "schools").iter().find(|school| school["id"] == shown["school"]);
    let school = school.map_or("no school", |school| text(school, "name"));
    let person = &shown["person"];
    if person.is_null() {
        let name = shown["name"].as_str().unwrap_or("Somebody");
        return Ok(format!("{name}, of {school}. Ask that school, or IT.{}", holdings(door, shown)));
    }
    let mut facts = vec![text(person, "name").to_owned()];
    facts.push(format!(
        "{} {}",
        terms::told(text(person, "population"), terms::population),
        person["number"].as_str().unwrap_or("without a number")
    ));
    facts.extend(person["grade"].as_str().map(|grade| format!("grade {grade}")));
    facts.extend(person["homeroom"].as_str().map(|homeroom| format!("homeroom {homeroom}")));
    facts.push(school.to_owned());
    let state = terms::told(text(person, "state"), terms::person_state);
    let agreement = agreement(door, &shown["agreement"]);
    let also = card(&shown["card"]);
    Ok(format!("{}: {state}.\n{agreement}{also}{}", facts.join(", "), holdings(door, shown)))
}

/// What they were given besides, and what they owe.
fn card(card: &Value) -> String {
    let line = |line: &Value| match text(line, "state") {
        "given" => text(line, "kind").to_owned(),
        state => format!("{} ({})", text(line, "kind"), terms::plain(state)),
    };
    let given: Vec<String> = list(card, "accessories").iter().map(line).collect();
    let mut said = String::new();
    if !given.is_empty() {
        said += &format!("\nWas given besides: {}.", given.join(", "));
    }
    match card["balance"].as_i64().unwrap_or_default() {
        0 => said,
        owed if owed > 0 => said + &format!("\nOwes {}.", Cents(owed)),
        credit => said + &format!("\nHas {} to their credit.", Cents(-credit)),
    }
}

fn agreement(door: &Door, agreements: &Value) -> String {
    let year = text(agreements, "school_year");
    let signed = &agreements["current"]["agreement"];
    if signed.is_null() {
        return format!("No agreement is signed for {year}.");
    }
    let at = moment(&signed["signed_at"], door.zone(), door.app().now());
    let how = match text(signed, "how") {
        "drawn" => "drawn on screen".to_owned(),
        "paper" => "on paper".to_owned(),
        _ => format!("before {}", text(signed, "witness")),
    };
    format!("The agreement for {year} is signed by {}, {how}, {at}.", text(signed, "signer_name"))
}

fn holdings(door: &Door, shown: &Value) -> String {
    let held = list(shown, "holdings");
    if held.is_empty() {
        return "\nHolds nothing.".into();
    }
    let today = door.app().now().date_in(door.zone());
    let mut table = Table::headed(&["tag", "model", "since", "due", "status"]);
    for one in held {
        let due = Date::read(text(&one["custody"], "due_on")).map(|due| day(due, today)).unwrap_or_default();
        let late = if one["overdue"] == true { " (overdue)" } else { "" };
        let code = one["tag"].as_str().or(one["serial"].as_str()).unwrap_or_default();
        table.row([
            code.to_owned(),
            text(one, "model").to_owned(),
            moment(&one["custody"]["started_at"], door.zone(), door.app().now()),
            format!("{due}{late}"),
            terms::told(text(one, "status"), terms::status),
        ]);
    }
    format!("\nHolds {}:\n{}", counted(held.len() as u64, "device", "devices"), table.show())
}
