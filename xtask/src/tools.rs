//! Cargo tools at the version we know, built once into `target/tools`.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::paths;
use crate::steps::{cargo, step};

/// A tool and the version every machine uses.
pub(crate) struct Tool {
    name: &'static str,
    version: &'static str,
}

pub(crate) const CARGO_DENY: Tool = Tool { name: "cargo-deny", version: "0.20.2" };
pub(crate) const TAURI_DRIVER: Tool = Tool { name: "tauri-driver", version: "2.1.0" };

/// The path of the tool, after installing it if it is not there.
pub(crate) fn ready(tool: &Tool) -> Result<PathBuf> {
    let home = paths::target().join("tools");
    let program = home.join("bin").join(format!("{}{}", tool.name, std::env::consts::EXE_SUFFIX));
    let receipt = fs::read_to_string(home.join(".crates.toml")).unwrap_or_default();
    if !receipt.contains(&format!("\"{} {} ", tool.name, tool.version)) || !program.exists() {
        let pinned = format!("{}@{}", tool.name, tool.version);
        let folder = home.to_string_lossy().into_owned();
        let mut install = cargo(&["install", &pinned, "--locked", "--force", "--quiet", "--root", &folder]);
        // They run for seconds: built without optimisation they are ready in well under half the time
        // (cargo-deny: about 170 instead of 412 seconds of one core).
        install
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        step(&format!("Install {} {} into target/tools", tool.name, tool.version), &mut install)?;
    }
    Ok(program)
}
