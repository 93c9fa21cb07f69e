//! `cargo xtask shots`: the window journeys once more, for their screenshots.

use anyhow::Result;

use crate::steps::{npm, step};
use crate::{paths, setup, window};

pub(crate) fn shots() -> Result<()> {
    setup::setup()?;
    step("Build the window's page", &mut npm(&["run", "build"]))?;
    let folder = paths::out().join("shots");
    window::journeys(&folder)?;
    println!("\nLook at {}", folder.display());
    Ok(())
}
