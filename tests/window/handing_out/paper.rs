//! Receipts, from the station for one and from the board for all; labels for those who have no readable one.

use std::path::Path;

use thirtyfour::Key;

use crate::screens::both;
use crate::window::Window;

/// Whoever stands at the station gets a receipt; then everybody, from the board.
pub(super) async fn receipts(window: &mut Window) {
    window.key(None, Key::F7).await;
    window.see("Receipt for Lena Vogt").await;
    both(window, "receipt-station").await;
    let one = window.home().join("receipt.pdf");
    save(window, &one, "Make the receipt", "1 receipt saved on 1 page.").await;
    window.key(None, Key::Escape).await;
    window.see("0 to serve").await;
    both(window, "august-hand-out-served").await;
    window.key(None, Key::F7).await;
    window.see("Receipts of August hand-out").await;
    window.judge("receipts-board").await;
    let all = window.home().join("receipts.pdf");
    save(window, &all, "Make the receipts", "28 receipts saved on 28 pages.").await;
    assert!(size(&all) > size(&one), "twenty-eight receipts are more than one");
}

/// A sheet of labels for all laptops.
pub(super) async fn labels(window: &mut Window) {
    window.press("Devices").await;
    window.see("HR-02").await;
    window.press("Pick all rows").await;
    window.press("Labels").await;
    window.see("Labels for 40 devices").await;
    both(window, "labels").await;
    let sheet = window.home().join("labels.pdf");
    save(window, &sheet, "Make the labels", "40 labels saved on").await;
}

async fn save(window: &mut Window, file: &Path, button: &str, said: &str) {
    window.fill("Save it as", &file.display().to_string()).await;
    window.press(button).await;
    window.see(said).await;
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.starts_with(b"%PDF") && bytes.len() > 1000, "{} is no PDF", file.display());
    window.press("Done").await;
    window.see_not("Save it as").await;
}

fn size(file: &Path) -> u64 {
    std::fs::metadata(file).unwrap().len()
}
