//! A closing day, the hours of support and the kept promises, by keys alone: what is due moves, and the page says why.

use thirtyfour::Key;

use crate::screens::both;
use crate::window::Window;

pub async fn by_keys(window: &mut Window) {
    request(window).await;
    let before = due(window).await;
    closed(window).await;
    request(window).await;
    window.see("Storm day, the clock stands still").await;
    let closed = due(window).await;
    assert_ne!(closed, before, "a closing day moves what is due");
    both(window, "request-closed-day").await;
    opened_longer(window).await;
    request(window).await;
    assert_ne!(due(window).await, closed, "longer hours move it too");
    promises(window).await;
}

/// One that was opened today and waits for nobody.
async fn request(window: &Window) {
    window.key(Some(Key::Control), 'k').await;
    window.by_hand("R-5").await;
    window.see_option("Help for Aiko Sorensen").await;
    window.key(None, Key::Enter).await;
    window.see("How the clock ran").await;
}

/// What stands beside a request as the time by which it is to be done with.
async fn due(window: &Window) -> String {
    let text = window.text().await;
    let found = text.lines().rfind(|line| line.starts_with("due ")).map(str::to_owned);
    found.unwrap_or_else(|| panic!("nothing is due in:\n{text}"))
}

async fn closed(window: &mut Window) {
    window.go("Go to Calendar").await;
    window.see("Closed and testing days").await;
    both(window, "calendar").await;
    window.tab_to(", today").await;
    window.key(None, Key::Right).await;
    while !window.focused().await.contains(", open ") {
        window.key(None, Key::Right).await;
    }
    window.key(None, Key::Enter).await;
    window.see("Days pressed in the year go into the two fields.").await;
    window.type_keys("Storm day").await;
    both(window, "calendar-form").await;
    window.key(Some(Key::Control), Key::Enter).await;
    window.see("“Storm day” is in the calendar.").await;
}

async fn opened_longer(window: &mut Window) {
    window.go("Go to Settings: Requests").await;
    window.see("When support is open").await;
    both(window, "settings-support").await;
    for day in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] {
        window.tab_to(&format!("{day}, closes")).await;
        window.key(Some(Key::Control), 'a').await;
        window.type_keys("18:00").await;
    }
    window.tab_to("Save how requests are answered").await;
    window.key(None, Key::Enter).await;
    window.see("How requests are answered is changed.").await;
}

async fn promises(window: &mut Window) {
    window.go("Go to Reports: Were promises kept?").await;
    window.see("First answer in time, by school").await;
    window.see_drawn("figure svg text").await;
    both(window, "promises").await;
    window.tab_to("Done with").await;
    window.key(None, Key::Enter).await;
    window.see("Done with in time, by school").await;
    window.see_drawn("figure svg text").await;
    both(window, "promises-done-with").await;
}
