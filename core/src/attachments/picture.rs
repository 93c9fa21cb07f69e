//! How does a picture become small, upright and silent about where it was taken? Pure: bytes in, bytes out.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use super::kind::FileKind;
use super::record::MediaType;
use crate::refusal::{AttachProblem, Reason};

/// The most points on a side that are opened.
pub const MOST_PIXELS_A_SIDE: u32 = 16_000;
/// The most memory that the points of one picture may take while it is open, in bytes.
const MOST_OPEN_BYTES: u64 = 256 * 1024 * 1024;
/// The longest side as kept, in points: what a large screen shows.
pub const LONGEST_SIDE: u32 = 2560;
/// The longest side of the small picture, in points.
pub const THUMBNAIL: u32 = 256;
/// Of a hundred: above it a photograph only grows.
const JPEG_QUALITY: u8 = 85;

/// Why a picture cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It has more points than are opened.
    TooManyPixels {
        /// Its width in points.
        width: u32,
        /// Its height in points.
        height: u32,
    },
    /// It is cut off or damaged.
    Damaged,
}

impl Unfit {
    /// The refusal of the file with that name.
    pub fn problem(self, name: &str) -> Reason {
        let name = name.to_owned();
        let problem = match self {
            Self::TooManyPixels { width, height } => AttachProblem::TooManyPixels { name, width, height },
            Self::Damaged => AttachProblem::Damaged { name },
        };
        Reason::CannotAttach { problem }
    }
}

/// A picture as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it is.
    pub media_type: MediaType,
    /// The whole of it.
    pub bytes: Vec<u8>,
    /// The small one.
    pub thumbnail: Vec<u8>,
}

/// Opens a picture, upright and no larger than it is kept. Its size is judged by its head, before its points take any
/// memory.
///
/// # Errors
/// [`Unfit`].
pub fn open(bytes: &[u8], kind: FileKind) -> Result<DynamicImage, Unfit> {
    let format = match kind {
        FileKind::Png => ImageFormat::Png,
        FileKind::Jpeg => ImageFormat::Jpeg,
        FileKind::WebP => ImageFormat::WebP,
        FileKind::Pdf => return Err(Unfit::Damaged),
    };
    let mut head = ImageReader::with_format(Cursor::new(bytes), format);
    head.no_limits();
    let (width, height) = head.into_dimensions().map_err(|_| Unfit::Damaged)?;
    if width.max(height) > MOST_PIXELS_A_SIDE {
        return Err(Unfit::TooManyPixels { width, height });
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|_| Unfit::Damaged)?;
    if decoder.total_bytes() > MOST_OPEN_BYTES {
        return Err(Unfit::TooManyPixels { width, height });
    }
    if kind == FileKind::Jpeg && !is_whole_jpeg(bytes) {
        return Err(Unfit::Damaged);
    }
    let orientation = decoder.orientation().map_err(|_| Unfit::Damaged)?;
    let mut picture = within(DynamicImage::from_decoder(decoder).map_err(|_| Unfit::Damaged)?, LONGEST_SIDE);
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS_A_SIDE);
    limits.max_image_height = Some(MOST_PIXELS_A_SIDE);
    limits.max_alloc = Some(MOST_OPEN_BYTES);
    limits
}

/// Writes an opened picture anew, with its small one.
///
/// # Errors
/// [`Unfit::Damaged`], when it has no points at all.
pub fn prepare(picture: &DynamicImage, kind: FileKind) -> Result<Picture, Unfit> {
    let media_type = kept_as(kind, picture.color().has_alpha());
    Ok(Picture {
        media_type,
        bytes: written(picture, media_type)?,
        thumbnail: written(&within(picture.clone(), THUMBNAIL), media_type)?,
    })
}

/// What is sharp or can be seen through stays so; everything else is a photograph.
const fn kept_as(kind: FileKind, can_be_seen_through: bool) -> MediaType {
    match (kind, can_be_seen_through) {
        (FileKind::Pdf, _) => MediaType::Pdf,
        (FileKind::Png, _) | (FileKind::Jpeg | FileKind::WebP, true) => MediaType::Png,
        (FileKind::Jpeg | FileKind::WebP, false) => MediaType::Jpeg,
    }
}

/// The picture with no side longer than that; a small one stays as it is.
fn within(picture: DynamicImage, longest: u32) -> DynamicImage {
    match picture.width().max(picture.height()) > longest {
        true => picture.resize(longest, longest, FilterType::CatmullRom),
        false => picture,
    }
}

/// An opened picture as a PNG with no side longer than that.
///
/// # Errors
/// [`Unfit::Damaged`], when it has no points at all.
pub(super) fn png_within(picture: DynamicImage, longest: u32) -> Result<Vec<u8>, Unfit> {
    written(&within(picture, longest), MediaType::Png)
}

fn written(picture: &DynamicImage, media_type: MediaType) -> Result<Vec<u8>, Unfit> {
    let mut bytes = Cursor::new(Vec::new());
    let done = match (media_type, picture.color().has_alpha()) {
        (MediaType::Jpeg, _) => {
            picture.to_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY))
        }
        (MediaType::Png | MediaType::Pdf, true) => picture.to_rgba8().write_to(&mut bytes, ImageFormat::Png),
        (MediaType::Png | MediaType::Pdf, false) => picture.to_rgb8().write_to(&mut bytes, ImageFormat::Png),
    };
    done.map_err(|_| Unfit::Damaged)?;
    Ok(bytes.into_inner())
}

/// Whether a JPEG has its end. Decoders paint the missing part grey and say nothing.
fn is_whole_jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xff, mark]) = bytes.get(at..at + 2) {
        match mark {
            0xd9 => return true,
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            // The points: they end at the next mark that is none of their own.
            0xda => match end_of_points(bytes, at + 2) {
                Some(end) => at = end,
                None => return false,
            },
            _ => match bytes.get(at + 2..at + 4) {
                Some([high, low]) => at += 2 + usize::from(u16::from_be_bytes([*high, *low])),
                Some(_) | None => return false,
            },
        }
    }
    false
}

fn end_of_points(bytes: &[u8], from: usize) -> Option<usize> {
    let is_own = |after: u8| after == 0 || (0xd0..=0xd7).contains(&after);
    let rest = bytes.get(from..)?;
    let end = rest.windows(2).position(|pair| pair[0] == 0xff && pair[1] != 0xff && !is_own(pair[1]))?;
    Some(from + end)
}

#[cfg(test)]
#[path = "picture_tests.rs"]
mod tests;
