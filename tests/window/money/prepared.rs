//! The school before anybody sits down: who has which laptop, and in the second case what was lost weeks ago.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::{Clock, OpenAs};
use serde_json::{Value, json};

use crate::ago::{Ago, day_ago};

/// Numbers 3001 and on; each of them has the laptop of their number.
const PEOPLE: [&str; 5] = ["Ada Brook", "Ben Sokol", "Chidi Anand", "Dina Novak", "Farah Nasser"];
/// Two more on the shelf.
const SHELF: [&str; 2] = ["LK-11", "LK-14"];

/// The laptop of whoever stands at that place in the list.
fn tag(at: usize) -> String {
    format!("LK-{at:02}")
}

/// The school, with one operator, who is asked for nothing.
pub(super) fn school(file: &str) {
    begun(file, SystemClock);
}

/// A laptop was lost forty days ago and another one twenty; the second is paid, and another one went out for it. Today
/// an audit and a collection are open.
pub(super) fn losses(file: &str) {
    let it = begun(file, Ago(40));
    let at = |clock| Rollcall::open(file.as_ref(), OpenAs::Process, clock).unwrap();
    {
        let app = at(Ago(40));
        let mut policy = run(&app, &it, "policy.now", json!({}));
        policy["incident_prices"]["lost"] = json!({ "is": "flat", "cents": 30_000 });
        let year = run(&app, &it, "session.info", json!({}))["school_year"].clone();
        run(&app, &it, "policy.change", json!({ "school_year": year, "policy": policy }));
        lost(&app, &it, 5);
    }
    {
        let app = at(Ago(20));
        let incident = lost(&app, &it, 4);
        run(&app, &it, "fee.pay", json!({ "person": "person:3004", "cents": 30_000, "receipt": "R-77" }));
        run(&app, &it, "replacement.issue", json!({ "incident": incident, "code": "LK-14" }));
    }
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
    let quarter = run(&app, &it, "audit.periods", json!({}))["current"].as_str().unwrap().to_owned();
    run(&app, &it, "audit.plan", json!({ "period": quarter }));
    run(&app, &it, "audit.open", json!({ "period": format!("period:{quarter}") }));
    let last =
        json!({ "school": "school:CFM", "kind": "collection", "name": "June collection", "deadline": day_ago(-30) });
    run(&app, &it, "drive.create", last);
}

fn begun(file: &str, clock: impl Clock + 'static) -> Caller {
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, clock).unwrap();
    let nobody = Caller::default();
    run(&app, &nobody, "session.set_up", json!({ "district": "Maple County Schools", "operator": "Tomasz" }));
    let it = app.operator_named(Some("Tomasz")).unwrap();
    let school = run(&app, &it, "school.add", json!({ "code": "CFM", "name": "Cedar Fork Middle" }))["id"].clone();
    let laptop = |tag: &str| {
        let serial = format!("5CD{}", tag.replace('-', ""));
        let device = json!({ "tag": tag, "serial": serial, "model_name": "Lark 11", "school": school });
        run(&app, &it, "device.add", device)["id"].clone()
    };
    for (at, name) in (1..).zip(PEOPLE) {
        let person = json!({ "population": "student", "number": format!("300{at}"), "name": name, "school": school,
                             "state": "active", "grade": "7", "homeroom": "7B" });
        let to = json!({ "kind": "person", "person": run(&app, &it, "person.add", person)["id"] });
        run(&app, &it, "custody.check_out", json!({ "device": laptop(&tag(at)), "to": to }));
    }
    for tag in SHELF {
        laptop(tag);
    }
    it
}

/// Told and decided on one day.
fn lost(app: &Rollcall, it: &Caller, at: usize) -> Value {
    let told = json!({ "device": format!("tag:{}", tag(at)), "kind": "lost", "what_happened": "Left on the bus" });
    let incident = run(app, it, "incident.new", told)["id"].clone();
    run(app, it, "incident.decide", json!({ "incident": incident }));
    incident
}

fn run(app: &Rollcall, caller: &Caller, name: &str, input: Value) -> Value {
    let done = app.dispatch(caller, name, app.resolve(caller, input).unwrap(), None).unwrap();
    done.get("value").cloned().unwrap_or(done)
}
