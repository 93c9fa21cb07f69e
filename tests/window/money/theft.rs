//! Two laptops are stolen. Of one nobody has a police report yet: it costs until the report arrives. The other's comes
//! at once.

use serde_json::json;
use thirtyfour::Key;

use crate::ago::day_ago;
use crate::kept::{Kept, entries};
use crate::screens::both;
use crate::window::Window;

/// The least that has a PDF's beginning and end.
const PAPER: &[u8] = b"%PDF-1.7\nxref\n0 0\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";

/// A lost laptop costs $300.00 from now on.
pub(super) async fn prices(window: &mut Window) {
    window.go("Go to Settings: Fees").await;
    window.see("It has no price: whoever decides says how much.").await;
    window.press("Always the same").await;
    window.fill("Price, in dollars", "300").await;
    both(window, "settings-fees").await;
    window.press("Save the prices of 2026-27").await;
    window.see("are changed.").await;
}

/// From the board, with the scanner for the device.
pub(super) async fn told(window: &mut Window) {
    window.key(Some(Key::Alt), '6').await;
    window.see("Nothing is damaged, lost or stolen and still open.").await;
    both(window, "replacements-none").await;
    window.key(Some(Key::Control), 'n').await;
    window.see("Still needed: which device.").await;
    window.fill("Device: scan it", &format!("LK-01{}", char::from(Key::Enter))).await;
    window.see("Still needed: what happened to it.").await;
    window.see("Ada Brook").await;
    window.press("Stolen, with report").await;
    window.fill("What happened, in words", "Taken from the bus").await;
    window.see("Still needed: agency, number and day of the police report.").await;
    both(window, "incident-new-needs-report").await;
    window.press("Stolen, no police report").await;
    window.fill("Where it was last seen", "Bus 12").await;
    window.fill("Serial they give", "5cd lk01").await;
    both(window, "incident-new").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("It is told. What comes next stands here.").await;
    window.see("Claimed stolen").await;
    window.see("Waits for the police report").await;
    window.see("LK-01 is lost now").await;
    window.see("None yet. Without one nothing is stolen.").await;
}

/// The sum stands there before the button is pressed, and the button says it.
pub(super) async fn decided(window: &mut Window) {
    window.see("A lost device").await;
    let text = window.text().await;
    assert!(text.contains("Charge $300.00 and give another"), "{text}");
    both(window, "incident-claimed").await;
    window.press("Charge $300.00 and give another").await;
    window.see("Decided: $300.00 is charged to Ada Brook.").await;
    window.see("$300.00 is still to be paid").await;
    both(window, "incident-decided").await;
    window.press("Ada Brook owes $300.00").await;
    window.see("Open charges").await;
    both(window, "account-owing").await;
    window.key(None, Key::Escape).await;
    window.see("LK-01 is lost now").await;
}

/// What somebody else has does not go out; what does stands in the chain, and on its own page.
pub(super) async fn replaced(window: &mut Window, file: &str) {
    window.type_keys("h").await;
    window.see("Another device for Ada Brook").await;
    window.fill("Scan or type the device that goes out", "LK-02").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("It is still with Ben Sokol.").await;
    both(window, "incident-replace-refused").await;
    window.fill("Scan or type the device that goes out", "LK-11").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("LK-11 is with Ada Brook.").await;
    window.see("Replacement, out since").await;
    both(window, "incident-replaced").await;
    let kept = Kept::of(file);
    let chain = kept.incident("LK-01")["chain"].clone();
    assert_eq!((&chain[0]["old_shown"], &chain[0]["shown"]), (&json!("LK-01"), &json!("LK-11")));
    assert_eq!(kept.device("LK-01"), "lost working");
    assert_eq!(kept.held_by("3001"), ["LK-11", "LK-01"]);
    assert_eq!(kept.account("3001"), entries(&[("charge", 30_000)], 30_000));
}

/// The report makes a theft of the loss: the charge is taken back, and both stay in the account.
pub(super) async fn reported(window: &mut Window, file: &str) {
    window.type_keys("p").await;
    window.see("Police report for LK-01").await;
    window.fill("Agency", "Maple County Sheriff").await;
    window.fill("Report number", "26-0042").await;
    window.fill("Filed on", &window.keys_of_day(&day_ago(-1)).await).await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("lies in the future.").await;
    both(window, "incident-report-refused").await;
    window.fill("Filed on", &window.keys_of_day(&day_ago(0)).await).await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("LK-01 counts as stolen, with report 26-0042.").await;
    window.see("With the police report it costs this, and another device goes out.").await;
    window.see("nothing is left to pay").await;
    window.see("LK-01 is stolen now").await;
    copy(window).await;
    both(window, "incident-reported").await;
    window.press("Ada Brook owes nothing").await;
    window.see("Nothing is open.").await;
    let text = window.text().await;
    for said in ["$300.00", "−$300.00", "$0.00"] {
        assert!(text.contains(said), "{said} is not in:\n{text}");
    }
    both(window, "account-taken-back").await;
    let kept = Kept::of(file);
    assert_eq!(kept.device("LK-01"), "stolen working");
    assert_eq!(kept.account("3001"), entries(&[("charge", 30_000), ("reversal", -30_000)], 0));
    let decisions = kept.incident("LK-01")["decisions"].clone();
    let fees: Vec<_> = decisions.as_array().unwrap().iter().map(|one| &one["cents"]).collect();
    assert_eq!(fees, [&json!(0), &json!(30_000)]);
}

/// Of the report itself; a program that calls itself one is not kept.
async fn copy(window: &mut Window) {
    let program = window.home().join("report.pdf");
    std::fs::write(&program, b"MZ\x90\0 a program").unwrap();
    window.drop_file(&program).await;
    window.see("report.pdf is a program file, which is not kept here.").await;
    both(window, "incident-program-refused").await;
    let report = window.home().join("report 26-0042.pdf");
    std::fs::write(&report, PAPER).unwrap();
    window.drop_file(&report).await;
    window.see("1 file attached to the incident of LK-01.").await;
}

/// From the device's own page: with its report it is stolen from the beginning, and costs nothing.
pub(super) async fn at_once(window: &mut Window, file: &str) {
    window.find("LK-02", "More for LK-02").await;
    window.press("More for LK-02").await;
    window.press("Tell what happened").await;
    window.see("Still needed: what happened to it.").await;
    window.press("Stolen, with report").await;
    window.fill("What happened, in words", "Broken into the car").await;
    window.fill("Agency", "Maple Police").await;
    window.fill("Report number", "26-0043").await;
    window.fill("Filed on", &window.keys_of_day(&day_ago(0)).await).await;
    both(window, "incident-new-with-report").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("LK-02 is stolen now").await;
    window.see("Stolen, with a police report").await;
    both(window, "incident-stolen").await;
    window.press("Charge nothing").await;
    window.see("Decided: nothing to pay.").await;
    window.key(Some(Key::Alt), '6').await;
    window.see("LK-02").await;
    both(window, "replacements").await;
    let kept = Kept::of(file);
    assert_eq!(kept.device("LK-02"), "stolen working");
    assert_eq!(kept.account("3002"), entries(&[], 0));
    assert_eq!(kept.incident("LK-02")["decisions"][0]["cents"], 0);
}
