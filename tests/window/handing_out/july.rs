//! After the last day: what did not come is missing and stays with its holder, until it comes all the same.

use thirtyfour::Key;

use super::person;
use crate::screens::both;
use crate::window::Window;

pub(super) async fn after_the_last_day(window: &mut Window) {
    report(window).await;
    // What was settled is undone with one key, and done again.
    window.key(Some(Key::Control), 'z').await;
    window.see("Taken back: ").await;
    window.see("1 device is still out.").await;
    window.press("Still out").await;
    window.see_not("(missing)").await;
    report(window).await;
    still_the_holders(window).await;
    comes_back(window).await;
    credited(window).await;
}

/// In one step, from the board.
async fn report(window: &mut Window) {
    window.press("Report the rest missing").await;
    window.see("Report 1 device missing?").await;
    both(window, "june-collection-report").await;
    window.press("Report 1 device missing").await;
    window.see("1 device of 1 person reported missing.").await;
    window.see("Nothing is left to report: scan what still turns up.").await;
    window.press("Still out").await;
    window.see("HR-08 (missing)").await;
}

async fn still_the_holders(window: &mut Window) {
    both(window, "june-collection-missing").await;
    window.press("Hana Ito").await;
    window.see("Went along").await;
    let text = window.text().await;
    assert!(text.contains("HR-08") && text.to_lowercase().contains("missing"), "{text}");
    assert!(!text.contains("Keep over the summer"), "nobody may keep what is missing:\n{text}");
    both(window, "person-missing").await;
}

/// A device that is missing is found by the scan that takes it in; that scan can be taken back like any other.
async fn comes_back(window: &mut Window) {
    window.press("Collect").await;
    window.press("Collect: June collection").await;
    window.scan("HR-08", &["Found again", "HR-08", "From Hana Ito."]).await;
    window.see("It was missing.").await;
    both(window, "collecting-found-again").await;
    window.key(Some(Key::Control), 'z').await;
    window.see("It is with Hana Ito again.").await;
    window.see("27 of 28").await;
    window.scan("HR-08", &["Found again", "HR-08"]).await;
    window.type_keys("y").await;
    window.see("Hana’s charger: came back").await;
    window.see("28 of 28").await;
    window.key(None, Key::Escape).await;
    window.see("0 to come").await;
    window.judge("june-collection-done").await;
}

/// Dina’s charger turns up: what it cost comes off again, and the account keeps both.
async fn credited(window: &mut Window) {
    person(window, "Dina Sokol").await;
    window.see("owes $27.00").await;
    window.press("Settle the charger").await;
    window.press("Came back").await;
    window.see("$27.00 comes off the account again.").await;
    window.see("owes nothing").await;
    let text = window.text().await;
    assert!(text.contains("Charged: charger") && text.contains("Credited: charger"), "{text}");
    both(window, "person-credited").await;
}
