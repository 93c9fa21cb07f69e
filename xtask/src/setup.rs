//! Is everything here that building and testing needs? What is missing is installed, and said.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::steps::{asked, doing, npm, step};
use crate::{packages, paths};

/// The oldest Node the window's build tools accept.
const NODE: (u32, u32) = (20, 19);

pub(crate) fn setup() -> Result<()> {
    packages::install_missing()?;
    check_node()?;
    fetch_npm_packages()
}

fn check_node() -> Result<()> {
    let (least, minor) = NODE;
    let Some(version) = asked(Command::new("node").arg("--version")) else {
        bail!(
            "Node.js is not installed. The window is built with it: install Node {least}.{minor} or newer \
             from https://nodejs.org (or with nvm), then run this again."
        );
    };
    if numbers(&version) < NODE {
        bail!(
            "Node {version} is too old for the window's build tools. Install Node {least}.{minor} or newer \
             from https://nodejs.org (or with nvm), then run this again."
        );
    }
    if asked(npm(&["--version"]).current_dir(paths::root())).is_none() {
        bail!(
            "Node {version} is here, but npm is not. Install npm (Debian and Ubuntu: apt install npm), then run this again."
        );
    }
    Ok(())
}

/// `v20.19.4` → (20, 19)
fn numbers(version: &str) -> (u32, u32) {
    let mut parts = version.trim_start_matches('v').split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

/// `npm ci`, unless the packages of this very lock file are there already.
fn fetch_npm_packages() -> Result<()> {
    let lock = fs::read(paths::ui().join("package-lock.json")).context("ui/package-lock.json could not be read")?;
    let mark = paths::ui().join("node_modules/.installed-from");
    if fs::read(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    // No package may run a script on this machine; none of ours needs one.
    step("Fetch the window's npm packages", &mut npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    doing("Remember which packages those were", || Ok(fs::write(mark, lock)?))
}

#[cfg(test)]
mod tests {
    use super::{NODE, numbers};

    #[test]
    fn node_versions_are_compared_as_numbers() {
        assert!(numbers("v20.9.0") < NODE);
        assert!(numbers("v20.19.0") >= NODE);
        assert!(numbers("v22.1.0") >= NODE);
        assert!(numbers("nonsense") < NODE);
    }
}
