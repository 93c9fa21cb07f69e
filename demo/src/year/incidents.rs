//! What happens to devices: one is dropped, one is lost and turns up, one is stolen.

use rollcall_core::refusal::Refusal;
use rollcall_core::values::Cents;
use serde_json::{Value, json};

use super::august::SPARE;
use super::stage::{Year, cents, device, number, person, rows, tag};
use super::told::What;

/// The students these things happen to; each has the device of the same number.
pub(super) const DROPPED: u32 = 5;
pub(super) const LOST: u32 = 7;
pub(super) const STOLEN: u32 = 15;

fn decide(year: &Year<'_>, incident: &Value, parts: &[&str]) -> Result<Cents, Refusal> {
    let decided = year.it("incident.decide", json!({ "incident": incident, "parts": parts }))?;
    Ok(cents(&decided["decision"]["cents"]))
}

fn tell(year: &Year<'_>, student: u32, kind: &str, what_happened: &str) -> Result<Value, Refusal> {
    let told = json!({ "device": device(student), "kind": kind, "what_happened": what_happened });
    Ok(year.champion("incident.new", told)?["id"].take())
}

fn pay(year: &Year<'_>, student: u32, amount: Cents, receipt: &str) -> Result<Cents, Refusal> {
    let paid = json!({ "person": person(student), "cents": amount, "receipt": receipt });
    Ok(-cents(&year.champion("fee.pay", paid)?["cents"]))
}

/// A cracked screen, paid for in two parts; the second comes in December.
pub(super) fn damaged(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-10-06", 9);
    let incident = tell(year, DROPPED, "damage", "Dropped on the stairs")?;
    year.at("2026-10-07", 9);
    let fee = decide(year, &incident, &["screen"])?;
    year.at("2026-10-12", 8);
    let paid = pay(year, DROPPED, Cents(5_000), "R-1001")?;
    year.at("2026-10-20", 10);
    year.champion("device.repaired", json!({ "device": device(DROPPED) }))?;
    year.champion("incident.close", json!({ "incident": incident, "note": "Has a new screen" }))?;
    Ok(What::Damaged { tag: tag(DROPPED), fee, paid, open: year.owes(DROPPED)? })
}

pub(super) fn lost(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-11-16", 9);
    let incident = tell(year, LOST, "lost", "Left on the bus")?;
    year.at("2026-11-17", 9);
    let fee = decide(year, &incident, &[])?;
    year.at("2026-11-20", 8);
    let paid = pay(year, LOST, Cents(10_000), "R-1002")?;
    Ok(What::Lost { tag: tag(LOST), fee, paid })
}

/// It was scanned in the second audit: the fee is credited, what was paid given back, and the device too.
pub(super) fn turned_up(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-12-07", 9);
    let proposed = year.ask(&year.it, "recovery.proposals", json!({ "device": device(LOST) }))?;
    let recovery = &proposed["recoveries"][0];
    let incident = &recovery["incident"]["id"];
    let accepted = year.it("recovery.accept", json!({ "incident": incident, "what": "credit" }))?;
    let of_kind = |kind: &str| {
        let entries = rows(&accepted["entries"]).iter().filter(|entry| entry["kind"] == kind);
        entries.map(|entry| cents(&entry["cents"])).sum::<Cents>()
    };
    let (credited, refunded) = (-of_kind("credit"), of_kind("refund"));
    year.champion("recovery.accept", json!({ "incident": incident, "what": "close" }))?;
    year.it("device.check_condition", json!({ "device": device(LOST), "found": "working" }))?;
    let again = json!({ "who": number(LOST), "code": tag(LOST), "accessories": ["charger"] });
    year.champion("distribution.hand_out", again)?;
    let days = recovery["days"].as_i64().unwrap_or_default();
    Ok(What::TurnedUp { tag: tag(LOST), days, credited, refunded, owed: year.owes(LOST)? })
}

/// Said to be stolen: it costs what a lost one costs, until the report of the police is there.
pub(super) fn stolen(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2027-01-11", 8);
    let incident = tell(year, STOLEN, "claimed_stolen", "Taken from a locker")?;
    year.at("2027-01-12", 9);
    let fee = decide(year, &incident, &[])?;
    year.at("2027-01-13", 8);
    let issue = json!({ "incident": incident, "code": tag(SPARE), "accessories": ["charger"] });
    year.champion("replacement.issue", issue)?;
    year.at("2027-01-21", 9);
    let report = json!({ "agency": "Maple County Sheriff", "number": "27-0042", "filed_on": "2027-01-20" });
    year.champion("incident.attach_report", json!({ "incident": incident, "report": report }))?;
    year.champion("incident.close", json!({ "incident": incident, "note": "The police look for it" }))?;
    Ok(What::Stolen { tag: tag(STOLEN), fee, replacement: tag(SPARE), owed: year.owes(STOLEN)? })
}
