//! Which font has a sign? Inter first; what it lacks, whatever this computer has, which is looked for only then.

use std::cell::{OnceCell, RefCell};
use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustybuzz::Face as Shaper;

static REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.ttf");
static STRONG: &[u8] = include_bytes!("../fonts/Inter-SemiBold.ttf");

/// How heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Weight {
    Regular,
    Strong,
}

/// A font among those of one work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum FontId {
    /// One of ours.
    Own(Weight),
    /// One that was found, by its place in the list.
    Found(usize),
}

/// A font that was found: its file, and which face of it is used.
struct Found {
    bytes: Arc<Vec<u8>>,
    index: u32,
}

/// A font file that was looked into, and the signs it has. Its bytes are not kept: a computer has hundreds of megabytes
/// of fonts, and at most a few of them are needed.
struct Known {
    path: PathBuf,
    signs: Vec<RangeInclusive<u32>>,
}

/// The fonts of one work.
pub(crate) struct Fonts {
    own: [Shaper<'static>; 2],
    found: RefCell<Vec<Found>>,
    known: RefCell<Vec<Known>>,
    /// Files not looked into yet, the likeliest last.
    left: OnceCell<RefCell<Vec<PathBuf>>>,
}

impl Fonts {
    /// The fonts we bring along; nothing when they are damaged, which no build of ours is.
    pub(crate) fn new() -> Option<Self> {
        let face = |bytes| Shaper::from_slice(bytes, 0);
        Some(Self {
            own: [face(REGULAR)?, face(STRONG)?],
            found: RefCell::default(),
            known: RefCell::default(),
            left: OnceCell::new(),
        })
    }

    /// A font that has the sign; none when no font of this computer has.
    pub(crate) fn with(&self, sign: char, weight: Weight) -> Option<FontId> {
        if self.own[weight as usize].glyph_index(sign).is_some() {
            return Some(FontId::Own(weight));
        }
        let known = self.found.borrow().iter().position(|found| found.has(sign));
        known.or_else(|| self.look_for(sign)).map(FontId::Found)
    }

    /// Does something with the font's shaper.
    pub(crate) fn shape<T>(&self, font: FontId, work: impl FnOnce(&Shaper<'_>) -> T) -> Option<T> {
        match font {
            FontId::Own(weight) => Some(work(&self.own[weight as usize])),
            FontId::Found(at) => {
                let found = self.found.borrow();
                let face = found.get(at).and_then(Found::face);
                face.map(|face| work(&face))
            }
        }
    }

    /// The font as the file writer takes it.
    pub(crate) fn embedded(&self, font: FontId) -> Option<krilla::text::Font> {
        match font {
            FontId::Own(Weight::Regular) => krilla::text::Font::new(REGULAR.into(), 0),
            FontId::Own(Weight::Strong) => krilla::text::Font::new(STRONG.into(), 0),
            FontId::Found(at) => {
                let found = self.found.borrow();
                let Found { bytes, index } = found.get(at)?;
                krilla::text::Font::new(Arc::clone(bytes).into(), *index)
            }
        }
    }

    /// Looks through this computer's fonts until one has the sign: those known by now, then the others one by one.
    fn look_for(&self, sign: char) -> Option<usize> {
        let code = u32::from(sign);
        let has = |known: &Known| known.signs.iter().any(|range| range.contains(&code));
        let known = self.known.borrow().iter().find(|known| has(known)).map(|known| known.path.clone());
        if let Some(at) = known.and_then(|path| self.keep(&path)) {
            return Some(at);
        }
        let left = self.left.get_or_init(|| RefCell::new(font_files()));
        loop {
            let path = left.borrow_mut().pop()?;
            let Some(known) = look_into(&path) else { continue };
            let here = has(&known);
            self.known.borrow_mut().push(known);
            if let Some(at) = here.then(|| self.keep(&path)).flatten() {
                return Some(at);
            }
        }
    }

    /// Keeps a font for drawing; none that the file writer cannot take.
    fn keep(&self, path: &Path) -> Option<usize> {
        let found = Found { bytes: Arc::new(fs::read(path).ok()?), index: 0 };
        krilla::text::Font::new(Arc::clone(&found.bytes).into(), found.index)?;
        let mut all = self.found.borrow_mut();
        all.push(found);
        Some(all.len() - 1)
    }
}

/// Which signs a font file has; nothing when it cannot be read.
fn look_into(path: &Path) -> Option<Known> {
    let bytes = fs::read(path).ok()?;
    let face = Shaper::from_slice(&bytes, 0)?;
    // A font of coloured pictures alone has signs, and nothing to draw them with in ink.
    let tables = face.tables();
    if tables.glyf.is_none() && tables.cff.is_none() && tables.cff2.is_none() {
        return None;
    }
    let mut codes = Vec::new();
    for table in face.tables().cmap?.subtables.into_iter().filter(|table| table.is_unicode()) {
        table.codepoints(|code| codes.push(code));
    }
    codes.sort_unstable();
    codes.dedup();
    let signs = codes.chunk_by(|left, right| left + 1 == *right).map(|run| run[0]..=run[run.len() - 1]).collect();
    Some(Known { path: path.to_owned(), signs })
}

impl Found {
    fn face(&self) -> Option<Shaper<'_>> {
        Shaper::from_slice(&self.bytes, self.index)
    }

    fn has(&self, sign: char) -> bool {
        self.face().is_some_and(|face| face.glyph_index(sign).is_some())
    }
}

/// Where systems keep their fonts.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = if cfg!(windows) {
        vec![std::env::var_os("SystemRoot").map_or_else(|| "C:\\Windows".into(), PathBuf::from).join("Fonts")]
    } else if cfg!(target_os = "macos") {
        vec!["/System/Library/Fonts".into(), "/Library/Fonts".into()]
    } else {
        vec!["/usr/share/fonts".into(), "/usr/local/share/fonts".into()]
    };
    if let Some(home) = std::env::home_dir() {
        folders.extend([".local/share/fonts", ".fonts", "Library/Fonts"].map(|folder| home.join(folder)));
    }
    folders
}

/// Every font file, the likeliest to have many signs last.
fn font_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for folder in folders() {
        walk(&folder, 4, &mut files);
    }
    files.sort_by_cached_key(|path| (likeliness(path), std::cmp::Reverse(path.clone())));
    files
}

fn walk(folder: &Path, deeper: u32, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            if deeper > 0 {
                walk(&path, deeper - 1, files);
            }
        } else if is_font(&path) {
            files.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "ttf" | "otf" | "ttc")
}

/// How much a file's name promises: plain sans faces that systems bring for many scripts.
fn likeliness(path: &Path) -> u32 {
    const PROMISING: [&str; 12] = [
        "dejavusans",
        "arial",
        "segoeui",
        "noto",
        "cjk",
        "droidsans",
        "hiragino",
        "pingfang",
        "msyh",
        "malgun",
        "yugoth",
        "unicode",
    ];
    const OTHER: [&str; 7] = ["bold", "italic", "oblique", "mono", "light", "serif", "condensed"];
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let count = |words: &[&str]| u32::try_from(words.iter().filter(|word| name.contains(**word)).count()).unwrap_or(0);
    10 + 2 * count(&PROMISING) - count(&OTHER)
}
