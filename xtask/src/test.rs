//! Everything CI judges, cheapest first.

use std::time::Instant;

use anyhow::Result;

use crate::steps::{cargo, npm, said, step};
use crate::{paths, setup, tools, window};

pub(crate) fn test() -> Result<()> {
    let start = Instant::now();
    setup::setup()?;
    step("Format", &mut cargo(&["fmt", "--all", "--check"]))?;
    // The window's page comes before Rust: the shell embeds what is built here.
    step("Types of the window", &mut npm(&["run", "check"]))?;
    step("Lints of the window", &mut npm(&["run", "lint"]))?;
    step("Tests of the window", &mut npm(&["run", "test"]))?;
    step("Build the window's page", &mut npm(&["run", "build"]))?;
    step(
        "Lints",
        &mut cargo(&["clippy", "--workspace", "--all-targets", window::FEATURE, "--", "--deny", "warnings"]),
    )?;
    licences()?;
    window::tests()?;
    println!("✓ Everything: {}", said(start.elapsed()));
    Ok(())
}

/// Advisories are left out: their database is fetched from the network at the moment of asking,
/// so that the same commit could pass today and fail tomorrow.
fn licences() -> Result<()> {
    let deny = tools::ready(&tools::CARGO_DENY)?;
    // It reads every dependency, also those of other systems, which no build here has fetched.
    step("Fetch what other systems would build with", &mut cargo(&["fetch", "--locked"]))?;
    let mut check = std::process::Command::new(deny);
    check.current_dir(paths::root()).args(["--offline", "check", "bans", "licenses", "sources"]);
    step("Licences, bans and sources of dependencies", &mut check)
}
