//! `cargo xtask bindings`: the TypeScript types of every command and query, as the core declares them.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::paths;
use crate::steps::{cargo, doing};

pub(crate) fn bindings() -> Result<()> {
    let file = paths::ui().join("src/bindings/catalog.ts");
    doing("Write ui/src/bindings/catalog.ts", || {
        let output = cargo(&["run", "--quiet", "--package", "rollcall-core", "--example", "bindings"])
            .stderr(std::process::Stdio::inherit())
            .output()
            .context("the command line could not be started")?;
        ensure!(output.status.success() && !output.stdout.is_empty(), "the types could not be printed");
        fs::create_dir_all(paths::ui().join("src/bindings"))?;
        Ok(fs::write(&file, output.stdout)?)
    })
}
