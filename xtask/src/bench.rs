//! `cargo xtask bench`: the measurements of docs/performance.md, in a release build.

use anyhow::Result;

use crate::steps::{cargo, npm, step};
use crate::{packages, setup, window};

/// What follows is handed to the benches, for example a name to run only that one; `window` measures the real window.
pub(crate) fn bench(rest: &[String]) -> Result<()> {
    if rest.first().is_some_and(|name| name == "window") {
        setup::setup()?;
        step("Build the window's page", &mut npm(&["run", "build"]))?;
        return window::speed();
    }
    packages::install_missing()?;
    let mut bench = cargo(&["bench", "--workspace", "--exclude", "rollcall-app", "--benches", "--"]);
    step("Measure", bench.args(rest))
}
