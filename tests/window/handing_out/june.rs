//! June: twenty-seven bring their laptop back, some without the charger, one in a sibling’s bag.

use thirtyfour::Key;

use super::homeroom::{scanned, tag};
use super::person;
use crate::screens::both;
use crate::window::Window;

/// Everything that comes back on the days of the collection, and the list of that evening.
pub(super) async fn collect(window: &mut Window) {
    bought(window).await;
    window.press("Collect").await;
    window.see("June collection").await;
    window.judge("collect-drives").await;
    window.press("Collect: June collection").await;
    window.see("Nothing is here yet.").await;
    window.judge("collecting-resting").await;
    charged(window).await;
    damaged(window).await;
    bag(window).await;
    second_devices(window).await;
    // The rest comes as fast as the scanner reads, with the printed card that says the charger is there.
    let rest = [3].into_iter().chain(11..=28).flat_map(|at| [tag(at), "RC:K:CHARGER".to_owned()]);
    window.type_keys(scanned(rest)).await;
    window.see("Bela’s charger: came back").await;
    window.see("27 of 28").await;
    window.judge("collecting-nearly-all").await;
    window.key(None, Key::Escape).await;
    window.see("1 to come").await;
    still_out(window).await;
}

/// Idris lost the charger in March, bought a new one and paid it.
async fn bought(window: &mut Window) {
    person(window, "Idris Kamara").await;
    window.press("Settle the charger").await;
    window.see("Buys a new one, paid now").await;
    window.judge("person-settle").await;
    window.press("Buys a new one, paid now").await;
    window.see("A new charger, $27.00 paid.").await;
    window.see("owes nothing").await;
    window.judge("person-bought").await;
}

async fn charged(window: &mut Window) {
    window.scan("HR-04", &["Collected", "HR-04", "From Dina Sokol. Is the charger there?"]).await;
    both(window, "collecting-asked").await;
    window.type_keys("n").await;
    window.see("Dina’s charger: missing").await;
    window.see("$27.00 charged to Dina for the charger.").await;
    both(window, "collecting-charged").await;
    window.scan("HR-07", &["Collected", "HR-07", "From Goran Petri. Is the charger there?"]).await;
    window.type_keys("n").await;
    window.see("$27.00 charged to Goran for the charger.").await;
    window.see("$54.00").await;
    window.scan("HR-05", &["Collected", "From Maria-Fernanda Villanueva-Castellanos."]).await;
    window.type_keys("t").await;
    window.see("charger: third-party").await;
    window.judge("collecting-third-party").await;
    window.scan("HR-10", &["Collected", "From Jola Wrona. Is the charger there?"]).await;
}

async fn damaged(window: &mut Window) {
    window.scan("HR-06", &["Collected", "From Farah Nasser."]).await;
    window.see("1 accessory was not looked at.").await;
    window.type_keys("y").await;
    window.see("Farah’s charger: came back").await;
    window.type_keys("d").await;
    window.see("What is damaged?").await;
    for part in ["1", "3"] {
        window.type_keys(part).await;
        // Single keys are told from a scan by the pause after them.
        window.still().await;
    }
    both(window, "collecting-damaged").await;
    window.key(None, Key::Enter).await;
    window.see("Damaged: screen and hinge.").await;
    window.judge("collecting-damage-noted").await;
}

/// Ada’s first laptop lies in her brother’s bag.
async fn bag(window: &mut Window) {
    window.scan("3002", &["Ben Brook’s bag", "HR-02 should be in it."]).await;
    window.judge("collecting-bag").await;
    window.scan("HR-01", &["Collected", "HR-01", "Ben’s bag held Ada’s device.", "Still has HR-31."]).await;
    both(window, "collecting-sibling").await;
    window.type_keys("y").await;
    window.see("Ada’s charger: came back").await;
    window.scan("HR-02", &["Collected", "HR-02", "From Ben Brook."]).await;
    window.type_keys("y").await;
    window.see("Ben’s charger: came back").await;
}

/// Whoever had two brings both; nobody pays for a charger that was bought anew.
async fn second_devices(window: &mut Window) {
    for (who, shelf) in [("Ada", 31), ("Lena", 33), ("Idris", 32)] {
        window.scan(&tag(shelf), &["Collected", &tag(shelf), &format!("From {who}")]).await;
        window.type_keys("y").await;
        window.see(&format!("{who}’s charger: came back")).await;
    }
    window.scan("HR-09", &["Collected", "HR-09", "From Idris Kamara."]).await;
    window.see("Replaced before: a new one was bought. Nothing is charged.").await;
    both(window, "collecting-replaced").await;
}

/// The list of the evening: who has a device, and whose charger did not come.
async fn still_out(window: &mut Window) {
    both(window, "june-collection-evening").await;
    window.press("Still out").await;
    window.see("1 device with 1 person, and").await;
    let text = window.text().await;
    for said in [
        "Hana Ito",
        "HR-08",
        "Dina Sokol",
        "Goran Petri",
        "charger of HR-04: missing",
        "charger of HR-05: another maker’s",
    ] {
        assert!(text.to_lowercase().contains(&said.to_lowercase()), "{said} is not in:\n{text}");
    }
    for gone in ["Chidi Anand", "Ben Brook", "Farah Nasser", "Idris Kamara", "Bela Novak"] {
        assert!(!text.contains(gone), "{gone} is in:\n{text}");
    }
    both(window, "june-collection-still-out").await;
    window.press("To finish (1)").await;
    window.see("HR-10").await;
    both(window, "june-collection-to-finish").await;
    window.key(Some(Key::Control), 'e').await;
    window.see("Who is still out").await;
    window.judge("june-collection-export").await;
    let list = window.home().join("still-out.csv");
    window.fill("Save it as", &list.display().to_string()).await;
    window.press("Save the list").await;
    window.see("rows saved.").await;
    let saved = std::fs::read_to_string(&list).unwrap();
    assert!(saved.contains("Hana Ito") && saved.contains("HR-08") && !saved.contains("Bela Novak"), "{saved}");
    window.press("Done").await;
    window.see_not("Save it as").await;
}
