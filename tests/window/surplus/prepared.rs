//! The closet before anybody sits down: what lies in it, and how far pickups of it are.

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::store::OpenAs;
use serde_json::{Value, json};

use crate::ago::day_ago;

/// What goes, as its labels say.
const LISTED: [&str; 8] = ["OLD-01", "OLD-02", "OLD-03", "OLD-04", "OLD-05", "5CDOLD06", "OLD-07", "OLD-09"];

struct Closet {
    app: Rollcall,
    it: Caller,
}

impl Closet {
    fn run(&self, name: &str, input: Value) -> Value {
        self.run_as(&self.it, name, input)
    }

    fn run_as(&self, caller: &Caller, name: &str, input: Value) -> Value {
        let input = self.app.resolve(caller, input).unwrap();
        let done = self.app.dispatch(caller, name, input, None).unwrap();
        done.get("value").cloned().unwrap_or(done)
    }
}

/// Twelve devices of Cedar Fork Middle, `OLD-01` to `OLD-12`, bought within the year, and so worth all they cost. Ada has
/// the fifth; the sixth has no tag; nobody knows what the seventh cost; the eighth is damaged; federal money paid for most
/// of the ninth; the tenth is lost. Another school has `SM-01`.
pub(super) fn closet(file: &str) {
    begun(file);
}

/// Imani asked for a pickup of the eight that can go, and the board approved it.
pub(super) fn approved(file: &str) {
    mended_and_approved(&begun(file));
}

/// The truck for that one is being loaded; another one is a draft; a portal asks for a third. One quarter is audited.
pub(super) fn several(file: &str) {
    let closet = begun(file);
    let pickup = mended_and_approved(&closet);
    let today = day_ago(0);
    let wipe =
        json!({ "pickup": pickup, "method": "reset", "wiped_by": "Tomasz Reyes", "on": today, "released": true });
    closet.run("surplus.wipe", wipe);
    closet.run("surplus.schedule", json!({ "pickup": pickup, "on": today, "collector": "Green Loop" }));
    closet.run("surplus.load", json!({ "pickup": pickup, "code": "OLD-01" }));
    let ask = json!({ "kind": "surplus_pickup", "codes": ["OLD-11", "OLD-12"] });
    let form = json!({ "school": "school:CFM", "ask": ask, "requester_name": "Noor Haddad" });
    closet.run("request.open", form);
    portal(&closet, file);
    let quarter = closet.run("audit.periods", json!({}))["current"].as_str().unwrap().to_owned();
    closet.run("audit.plan", json!({ "period": quarter }));
    closet.run("audit.open", json!({ "period": format!("period:{quarter}") }));
}

/// What a help desk’s portal tells of the other school.
fn portal(closet: &Closet, file: &str) {
    let export = format!(
        "Ticket ID,Request Type,Status,Subject,Requester,School,Created At,Resolved At\n\
         HD-1,Surplus pickup,Open,Old tablets in the library,Joan Whitfield,SMM,{} 09:00,\n",
        day_ago(2)
    );
    let path = format!("{file}.portal.csv");
    std::fs::write(&path, export).unwrap();
    let done = closet.run("import.apply", json!({ "plan": { "path": path, "kind": "requests" } }));
    assert_eq!(done["counts"]["new"], 1, "{done:#}");
}

fn mended_and_approved(closet: &Closet) -> Value {
    let imani = closet.app.operator_named(Some("Imani")).unwrap();
    let ask = json!({ "kind": "surplus_pickup", "codes": ["OLD-01", "OLD-02"], "peripherals": "A box of chargers" });
    let asked = closet.run_as(&imani, "request.open", json!({ "school": "school:CFM", "ask": ask }));
    let pickup = asked["request"]["pickup"].clone();
    closet.run("custody.check_in", json!({ "device": "tag:OLD-05" }));
    closet.run("surplus.add", json!({ "pickup": pickup, "codes": LISTED, "scanned": true }));
    // A device without a tag is meant by its serial.
    closet.run("surplus.give_tags", json!({ "pickup": pickup, "devices": ["tag:5CDOLD06"] }));
    closet.run("surplus.say_cost", json!({ "pickup": pickup, "devices": ["tag:OLD-07"], "cents": 15_000 }));
    let leave = json!({ "pickup": pickup, "devices": ["tag:OLD-09"], "reference": "USED 26-9", "on": day_ago(0) });
    closet.run("surplus.clear", leave);
    closet.run("surplus.count", json!({ "pickup": pickup, "kind": "chargers", "count": 40 }));
    closet.run("surplus.approve", json!({ "pickup": pickup, "reference": "Item 9.3", "on": day_ago(0) }));
    pickup
}

fn begun(file: &str) -> Closet {
    let app = Rollcall::open(file.as_ref(), OpenAs::Process, SystemClock).unwrap();
    let set_up = json!({ "district": "Maple County Schools", "operator": "Tomasz" });
    app.dispatch(&Caller::default(), "session.set_up", set_up, None).unwrap();
    let it = app.operator_named(Some("Tomasz")).unwrap();
    let closet = Closet { app, it };
    for (code, name) in [("CFM", "Cedar Fork Middle"), ("SMM", "Stone Mill Middle")] {
        closet.run("school.add", json!({ "code": code, "name": name }));
    }
    closet.run("operator.add", json!({ "name": "Grace", "role": "viewer" }));
    closet.run("operator.add", json!({ "name": "Imani", "role": "champion", "school": "school:CFM" }));
    for nth in 1..=12 {
        let device = json!({
            "tag": (nth != 6).then(|| format!("OLD-{nth:02}")), "serial": format!("5CDOLD{nth:02}"),
            "model_name": "Wren 3", "school": "school:CFM", "purchased_on": day_ago(200),
            "cost_cents": (nth != 7).then_some(25_000), "funding": (nth == 9).then_some("federal"),
            "federal_share": (nth == 9).then_some(7_500),
        });
        closet.run("device.add", device);
    }
    let other = json!({ "tag": "SM-01", "serial": "5CDSM01", "model_name": "Wren 3", "school": "school:SMM" });
    closet.run("device.add", other);
    let ada = json!({ "population": "student", "number": "3001", "name": "Ada Brook", "school": "school:CFM",
                      "state": "active", "grade": "7" });
    let to = json!({ "kind": "person", "person": closet.run("person.add", ada)["id"] });
    closet.run("custody.check_out", json!({ "device": "tag:OLD-05", "to": to }));
    closet.run("device.report_damage", json!({ "device": "tag:OLD-08", "what_happened": "Cracked" }));
    closet.run("incident.declare_lost", json!({ "device": "tag:OLD-10", "what_happened": "Not in the box" }));
    closet
}
