//! A charger is asked for and charged. It goes once it is paid at the counter, or once somebody allowed that it need not
//! be.

use serde_json::json;
use thirtyfour::Key;

use crate::kept::{Kept, entries};
use crate::screens::both;
use crate::window::Window;

pub(super) async fn paid(window: &mut Window, file: &str) {
    asked(window, "3003", "Chidi Anand").await;
    both(window, "charger-request").await;
    refused(window).await;
    window.press("$27.00 still to be paid").await;
    window.see("Open charges").await;
    window.type_keys("p").await;
    window.see("Record a payment").await;
    window.fill("How much, in dollars", "270").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("$270.00 is more than the $27.00 they owe.").await;
    both(window, "account-pay-refused").await;
    window.fill("How much, in dollars", "27").await;
    window.fill("Receipt number", "R-1001").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("$27.00 paid, Chidi Anand.").await;
    window.see("Nothing is open.").await;
    both(window, "account-paid").await;
    window.key(None, Key::Escape).await;
    handed_over(window, "R-1").await;
    let kept = Kept::of(file);
    assert_eq!(kept.account("3003"), entries(&[("charge", 2700), ("payment", -2700)], 0));
    state(&kept, "R-1", "resolved");
}

pub(super) async fn waived(window: &mut Window, file: &str) {
    asked(window, "3001", "Ada Brook").await;
    window.press("$27.00 still to be paid").await;
    window.see("Open charges").await;
    window.press("More with Charger").await;
    window.press("Waive").await;
    window.see("Who allowed it").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("Say first who allowed it.").await;
    window.still().await;
    let text = window.text().await;
    assert_eq!(text.matches("$27.00 open").count(), 1, "the same keys open no list:\n{text}");
    window.fill("Who allowed it", "Dr Amara").await;
    window.see("Say why first.").await;
    both(window, "account-waive").await;
    window.fill("Why", "Hardship").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("$27.00 waived, Ada Brook.").await;
    window.see("allowed by Dr Amara").await;
    window.key(None, Key::Escape).await;
    handed_over(window, "R-2").await;
    let kept = Kept::of(file);
    assert_eq!(kept.account("3001"), entries(&[("charge", 2700), ("waiver", -2700)], 0));
    state(&kept, "R-2", "resolved");
    window.press("Fees").await;
    window.see("Nobody owes anything.").await;
    window.press("All accounts").await;
    window.see("Chidi Anand").await;
    both(window, "balances").await;
}

/// Filed for somebody by their number, as a counter types it.
async fn asked(window: &mut Window, number: &str, name: &str) {
    window.key(Some(Key::Alt), '2').await;
    window.key(Some(Key::Control), 'n').await;
    window.see("New request").await;
    window.press("Charger").await;
    for (label, typed) in [("For whom", number), ("Who asks", number)] {
        window.fill(label, typed).await;
        window.press(name).await;
    }
    both(window, "charger-new").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("is open.").await;
    window.see("How the clock ran").await;
}

/// Nothing goes before it is paid.
async fn refused(window: &mut Window) {
    window.press("Hand it over").await;
    window.see("Leave it").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("$27.00 is still open, and it is handed out once that is paid or waived.").await;
    both(window, "charger-not-paid").await;
    window.press("Leave it").await;
    window.see_not("Leave it").await;
}

async fn handed_over(window: &mut Window, number: &str) {
    window.see("How the clock ran").await;
    window.press("Hand it over").await;
    window.see("Leave it").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see(&format!("Handed over. {number} is resolved.")).await;
    both(window, &format!("charger-handed-over-{number}")).await;
}

fn state(kept: &Kept, number: &str, state: &str) {
    let shown = kept.ask("request.show", json!({ "request": format!("request:{number}") }));
    assert_eq!(shown["request"]["state"], state, "{number}");
}
