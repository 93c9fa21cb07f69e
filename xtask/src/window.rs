//! The journeys through the real window: WebDriver, on an invisible screen.

use std::path::Path;

use anyhow::Result;

use crate::display::{Group, Screen};
use crate::steps::{cargo, doing};
use crate::{paths, run, tools};

/// Runs the journeys; `shots` is a folder for their screenshots, `out/window` when none is named.
/// The tests learn from the environment where the driver, the window and that folder are.
pub(crate) fn journeys(shots: Option<&Path>) -> Result<()> {
    let driver = tools::ready(&tools::TAURI_DRIVER)?;
    run::build_window()?;
    let standard = paths::out().join("window");
    let shots = shots.unwrap_or(&standard);
    std::fs::create_dir_all(shots)?;
    doing("Journeys through the real window", || {
        let screen = Screen::open()?;
        let test = cargo(&["test", "--package", "rollcall-tests", "--features", "window", "--test", "window"]);
        let mut journey = screen.command(Path::new(test.get_program()));
        journey
            .args(test.get_args())
            .current_dir(paths::root())
            .env("ROLLCALL_TAURI_DRIVER", driver)
            .env("ROLLCALL_APP", paths::built("rollcall-app"))
            .env("ROLLCALL_SHOTS", shots)
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        // A driver that outlives its journey would serve the next one: the whole group goes with it.
        let mut group = Group::start(&mut journey)?;
        let status = group.wait()?;
        anyhow::ensure!(status.success(), "the journeys failed ({status})");
        Ok(())
    })
}
