//! June: the sixth grade brings everything back, but some of it.

use rollcall_core::refusal::Refusal;
use rollcall_core::values::Cents;
use serde_json::{Value, json};

use super::august::{SPARE, STUDENTS};
use super::incidents::STOLEN;
use super::stage::{Year, cents, count, number, rows, tag};
use super::told::What;

/// Whoever brings no charger.
pub(super) const NO_CHARGER: [u32; 2] = [20, 21];
/// Whose device comes back damaged.
pub(super) const DAMAGED: u32 = 22;
/// From this one on nobody comes.
pub(super) const AWAY: u32 = 38;

pub(super) fn collected(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2027-06-07", 8);
    let school = year.home();
    let drive = json!({
        "school": format!("school:{}", school.code), "kind": "collection", "name": "Sixth grade, June",
        "deadline": "2027-06-11", "homerooms": ["6-A", "6-B"], "accessories": ["charger"],
    });
    let drive = year.champion("drive.create", drive)?["id"].take();
    let (mut chargers, mut charged, mut damaged) = (0, Cents(0), 0);
    for student in 1..AWAY.min(STUDENTS) {
        let back = take_in(year, &drive, student)?;
        for line in rows(&back["looked"]["accessories"]) {
            chargers += u64::from(line["accessory"]["state"] == "missing");
            charged += cents(&line["charge"]["cents"]);
        }
        if back["looked"]["incident"]["id"].is_string() {
            damaged += 1;
            let decide = json!({ "incident": back["looked"]["incident"]["id"], "parts": ["screen"] });
            year.it("incident.decide", decide)?;
        }
    }
    let rest = json!({ "drive": drive });
    let early = year.champion("collection.report_rest_missing", rest.clone()).err();
    year.at("2027-06-14", 8);
    let reported = year.champion("collection.report_rest_missing", rest)?;
    let board = year.ask(&school.champion, "drive.board", json!({ "drive": drive }))?;
    let missing = rows(&reported["devices"]).len() as u64;
    let (school, done) = (school.name.clone(), count(&board["done"]));
    Ok(What::Collected { school, done, chargers, charged, damaged, early, missing })
}

/// A bag is opened: the device is scanned, then somebody says what of the charger and the device there is to say.
fn take_in(year: &Year<'_>, drive: &Value, student: u32) -> Result<Value, Refusal> {
    let code = tag(if student == STOLEN { SPARE } else { student });
    let seen = if NO_CHARGER.contains(&student) { "missing" } else { "returned" };
    let shape = match student {
        DAMAGED => json!({ "is": "damaged", "parts": ["screen"] }),
        _ => json!({ "is": "working" }),
    };
    let accessories = json!([{ "kind": "charger", "seen": seen }]);
    let bag = json!({
        "drive": drive, "code": code, "bag": number(student), "accessories": accessories, "shape": shape,
    });
    year.champion("collection.take_in", bag)
}
