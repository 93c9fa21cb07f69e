//! `cargo xtask run`: the window on a sample district; without a display, the demo audit and a picture of it.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::display::{self, Group, Screen};
use crate::steps::{cargo, doing, npm, run as run_command, step};
use crate::{paths, setup};

/// How long the window may take until its picture stands still.
const PATIENCE: Duration = Duration::from_secs(90);
/// Looks a second apart that must be alike: a page still loading also stands still for a moment.
const STILL: u32 = 4;
/// An empty window and its frame have fewer colours, written text has many more.
const PAINTED: usize = 64;

pub(crate) fn run(rest: &[String]) -> Result<()> {
    setup::setup()?;
    step("Build the window's page", &mut npm(&["run", "build"]))?;
    build_window_and_commands()?;
    let mut open = vec!["--sample".to_owned()];
    open.extend_from_slice(rest);
    if display::is_here() {
        println!("▸ The window is open on a sample district. Close it, or press Ctrl+C here, to end.");
        return run_command(Command::new(paths::built("rollcall-app")).args(&open));
    }
    println!("There is no display here: the window starts on an invisible one, and the demo audit runs.");
    without_display(&open)
}

/// The shell with the page inside it, as a person would get it.
pub(crate) fn ship_window() -> Result<()> {
    let build = ["build", "--release", "--package", "rollcall-app", "--features", "custom-protocol"];
    step("Build the window", &mut cargo(&build))
}

/// Both in one build: each by itself would compile most dependencies and the core with features of its own.
fn build_window_and_commands() -> Result<()> {
    let build = ["build", "--package", "rollcall-app", "--package", "rollcall-cli"];
    let page_inside = ["--features", "rollcall-app/custom-protocol"];
    step("Build the window and the command line", cargo(&build).args(page_inside))
}

fn without_display(open: &[String]) -> Result<()> {
    let folder = paths::out().join("demo");
    fs::create_dir_all(&folder)?;
    step("Drive the demo audit", Command::new(paths::built("rollcall")).args(["demo", "--out"]).arg(&folder))?;
    let picture = folder.join("window.png");
    doing("Open the window and take its picture", || photograph(open, &picture))?;
    println!("\nLook at");
    for workbook in files_ending(&folder, "xlsx")? {
        println!("  workbook    {}", workbook.display());
    }
    println!("  screenshot  {}", picture.display());
    Ok(())
}

fn photograph(open: &[String], picture: &Path) -> Result<()> {
    let screen = Screen::open()?;
    let mut window = Group::start(screen.command(&paths::built("rollcall-app")).args(open))?;
    let start = Instant::now();
    let mut before = Vec::new();
    let mut still = 0;
    loop {
        sleep(Duration::from_secs(1));
        if let Some(status) = window.ended()? {
            bail!("the window closed by itself ({status})");
        }
        let now = screen.pixels()?;
        still = if now == before { still + 1 } else { 0 };
        let is_painted = colours(&now) > PAINTED;
        let is_late = start.elapsed() > PATIENCE;
        // A blinking caret never stands still: a painted window is good enough in the end.
        if is_painted && (still >= STILL || is_late) {
            return screen.picture(picture);
        }
        if is_late {
            bail!("the window stayed empty for {} s", PATIENCE.as_secs());
        }
        before = now;
    }
}

fn colours(pixels: &[u8]) -> usize {
    pixels.chunks_exact(3).collect::<HashSet<_>>().len()
}

fn files_ending(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
