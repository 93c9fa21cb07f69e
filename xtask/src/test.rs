//! Everything CI judges, cheapest first, the real window last.

use std::time::Instant;

use anyhow::Result;

use crate::setup;
use crate::steps::{cargo, npm, said, step};

pub(crate) fn test() -> Result<()> {
    let start = Instant::now();
    setup::setup()?;
    step("Format", &mut cargo(&["fmt", "--all", "--check"]))?;
    // The window's page comes before Rust: the shell embeds what is built here.
    step("Types of the window", &mut npm(&["run", "check"]))?;
    step("Lints of the window", &mut npm(&["run", "lint"]))?;
    step("Tests of the window", &mut npm(&["run", "test"]))?;
    step("Build the window's page", &mut npm(&["run", "build"]))?;
    // The window itself is built by `cargo xtask run`; its journeys, the lints of Rust and the licence check have
    // their own commands until they are part of this one.
    step("Tests", &mut cargo(&["test", "--workspace", "--exclude", "rollcall-app"]))?;
    println!("✓ Everything: {}", said(start.elapsed()));
    Ok(())
}
