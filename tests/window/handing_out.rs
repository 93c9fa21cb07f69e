//! August and June of one homeroom: everybody gets a laptop and a charger, then brings them back, or most of them.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::Key;

use crate::screens::both;
use crate::window::Window;

/// Who stands in line, numbers 3001 to 3008. Ada and Ben are siblings.
const HOMEROOM: [&str; 8] = [
    "Ada Brook",
    "Ben Brook",
    "Chidi Anand",
    "Dina Sokol",
    "Maria-Fernanda Villanueva-Castellanos",
    "Farah Nasser",
    "Goran Petri",
    "Hana Ito",
];

#[tokio::test]
async fn a_homeroom_gets_its_laptops_and_brings_them_back() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    let year = homeroom(&file);
    let mut window = Window::open(&[&file]).await;
    window.see("Who is at the keyboard?").await;
    window.key(None, Key::Enter).await;
    window.press("Distribute").await;
    window.see("Nothing is being handed out.").await;
    window.judge("distribute-none").await;
    drive(&mut window, "August hand-out", &year).await;
    hand_out(&mut window).await;
    window.press("Collect").await;
    window.see("Nothing is being collected.").await;
    window.judge("collect-none").await;
    drive(&mut window, "June collection", &year).await;
    collect(&mut window).await;
    still_out(&mut window).await;
    window.close().await;
}

/// Sets up a drive for every student of the school, and shows its board.
async fn drive(window: &mut Window, name: &str, year: &str) {
    let shot = name.to_lowercase().replace(' ', "-");
    window.press("Set up a drive").await;
    window.fill("Name", name).await;
    window.fill("Last day", &day(Key::Up, None)).await;
    window.press("Set up the drive").await;
    window.see("0001-01-01 does not fit here.").await;
    window.judge(&format!("{shot}-too-early")).await;
    window.fill("Last day", &day(Key::Down, Some(year))).await;
    window.see_not("does not fit here.").await;
    both(window, &format!("{shot}-new")).await;
    window.press("Set up the drive").await;
    window.see("0 of 8").await;
    both(window, &format!("{shot}-board")).await;
    window.key(Some(Key::Control), 'n').await;
}

/// Keys for the three parts of a day field, whatever their order: an arrow in an empty part gives its first or last.
fn day(arrow: Key, year: Option<&str>) -> String {
    let [arrow, on] = [arrow, Key::Right].map(char::from);
    format!("{arrow}{on}{arrow}{on}{}", year.map_or(arrow.to_string(), str::to_owned))
}

async fn hand_out(window: &mut Window) {
    window.see("Nobody is here yet.").await;
    window.judge("handing-resting").await;
    window.scan("3001", &["Scan the device", "For Ada Brook."]).await;
    window.scan("HR-01", &["Handed out", "HR-01", "to Ada Brook, with charger"]).await;
    window.see("1 of 8").await;
    window.judge("handing-given").await;
    refused(window).await;
    second(window).await;
    // The rest walks past: nobody waits for the screen.
    window.type_keys(line(3..=8)).await;
    window.see("8 of 8").await;
    window.see("Hana Ito, 7B · HR-08").await;
    // The last one is taken back, and handed out again at once: no second reading of the same label.
    window.key(Some(Key::Control), 'z').await;
    window.see("Taken back").await;
    window.see("7 of 8").await;
    window.scan("HR-08", &["Handed out", "HR-08", "to Hana Ito"]).await;
    window.key(Some(Key::Control), 'z').await;
    window.see("Hana Ito stands here again").await;
    window.judge("handing-taken-back").await;
    window.scan("HR-08", &["Handed out", "HR-08"]).await;
    both(window, "handing-all-served").await;
    window.key(None, Key::Escape).await;
    window.see("0 to serve").await;
    window.judge("august-hand-out-served").await;
}

/// What the scanner types for those places in line: a person, their laptop, and the next one.
fn line(places: std::ops::RangeInclusive<usize>) -> String {
    let enter = char::from(Key::Enter);
    places.map(|at| format!("300{at}{enter}HR-0{at}{enter}")).collect()
}

/// What may not go out is said, waits to be sorted out, and changes nothing.
async fn refused(window: &mut Window) {
    window.scan("3009", &["Look, then scan the device", "Ivo Lang", "marked “left”"]).await;
    window.scan("HR-11", &["Not done", "HR-11", "marked “left”"]).await;
    window.scan("3002", &["Scan the device", "For Ben Brook."]).await;
    window.scan("HR-09", &["Not done", "HR-09", "The device is lost, so it cannot be handed out."]).await;
    window.scan("HR-10", &["Not done", "HR-10", "The device is damaged, so it cannot be handed out."]).await;
    window.scan("HR-01", &["Not done", "HR-01", "It is still with Ada Brook."]).await;
    window.see("Go through").await;
    both(window, "handing-refused").await;
    window.type_keys(char::from(Key::F6).to_string()).await;
    window.see("It is settled").await;
    both(window, "handing-sort-out").await;
    for _ in 0..4 {
        window.see("It is settled").await;
        window.type_keys("x").await;
        window.see_not("It is settled").await;
        window.type_keys(char::from(Key::F6).to_string()).await;
    }
    window.see_not("Go through").await;
    window.see("1 of 8").await;
    window.scan("HR-02", &["Handed out", "HR-02", "to Ben Brook"]).await;
}

/// Whoever has one already gets another with a reason.
async fn second(window: &mut Window) {
    window.scan("3001", &["Look, then scan the device", "They have HR-01 already."]).await;
    window.scan("HR-12", &["Why another one?", "Ada Brook has HR-01 already."]).await;
    both(window, "handing-second").await;
    window.type_keys("2").await;
    window.see("They have HR-01 as well.").await;
    window.judge("handing-second-given").await;
}

