//! Both sides sign, and from then on it stands: nothing is signed twice, and what is wrong is said beside it.

use std::path::Path;

use calamine::{Reader, Xlsx, open_workbook};
use serde_json::json;
use thirtyfour::Key;

use super::keep;
use crate::kept::Kept;
use crate::screens::both;
use crate::window::Window;

/// One is short. It takes both names, and both drawn.
pub(super) async fn both_sign(window: &mut Window) {
    window.key(None, Key::F8).await;
    window.see("7 devices and 1 kind without a tag leave Cedar Fork Middle for good.").await;
    window.see("1 device of the approved list is not on the truck.").await;
    window.see("R-1 is done with, and they are told:").await;
    both(window, "surplus-sign").await;
    keep(window).await;
    window.see("Still needed: who fetches.").await;
    window.fill("As what", "IT").await;
    window.tab_to("Name").await;
    window.type_keys("Kit Moran").await;
    keep(window).await;
    window.see("Still needed: the signature of Tomasz and Kit Moran.").await;
    window.judge("surplus-sign-needs").await;
    window.draw_on("svg[aria-label='Signature of Tomasz, still empty']").await;
    window.draw_on("svg[aria-label='Signature of Kit Moran, still empty']").await;
    window.see_drawn("svg[aria-label=\"Signature of Kit Moran, drawn\"]").await;
    window.judge("surplus-sign-drawn").await;
    keep(window).await;
    window.see("Pickup 1 is signed: 7 devices gone.").await;
    window.see("Tomasz and Kit Moran of Green Loop signed for 7 devices.").await;
    window.see("7 gone").await;
    both(window, "surplus-signed").await;
}

/// What went is disposed of, what did not is still surplus, and whoever asked is told.
pub(super) async fn for_good(window: &mut Window, file: &str) {
    window.press("What is not possible now, and why").await;
    window.see("Cannot be signed: it is signed.").await;
    window.see("Cannot be withdrawn: it is signed.").await;
    // Esc leads to the board. Whoever goes back to the signing all the same is told.
    window.key(None, Key::Escape).await;
    window.see("No pickup is under way.").await;
    window.key(Some(Key::Alt), Key::Left).await;
    window.see("7 gone").await;
    window.key(Some(Key::Alt), Key::Left).await;
    window.see("Go to the pickup").await;
    window.see("Cannot be signed: it is signed.").await;
    window.judge("surplus-sign-again").await;
    window.press("Go to the pickup").await;
    window.see("7 gone").await;
    let kept = Kept::of(file);
    let again = json!({ "pickup": "pickup:1", "giver": { "name": "Tomasz" }, "taker": { "name": "Kit Moran" } });
    assert_eq!(kept.refused("surplus.sign", again), "pickup_ended");
    let shown = kept.ask("surplus.show", json!({ "pickup": "pickup:1" }));
    let counts = ["listed", "loaded", "over", "short"].map(|count| shown["counts"][count].as_u64());
    assert_eq!(counts, [8, 7, 1, 1].map(Some));
    let manifest = &shown["manifest"];
    assert_eq!((&manifest["devices"], &manifest["short"]), (&json!(7), &json!(1)));
    assert_eq!(manifest["peripherals"], json!([{ "kind": "chargers", "count": 40 }]));
    assert_eq!(shown["proceeds"], json!({ "sold": 1, "cents": 4_000, "federal": 3_000 }));
    for tag in ["OLD-01", "OLD-02", "OLD-05", "OLD-07", "OLD-09", "OLD-11"] {
        assert_eq!(kept.device(tag), "disposed working", "{tag}");
    }
    assert_eq!(kept.device("OLD-03"), "surplus working", "short");
    assert_eq!(kept.device("OLD-12"), "in_service working", "left there");
    let request = kept.ask("request.show", json!({ "request": "request:R-1" }));
    assert_eq!(request["request"]["state"], "resolved");
    kept.is_sound();
}

