//! A closet of old devices goes with a truck: asked for, listed, mended, approved, wiped, loaded, signed for, corrected.

mod listed;
mod prepared;
mod ready;
mod seen;
mod signed;
mod truck;

use tempfile::TempDir;
use thirtyfour::Key;

use crate::window::{Window, journey};

/// Who may sit down, in the order of their names.
const SEATS: [&str; 3] = ["Grace", "Imani", "Tomasz"];

#[tokio::test]
async fn old_devices_are_asked_for_listed_mended_and_approved() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared::closet(&file);
    journey(&[&file], async |window| {
        sit_down(window, "Imani").await;
        listed::asked(window).await;
        listed::scanned(window).await;
        listed::mended(window).await;
        listed::counted(window).await;
        listed::approved(window).await;
        listed::closed(window, &file).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_approved_is_wiped_loaded_signed_for_and_corrected() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared::approved(&file);
    journey(&[&file], async |window| {
        sit_down(window, "Tomasz").await;
        window.see("No audit is planned yet.").await;
        ready::taken_off(window, &file).await;
        ready::wiped(window).await;
        ready::agreed(window).await;
        ready::sold(window).await;
        truck::loaded(window).await;
        truck::stays(window).await;
        truck::goes_along(window).await;
        signed::both_sign(window).await;
        signed::for_good(window, &file).await;
        signed::corrected(window, &file).await;
        signed::printed(window).await;
        signed::not_expected(window, &file).await;
        signed::exported(window).await;
    })
    .await;
}

#[tokio::test]
async fn pickups_are_seen_by_leadership_by_their_school_and_by_it() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared::several(&file);
    journey(&[&file], async |window| {
        sit_down(window, "Grace").await;
        seen::by_leadership(window).await;
        seen::by_their_school(window).await;
        seen::by_it(window).await;
        seen::from_a_portal(window, &file).await;
        seen::in_reports(window).await;
    })
    .await;
}

async fn sit_down(window: &Window, name: &str) {
    window.see("Who is at the keyboard?").await;
    window.see(name).await;
    // The first name has the cursor once all of them are there.
    window.still().await;
    for _ in SEATS.iter().take_while(|seat| **seat != name) {
        window.key(None, Key::Down).await;
    }
    window.key(None, Key::Enter).await;
}

/// From the board, where it is the only one.
async fn open(window: &Window) {
    window.key(Some(Key::Alt), '7').await;
    window.see("Rows 1–1 of 1").await;
    window.key(None, Key::Enter).await;
    window.see("The pickup was begun.").await;
}

/// Scans where no field waits for it: the page takes it all the same.
async fn scan(window: &Window, code: &str, said: &str) {
    window.type_keys(format!("{code}{}", char::from(Key::Enter))).await;
    window.see(&format!("{code}{said}")).await;
}

/// One key of a page, with the pause by which it is told from a scan.
async fn letter(window: &Window, key: &str) {
    window.still().await;
    window.type_keys(key).await;
}

/// Keeps what the open dialog says, from the keyboard.
async fn keep(window: &Window) {
    window.key(Some(Key::Control), Key::Enter).await;
}

/// Ticks the box that says this.
async fn tick(window: &Window, said: &str) {
    window.tab_to(said).await;
    window.key(None, ' ').await;
}
