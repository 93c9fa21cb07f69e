//! Where things are in this repository.

use std::env;
use std::path::{Path, PathBuf};

pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Everything a run leaves for a person to look at.
pub(crate) fn out() -> PathBuf {
    root().join("out")
}

/// A program of this workspace as it would be shipped.
pub(crate) fn shipped(name: &str) -> PathBuf {
    target().join("release").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// A program of this workspace, built with the dev profile.
pub(crate) fn built(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}