async fn collect(window: &mut Window) {
    window.see("Nothing is here yet.").await;
    window.judge("collecting-resting").await;
    window.scan("HR-03", &["Collected", "HR-03", "From Chidi Anand. Is the charger there?"]).await;
    both(window, "collecting-asked").await;
    window.type_keys("y").await;
    window.see("Chidi’s charger: came back").await;
    window.scan("HR-04", &["Collected", "From Dina Sokol."]).await;
    window.type_keys("n").await;
    window.see("Dina’s charger: missing").await;
    window.see("$27.00 charged to Dina for the charger.").await;
    both(window, "collecting-charged").await;
    window.scan("HR-05", &["Collected", "From Maria-Fernanda Villanueva-Castellanos."]).await;
    window.type_keys("t").await;
    window.see("charger: third-party").await;
    window.judge("collecting-third-party").await;
    damaged(window).await;
    bag(window).await;
    window.scan("HR-07", &["Collected", "From Goran Petri."]).await;
    window.type_keys("y").await;
    window.see("Goran’s charger: came back").await;
    window.key(None, Key::Escape).await;
    window.see("2 to come").await;
}

async fn damaged(window: &mut Window) {
    window.scan("HR-06", &["Collected", "From Farah Nasser."]).await;
    window.type_keys("y").await;
    window.see("Farah’s charger: came back").await;
    window.type_keys("d").await;
    window.see("What is damaged?").await;
    for part in ["1", "3"] {
        window.type_keys(part).await;
        // Single keys are told from a scan by the pause after them.
        window.still().await;
    }
    both(window, "collecting-damaged").await;
    window.type_keys(char::from(Key::Enter).to_string()).await;
    window.see("Damaged: screen and hinge.").await;
    window.judge("collecting-damage-noted").await;
}

/// Ada’s first laptop lies in her brother’s bag.
async fn bag(window: &mut Window) {
    window.scan("3002", &["Ben Brook’s bag", "HR-02 should be in it."]).await;
    both(window, "collecting-bag").await;
    window.scan("HR-01", &["Collected", "HR-01", "Ben’s bag held Ada’s device.", "Still has HR-12."]).await;
    both(window, "collecting-sibling").await;
    window.scan("HR-02", &["Collected", "HR-02", "From Ben Brook."]).await;
    window.type_keys("y").await;
    window.see("Ben’s charger: came back").await;
    window.see("1 accessory was not looked at.").await;
}

/// The list of the evening: who has a device, and whose charger did not come.
async fn still_out(window: &mut Window) {
    both(window, "june-collection-evening").await;
    window.press("Still out").await;
    window.see("2 devices with 2 people, and 2 people with no device but something else open, as of").await;
    let text = window.text().await;
    for said in
        ["Hana Ito", "HR-08", "Ada Brook", "HR-12", "Dina Sokol", "charger: missing", "charger: another maker’s"]
    {
        assert!(text.to_lowercase().contains(&said.to_lowercase()), "{said} is not in:\n{text}");
    }
    for gone in ["Chidi Anand", "Ben Brook", "Farah Nasser", "Goran Petri"] {
        assert!(!text.contains(gone), "{gone} is in:\n{text}");
    }
    both(window, "june-collection-still-out").await;
    window.press("To finish (1)").await;
    window.see("HR-01").await;
    both(window, "june-collection-to-finish").await;
    window.key(Some(Key::Control), 'e').await;
    window.see("Who is still out").await;
    window.judge("june-collection-export").await;
    let list = window.home().join("still-out.csv");
    window.fill("Save it as", &list.display().to_string()).await;
    window.press("Save the list").await;
    window.see("rows saved.").await;
    let saved = std::fs::read_to_string(&list).unwrap();
    assert!(saved.contains("Hana Ito") && saved.contains("HR-08") && !saved.contains("Goran Petri"), "{saved}");
}

/// The homeroom, a pupil who left, and twelve laptops of which one is lost and one damaged. Answers with the year.
fn homeroom(file: &str) -> String {
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
    let value = |caller: &Caller, name: &str, input: Value| {
        let done = app.dispatch(caller, name, app.resolve(caller, input).unwrap(), None).unwrap();
        done.get("value").cloned().unwrap_or(done)
    };
    let nobody = Caller::default();
    value(&nobody, "session.set_up", json!({ "district": "Maple County Schools", "operator": "Tomasz" }));
    let it = app.operator_named(Some("Tomasz")).unwrap();
    let cedar = value(&it, "school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["id"].clone();
    value(&it, "operator.add", json!({ "name": "Ines", "role": "champion", "school": cedar }));
    let left = (HOMEROOM.len(), &"Ivo Lang");
    for (at, name) in HOMEROOM.iter().enumerate().chain([left]) {
        let state = if at < HOMEROOM.len() { "active" } else { "left" };
        let person = json!({ "population": "student", "number": format!("300{}", at + 1), "name": name, "school": cedar,
                             "state": state, "grade": "7", "homeroom": "7B" });
        value(&it, "person.add", person);
    }
    for at in 1..=12 {
        let device = json!({ "tag": format!("HR-{at:02}"), "serial": format!("5CDHR{at:02}"),
                             "model_name": "Lark 11", "school": cedar });
        value(&it, "device.add", device);
    }
    value(&it, "incident.declare_lost", json!({ "device": "tag:HR-09", "what_happened": "Not in the box" }));
    value(&it, "device.report_damage", json!({ "device": "tag:HR-10", "what_happened": "Cracked" }));
    value(&it, "session.info", json!({}))["today"].as_str().unwrap()[..4].to_owned()
}
