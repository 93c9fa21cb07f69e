//! Old devices leave on a truck: asked for, approved, wiped, loaded, signed for, and put right.

use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

use super::stage::{Year, cents, count, rows, text};
use super::told::What;

/// So many are listed; one of them is not found, and one that is not listed goes along.
const LISTED: usize = 9;
/// So many are looked at: something may stand against some of them.
const CANDIDATES: usize = 20;
/// Who wipes, signs for the school, and lets go along what is not listed.
const IT: &str = "Tomasz Wieczorek";

pub(super) fn picked_up(year: &Year<'_>) -> Result<What, Refusal> {
    year.at("2027-06-14", 10);
    let (school, champion) = (year.other(), &year.other().champion);
    let codes = old_ones(year)?;
    let asked = json!({
        "school": format!("school:{}", school.code),
        "ask": { "kind": "surplus_pickup", "codes": [], "peripherals": "a box of chargers" },
    });
    let request = year.run(champion, "request.open", asked)?["request"].take();
    let pickup = &request["pickup"];
    let add = json!({ "pickup": pickup, "codes": codes, "scanned": true });
    year.run(champion, "surplus.add", add)?;
    let may_go = that_may_go(year, pickup, codes)?;
    let (listed, over) = may_go.split_at(may_go.len().saturating_sub(1).min(LISTED));
    // The last one is not in its room that day.
    let loaded = listed.split_last().map_or(listed, |(_, others)| others);
    for code in over {
        let off = json!({ "pickup": pickup, "devices": [format!("tag:{code}")] });
        year.run(champion, "surplus.remove", off)?;
    }
    year.run(champion, "surplus.count", json!({ "pickup": pickup, "kind": "charger", "count": 25 }))?;
    let reply = json!({ "request": request["id"], "text": "The truck comes on Thursday." });
    year.it("request.reply", reply)?;

    year.at("2027-06-15", 9);
    let approve = json!({ "pickup": pickup, "reference": "Memo 31", "on": year.today() });
    year.it("surplus.approve", approve)?;
    let wipe = json!({
        "pickup": pickup, "method": "reset", "wiped_by": IT, "on": year.today(), "released": true,
    });
    year.it("surplus.wipe", wipe)?;
    let schedule = json!({ "pickup": pickup, "on": "2027-06-17", "collector": "Green Loop Recycling" });
    year.it("surplus.schedule", schedule)?;

    year.at("2027-06-17", 9);
    for code in loaded {
        year.run(champion, "surplus.load", json!({ "pickup": pickup, "code": code }))?;
    }
    for code in over {
        let over = json!({ "initials": "TW", "wiped": { "method": "reset", "wiped_by": IT } });
        year.it("surplus.load", json!({ "pickup": pickup, "code": code, "over": over }))?;
    }
    let sign = json!({
        "pickup": pickup, "giver": { "name": IT, "role": "IT" },
        "taker": { "name": "Kit Moran", "role": "Green Loop Recycling" }, "tell": "The truck has them.",
    });
    year.it("surplus.sign", sign)?;

    year.at("2027-06-21", 9);
    if let Some(code) = loaded.first() {
        let given = json!({
            "kind": "disposition", "device": format!("tag:{code}"), "disposition": "donated", "receiver": "Maker Club",
        });
        let reason = "The receipt says so";
        year.it("surplus.correct", json!({ "pickup": pickup, "correction": given, "reason": reason }))?;
    }
    let shown = year.ask(&year.it, "surplus.show", json!({ "pickup": pickup }))?;
    Ok(What::PickedUp {
        school: school.name.clone(),
        approved: count(&shown["approval"]["devices"]),
        worth: cents(&shown["approval"]["value_cents"]),
        devices: count(&shown["manifest"]["devices"]),
        over: count(&shown["counts"]["over"]),
        short: count(&shown["manifest"]["short"]),
        corrections: rows(&shown["corrections"]).len() as u64,
    })
}

/// Takes off the list what may not go, and all but as many as the truck shall have and one more.
fn that_may_go(year: &Year<'_>, pickup: &Value, codes: Vec<String>) -> Result<Vec<String>, Refusal> {
    let blocked = year.ask(&year.it, "surplus.devices", json!({ "pickup": pickup, "group": "blocked" }))?;
    let blocked: Vec<String> = rows(&blocked["rows"]).iter().map(|row| text(&row["tag"])).collect();
    let (mut may_go, mut off): (Vec<String>, Vec<String>) = codes.into_iter().partition(|code| !blocked.contains(code));
    off.extend(may_go.drain(may_go.len().min(LISTED + 1)..));
    for code in off {
        let off = json!({ "pickup": pickup, "devices": [format!("tag:{code}")] });
        year.run(&year.other().champion, "surplus.remove", off)?;
    }
    Ok(may_go)
}

/// Old Chromebooks that nobody has and that need nobody's leave, by tag.
fn old_ones(year: &Year<'_>) -> Result<Vec<String>, Refusal> {
    let stored = json!({
        "school": format!("school:{}", year.other().code), "count": 500,
        "filters": {
            "statuses": ["in_service"], "conditions": ["working"], "with": ["home"], "categories": ["Chromebook"],
        },
    });
    let page = year.ask(&year.other().champion, "device.page", stored)?;
    let is_old = |row: &&Value| {
        let bought = row["purchased_on"].as_str().unwrap_or("9999");
        bought < "2024-06-01" && row["funding"] != "federal" && row["cost_cents"].is_number()
    };
    Ok(rows(&page["rows"]).iter().filter(is_old).take(CANDIDATES).map(|row| text(&row["tag"])).collect())
}
