//! At the truck, with the scanner: what goes, what stays, and what goes along with IT’s initials.

use thirtyfour::Key;

use super::{keep, letter};
use crate::screens::both;
use crate::window::Window;

/// Six of seven go on; the seventh went on twice, and comes off again.
pub(super) async fn loaded(window: &mut Window) {
    letter(window, "l").await;
    window.see("What is listed, wiped and released goes on the truck.").await;
    window.judge("truck-resting").await;
    window.scan("OLD-01", &["On the truck", "OLD-01", "6 devices still to come."]).await;
    window.scan("OLD-02", &["On the truck", "OLD-02", "5 devices still to come."]).await;
    window.scan("OLD-01", &["On the truck already", "OLD-01", "It was scanned before."]).await;
    window.scan("OLD-03", &["On the truck", "OLD-03", "4 devices still to come."]).await;
    window.key(Some(Key::Control), 'z').await;
    window.see("It is as it was before.").await;
    window.scan("OLD-03", &["On the truck", "OLD-03", "4 devices still to come."]).await;
    window.key(None, Key::F4).await;
    window.see("Off the truck").await;
    window.judge("truck-off").await;
    window.scan("5CDOLD05", &["On the truck", "OLD-05", "4 devices still to come."]).await;
    window.scan("5CDOLD06", &["On the truck", "P-", "3 devices still to come."]).await;
    window.scan("OLD-07", &["On the truck", "OLD-07", "2 devices still to come."]).await;
    window.scan("OLD-09", &["On the truck", "OLD-09", "1 device still to come."]).await;
    window.judge("truck-loaded").await;
}

/// What nobody knows waits to be sorted out; another school’s and a damaged one stay, with the reason.
pub(super) async fn stays(window: &mut Window) {
    window.scan("NO-SUCH", &["Nobody knows it", "NO-SUCH", "No device has this code."]).await;
    window.scan("SM-01", &["Stays here", "SM-01", "Another school answers for it now."]).await;
    window.scan("OLD-08", &["Stays here", "OLD-08", "An incident is open: damage.", "It is written down."]).await;
    window.see("Go through").await;
    window.judge("truck-stays").await;
    window.key(None, Key::F6).await;
    window.see("It is settled").await;
    letter(window, "x").await;
    window.see_not("It is settled").await;
    window.see_not("Go through").await;
}

/// Two that nobody listed: one goes along with initials, one stays.
pub(super) async fn goes_along(window: &mut Window) {
    window.scan("OLD-11", &["Not on the list", "OLD-11", "Press 1 to let it go along, 2 to leave it here."]).await;
    window.see("OLD-11 is not on the list. Does it go along?").await;
    both(window, "truck").await;
    letter(window, "1").await;
    window.see("OLD-11 goes along").await;
    window.see("It is wiped and released before it leaves.").await;
    keep(window).await;
    window.see("Your initials are needed.").await;
    window.fill("Initials of whoever lets it go", "TR").await;
    window.judge("truck-initials").await;
    keep(window).await;
    window.see("It was added to the list, with its wipe and the initials.").await;
    window.see_not("Let it go along").await;
    window.still().await;
    window.scan("OLD-12", &["Not on the list", "OLD-12"]).await;
    window.see("OLD-12 is not on the list. Does it go along?").await;
    letter(window, "2").await;
    window.see_not("Does it go along?").await;
    window.see("of 8 on the truck").await;
    window.judge("truck-full").await;
}
