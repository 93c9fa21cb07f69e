//! Did somebody else write to the file: a terminal, a batch job? The page hears of it within a second.

use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager};

use crate::desk::Desk;

/// Looks once a second whether the file has operations this window did not make, and tells the page.
pub(crate) fn watch(app: AppHandle) {
    std::thread::spawn(move || {
        let mut seen = None;
        loop {
            std::thread::sleep(Duration::from_millis(800));
            let Ok(open) = app.state::<Desk>().rollcall() else { continue };
            let latest = open.store().latest_operation().ok();
            if latest.is_some() && seen.is_some() && latest != seen {
                // The page asks again for what it shows; it does not matter who wrote.
                let _ = app.emit("changed", ["*"]);
            }
            seen = latest;
        }
    });
}
