//! Devices nobody scanned, for which something else speaks: repair, handling, syncs, permissions, words, departures.

use serde_json::json;

use super::From::{Any, Held, Placed, Student};
use super::{Rule, rule, travelling};
use crate::scene::Scene;
use crate::stock::DeviceNo;
use crate::truth::Grade::{Attested, Authorised, Departed, Handled, Synced};
use crate::truth::Outcome::{InRepair, Missing};
use crate::truth::{is, vouched};

pub(super) const RULES: &[Rule] = &[
    // Repair
    rule("listed_in_repair", Any, 80, is(InRepair), |scene, device| scene.listed_as(device, &["In Repair"])),
    rule("sent_to_it", Placed, 30, is(InRepair), |scene, device| {
        scene.after("custody.check_out", json!({"device": scene.reference(device), "to": {"kind": "it"}}));
    }),
    rule("handed_to_it", Held, 30, is(InRepair), |scene, device| {
        scene.before("custody.transfer", json!({"device": scene.reference(device), "to": {"kind": "it"}}));
    }),
    rule("at_vendor_with_reference", Placed, 30, is(InRepair), |scene, device| {
        let reference = format!("RMA-{:05}", scene.stock.random.below(100_000));
        let to = json!({"kind": "vendor", "vendor": "Pinwheel Repair Co.", "reference": reference});
        scene.before("custody.check_out", json!({"device": scene.reference(device), "to": to}));
    }),
    // Handled. Giving a device to a vendor is handling it; without a reference it is nothing more.
    rule("at_vendor_without_reference", Placed, 20, vouched(Handled), |scene, device| {
        let to = json!({"kind": "vendor", "vendor": "Pinwheel Repair Co."});
        scene.before("custody.check_out", json!({"device": scene.reference(device), "to": to}));
    }),
    rule("back_from_repair", Any, 20, vouched(Handled), |scene, device| {
        scene.listed_as(device, &["In Repair"]);
        scene.before("custody.check_in", json!({"device": scene.reference(device)}));
    }),
    rule("checked_out", Placed, 60, vouched(Handled), |scene, device| {
        let to = scene.newcomer(device);
        scene.before("custody.check_out", json!({"device": scene.reference(device), "to": to}));
    }),
    rule("lent_to_a_place", Placed, 20, vouched(Handled), |scene, device| {
        let place = scene.other_place(device);
        let due = scene.today() + chrono::Days::new(14);
        let to = json!({"kind": "place", "place": scene.place(place)});
        scene.after("custody.check_out", json!({"device": scene.reference(device), "to": to, "due_on": due}));
    }),
    rule("checked_in", Held, 60, vouched(Handled), check_in),
    rule("transferred_to_somebody", Held, 40, vouched(Handled), |scene, device| {
        let to = scene.newcomer(device);
        scene.after("custody.transfer", json!({"device": scene.reference(device), "to": to}));
    }),
    rule("checked_in_and_synced", Held, 20, vouched(Handled), |scene, device| {
        check_in(scene, device);
        sync(scene, device, 2);
    }),
    // Synced
    rule("synced", Any, 100, vouched(Synced), |scene, device| sync(scene, device, 3)),
    rule("synced_long_enough_ago", Any, 20, vouched(Synced), |scene, device| sync(scene, device, 12)),
    rule("synced_says_the_list", Any, 60, vouched(Synced), |scene, device| {
        let day = scene.days_ago(4);
        scene.device(device).last_sync = Some(day);
    }),
    rule("missing_but_synced", Placed, 20, vouched(Synced), |scene, device| {
        scene.listed_as(device, &["Missing"]);
        sync(scene, device, 2);
    }),
    rule("authorised_and_synced", Student, 20, vouched(Synced), |scene, device| {
        keep(scene, device, -30, 60);
        sync(scene, device, 5);
    }),
    rule("attested_then_synced", Any, 20, vouched(Synced), |scene, device| {
        attest(scene, device);
        sync(scene, device, 2);
    }),
    rule("synced_too_long_ago", Any, 40, is(Missing), |scene, device| sync(scene, device, 31)),
    rule("synced_too_long_ago_says_the_list", Any, 40, is(Missing), |scene, device| {
        let day = scene.days_ago(75);
        scene.device(device).last_sync = Some(day);
    }),
    // Authorised
    rule("summer_keep", Student, 40, vouched(Authorised), |scene, device| keep(scene, device, -30, 60)),
    rule("summer_keep_expired", Student, 20, is(Missing), |scene, device| keep(scene, device, -120, -12)),
    rule("summer_keep_not_begun", Student, 20, is(Missing), |scene, device| keep(scene, device, 30, 120)),
    // Attested
    rule("attested", Any, 60, vouched(Attested), attest),
    // Departed
    travelling("transferred_away", Placed, 40, vouched(Departed), |scene, device| {
        let to = scene.other_school(device);
        scene.before("device.transfer_school", json!({"device": scene.reference(device), "school": scene.school(to)}));
    }),
    rule("surplus_since", Placed, 30, vouched(Departed), surplus),
    rule("disposed_since", Placed, 30, vouched(Departed), |scene, device| {
        surplus(scene, device);
        let reference = format!("BOARD-{}-{:02}", scene.today().format("%Y"), 1 + scene.stock.random.below(20));
        let input = json!({"device": scene.reference(device), "reference": reference, "on": scene.today()});
        scene.after("device.dispose", input);
    }),
];

fn check_in(scene: &mut Scene, device: DeviceNo) {
    scene.before("custody.check_in", json!({"device": scene.reference(device)}));
}

fn sync(scene: &mut Scene, device: DeviceNo, days: u64) {
    let at = format!("{}T14:05:00Z", scene.days_ago(days));
    scene.after("sighting.record_sync", json!({"device": scene.reference(device), "at": at, "source": "Google Admin"}));
}

fn keep(scene: &mut Scene, device: DeviceNo, from: i64, until: i64) {
    let day = |days: i64| scene.today() + chrono::TimeDelta::days(days);
    let (from, until) = (day(from), day(until));
    scene.before(
        "person.authorise_summer_keep",
        json!({"person": scene.holder(device), "device": scene.reference(device), "from": from, "until": until}),
    );
}

fn attest(scene: &mut Scene, device: DeviceNo) {
    let school = scene.device(device).school;
    scene.after(
        "audit.decide",
        json!({
            "audit": scene.audit(school),
            "exceptions": [{"kind": "missing", "device": scene.reference(device)}],
            "choice": {"kind": "attest", "name": "Odalys Merriweather", "on": scene.today()},
        }),
    );
}

fn surplus(scene: &mut Scene, device: DeviceNo) {
    scene.after("device.declare_surplus", json!({"device": scene.reference(device), "reason": "Past its last update"}));
}
