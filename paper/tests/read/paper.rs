//! A drawn PDF seen by other programs: its pages as pictures, its text as words.

use std::path::PathBuf;
use std::process::Command;

use rollcall_core::paper::Drawn;
use rxing::BarcodeFormat;

/// Dots an inch: what an office printer does at least.
pub const DPI: f32 = 300.0;

/// A page as a scanner sees it.
pub struct Seen {
    pub width: usize,
    pub height: usize,
    luma: Vec<u8>,
}

/// The PDF as a file, kept under its name so that somebody may look at it.
pub fn kept(name: &str, drawn: &Drawn) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, &drawn.pdf).unwrap();
    path
}

/// Every page as a picture.
pub fn seen(name: &str, drawn: &Drawn) -> Vec<Seen> {
    let folder = tempfile::tempdir().unwrap();
    let pdf = kept(name, drawn);
    let resolution = DPI.to_string();
    let rendered = Command::new("pdftoppm")
        .args(["-r", &resolution, "-gray"])
        .arg(&pdf)
        .arg(folder.path().join("page"))
        .output()
        .expect("pdftoppm is there: cargo xtask setup installs it");
    assert!(rendered.status.success(), "{}", String::from_utf8_lossy(&rendered.stderr));
    assert!(rendered.stderr.is_empty(), "{}", String::from_utf8_lossy(&rendered.stderr));
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| picture(&std::fs::read(file).unwrap())).collect()
}

/// A PGM: "P5 width height 255", then a byte a dot.
fn picture(bytes: &[u8]) -> Seen {
    let mut parts = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut word = || parts.next().unwrap();
    assert_eq!(word(), b"P5");
    let mut number = || std::str::from_utf8(word()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    let luma = parts.next().unwrap().splitn(2, |byte| *byte == b'\n').nth(1).unwrap().to_vec();
    assert_eq!(luma.len(), width * height);
    Seen { width, height, luma }
}

impl Seen {
    /// What stands in a part of the page, in millimetres.
    pub fn part(&self, [x, y]: [f32; 2], [width, height]: [f32; 2]) -> Self {
        let dots = |mm: f32| (mm / 25.4 * DPI).round().max(0.0) as usize;
        let (left, top) = (dots(x), dots(y));
        let (right, bottom) = (dots(x + width).min(self.width), dots(y + height).min(self.height));
        let rows = (top..bottom).map(|row| &self.luma[row * self.width + left..row * self.width + right]);
        Self { width: right - left, height: bottom - top, luma: rows.flatten().copied().collect() }
    }

    /// The code of that kind in it, with a blank around the part as there is around a label.
    pub fn code(&self, kind: BarcodeFormat) -> Option<String> {
        const AROUND: usize = 40;
        let (width, height) = (self.width + 2 * AROUND, self.height + 2 * AROUND);
        let mut luma = vec![255; width * height];
        for (row, dots) in self.luma.chunks(self.width).enumerate() {
            let from = (row + AROUND) * width + AROUND;
            luma[from..from + self.width].copy_from_slice(dots);
        }
        let (width, height) = (u32::try_from(width).unwrap(), u32::try_from(height).unwrap());
        let read = rxing::helpers::detect_in_luma(luma, width, height, Some(kind));
        read.ok().map(|read| read.getText().to_owned())
    }

    /// Whether nothing stands there.
    pub fn is_blank(&self) -> bool {
        self.luma.iter().all(|dot| *dot > 250)
    }
}

/// The words on a page, as they stand.
pub fn words(name: &str, drawn: &Drawn) -> String {
    let read = Command::new("pdftotext").arg("-layout").arg(kept(name, drawn)).arg("-").output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8(read.stdout).unwrap()
}

/// What the file says of itself.
pub fn about(name: &str, drawn: &Drawn) -> String {
    let read = Command::new("pdfinfo").arg(kept(name, drawn)).output().unwrap();
    String::from_utf8(read.stdout).unwrap()
}
