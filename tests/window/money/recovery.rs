//! Two laptops that were given up are scanned: one by an audit within thirty days, and what it cost comes back; one at a
//! collection, later than that.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::kept::{Kept, entries};
use crate::screens::both;
use crate::window::Window;

/// The station says at once that it was lost, and asks where it is now.
pub(super) async fn in_an_audit(window: &mut Window) {
    window.key(Some(Key::Alt), '5').await;
    window.press("Cedar Fork Middle").await;
    window.press("Go to the scan station").await;
    window.see("Scan the next device").await;
    window.scan("LK-04", &["Found again", "LK-04", "It was lost"]).await;
    both(window, "station-recovered").await;
    window.still().await;
    window.type_keys("v").await;
    window.see("Found, it is here").await;
    both(window, "station-recovered-here").await;
    window.key(None, Key::Escape).await;
    window.see("Still to decide").await;
}

/// What its recovery proposes is on its page: the fee back, the other laptop in, and done.
pub(super) async fn credited(window: &mut Window, file: &str) {
    window.find("LK-04", "LK-04 turned up").await;
    both(window, "device-turned-up").await;
    window.press("Open the recovery").await;
    window.see("Turned up, to be answered").await;
    window.see("20 days after the report").await;
    both(window, "recovery").await;
    window.press("Credit it").await;
    window.see("Done: Credit $300.00 and give $300.00 back.").await;
    window.press("It is back").await;
    window.see("Done: Collect LK-14.").await;
    window.press("Close it").await;
    window.see("Closed").await;
    both(window, "recovery-answered").await;
    let kept = Kept::of(file);
    assert_eq!(kept.device("LK-04"), "in_service needs_check", "kept aside until it is looked at");
    assert_eq!(kept.held_by("3004"), [] as [&str; 0], "the other one is back too");
    let account = [("charge", 30_000), ("payment", -30_000), ("credit", -30_000), ("refund", 30_000)];
    assert_eq!(kept.account("3004"), entries(&account, 0));
    assert_ne!(kept.incident("LK-04")["incident"]["closed_at"], Value::Null);
    window.press("Dina Novak owes nothing").await;
    window.see("Credited").await;
    both(window, "account-credited").await;
}

/// In a bag: said at once, with what it proposes.
pub(super) async fn at_collection(window: &mut Window) {
    window.press("Collect").await;
    window.see("June collection").await;
    window.press("Collect: June collection").await;
    window.see("Nothing is here yet.").await;
    window.scan("LK-05", &["Found again", "LK-05", "It was lost.", "From Farah Nasser."]).await;
    window.see("To be answered: be done with the incident.").await;
    both(window, "collecting-recovered").await;
    window.key(None, Key::F9).await;
    window.see("What follows from it").await;
    both(window, "collecting-answers").await;
    window.press("Open the incident").await;
    window.see("40 days after the report").await;
}

/// Nothing is credited after forty days; and what is turned down says why.
pub(super) async fn too_late(window: &mut Window, file: &str) {
    let text = window.text().await;
    assert!(!text.contains("Credit it"), "nothing is credited so late:\n{text}");
    window.press("No, because…").await;
    window.see("Why not").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("Say why first.").await;
    both(window, "recovery-decline").await;
    window.fill("Why not", "They want to talk about the fee first.").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("Turned down, with the reason.").await;
    window.see("They want to talk about the fee first.").await;
    both(window, "recovery-declined").await;
    let kept = Kept::of(file);
    assert_eq!(kept.device("LK-05"), "in_service needs_check");
    assert_eq!(kept.account("3005"), entries(&[("charge", 30_000)], 30_000));
    let shown = kept.incident("LK-05");
    assert_eq!(shown["incident"]["closed_at"], Value::Null);
    let last = &shown["steps"][0];
    assert_eq!((&last["kind"], &last["field"]), (&json!("declined"), &json!("close")));
}
