//! The pages of people and places: a picture attached, a cart lent at once, whoever left and still holds something,
//! leave to keep a laptop over the summer, and what of that an audit takes for evidence.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use rollcall_core::values::Timestamp;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::Key;

use crate::ago::{Ago, day_ago};
use crate::screens::both;
use crate::window::{Window, day, journey};

#[tokio::test]
async fn people_and_places_have_pages_and_an_audit_believes_what_was_done_there() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared(&file);
    journey(&[&file], async |window| {
        window.see("Cedar Fork Middle").await;
        pictures(window).await;
        summer(window).await;
        cart(window).await;
        leavers(window).await;
        evidence(window).await;
    })
    .await;
}

/// Dropped on a person’s page, and on a device’s: small in the list, as large as the window when it is opened.
async fn pictures(window: &mut Window) {
    let photo = window.home().join("cracked lid.png");
    let colour = |x: u32, y: u32| image::Rgb([180, (x % 200) as u8, (y % 200) as u8]);
    image::RgbImage::from_fn(900, 600, colour).save(&photo).unwrap();
    window.find("Ada Brook", "Holds").await;
    window.see("Drop a picture or a PDF on this window").await;
    window.drop_file(&photo).await;
    window.see("1 file attached to Ada Brook.").await;
    window.see_picture("button[aria-label=\"Open cracked lid.png\"] img").await;
    both(window, "person-attached").await;
    window.press("Open cracked lid.png").await;
    window.see_picture("img[alt=\"cracked lid.png\"]").await;
    window.judge("person-picture").await;
    window.press("Done").await;
    window.press("MC-0000005").await;
    // The page that is left has something attached, too.
    window.see("More for MC-0000005").await;
    window.see("Attached").await;
    let notes = window.home().join("notes.pdf");
    std::fs::write(&notes, "These are words, not a PDF.").unwrap();
    window.drop_file(&notes).await;
    window.see("notes.pdf is of no kind that is kept here.").await;
    window.drop_file(&photo).await;
    window.see("1 file attached to MC-0000005.").await;
    window.see_picture("button[aria-label=\"Open cracked lid.png\"] img").await;
    both(window, "device-attached").await;
}

/// Ada may keep hers: a collection does not ask for it, and an audit takes it as accounted for.
async fn summer(window: &mut Window) {
    window.find("Ada Brook", "Holds").await;
    window.press("Keep over the summer").await;
    window.see("Keep MC-0000005 over the summer").await;
    window.fill("Until, that day included", &day(Key::Down, Some(&day_ago(0)[..4]))).await;
    both(window, "person-keep-summer").await;
    window.press("Let them keep it").await;
    window.see("Ada Brook may keep MC-0000005 until").await;
    window.see("may keep it until").await;
    window.judge("person-keeps").await;
}

/// The whole cart goes to a teacher and comes back; what does not go says why.
async fn cart(window: &mut Window) {
    window.press("Settings").await;
    window.press("Schools").await;
    window.press("Rooms and carts of Cedar Fork Middle").await;
    window.press("Cart 7B").await;
    window.see("4 here, 0 out").await;
    both(window, "place-cart").await;
    window.press("Lend the whole cart").await;
    window.see("Lend Cart 7B").await;
    window.fill("Number or name", "Whitfield").await;
    window.press("Ms Whitfield").await;
    window.judge("place-lend").await;
    window.press("Lend the whole cart").await;
    window.see("3 devices of Cart 7B handed out.").await;
    window.see("1 device stays:").await;
    both(window, "place-lent").await;
    window.press("Done").await;
    window.see("1 here, 3 out").await;
    window.press("Take it back").await;
    window.see("In what shape is it all?").await;
    window.judge("place-take-back").await;
    window.key(None, Key::Escape).await;
    window.see_not("In what shape is it all?").await;
}

/// Ivo left and has a laptop still: it is collected from the list.
async fn leavers(window: &mut Window) {
    window.press("People").await;
    window.press("Left, still holding").await;
    window.see("1 person, 1 device").await;
    both(window, "people-left").await;
    window.press("Collect MC-0000006 from Ivo Lang").await;
    window.see("Collect MC-0000006 from Ivo Lang").await;
    window.judge("people-left-collect").await;
    window.press("Collect it").await;
    window.see("MC-0000006 is back from Ivo Lang.").await;
    window.see("Nobody who left still has a device.").await;
}

/// None of it was scanned, and all of it is accounted for, with the grade that says how well.
async fn evidence(window: &mut Window) {
    window.press("Audits").await;
    window.press("Cedar Fork Middle").await;
    window.press("Decide without scanning").await;
    let shown = "Evidenced by: 4 handed out, collected or transferred, 1 synced lately and 1 kept over the summer.";
    window.see(shown).await;
    both(window, "audit-evidenced").await;
}

/// In an earlier year: a cart of four, one of them damaged; Ada with a laptop; Ivo, who left with one; and two that
/// nobody has. Today an audit is open, and device management has seen one of those two.
fn prepared(file: &str) {
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, Ago(400)).unwrap();
    let value = |caller: &Caller, name: &str, input: Value| {
        let done = app.dispatch(caller, name, app.resolve(caller, input).unwrap(), None).unwrap();
        done.get("value").cloned().unwrap_or(done)
    };
    let nobody = Caller::default();
    value(&nobody, "session.set_up", json!({ "district": "Maple County Schools", "operator": "Tomasz" }));
    let it = app.operator_named(Some("Tomasz")).unwrap();
    let cedar = value(&it, "school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["id"].clone();
    let cart = value(&it, "place.add", json!({ "school": cedar, "name": "Cart 7B", "kind": "cart" }))["id"].clone();
    let people = [("student", "3001", "Ada Brook"), ("student", "3029", "Ivo Lang"), ("staff", "7001", "Ms Whitfield")];
    let [ada, mut ivo, _] = people.map(|(population, number, name)| {
        let person = json!({ "population": population, "number": number, "name": name, "school": cedar,
                             "state": "active", "grade": (population == "student").then_some("7") });
        value(&it, "person.add", person)
    });
    for number in 1..=8 {
        let device = json!({ "tag": format!("MC-{number:07}"), "serial": format!("5CDMC{number:02}"),
                             "model_name": "Lark 11", "school": cedar, "home": (number <= 4).then_some(&cart) });
        value(&it, "device.add", device);
    }
    for (tag, person) in [("tag:MC-0000005", &ada), ("tag:MC-0000006", &ivo)] {
        let to = json!({ "kind": "person", "person": person["id"] });
        value(&it, "custody.check_out", json!({ "device": tag, "to": to }));
    }
    value(&it, "device.report_damage", json!({ "device": "tag:MC-0000004", "what_happened": "Cracked" }));
    ivo["state"] = json!("left");
    value(&it, "person.change", json!({ "person": ivo }));
    drop(app);
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
    let run = |name: &str, input: Value| app.dispatch(&it, name, app.resolve(&it, input).unwrap(), None).unwrap();
    let quarter = run("audit.periods", json!({}))["current"].as_str().unwrap().to_owned();
    run("audit.plan", json!({ "period": quarter }));
    run("audit.open", json!({ "period": format!("period:{quarter}") }));
    let seen = json!({ "device": "tag:MC-0000007", "at": Timestamp::now(), "source": "Google Admin" });
    run("sighting.record_sync", seen);
}
