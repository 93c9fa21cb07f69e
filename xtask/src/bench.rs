//! `cargo xtask bench`: the measurements of docs/performance.md, in a release build.

use anyhow::Result;

use crate::packages;
use crate::steps::{cargo, step};

/// What follows is handed to the benches, for example a name to run only that one.
pub(crate) fn bench(rest: &[String]) -> Result<()> {
    packages::install_missing()?;
    let mut bench = cargo(&["bench", "--workspace", "--exclude", "rollcall-app", "--benches", "--"]);
    step("Measure", bench.args(rest))
}
