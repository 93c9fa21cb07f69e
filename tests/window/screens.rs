//! Every screen of the sample district, in light and dark, at both sizes: pictures for people, axe for the rest.

use crate::window::Window;

#[tokio::test]
async fn every_screen_of_the_sample_district_in_light_and_dark() {
    let mut window = Window::open(&["--sample"]).await;
    window.see("Where to drive first").await;
    for place in ["Today", "Audits", "Devices", "People", "Reports", "Import", "Settings"] {
        window.press(place).await;
        both(&mut window, &place.to_lowercase()).await;
    }
    for tab in ["Schools", "Periods", "Operators", "Rules", "File and backups", "This window"] {
        window.press(tab).await;
        both(&mut window, &format!("settings-{}", tab.to_lowercase().replace(' ', "-"))).await;
    }
    window.press("Audits").await;
    window.press("Thistle Grove High").await;
    window.see("Still to decide").await;
    both(&mut window, "audit").await;
    window.close().await;
}

async fn both(window: &mut Window, name: &str) {
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
