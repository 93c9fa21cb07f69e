//! The journeys through the real window: WebDriver, on an invisible screen.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::display::{Group, Screen};
use crate::steps::{cargo, doing, step};
use crate::{paths, run, tools};

/// The journeys stand behind it; `--workspace` alone leaves them out.
pub(crate) const FEATURE: &str = "--features=rollcall-tests/window";

/// Runs every test, the journeys among them.
pub(crate) fn tests() -> Result<()> {
    let shots = paths::out().join("window");
    let test = cargo(&["test", "--workspace", FEATURE]);
    with_window("Tests, and journeys through the real window", &test, &shots)
}

/// Runs the journeys alone; `shots` is a folder for their screenshots.
pub(crate) fn journeys(shots: &Path) -> Result<()> {
    let test = cargo(&["test", "--workspace", FEATURE, "--test", "window"]);
    with_window("Journeys through the real window", &test, shots)
}

/// One build for all of them: a package built by itself has other features, and builds what it needs once more.
fn with_window(what: &str, test: &Command, shots: &Path) -> Result<()> {
    std::fs::create_dir_all(shots)?;
    step("Build", &mut cargo(&["build", "--workspace", "--bins", "--tests", "--examples", FEATURE]))?;
    drive(what, test, &paths::built("rollcall-app"), shots)
}

/// Measures how soon the window stands and answers, as it would be shipped.
pub(crate) fn speed() -> Result<()> {
    run::ship_window()?;
    let bench = cargo(&["bench", "--package", "rollcall-tests", "--features", "window", "--bench", "window"]);
    drive("Measure the real window", &bench, &paths::shipped("rollcall-app"), &paths::out())
}

/// Runs something that drives a window, on a screen of its own. It learns from the environment where the driver, the
/// window and the folder for pictures are.
fn drive(what: &str, by: &Command, window: &Path, shots: &Path) -> Result<()> {
    let driver = tools::ready(&tools::TAURI_DRIVER)?;
    doing(what, || {
        let screen = Screen::open()?;
        let mut journey = screen.command(Path::new(by.get_program()));
        journey
            .args(by.get_args())
            .current_dir(paths::root())
            .env("ROLLCALL_TAURI_DRIVER", driver)
            .env("ROLLCALL_APP", window)
            .env("ROLLCALL_SHOTS", shots)
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        // A driver that outlives its journey would serve the next one: the whole group goes with it.
        let mut group = Group::start(&mut journey)?;
        let status = group.wait()?;
        anyhow::ensure!(status.success(), "it failed ({status})");
        Ok(())
    })
}
