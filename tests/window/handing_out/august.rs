//! August: the homeroom walks past the scanner, and what may not go out does not.

use thirtyfour::Key;

use super::homeroom::{number, scanned, tag};
use crate::screens::both;
use crate::window::{Window, day};

/// Everybody gets a laptop and a charger; three get another one.
pub(super) async fn hand_out(window: &mut Window, year: &str) {
    window.press("Distribute").await;
    window.see("Nothing is being handed out.").await;
    window.judge("distribute-none").await;
    drive(window, year).await;
    window.see("Nobody is here yet.").await;
    window.judge("handing-resting").await;
    window.scan("3001", &["Scan the device", "For Ada Brook."]).await;
    window.scan("HR-01", &["Handed out", "HR-01", "to Ada Brook, with charger"]).await;
    window.see("1 of 28").await;
    window.judge("handing-given").await;
    refused(window).await;
    signed(window).await;
    // The rest walks past: nobody waits for the screen.
    window.type_keys(scanned((4..=28).flat_map(|at| [number(at), tag(at)]))).await;
    window.see("28 of 28").await;
    window.see("Bela Novak, 7B · HR-28").await;
    taken_back(window).await;
    second(window).await;
    window.judge("handing-all-served").await;
}

/// Sets up a drive for every student of the school, and shows its board.
async fn drive(window: &mut Window, year: &str) {
    window.press("Set up a drive").await;
    window.fill("Name", "August hand-out").await;
    window.fill("Last day", &day(Key::Up, None)).await;
    window.press("Set up the drive").await;
    window.see("Mon 1 Jan 1 does not fit here.").await;
    window.judge("august-hand-out-too-early").await;
    window.fill("Last day", &day(Key::Down, Some(year))).await;
    window.see_not("does not fit here.").await;
    both(window, "august-hand-out-new").await;
    window.press("Set up the drive").await;
    window.see("0 of 28").await;
    both(window, "august-hand-out-board").await;
    window.key(Some(Key::Control), 'n').await;
}

/// What may not go out is said, waits to be sorted out, and changes nothing.
async fn refused(window: &mut Window) {
    window.scan("3029", &["Look, then scan the device", "Ivo Lang", "marked “left”"]).await;
    window.scan("HR-37", &["Not done", "HR-37", "marked “left”"]).await;
    window.scan("3002", &["Scan the device", "For Ben Brook."]).await;
    window.scan("HR-38", &["Found again", "HR-38", "It is lost."]).await;
    window.scan("HR-39", &["Not done", "HR-39", "The device is damaged, so it cannot be handed out."]).await;
    window.scan("HR-01", &["Not done", "HR-01", "It is still with Ada Brook."]).await;
    window.see("Go through").await;
    both(window, "handing-refused").await;
    window.key(None, Key::F6).await;
    window.see("It is settled").await;
    both(window, "handing-sort-out").await;
    for _ in 0..4 {
        window.see("It is settled").await;
        window.type_keys("x").await;
        window.see_not("It is settled").await;
        window.key(None, Key::F6).await;
    }
    window.see_not("Go through").await;
    window.see("1 of 28").await;
    window.scan("HR-02", &["Handed out", "HR-02", "to Ben Brook"]).await;
}

/// The agreement is drawn on the pad while its signer stands there; an empty pad is no signature.
async fn signed(window: &mut Window) {
    window.scan("3003", &["Scan the device", "For Chidi Anand."]).await;
    window.key(None, Key::F4).await;
    window.see("Agreement: Chidi Anand").await;
    window.press("Record the agreement").await;
    window.see("Nothing was drawn.").await;
    window.see("or tick before a witness.").await;
    both(window, "signing-never-drawn").await;
    window.draw_on("svg[aria-label='Signature, still empty']").await;
    window.judge("signing-drawn").await;
    window.press("Record the agreement").await;
    window.see("Agreement signed").await;
    window.see("By Chidi Anand").await;
    window.see_not("Agreement: Chidi Anand").await;
    window.scan("HR-03", &["Handed out", "HR-03", "to Chidi Anand"]).await;
    window.key(None, Key::F4).await;
    window.see_picture("img[alt=\"The signature of Chidi Anand\"]").await;
    window.judge("signing-look-at-it").await;
    window.press("Done").await;
    window.see_not("Agreement: Chidi Anand").await;
}

/// The last one is taken back, and handed out again at once: that is no second reading of the same label.
async fn taken_back(window: &mut Window) {
    window.key(Some(Key::Control), 'z').await;
    window.see("Taken back").await;
    window.see("27 of 28").await;
    window.scan("HR-28", &["Handed out", "HR-28", "to Bela Novak"]).await;
    window.key(Some(Key::Control), 'z').await;
    window.see("Bela Novak stands here again").await;
    window.judge("handing-taken-back").await;
    window.scan("HR-28", &["Handed out", "HR-28"]).await;
    window.see("28 of 28").await;
}

/// Whoever has one already gets another with a reason.
async fn second(window: &mut Window) {
    window.scan("3001", &["Look, then scan the device", "They have HR-01 already."]).await;
    window.scan("HR-31", &["Why another one?", "Ada Brook has HR-01 already."]).await;
    both(window, "handing-second").await;
    for (reason, (who, shelf)) in [("2", (1, 31)), ("1", (9, 32)), ("3", (12, 33))] {
        if who != 1 {
            window
                .scan(&number(who), &["Look, then scan the device", &format!("They have {} already.", tag(who))])
                .await;
            window.scan(&tag(shelf), &["Why another one?", &format!("has {} already.", tag(who))]).await;
        }
        window.type_keys(reason).await;
        window.see(&format!("They have {} as well.", tag(who))).await;
    }
    window.see("28 of 28").await;
    window.judge("handing-second-given").await;
}
