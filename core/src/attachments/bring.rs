//! May this file be kept, and how is it kept?

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use super::kind::{FileKind, KEPT, kind_of};
use super::picture;
use super::record::MediaType;
use crate::error::{Error, Result};
use crate::refusal::{AttachProblem, Reason};

/// The largest file that is opened, in bytes.
pub const MOST_BYTES: u64 = 50 * 1024 * 1024;
/// The largest paper that is kept, in bytes.
pub const MOST_PDF_BYTES: u64 = 20 * 1024 * 1024;

/// How far before its last byte a PDF says that it is whole.
const PDF_END: usize = 2048;

/// A file as it will be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// What it is.
    pub media_type: MediaType,
    /// The file.
    pub bytes: Vec<u8>,
    /// A small picture of it; a paper has none.
    pub thumbnail: Option<Vec<u8>>,
}

/// Reads a file of this machine. One that is too large is refused by its size, before it is read.
///
/// # Errors
/// `cannot_attach`, `no_such_file`, `file_trouble`.
pub fn bring(path: &Path) -> Result<Brought> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let found = fs::metadata(path).map_err(|error| Error::file(path, error))?;
    if !found.is_file() {
        return refused(AttachProblem::NotAFile { path: path.display().to_string() });
    }
    if found.len() > MOST_BYTES {
        return refused(AttachProblem::TooLarge { name, bytes: found.len(), most: MOST_BYTES });
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    let read = File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes));
    read.map_err(|error| Error::file(path, error))?;
    fit(bytes, name)
}

/// A file as it will be kept, from its bytes.
///
/// # Errors
/// `cannot_attach`.
pub fn fit(bytes: Vec<u8>, name: String) -> Result<Brought> {
    if bytes.is_empty() {
        return refused(AttachProblem::Empty { name });
    }
    let kind = match kind_of(&bytes) {
        Ok(kind) => kind,
        Err(found) => {
            let (found, kept) = (found.map(str::to_owned), KEPT.map(str::to_owned).to_vec());
            return refused(AttachProblem::NotKept { name, found, kept });
        }
    };
    let most = match kind {
        FileKind::Pdf => MOST_PDF_BYTES,
        FileKind::Png | FileKind::Jpeg | FileKind::WebP => MOST_BYTES,
    };
    let length = bytes.len() as u64;
    if length > most {
        return refused(AttachProblem::TooLarge { name, bytes: length, most });
    }
    if kind == FileKind::Pdf {
        if !ends_as_pdf(&bytes) {
            return refused(AttachProblem::Damaged { name });
        }
        return Ok(Brought { media_type: MediaType::Pdf, bytes, thumbnail: None });
    }
    match picture::open(&bytes, kind).and_then(|opened| picture::prepare(&opened, kind)) {
        Ok(picture) => {
            Ok(Brought { media_type: picture.media_type, bytes: picture.bytes, thumbnail: Some(picture.thumbnail) })
        }
        Err(unfit) => Err(unfit.problem(&name).into()),
    }
}

/// Whether a PDF has its end: where its table of contents starts, and the mark behind that. A copy that broke off has
/// neither, nor has anything else below a PDF's first line. What mail programs put behind the mark is let pass.
fn ends_as_pdf(bytes: &[u8]) -> bool {
    let end = &bytes[bytes.len().saturating_sub(PDF_END)..];
    let has = |mark: &[u8]| end.windows(mark.len()).any(|window| window == mark);
    has(b"startxref") && has(b"%%EOF")
}

fn refused<T>(problem: AttachProblem) -> Result<T> {
    Err(Reason::CannotAttach { problem }.into())
}
