//! Who pays for what is gone, and what comes back: two thefts, two chargers, and two laptops that turn up.

mod charger;
mod papers;
mod prepared;
mod recovery;
mod theft;

use tempfile::TempDir;

use crate::window::journey;

#[tokio::test]
async fn a_theft_costs_until_its_police_report_arrives() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared::school(&file);
    journey(&[&file], async |window| {
        window.see("Maple County Schools").await;
        theft::prices(window).await;
        theft::told(window).await;
        theft::decided(window).await;
        theft::replaced(window, &file).await;
        theft::reported(window, &file).await;
        theft::at_once(window, &file).await;
    })
    .await;
}

#[tokio::test]
async fn a_charger_goes_once_it_is_paid_or_waived() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared::school(&file);
    journey(&[&file], async |window| {
        window.see("Maple County Schools").await;
        charger::paid(window, &file).await;
        charger::waived(window, &file).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_owed_is_looked_at_on_paper_in_the_districts_words() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared::losses(&file);
    journey(&[&file], async |window| {
        window.see("Maple County Schools").await;
        papers::wording(window).await;
        papers::account(window).await;
        papers::letters(window).await;
        papers::report(window).await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_laptop_that_is_scanned_comes_back_and_what_it_cost_with_it() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("district.rollcall").display().to_string();
    prepared::losses(&file);
    journey(&[&file], async |window| {
        window.see("Maple County Schools").await;
        recovery::in_an_audit(window).await;
        recovery::credited(window, &file).await;
        recovery::at_collection(window).await;
        recovery::too_late(window, &file).await;
    })
    .await;
}
