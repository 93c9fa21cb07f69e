//! What the schools ask for: a teacher's laptop, help, and help that comes too late.

use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

use super::august::LAPTOP;
use super::stage::{Year, count, tag, text};
use super::told::What;

const TEACHER: &str = "Noor Vance";

/// Opens a request of the school that the year is told of.
pub(super) fn open(year: &Year<'_>, ask: Value, also: Value) -> Result<Value, Refusal> {
    let mut form = also;
    form["school"] = json!(format!("school:{}", year.home().code));
    form["ask"] = ask;
    Ok(year.champion("request.open", form)?["request"].take())
}

/// Asked for in time, made ready, and handed over before the first day of work.
pub(super) fn new_teacher(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-08-12", 9);
    let school = format!("school:{}", year.home().code);
    let teacher = json!({
        "population": "staff", "number": "7990001", "name": TEACHER, "school": school, "state": "active",
    });
    year.it("person.add", teacher)?;
    let form = json!({
        "school": school, "requester_name": "Pat Lindqvist", "capacity": "hiring_manager", "person": "person:7990001",
        "ask": { "kind": "staff_device", "position": "Teacher", "start_on": "2026-08-24" },
    });
    let request = year.it("request.open", form)?["request"]["id"].take();
    year.at("2026-08-13", 10);
    year.it("request.prepare", json!({ "request": request, "code": tag(LAPTOP) }))?;
    year.at("2026-08-17", 11);
    year.it("request.hand_over", json!({ "request": request }))?;
    Ok(What::NewTeacher { name: TEACHER.into(), tag: tag(LAPTOP) })
}

/// One request that is IT's to do, and one that is not.
pub(super) fn helped(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2026-11-02", 10);
    let request = open(year, support("it"), json!({ "subject": "The screen of the laptop stays dark" }))?["id"].take();
    year.at("2026-11-02", 13);
    let own = open(year, support("personal"), json!({ "subject": "A tablet of my own does not start" }))?;
    year.it("request.reply", json!({ "request": request, "text": "We come by tomorrow." }))?;
    year.at("2026-11-03", 14);
    year.it("request.resolve", json!({ "request": request, "how": "The cable was loose." }))?;
    let closed = year.ask(&year.it, "request.show", json!({ "request": own["id"] }))?;
    let minutes = count(&clock(year, &request)?["counted_minutes"]);
    Ok(What::Helped { minutes, closed: text(&closed["request"]["closed_because"]) })
}

fn support(procured: &str) -> Value {
    json!({ "kind": "support", "procured": procured })
}

/// Answered in time, and done three weeks later.
pub(super) fn late(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2027-02-01", 9);
    let request = open(year, support("it"), json!({ "subject": "No sound in room 114" }))?["id"].take();
    year.at("2027-02-01", 15);
    year.it("request.reply", json!({ "request": request, "text": "A new speaker is ordered." }))?;
    year.at("2027-02-22", 10);
    year.it("request.resolve", json!({ "request": request, "how": "The new speaker is in." }))?;
    let clock = clock(year, &request)?;
    Ok(What::DoneLate { minutes: count(&clock["counted_minutes"]), promised: count(&clock["target_minutes"]) })
}

/// How long it took until a request was done with, and how long it may have taken.
fn clock(year: &Year<'_>, request: &Value) -> Result<Value, Refusal> {
    let mut shown = year.ask(&year.it, "request.show", json!({ "request": request }))?;
    Ok(shown["clocks"]["resolution"].take())
}
