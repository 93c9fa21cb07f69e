//! Who sees what of pickups: leadership the district, a champion the school’s, IT all of them, also those that a portal
//! asked for.

use serde_json::json;
use thirtyfour::Key;

use super::keep;
use crate::kept::Kept;
use crate::screens::both;
use crate::window::Window;

pub(super) async fn by_leadership(window: &mut Window) {
    window.see("How it went").await;
    both(window, "today-leadership").await;
    window.press("The district’s page").await;
    window.see("Fleet today").await;
    both(window, "reports-district").await;
    window.press("Reports").await;
    window.see("How does the district do?").await;
    window.see("Surplus packet").await;
    window.judge("reports-leadership").await;
}

pub(super) async fn by_their_school(window: &mut Window) {
    window.press("GGrace").await;
    window.press("Imani, Champion").await;
    window.see("Open requests").await;
    both(window, "today-champion").await;
    window.key(Some(Key::Alt), '7').await;
    window.see("Rows 1–2 of 2").await;
    let text = window.text().await;
    assert!(!text.contains("Asked for, and not begun"), "the other school’s request is not hers:\n{text}");
    window.judge("surplus-board-champion").await;
}

/// Each lane says how much is in it; a lane shows only its own.
pub(super) async fn by_it(window: &mut Window) {
    window.press("IImani").await;
    window.press("Tomasz, IT").await;
    window.see("Surplus waiting for approval").await;
    window.see("2 devices, $500.00, Superintendent").await;
    both(window, "today-it").await;
    window.key(Some(Key::Alt), '7').await;
    window.see("Asked for, and not begun").await;
    window.see("Rows 1–2 of 2").await;
    window.see("Being loaded").await;
    both(window, "surplus-board").await;
    window.press("1 Draft").await;
    window.see("Rows 1–1 of 1").await;
    window.press("0 Approved").await;
    window.see("No pickup is that far.").await;
    window.judge("surplus-lane-empty").await;
    window.press("All under way").await;
    window.see("Rows 1–2 of 2").await;
}

/// It is begun with a button. This one does not happen: its request stays open, to be answered.
pub(super) async fn from_a_portal(window: &mut Window, file: &str) {
    window.see("Old tablets in the library").await;
    window.press("Begin the pickup").await;
    window.see("Pickup 3 is begun.").await;
    window.see("Nothing is listed yet.").await;
    window.judge("surplus-begun").await;
    window.press("More with this pickup").await;
    window.press("Withdraw the pickup").await;
    window.see("Its request stays open, to be answered.").await;
    keep(window).await;
    window.see("Say why first.").await;
    window.fill("Why", "The library keeps them.").await;
    window.judge("surplus-withdraw").await;
    keep(window).await;
    window.see("Pickup 3 is withdrawn.").await;
    window.see("It was withdrawn:").await;
    window.judge("surplus-withdrawn").await;
    window.key(Some(Key::Alt), '7').await;
    window.press("Signed and withdrawn").await;
    window.see("Rows 1–1 of 1").await;
    window.judge("surplus-ended").await;
    let kept = Kept::of(file);
    let pickup = kept.ask("surplus.show", json!({ "pickup": "pickup:3" }));
    assert_eq!(pickup["pickup"]["state"], "withdrawn");
    let request = kept.ask("request.show", json!({ "request": "request:HD-1" }));
    assert_eq!(request["request"]["state"], "open");
    let draft = json!({ "pickup": "pickup:2", "giver": { "name": "Tomasz" }, "taker": { "name": "Kit Moran" } });
    assert_eq!(kept.refused("surplus.sign", draft), "not_approved");
    kept.is_sound();
}

pub(super) async fn in_reports(window: &mut Window) {
    window.press("Reports").await;
    window.see("Wipe certificates").await;
    both(window, "reports-it").await;
}