/// One stood behind the door, and one was dearer; the manifest stays as it is.
pub(super) async fn corrected(window: &mut Window, file: &str) {
    window.key(None, Key::F2).await;
    window.see("The manifest stays as both signed it.").await;
    window.press("It did not leave").await;
    window.fill("Device", "OLD-02").await;
    window.press("OLD-02").await;
    keep(window).await;
    window.see("Say how that is known.").await;
    window.fill("How that is known", "It stood behind the door.").await;
    window.judge("surplus-correct").await;
    keep(window).await;
    window.see("Tomasz corrected: OLD-02 did not leave. Why: “It stood behind the door.”").await;
    window.still().await;
    window.key(None, Key::F2).await;
    window.see("The manifest stays as both signed it.").await;
    window.fill("Device", "OLD-09").await;
    window.press("OLD-09").await;
    window.press("Sold").await;
    window.fill("Price, in dollars", "45").await;
    window.fill("Who bought it", "Lakeside Resale").await;
    window.fill("How that is known", "Their invoice").await;
    keep(window).await;
    window.see("OLD-09 became something else: sold for $45.00 to Lakeside Resale").await;
    window.see("$33.75").await;
    window.judge("surplus-corrected").await;
    let kept = Kept::of(file);
    assert_eq!(kept.device("OLD-02"), "in_service needs_check", "it is back in the register");
    let shown = kept.ask("surplus.show", json!({ "pickup": "pickup:1" }));
    assert_eq!((&shown["manifest"]["devices"], &shown["proceeds"]["cents"]), (&json!(7), &json!(4_500)));
    assert_eq!(shown["corrections"].as_array().unwrap().len(), 2);
}

/// The signed manifest, with what was corrected, becomes paper; the packet is asked for from there too.
pub(super) async fn printed(window: &mut Window) {
    window.still().await;
    window.key(Some(Key::Control), 'p').await;
    window.see("both sides sign at the end.").await;
    window.see("Page 1 of").await;
    window.judge("surplus-manifest").await;
    let paper = window.home().join("manifest.pdf");
    window.fill("Save it as", &paper.display().to_string()).await;
    window.press("Make the manifest").await;
    window.see("The manifest with 7 devices was saved on").await;
    let bytes = std::fs::read(&paper).unwrap();
    assert!(bytes.starts_with(b"%PDF") && bytes.len() > 1000, "{} is no PDF", paper.display());
    window.press("Done").await;
    window.see_not("Save it as").await;
    window.still().await;
    window.key(Some(Key::Control), 'e').await;
    window.see("Surplus packet of pickup 1").await;
    window.judge("surplus-packet").await;
    window.press("Not now").await;
    window.see_not("Save the packet").await;
}

/// An audit that opens now expects nothing that went; what was short stands outside its sum.
pub(super) async fn not_expected(window: &mut Window, file: &str) {
    window.key(Some(Key::Alt), '5').await;
    window.press("Plan the audit").await;
    window.press("Plan 2 audits").await;
    window.see("2 audits planned.").await;
    window.press("Cedar Fork Middle").await;
    window.press("Open it").await;
    window.see("4 devices are expected and none is scanned yet.").await;
    let kept = Kept::of(file);
    let quarter = kept.ask("audit.periods", json!({}))["current"].as_str().unwrap().to_owned();
    let asked = json!({ "period": format!("period:{quarter}"), "school": "school:CFM" });
    let figures = kept.ask("audit.status", asked)["schools"][0]["figures"].clone();
    assert_eq!((&figures["expected"], &figures["surplus_on_site"]), (&json!(4), &json!(1)));
    kept.is_sound();
}

/// The packet for whoever audits it, read by another library.
pub(super) async fn exported(window: &mut Window) {
    window.press("Reports").await;
    window.press("Surplus packet").await;
    window.see("Choose a pickup.").await;
    window.press("Choose").await;
    window.press("Pickup 1, Cedar Fork Middle, signed").await;
    window.see_not("Choose a pickup.").await;
    window.judge("reports-packet").await;
    let packet = window.home().join("packet.xlsx");
    window.fill("Save it as", &packet.display().to_string()).await;
    window.press("Save the report").await;
    window.see("rows saved.").await;
    adds_up(&packet);
    window.press("Done").await;
    window.see_not("Save it as").await;
}

fn adds_up(packet: &Path) {
    let mut book: Xlsx<_> = open_workbook(packet).unwrap();
    let summary = book.worksheet_range("Summary").unwrap();
    let lines: Vec<(String, String)> = summary.rows().map(|row| (row[0].to_string(), row[1].to_string())).collect();
    let of = |word: &str| lines.iter().find(|(said, _)| said == word).map(|(_, figure)| figure.as_str());
    for (word, figure) in [
        ("devices listed", "8"),
        ("devices on the truck", "6"),
        ("of them over the list", "1"),
        ("devices short", "2"),
        ("pieces without a tag", "40"),
        ("devices sold", "1"),
    ] {
        assert_eq!(of(word), Some(figure), "{word} in {lines:?}");
    }
}
