//! Devices that are gone: declared so since the opening, gone before it, or simply nowhere.

use serde_json::json;

use super::From::{Any, Held, Placed};
use super::{Rule, rule};
use crate::scene::Scene;
use crate::stock::DeviceNo;
use crate::truth::Outcome::{Lost, Missing, Stolen};
use crate::truth::{NOTHING, is};

pub(super) const RULES: &[Rule] = &[
    rule("declared_lost", Any, 50, is(Lost), lost),
    rule("scanned_then_declared_lost", Any, 20, is(Lost), |scene, device| {
        scene.scan_home(device);
        lost(scene, device);
    }),
    rule("checked_in_then_declared_lost", Held, 20, is(Lost), |scene, device| {
        scene.before("custody.check_in", json!({"device": scene.reference(device)}));
        lost(scene, device);
    }),
    rule("missing_then_declared_lost", Placed, 20, is(Lost), |scene, device| {
        scene.listed_as(device, &["Missing"]);
        lost(scene, device);
    }),
    rule("declared_stolen", Any, 20, is(Stolen), stolen),
    rule("scanned_then_declared_stolen", Any, 20, is(Stolen), |scene, device| {
        scene.scan_home(device);
        stolen(scene, device);
    }),
    // A custody that only the list speaks of is no sighting.
    rule("custody_from_the_list", Held, 150, is(Missing), |_, _| {}),
    rule("never_seen", Placed, 80, is(Missing), |_, _| {}),
    rule("missing_already", Any, 60, is(Missing), |scene, device| scene.listed_as(device, &["Missing"])),
    rule("reported_missing", Any, 20, is(Missing), |scene, device| {
        scene.before(
            "device.report_missing",
            json!({"device": scene.reference(device), "note": "Not in the room this morning"}),
        );
    }),
    // Gone before the opening and not scanned: in no audit at all
    rule("lost_before", Any, 40, NOTHING, |scene, device| scene.listed_as(device, &["Lost"])),
    rule("stolen_before", Any, 20, NOTHING, |scene, device| scene.listed_with_report(device)),
    rule("surplus_before", Any, 40, NOTHING, |scene, device| scene.listed_as(device, &["Surplus"])),
    rule("disposed_before", Any, 120, NOTHING, |scene, device| {
        scene.listed_as(device, &["Retired", "Disposed", "Recycled", "Sold"]);
    }),
];

fn lost(scene: &mut Scene, device: DeviceNo) {
    scene.after(
        "incident.declare_lost",
        json!({"device": scene.reference(device), "what_happened": "Nobody has seen it since the fire drill"}),
    );
}

fn stolen(scene: &mut Scene, device: DeviceNo) {
    let number = scene.report_number();
    let report = json!({"agency": "Maple County Sheriff", "number": number, "filed_on": scene.today()});
    scene.after(
        "incident.declare_stolen",
        json!({"device": scene.reference(device), "what_happened": "Taken from a locked room", "report": report}),
    );
}
