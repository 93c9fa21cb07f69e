//! August and June of one homeroom of 28: everybody gets a laptop and a charger, then brings them back, or most of them.

mod august;
mod homeroom;
mod july;
mod june;
mod paper;

use tempfile::TempDir;
use thirtyfour::Key;

use crate::window::{Window, journey};

#[tokio::test]
async fn a_homeroom_gets_its_laptops_and_brings_them_back() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    let year = homeroom::prepared(&file);
    journey(&[&file], async |window| {
        window.see("Who is at the keyboard?").await;
        window.key(None, Key::Enter).await;
        august::hand_out(window, &year).await;
        paper::receipts(window).await;
        paper::labels(window).await;
        june::collect(window).await;
        july::after_the_last_day(window).await;
    })
    .await;
}

/// Opens somebody’s page with what the box at the top finds.
async fn person(window: &Window, name: &str) {
    window.key(Some(Key::Control), 'k').await;
    window.fill("Scan or search", name).await;
    window.press(name).await;
    window.see("Went along").await;
}
