//! Devices scanned in their own school's audit, however the code was read and whatever happened around it.

use serde_json::json;

use super::From::{Any, Cart, Held, Pair, Placed, Student, TaggedCart};
use super::{Rule, rule, travelling};
use crate::scene::{LONG_AGO, YEARS_AHEAD};
use crate::truth::Outcome::{Missing, Moved, Verified};
use crate::truth::is;

pub(super) const RULES: &[Rule] = &[
    // How a code is read
    rule("serial_for_tag", Any, 150, is(Verified), |scene, device| {
        let serial = scene.device(device).serial.clone();
        scene.scan_home_as(device, serial);
    }),
    rule("serial_in_lower_case", Any, 20, is(Verified), |scene, device| {
        let serial = scene.device(device).serial.to_lowercase();
        scene.scan_home_as(device, serial);
    }),
    rule("serial_with_makers_prefix", Any, 20, is(Verified), |scene, device| {
        let serial = format!("1S{}", scene.device(device).serial);
        scene.scan_home_as(device, serial);
    }),
    rule("lower_case", Any, 60, is(Verified), |scene, device| {
        let code = scene.tag(device).to_lowercase();
        scene.scan_home_as(device, code);
    }),
    rule("blanks_around", Any, 60, is(Verified), |scene, device| {
        let code = format!("  {}\t", scene.tag(device));
        scene.scan_home_as(device, code);
    }),
    rule("blank_for_hyphen", Any, 20, is(Verified), |scene, device| {
        let code = scene.tag(device).replace('-', " ");
        scene.scan_home_as(device, code);
    }),
    rule("lost_hyphen", Any, 60, is(Verified), |scene, device| {
        let code = scene.tag(device).replace('-', "");
        scene.scan_home_as(device, code);
    }),
    rule("code39_asterisks", Any, 60, is(Verified), |scene, device| {
        let code = format!("*{}*", scene.tag(device));
        scene.scan_home_as(device, code);
    }),
    rule("aim_prefix", Any, 20, is(Verified), |scene, device| {
        let code = format!("]C0{}", scene.tag(device));
        scene.scan_home_as(device, code);
    }),
    rule("label_is_a_link", Any, 20, is(Verified), |scene, device| {
        let code = format!("https://tags.maplecounty.example/d/{}", scene.tag(device));
        scene.scan_home_as(device, code);
    }),
    rule("alias", Any, 20, is(Verified), |scene, device| {
        let code = format!("OLD-{}", &scene.tag(device)[3..]);
        scene.before("device.add_alias", json!({"device": scene.reference(device), "code": code}));
        scene.scan_home_as(device, code);
    }),
    // Where it is read
    rule("without_a_place", Placed, 80, is(Verified), |scene, device| scene.scan_in(device, None)),
    rule("held_and_without_a_place", Held, 80, is(Verified), |scene, device| scene.scan_in(device, None)),
    rule("no_home_recorded", Placed, 20, is(Verified), |scene, device| {
        scene.device(device).home = None;
        scene.scan_home(device);
    }),
    rule("in_its_cart", Cart, 60, is(Verified), |scene, device| scene.scan_home(device)),
    rule("in_its_carts_room", Cart, 60, is(Verified), |scene, device| {
        let room = scene.device(device).home.map(|cart| scene.room_of(cart));
        scene.scan_in(device, room);
    }),
    rule("tagged_cart", TaggedCart, 5, is(Verified), |scene, device| {
        let room = scene.device(device).home.map(|cart| scene.room_of(cart));
        scene.scan_in(device, room);
    }),
    rule("moved", Placed, 250, is(Moved), |scene, device| {
        let place = scene.other_place(device);
        scene.scan_in(device, Some(place));
    }),
    rule("moved_twice", Placed, 20, is(Moved), |scene, device| {
        let (first, second) = (scene.other_place(device), scene.other_place(device));
        scene.scan_in(device, Some(first));
        scene.scan_in(device, Some(second));
    }),
    rule("moved_and_back", Placed, 20, is(Verified), |scene, device| {
        let away = scene.other_place(device);
        scene.scan_in(device, Some(away));
        scene.scan_home(device);
    }),
    rule("home_then_moved", Placed, 20, is(Moved), |scene, device| {
        let away = scene.other_place(device);
        scene.scan_home(device);
        scene.scan_in(device, Some(away));
    }),
    // How often, and when
    rule("repeated_scan", Any, 120, is(Verified), |scene, device| {
        let place = scene.usual(device);
        (0..3).for_each(|_| scene.scan_in(device, place));
    }),
    rule("tag_then_serial", Placed, 40, is(Verified), |scene, device| {
        let serial = scene.device(device).serial.clone();
        scene.scan_home(device);
        scene.scan_home_as(device, serial);
    }),
    rule("outside_the_window", Any, 60, is(Verified), |scene, device| scene.scan_with_clock(device, LONG_AGO)),
    rule("after_today", Any, 20, is(Verified), |scene, device| scene.scan_with_clock(device, YEARS_AHEAD)),
    // Lent to a place before the audits open: that place is where it is to be counted.
    rule("lent_to_the_place_before", Placed, 20, is(Verified), |scene, device| {
        let place = scene.lend_before_opening(device);
        scene.scan_in(device, Some(place));
    }),
    rule("lent_before_and_seen_at_home", Placed, 20, is(Moved), |scene, device| {
        scene.lend_before_opening(device);
        scene.scan_home(device);
    }),
    rule("voided", Placed, 40, is(Missing), |scene, device| {
        scene.scan_home(device);
        void(scene, device);
    }),
    rule("voided_while_held", Student, 20, is(Missing), |scene, device| {
        scene.scan_home(device);
        void(scene, device);
    }),
    rule("voided_second_scan", Placed, 20, is(Verified), |scene, device| {
        let away = scene.other_place(device);
        scene.scan_home(device);
        scene.scan_in(device, Some(away));
        void(scene, device);
    }),
    // What the list said of it
    rule("missing_and_found", Placed, 60, is(Verified), |scene, device| {
        scene.listed_as(device, &["Missing"]);
        scene.scan_home(device);
    }),
    rule("missing_and_found_moved", Placed, 30, is(Moved), |scene, device| {
        scene.listed_as(device, &["Missing"]);
        let place = scene.other_place(device);
        scene.scan_in(device, Some(place));
    }),
    rule("in_repair_but_here", Any, 20, is(Verified), |scene, device| {
        scene.listed_as(device, &["In Repair"]);
        scene.scan_home(device);
    }),
    rule("reused_tag", Pair, 20, is(Verified), |scene, device| {
        let tag = scene.tag(device);
        if let Some(twin) = scene.twin {
            scene.listed_as(twin, &["Retired", "Disposed", "Recycled", "Sold"]);
            scene.device(twin).tag = tag;
        }
        scene.scan_home(device);
    }),
    // What happened between opening and scanning
    rule("given_a_new_home_but_in_the_old", Placed, 20, is(Verified), |scene, device| {
        let home = scene.other_place(device);
        let input = json!({"device": scene.reference(device), "place": scene.place(home)});
        scene.scan_home(device);
        scene.before("device.set_home", input);
    }),
    rule("given_a_new_home_and_there", Placed, 20, is(Moved), |scene, device| {
        let home = scene.other_place(device);
        let input = json!({"device": scene.reference(device), "place": scene.place(home)});
        scene.scan_in(device, Some(home));
        scene.before("device.set_home", input);
    }),
    rule("checked_out_and_seen", Placed, 20, is(Verified), |scene, device| {
        let to = scene.newcomer(device);
        scene.before("custody.check_out", json!({"device": scene.reference(device), "to": to}));
        scene.scan_home(device);
    }),
    rule("reported_missing_and_found", Any, 20, is(Verified), |scene, device| {
        scene.before(
            "device.report_missing",
            json!({"device": scene.reference(device), "note": "Not in the room this morning"}),
        );
        scene.scan_home(device);
    }),
    rule("declared_lost_and_found", Any, 20, is(Verified), |scene, device| {
        scene.before(
            "incident.declare_lost",
            json!({"device": scene.reference(device), "what_happened": "Left on the bus, said the holder"}),
        );
        scene.scan_home(device);
    }),
    rule("declared_stolen_and_found", Any, 20, is(Verified), |scene, device| {
        let number = scene.report_number();
        let report = json!({"agency": "Maple County Sheriff", "number": number, "filed_on": scene.today()});
        scene.before(
            "incident.declare_stolen",
            json!({"device": scene.reference(device), "what_happened": "Taken from a parked car", "report": report}),
        );
        scene.scan_home(device);
    }),
    rule("surplus_but_still_here", Placed, 20, is(Verified), |scene, device| {
        scene.before(
            "device.declare_surplus",
            json!({"device": scene.reference(device), "reason": "Past its last update"}),
        );
        scene.scan_home(device);
    }),
    travelling("transferred_but_still_here", Placed, 20, is(Verified), |scene, device| {
        let to = scene.other_school(device);
        scene.before("device.transfer_school", json!({"device": scene.reference(device), "school": scene.school(to)}));
        scene.scan_home(device);
    }),
];

fn void(scene: &mut crate::scene::Scene, device: crate::stock::DeviceNo) {
    let school = scene.device(device).school;
    scene.after("audit.void_scan", json!({"audit": scene.audit(school), "code": scene.tag(device)}));
}
