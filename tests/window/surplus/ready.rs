//! What is approved is made ready for the truck: one is needed after all, the others are wiped and released, the day is
//! agreed, and one is sold.

use thirtyfour::Key;

use super::{keep, letter, open, tick};
use crate::ago::day_ago;
use crate::kept::Kept;
use crate::window::Window;

/// Room 12 needs one of them: it goes off the list and back into service.
pub(super) async fn taken_off(window: &mut Window, file: &str) {
    open(window).await;
    window.press("Pick OLD-04, To wipe").await;
    window.press("Take off the list").await;
    window.see("What the approval declared surplus goes back into service.").await;
    window.fill("Why", "Room 12 needs it").await;
    window.judge("surplus-take-off").await;
    keep(window).await;
    window.see("1 device taken off the list.").await;
    window.see("7 devices and 1 kind without a tag").await;
    assert_eq!(Kept::of(file).device("OLD-04"), "in_service working");
}

/// Two have certificates of their own; Rollcall numbers the others. All are released from management.
pub(super) async fn wiped(window: &mut Window) {
    letter(window, "w").await;
    window.press("Paste a list").await;
    window.fill("Tag and certificate", &certificates("OLD-11")).await;
    keep(window).await;
    window.see("Not among what is to be wiped: OLD-11").await;
    window.judge("surplus-wipe").await;
    window.fill("Tag and certificate", &certificates("OLD-02")).await;
    window.see("Record 2 wipes").await;
    keep(window).await;
    window.see("2 wipes recorded.").await;
    window.see("NIST-78").await;
    letter(window, "w").await;
    window.see("Record 5 wipes").await;
    tick(window, "They were released from management on the same day").await;
    keep(window).await;
    window.see("5 wipes recorded.").await;
    letter(window, "r").await;
    window.see("They were deprovisioned").await;
    window.see("Record it for 2 devices").await;
    window.judge("surplus-release").await;
    keep(window).await;
    window.see("2 devices released.").await;
    window.see("Wiped").await;
    window.judge("surplus-wiped").await;
    window.press("More with this pickup").await;
    window.press("Print the wipe certificates…").await;
    window.see("Each wiped device with method, day, who wiped it").await;
    window.see("Page 1 of 1").await;
    window.judge("surplus-certificates").await;
    window.press("Not now").await;
    window.see_not("Make the list").await;
}

fn certificates(second: &str) -> String {
    format!("OLD-01, NIST-77{}{second}, NIST-78", char::from(Key::Enter))
}

/// Not on a day that is past.
pub(super) async fn agreed(window: &mut Window) {
    letter(window, "d").await;
    window.see("Name and number; it may stay empty.").await;
    window.fill("The truck comes on", &window.keys_of_day(&day_ago(1)).await).await;
    window.fill("Who sends it", "Green Loop").await;
    keep(window).await;
    window.see("does not fit here.").await;
    window.see("or a later day.").await;
    window.judge("surplus-day-refused").await;
    window.fill("The truck comes on", &window.keys_of_day(&day_ago(0)).await).await;
    window.fill("Whom to call", "Rosa Lind, 252-555-0143").await;
    keep(window).await;
    window.see("Scheduled").await;
    window.see("The truck of Green Loop comes on").await;
    window.judge("surplus-scheduled").await;
}

/// The one that federal money paid for is sold: most of the price is the federal share.
pub(super) async fn sold(window: &mut Window) {
    window.press("Pick OLD-09, Ready").await;
    window.press("What becomes of them").await;
    window.see("What becomes of 1 device").await;
    window.press("Sold").await;
    window.fill("Price of each, in dollars", "40").await;
    keep(window).await;
    window.see("Say who buys them.").await;
    window.fill("Who buys them", "Lakeside Resale").await;
    window.judge("surplus-sale").await;
    keep(window).await;
    window.see("1 device: sold.").await;
    window.see("What sales bring").await;
    window.see("$30.00").await;
    window.judge("surplus-sold").await;
}
