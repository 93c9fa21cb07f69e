//! What will stand on paper, before it is saved? The file that was made to be looked at, drawn page by page.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use rollcall_core::error::{Error, Result};
use rollcall_core::refusal::Refusal;
use serde::Serialize;
use tauri::{AppHandle, Manager};

/// The narrowest and the widest picture of a page that is drawn, in points of the screen.
const WIDTHS: (u16, u16) = (100, 3000);
/// How long a file that was opened to be printed stays for whoever opened it.
const KEPT: Duration = Duration::from_hours(24);

/// One page as it will stand on paper.
#[derive(Debug, Serialize)]
pub(crate) struct PageShown {
    /// How many there are.
    pages: u32,
    /// The picture: a PNG in base64.
    picture: String,
    /// Its width in points of the screen.
    width: u32,
    /// Its height.
    height: u32,
}

/// Where a file may be made that is only looked at. It lies where nobody else reads, and goes within a day.
#[tauri::command(async)]
pub(crate) fn preview_place(app: AppHandle, name: String) -> std::result::Result<String, Refusal> {
    let made = folder(&app).and_then(|folder| place(&folder, &name));
    made.map(|path| path.display().to_string()).map_err(Error::into_refusal)
}

/// A page of such a file, from 0 on, that wide.
#[tauri::command(async)]
pub(crate) fn preview_page(
    app: AppHandle,
    path: PathBuf,
    page: u32,
    width: u16,
) -> std::result::Result<PageShown, Refusal> {
    let shown = folder(&app).and_then(|folder| draw(&inside(&folder, &path)?, page, width));
    shown.map_err(Error::into_refusal)
}

/// Nobody looks at it any more.
#[tauri::command(async)]
pub(crate) fn preview_gone(app: AppHandle, path: PathBuf) -> std::result::Result<(), Refusal> {
    let gone = folder(&app).and_then(|folder| forget(&inside(&folder, &path)?));
    gone.map_err(Error::into_refusal)
}

fn folder(app: &AppHandle) -> Result<PathBuf> {
    let cache = app.path().app_cache_dir().map_err(|error| Error::Broken(error.to_string()))?;
    Ok(cache.join("preview"))
}

/// A new place for a file of that name, in a folder of its own; what is older than a day goes.
fn place(folder: &Path, name: &str) -> Result<PathBuf> {
    static MADE: AtomicU32 = AtomicU32::new(0);
    sweep(folder);
    let own = folder.join(format!("{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed)));
    private(&own).map_err(|error| Error::file(&own, error))?;
    Ok(own.join(Path::new(name).file_name().unwrap_or("preview.pdf".as_ref())))
}

/// A folder that only this account of the computer may read: names of children lie in it.
fn private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let made = entry.metadata().and_then(|found| found.modified());
        if made.is_ok_and(|made| made.elapsed().is_ok_and(|age| age > KEPT)) {
            // Somebody may still have it open; then it goes the next time.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// The page shows what it made to be looked at, and no other file of this computer.
fn inside(folder: &Path, path: &Path) -> Result<PathBuf> {
    let real = path.canonicalize().map_err(|error| Error::file(path, error))?;
    let folder = folder.canonicalize().map_err(|error| Error::file(folder, error))?;
    match real.parent().and_then(Path::parent) == Some(folder.as_path()) {
        true => Ok(real),
        false => Err(Error::Broken("a preview of a file that is none".into())),
    }
}

fn draw(path: &Path, page: u32, width: u16) -> Result<PageShown> {
    let bytes = fs::read(path).map_err(|error| Error::file(path, error))?;
    let pdf = Pdf::new(bytes).map_err(|_| Error::Broken("a file of ours is no PDF".into()))?;
    let pages = pdf.pages();
    let at = usize::try_from(page).unwrap_or(usize::MAX);
    let page = pages.get(at).ok_or_else(|| Error::Broken("a page that is not there".into()))?;
    let scale = f32::from(width.clamp(WIDTHS.0, WIDTHS.1)) / page.render_dimensions().0;
    let paper = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &paper);
    let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
    let png = drawn.into_png().map_err(|error| Error::Broken(error.to_string()))?;
    let pages = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    Ok(PageShown { pages, picture: STANDARD.encode(png), width, height })
}

fn forget(path: &Path) -> Result<()> {
    let own = path.parent().unwrap_or(path);
    fs::remove_dir_all(own).map_err(|error| Error::file(own, error))
}

#[cfg(test)]
mod tests {
    use super::{draw, forget, inside, place};
    use rollcall_core::paper::{Block, Document, Press as _, Section};
    use rollcall_core::writing::Orientation;

    fn two_sections() -> Document {
        let section = |name: &str| Section {
            name: name.into(),
            orientation: Orientation::Portrait,
            blocks: vec![Block::Heading(name.into()), Block::Text("Three laptops.".into())],
        };
        Document { title: "Two".into(), foot: "Maple".into(), sections: vec![section("One"), section("Other")] }
    }

    #[test]
    fn what_will_stand_on_paper_is_drawn_page_by_page() {
        let folder = tempfile::tempdir().unwrap();
        let path = place(folder.path(), "../../receipt.pdf").unwrap();
        assert_eq!(path.file_name().unwrap(), "receipt.pdf");
        std::fs::write(&path, rollcall_paper::Pdf.document(&two_sections()).unwrap().pdf).unwrap();
        let path = inside(folder.path(), &path).unwrap();
        let first = draw(&path, 0, 612).unwrap();
        assert_eq!((first.pages, first.width, first.height), (2, 612, 792));
        let other = draw(&path, 1, 612).unwrap();
        assert_ne!(first.picture, other.picture, "each page has its own heading");
        assert!(draw(&path, 2, 612).is_err());
        forget(&path).unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn no_other_file_is_shown_or_removed() {
        let folder = tempfile::tempdir().unwrap();
        place(folder.path(), "a.pdf").unwrap();
        let beside = tempfile::NamedTempFile::new().unwrap();
        assert!(inside(folder.path(), beside.path()).is_err());
        assert!(inside(folder.path(), &folder.path().join("1/../../a.pdf")).is_err());
    }
}
