//! Every screen of the sample district, in light and dark, at both sizes: pictures for people, axe for the rest.

use thirtyfour::Key;

use crate::window::{Window, journey};

#[tokio::test]
async fn every_screen_of_the_sample_district_in_light_and_dark() {
    journey(&["--sample"], async |window| {
        window.see("Audits with most left").await;
        for place in ["Today", "Requests", "Audits", "Devices", "People", "Reports", "Import", "Settings"] {
            window.press(place).await;
            both(window, &place.to_lowercase()).await;
        }
        for tab in ["Schools", "Periods", "Operators", "Rules", "File and backups", "This window"] {
            window.press(tab).await;
            both(window, &format!("settings-{}", tab.to_lowercase().replace(' ', "-"))).await;
        }
        window.press("Audits").await;
        window.press("Thistle Grove High").await;
        window.see("Still to decide").await;
        both(window, "audit").await;
        window.press("Recount").await;
        window.press("Draw the recount").await;
        window.see("To look at again").await;
        both(window, "recount").await;
        window.press("Back to the audit").await;
        window.press("Scan").await;
        window.see("Scan the next device").await;
        both(window, "station").await;
        help(window, "station").await;
        window.press("Leave").await;
        window.see("Still to decide").await;
        found(window, "MC-0001002", "History", "device").await;
        found(window, "Xiomara Lindqvist", "Holds", "person").await;
    })
    .await;
}

/// What the box at the top finds by hand, opened.
async fn found(window: &mut Window, sought: &str, seen: &str, name: &str) {
    window.key(Some(Key::Control), 'k').await;
    window.fill("Scan or search", sought).await;
    window.press(sought).await;
    window.see(seen).await;
    both(window, name).await;
    help(window, name).await;
}

/// Opens beside the page with F1, and closes again.
async fn help(window: &Window, name: &str) {
    window.type_keys(char::from(Key::F1).to_string()).await;
    window.see("What to do").await;
    window.judge(&format!("{name}-help")).await;
    window.type_keys(char::from(Key::Escape).to_string()).await;
}

/// A picture and axe at both sizes, in light and dark.
pub async fn both(window: &mut Window, name: &str) {
    for (width, height) in [(1280, 800), (1024, 700)] {
        window.resize(width, height).await;
        for theme in ["light", "dark"] {
            window.theme(theme).await;
            window.judge(&format!("{name}-{width}-{theme}")).await;
        }
    }
    window.theme("light").await;
    window.resize(1280, 800).await;
}
