//! Who stands in line, what lies on the shelf, and what is set up before anybody comes.

use std::fmt::Write;

use rollcall_core::catalog::{Caller, Rollcall};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::ago::{Ago, day_ago};

/// Numbers 3001 to 3028. Ada and Ben are siblings.
pub(super) const HOMEROOM: [&str; 28] = [
    "Ada Brook",
    "Ben Brook",
    "Chidi Anand",
    "Dina Sokol",
    "Maria-Fernanda Villanueva-Castellanos",
    "Farah Nasser",
    "Goran Petri",
    "Hana Ito",
    "Idris Kamara",
    "Jola Wrona",
    "Kofi Mensah",
    "Lena Vogt",
    "Milo Tran",
    "Noor Haddad",
    "Oskar Lind",
    "Paz Ortega",
    "Quinn Abbott",
    "Rosa Beltrán",
    "Sami Yilmaz",
    "Tove Dahl",
    "Uma Pillai",
    "Vito Conti",
    "Wanda Kruk",
    "Xenia Duarte",
    "Yusuf Demir",
    "Zita Barta",
    "Anton Weiss",
    "Bela Novak",
];
/// Left in the summer; number 3029.
pub(super) const GONE: &str = "Ivo Lang";
/// Laptops on the shelf: one each, and to spare.
const SHELF: usize = 40;

/// The number of whoever stands at that place in line.
pub(super) fn number(at: usize) -> String {
    format!("30{at:02}")
}

/// The tag of the laptop at that place on the shelf.
pub(super) fn tag(at: usize) -> String {
    format!("HR-{at:02}")
}

/// What a scanner types for these codes.
pub(super) fn scanned(codes: impl IntoIterator<Item = String>) -> String {
    codes.into_iter().fold(String::new(), |mut keys, code| {
        write!(keys, "{code}{}", char::from(Key::Enter)).unwrap();
        keys
    })
}

/// The homeroom, a pupil who left, the shelf with a lost and a damaged laptop, and the collection of June, whose last
/// day was yesterday: a window cannot turn the clock. Answers with the year.
pub(super) fn prepared(file: &str) -> String {
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, Ago(2)).unwrap();
    let value = |caller: &Caller, name: &str, input: Value| {
        let done = app.dispatch(caller, name, app.resolve(caller, input).unwrap(), None).unwrap();
        done.get("value").cloned().unwrap_or(done)
    };
    let nobody = Caller::default();
    value(&nobody, "session.set_up", json!({ "district": "Maple County Schools", "operator": "Tomasz" }));
    let it = app.operator_named(Some("Tomasz")).unwrap();
    let cedar = value(&it, "school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["id"].clone();
    value(&it, "operator.add", json!({ "name": "Ines", "role": "champion", "school": cedar }));
    for (at, name) in HOMEROOM.iter().chain([&GONE]).enumerate() {
        let state = if at < HOMEROOM.len() { "active" } else { "left" };
        let person = json!({ "population": "student", "number": number(at + 1), "name": name, "school": cedar,
                             "state": state, "grade": "7", "homeroom": "7B" });
        value(&it, "person.add", person);
    }
    for at in 1..=SHELF {
        let device = json!({ "tag": tag(at), "serial": format!("5CDHR{at:02}"), "model_name": "Lark 11",
                             "school": cedar });
        value(&it, "device.add", device);
    }
    value(&it, "incident.declare_lost", json!({ "device": "tag:HR-38", "what_happened": "Not in the box" }));
    value(&it, "device.report_damage", json!({ "device": "tag:HR-39", "what_happened": "Cracked" }));
    let june = json!({ "school": cedar, "kind": "collection", "name": "June collection", "deadline": day_ago(1),
                       "homerooms": ["7B"], "accessories": ["charger"] });
    value(&it, "drive.create", june);
    day_ago(0)[..4].to_owned()
}
