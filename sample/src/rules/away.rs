//! Devices scanned where nobody expected them: at another school, or after they should have been gone.

use serde_json::json;

use super::From::{Any, Placed};
use super::{Rule, rule, travelling};
use crate::scene::Scene;
use crate::schools::SchoolNo;
use crate::stock::DeviceNo;
use crate::truth::Outcome::{Elsewhere, Missing, Verified};
use crate::truth::{Found, both, found, is};

pub(super) const RULES: &[Rule] = &[
    travelling("at_another_school", Any, 120, both(Elsewhere, Found::OtherSchool), |scene, device| {
        scene.scan_away(device);
    }),
    travelling("at_both_schools", Any, 30, both(Verified, Found::OtherSchool), |scene, device| {
        scene.scan_home(device);
        scene.scan_away(device);
    }),
    travelling("in_repair_but_at_another_school", Any, 20, both(Elsewhere, Found::OtherSchool), |scene, device| {
        scene.listed_as(device, &["In Repair"]);
        scene.scan_away(device);
    }),
    travelling("handled_but_at_another_school", Placed, 20, both(Elsewhere, Found::OtherSchool), |scene, device| {
        let to = scene.newcomer(device);
        scene.before("custody.check_out", json!({"device": scene.reference(device), "to": to}));
        scene.scan_away(device);
    }),
    travelling("missing_but_at_another_school", Any, 30, both(Elsewhere, Found::Missing), |scene, device| {
        scene.listed_as(device, &["Missing"]);
        scene.scan_away(device);
    }),
    travelling("voided_at_another_school", Any, 20, is(Missing), |scene, device| {
        scene.scan_away(device);
        if let Some(school) = scene.found_at.take() {
            scene.after("audit.void_scan", json!({"audit": scene.audit(school), "code": scene.tag(device)}));
        }
    }),
    travelling("transferred_and_arrived", Placed, 40, both(Elsewhere, Found::ArrivedSince), |scene, device| {
        let to = transfer(scene, device);
        scene.scan_at(device, to);
    }),
    travelling("transferred_and_at_both", Placed, 20, both(Verified, Found::ArrivedSince), |scene, device| {
        let to = transfer(scene, device);
        scene.scan_home(device);
        scene.scan_at(device, to);
    }),
    travelling("surplus_since_but_at_another_school", Placed, 20, both(Elsewhere, Found::Surplus), |scene, device| {
        scene.before(
            "device.declare_surplus",
            json!({"device": scene.reference(device), "reason": "Past its last update"}),
        );
        scene.scan_away(device);
    }),
    rule("ghost", Any, 40, found(Found::Ghost), |scene, device| {
        scene.listed_as(device, GONE);
        scene.scan_unexpected(device);
    }),
    travelling("ghost_at_another_school", Any, 20, found(Found::Ghost), |scene, device| {
        scene.listed_as(device, GONE);
        scene.scan_away(device);
    }),
    rule("surplus_found", Any, 40, found(Found::Surplus), |scene, device| {
        scene.listed_as(device, &["Surplus"]);
        scene.scan_unexpected(device);
    }),
    travelling("surplus_at_another_school", Any, 20, found(Found::Surplus), |scene, device| {
        scene.listed_as(device, &["Surplus"]);
        scene.scan_away(device);
    }),
    rule("lost_and_found", Any, 40, found(Found::Lost), |scene, device| {
        scene.listed_as(device, &["Lost"]);
        scene.scan_unexpected(device);
    }),
    travelling("lost_and_found_at_another_school", Any, 20, found(Found::Lost), |scene, device| {
        scene.listed_as(device, &["Lost"]);
        scene.scan_away(device);
    }),
    rule("recovered_since_and_found", Any, 20, found(Found::ArrivedSince), |scene, device| {
        scene.listed_as(device, &["Lost"]);
        scene.before("device.recover", json!({"device": scene.reference(device), "where": "here"}));
        scene.scan_unexpected(device);
    }),
    rule("stolen_and_found", Any, 20, found(Found::Stolen), |scene, device| {
        scene.listed_with_report(device);
        scene.scan_unexpected(device);
    }),
    travelling("stolen_and_found_at_another_school", Any, 20, found(Found::Stolen), |scene, device| {
        scene.listed_with_report(device);
        scene.scan_away(device);
    }),
    rule("called_stolen_without_report_and_found", Any, 20, found(Found::Lost), |scene, device| {
        scene.listed_as(device, &["Stolen"]);
        scene.scan_unexpected(device);
    }),
];

const GONE: &[&str] = &["Retired", "Disposed", "Recycled", "Sold"];

fn transfer(scene: &mut Scene, device: DeviceNo) -> SchoolNo {
    let to = scene.other_school(device);
    let mut input = json!({"device": scene.reference(device), "school": scene.school(to)});
    if scene.stock.random.percent(50) {
        let rooms = scene.stock.schools[to.0].places.clone();
        let home = scene.stock.random.pick(&rooms);
        input["home"] = json!(scene.place(home));
    }
    scene.before("device.transfer_school", input);
    to
}
