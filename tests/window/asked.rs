//! Whoever sits down says so; what a champion asks of IT waits at the school and is done by IT.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::Key;

use crate::screens::both;
use crate::window::{Window, journey};

#[tokio::test]
async fn several_people_share_a_file_and_it_does_what_a_champion_asked() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    asked_for(&file);
    journey(&[&file], async |window| {
        window.see("Who is at the keyboard?").await;
        both(window, "sit-down").await;
        window.key(None, Key::Down).await;
        window.key(None, Key::Enter).await;
        window.see("Waiting for IT").await;
        both(window, "today-waiting").await;
        station(window).await;
        window.press("IImani").await;
        window.press("Tomasz, IT").await;
        window.see("Asked of IT").await;
        window.press("Reopen it: MC-0000001").await;
        both(window, "today-asked").await;
        window.key(Some(Key::Control), Key::Enter).await;
        window.see("MC-0000001 is back in the register").await;
        saved(window).await;
        settings(window).await;
    })
    .await;
}

/// A letter was read for a digit: the device that the audit misses is one key away.
async fn station(window: &mut Window) {
    window.press("Scan for the audit").await;
    window.see("Scan the next device").await;
    window.scan("MC-000000S", &["Did you mean MC-0000005?", "A letter and a digit look alike."]).await;
    both(window, "station-suggested").await;
    window.type_keys("y").await;
    window.see("The scan counts for that device").await;
    window.scan("MC-0000001", &["Already noted", "What was decided about it stands."]).await;
    window.judge("station-noted").await;
    window.type_keys(char::from(Key::Escape).to_string()).await;
    window.see("Still to decide").await;
    window.press("Today").await;
}

/// What is saved, and what is taken in, asks the same few questions.
async fn saved(window: &mut Window) {
    window.press("Devices").await;
    window.see("MC-0000002").await;
    window.key(Some(Key::Control), 'e').await;
    window.see("Save the list").await;
    both(window, "export-list").await;
    let list = window.home().join("devices.csv");
    window.fill("Save it as", &list.display().to_string()).await;
    window.press("Save the list").await;
    window.see("12 rows saved.").await;
    window.press("The public").await;
    window.see("Not now").await;
    window.press("Not now").await;
    window.press("Audits").await;
    window.press("Take in a scan file…").await;
    window.see("School of rows that name none").await;
    both(window, "scan-file").await;
    window.press("Not now").await;
}

async fn settings(window: &mut Window) {
    window.press("Settings").await;
    window.press("Operators").await;
    window.press("Add an operator").await;
    window.fill("Name", "Ines Roth").await;
    window.press("Viewer").await;
    window.see("Whole district").await;
    both(window, "settings-operator").await;
    window.press("Add the operator").await;
    window.see("Ines Roth may now work here.").await;
    window.press("Schools").await;
    window.press("Change Cedar Fork Middle").await;
    window.see("Save the school").await;
    both(window, "settings-school").await;
    window.press("Leave it").await;
    window.press("Rooms and carts of Cedar Fork Middle").await;
    window.see("Room 114").await;
    window.press("Change Room 114").await;
    window.see("Printed label").await;
    both(window, "settings-places").await;
}

/// A file in which Imani found a device that is disposed of and one that is surplus, and asks IT for both.
fn asked_for(file: &str) {
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
    let value = |caller: &Caller, name: &str, input: Value| {
        let done = app.dispatch(caller, name, app.resolve(caller, input).unwrap(), None).unwrap();
        done.get("value").cloned().unwrap_or(done)
    };
    let nobody = Caller::default();
    value(&nobody, "session.set_up", json!({ "district": "Maple County Schools", "operator": "Tomasz" }));
    let it = app.operator_named(Some("Tomasz")).unwrap();
    let cedar = value(&it, "school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["id"].clone();
    value(&it, "school.add", json!({ "code": "SMM", "name": "Stone Mill Middle" }));
    let room = value(&it, "place.add", json!({ "school": cedar, "name": "Room 114", "kind": "room" }))["id"].clone();
    value(&it, "operator.add", json!({ "name": "Grace", "role": "viewer" }));
    value(&it, "operator.add", json!({ "name": "Imani", "role": "champion", "school": cedar }));
    let today = value(&it, "session.info", json!({}))["today"].clone();
    let mut found = Vec::new();
    for number in 1..=12 {
        let device =
            json!({ "tag": format!("MC-{number:07}"), "model_name": "Chromebook 11", "school": cedar, "home": room });
        found.push(value(&it, "device.add", device)["id"].clone());
    }
    for device in &found[..2] {
        value(&it, "device.declare_surplus", json!({ "device": device, "reason": "Too old." }));
    }
    value(&it, "device.dispose", json!({ "device": found[0], "reference": "Lot 4", "on": today }));
    let quarter = value(&it, "audit.periods", json!({}))["current"].as_str().unwrap().to_owned();
    value(&it, "audit.plan", json!({ "period": quarter }));
    value(&it, "audit.open", json!({ "period": format!("period:{quarter}") }));
    let audit = format!("audit:CFM@{quarter}");
    let imani = app.operator_named(Some("Imani")).unwrap();
    let asks = [
        ("ghost", json!({ "kind": "ask_reopen", "note": "In use in Room 114 every day." })),
        ("surplus", json!({ "kind": "ask_withdraw" })),
    ];
    for (device, (kind, choice)) in found.iter().zip(asks) {
        let number = if kind == "ghost" { 1 } else { 2 };
        value(&imani, "audit.scan", json!({ "audit": audit, "code": format!("MC-{number:07}"), "place": room }));
        let exception = json!({ "kind": kind, "device": device });
        value(&imani, "audit.decide", json!({ "audit": audit, "exceptions": [exception], "choice": choice }));
    }
}
