//! `cargo xtask icons`: every size the window and the installers need, from the one drawing.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::steps::{asked, doing, run};
use crate::{packages, paths};

/// File and edge in pixels; the names are the ones the bundler looks for.
const SIZES: &[(&str, u32)] = &[("32x32.png", 32), ("128x128.png", 128), ("128x128@2x.png", 256), ("icon.png", 512)];

/// A Mac icon is a row of PNG files, each after its kind and its length.
const MAC: &[(&[u8; 4], u32)] =
    &[(b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024)];

pub(crate) fn icons() -> Result<()> {
    packages::install_missing()?;
    let folder = paths::root().join("icons");
    let drawing = folder.join("rollcall.svg");
    doing("Draw the icons", || {
        for (name, size) in SIZES {
            draw(&drawing, *size, &folder.join(name))?;
        }
        let scratch = paths::target().join("icons");
        fs::create_dir_all(&scratch)?;
        windows_icon(&drawing, &scratch, &folder.join("icon.ico"))?;
        mac_icon(&drawing, &scratch, &folder.join("icon.icns"))
    })
}

/// By librsvg's own program where it is installed; ImageMagick draws these plain shapes as well.
fn draw(drawing: &Path, size: u32, file: &Path) -> Result<()> {
    let edge = size.to_string();
    if asked(Command::new("rsvg-convert").arg("--version")).is_some() {
        return run(Command::new("rsvg-convert").args(["-w", &edge, "-h", &edge, "-o"]).args([file, drawing]));
    }
    // Drawn at twice the size and reduced: its strokes are finer so.
    let density = (f64::from(size) * 2.0 * 96.0 / 512.0).max(96.0).to_string();
    let mut convert = Command::new("convert");
    convert.args(["-background", "none", "-density", &density]).arg(drawing);
    convert.args(["-resize", &format!("{edge}x{edge}"), "-strip", "-define", "png:exclude-chunks=date,time"]);
    let mut target = std::ffi::OsString::from("PNG32:");
    target.push(file);
    run(convert.arg(target))
}

fn windows_icon(drawing: &Path, scratch: &Path, file: &Path) -> Result<()> {
    let mut convert = Command::new("convert");
    for size in [16, 24, 32, 48, 64, 256] {
        let part = scratch.join(format!("{size}.png"));
        draw(drawing, size, &part)?;
        convert.arg(part);
    }
    run(convert.arg(file))
}

fn mac_icon(drawing: &Path, scratch: &Path, file: &Path) -> Result<()> {
    let mut body = Vec::new();
    for (kind, size) in MAC {
        let part = scratch.join(format!("{size}.png"));
        draw(drawing, *size, &part)?;
        let picture = fs::read(&part)?;
        body.extend_from_slice(*kind);
        body.extend_from_slice(&length(picture.len() + 8)?);
        body.extend_from_slice(&picture);
    }
    let mut icon = b"icns".to_vec();
    icon.extend_from_slice(&length(body.len() + 8)?);
    icon.extend_from_slice(&body);
    Ok(fs::write(file, icon)?)
}

fn length(bytes: usize) -> Result<[u8; 4]> {
    Ok(u32::try_from(bytes).context("a picture of four gigabytes")?.to_be_bytes())
}
