//! From a request to an approved list: what may not go says why, and is mended where it stands.

use serde_json::json;
use thirtyfour::Key;

use super::{keep, letter, open, scan, tick};
use crate::kept::Kept;
use crate::screens::both;
use crate::window::Window;

/// Imani asks for two devices to be fetched, which begins a pickup. She may list, and not approve.
pub(super) async fn asked(window: &mut Window) {
    window.see("No audit is planned at your school.").await;
    window.key(Some(Key::Alt), '7').await;
    window.see("No pickup is under way. A pickup begins with a request.").await;
    window.judge("surplus-none").await;
    window.key(Some(Key::Control), 'n').await;
    window.see("New request").await;
    window.fill("Devices", "OLD-01 OLD-02").await;
    window.fill("What lies there without a tag", "A box of chargers").await;
    window.see("2 devices listed.").await;
    window.see("Surplus pickup of 2 devices").await;
    window.judge("surplus-request").await;
    keep(window).await;
    window.see("R-1 is open.").await;
    window.press("No. 1").await;
    window.see("The pickup was begun.").await;
    window.press("What is not possible now, and why").await;
    window.see("Cannot be approved: only IT can do this.").await;
    window.judge("surplus-champion").await;
    scan(window, "OLD-01", " stood on the list, and is scanned now.").await;
}

/// IT goes on with it, with the scanner: what is gone or somebody else’s does not come onto the list; what may not go
/// comes, and says why.
pub(super) async fn scanned(window: &mut Window) {
    window.press("IImani").await;
    window.press("Tomasz, IT").await;
    window.see("Surplus waiting for approval").await;
    window.see("2 devices, $500.00, Superintendent").await;
    window.judge("today-surplus").await;
    open(window).await;
    for code in ["OLD-03", "OLD-04"] {
        scan(window, code, " is on the list.").await;
    }
    scan(window, "OLD-03", " was scanned already.").await;
    scan(window, "OLD-10", " is lost, so it cannot be listed.").await;
    scan(window, "SM-01", ": This belongs to another school.").await;
    scan(window, "NO-SUCH", ": There is no device “NO-SUCH”.").await;
    window.judge("surplus-scan-refused").await;
    for code in ["OLD-05", "5CDOLD06", "OLD-07", "OLD-08", "OLD-09"] {
        scan(window, code, " is on the list.").await;
    }
    for why in [
        "Still with somebody",
        "Still with Ada Brook",
        "An incident is open",
        "Bought with federal money, without leave",
        "It has no tag",
        "Nobody knows what it cost",
    ] {
        window.see(why).await;
    }
    both(window, "surplus-draft").await;
}

/// One click gives a tag; the others ask for what is needed. The damaged one stays as it is.
pub(super) async fn mended(window: &mut Window) {
    window.press("Give it a provisional tag").await;
    window.see("1 device tagged.").await;
    window.press("Check it in…").await;
    window.see("Whoever has it has it no more.").await;
    window.judge("surplus-check-in").await;
    window.press("Collect 1 device").await;
    window.see("1 device collected.").await;
    window.see_not("Still with").await;
    window.press("Say what it cost…").await;
    window.see("For this pickup only").await;
    window.fill("What each of them cost, in dollars", "149.5x").await;
    keep(window).await;
    window.see("Write an amount, like 349.00.").await;
    window.judge("surplus-cost").await;
    window.fill("What each of them cost, in dollars", "150").await;
    keep(window).await;
    window.see("1 device priced.").await;
    window.press("Record the federal leave…").await;
    window.fill("Reference of the leave", "USED 26-9").await;
    window.judge("surplus-leave").await;
    keep(window).await;
    window.see("1 device cleared.").await;
    window.see_not("without leave").await;
    window.see("An incident is open: damage").await;
}

/// Forty chargers go along; then the list is looked at as the board’s agenda will show it.
pub(super) async fn counted(window: &mut Window) {
    letter(window, "c").await;
    window.see("Nought takes a kind off.").await;
    window.fill("What they are", "chargers").await;
    window.fill("How many", "many").await;
    keep(window).await;
    window.see("Say how many: a whole number.").await;
    window.fill("How many", "40").await;
    window.judge("surplus-count").await;
    keep(window).await;
    window.see("Written down: 40 chargers.").await;
    window.see("9 devices listed and 1 kind without a tag").await;
    window.still().await;
    window.key(Some(Key::Control), 'p').await;
    window.see("what it is worth and who has to approve it").await;
    window.see("Page 1 of 1").await;
    window.judge("surplus-agenda").await;
    window.press("Not now").await;
    window.see_not("Make the agenda").await;
}

/// It shows the value and who has to approve so much. What may not go is left out.
pub(super) async fn approved(window: &mut Window) {
    letter(window, "p").await;
    window.see("The board approves so much.").await;
    window.see("1 device nobody had in hand yet.").await;
    keep(window).await;
    window.see("1 device may not go: mend that, or leave them out.").await;
    tick(window, "Leave out those that may not go").await;
    keep(window).await;
    window.see("The reference is needed.").await;
    window.fill("Agenda item of the board", "Item 9.3").await;
    window.see("Record the approval of $1,900.00").await;
    both(window, "surplus-approve").await;
    keep(window).await;
    window.see("Approved: 7 devices are surplus now. 1 device still to be scanned. 1 left out.").await;
    window.see("Board approved 8 devices worth $1,900.00: Item 9.3.").await;
}

/// The list is closed. What was approved and nobody had in hand becomes surplus when it is scanned.
pub(super) async fn closed(window: &mut Window, file: &str) {
    window.still().await;
    let said = ": Pickup 1 is approved as it stands (Item 9.3), so its list is closed. Take the approval back.";
    scan(window, "OLD-11", said).await;
    window.see("Not scanned").await;
    let kept = Kept::of(file);
    assert_eq!(kept.device("OLD-02"), "in_service working");
    both(window, "surplus-approved").await;
    scan(window, "OLD-02", " stood on the list, and is scanned now.").await;
    window.see_not("Not scanned").await;
    assert_eq!(kept.device("OLD-02"), "surplus working");
    assert_eq!(kept.device("OLD-05"), "surplus working", "it was collected, in the shape it went out in");
    assert_eq!(kept.device("OLD-08"), "in_service damaged", "left out");
    let shown = kept.ask("surplus.show", json!({ "pickup": "pickup:1" }));
    let counts = ["listed", "scanned", "approved", "unwiped", "blocked"].map(|count| shown["counts"][count].as_u64());
    assert_eq!(counts, [8, 8, 8, 8, 0].map(Some));
    assert_eq!((&shown["value"], &shown["band"]), (&json!(190_000), &json!("board")));
    kept.is_sound();
}
