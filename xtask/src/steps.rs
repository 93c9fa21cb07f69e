//! One step after another, each with a line that says what it does and one that says how long it took.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;

/// Runs a command to its end; its failure ends the run.
pub(crate) fn step(what: &str, command: &mut Command) -> Result<()> {
    doing(what, || run(command))
}

/// Does something and says how long it took.
pub(crate) fn doing<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▸ {what}");
    let start = Instant::now();
    let value = work().with_context(|| what.to_owned())?;
    println!("✓ {what}: {}", said(start.elapsed()));
    Ok(value)
}

pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} could not be started", shown(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", shown(command));
    }
    Ok(())
}

/// What a command prints, when it succeeds.
pub(crate) fn asked(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Cargo, at the root of the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(paths::root()).args(arguments);
    cargo
}

/// npm, in the window's folder.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(paths::ui()).args(arguments).env("NPM_CONFIG_UPDATE_NOTIFIER", "false");
    npm
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

pub(crate) fn said(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", time.as_secs_f32())
    }
}
