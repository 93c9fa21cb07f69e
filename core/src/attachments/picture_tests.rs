//! Are pictures turned, shrunk and refused as they must be?

use super::{LONGEST_SIDE, MediaType, THUMBNAIL, Unfit, open, prepare};
use crate::attachments::FileKind;
use image::{DynamicImage, GenericImageView as _, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Red at the left, blue at the right.
fn two_halves(width: u32, height: u32) -> DynamicImage {
    let colour = |x| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) };
    RgbImage::from_fn(width, height, |x, _| colour(x)).into()
}

/// A photograph as a telephone writes it: turned, and with a note of where it was taken.
fn turned_photo(width: u32, height: u32) -> Vec<u8> {
    let jpeg = written(&two_halves(width, height), ImageFormat::Jpeg);
    let mut note = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    note.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    note.extend(b"\x0e\x01\x02\0\x04\0\0\0GPS\0\0\0\0\0");
    let length = u16::try_from(note.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &note, &jpeg[2..]].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    let bit = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| bit(crc)))
}

fn chunk(name: &[u8; 4], held: &[u8]) -> Vec<u8> {
    let named = [name.as_slice(), held].concat();
    let length = u32::try_from(held.len()).unwrap();
    [&length.to_be_bytes(), named.as_slice(), &crc(&named).to_be_bytes()].concat()
}

/// A PNG that claims a size and holds nothing.
fn claims(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &head), chunk(b"IDAT", &[]), chunk(b"IEND", &[])].concat()
}

#[test]
fn a_photo_is_turned_upright_and_forgets_where_it_was_taken() {
    let photo = turned_photo(400, 200);
    assert!(photo.windows(3).any(|three| three == b"GPS"));
    let kept = prepare(&open(&photo, FileKind::Jpeg).unwrap(), FileKind::Jpeg).unwrap();
    assert_eq!(kept.media_type, MediaType::Jpeg);
    assert!(!kept.bytes.windows(3).any(|three| three == b"GPS"));
    let again = image::load_from_memory(&kept.bytes).unwrap();
    assert_eq!(again.dimensions(), (200, 400));
    let [top, bottom] = [again.get_pixel(100, 20), again.get_pixel(100, 380)];
    assert!(top[0] > 150 && bottom[2] > 150, "left went up: {top:?} {bottom:?}");
    let small = image::load_from_memory(&kept.thumbnail).unwrap();
    assert_eq!(small.dimensions(), (THUMBNAIL / 2, THUMBNAIL));
}

#[test]
fn a_large_picture_shrinks_and_a_small_one_stays() {
    let large = written(&two_halves(5120, 1280), ImageFormat::Png);
    let kept = prepare(&open(&large, FileKind::Png).unwrap(), FileKind::Png).unwrap();
    assert_eq!(image::load_from_memory(&kept.bytes).unwrap().dimensions(), (LONGEST_SIDE, 640));
    let small = written(&two_halves(60, 40), ImageFormat::Png);
    let kept = prepare(&open(&small, FileKind::Png).unwrap(), FileKind::Png).unwrap();
    assert_eq!(image::load_from_memory(&kept.thumbnail).unwrap().dimensions(), (60, 40));
}

#[test]
fn what_can_be_seen_through_stays_so_and_a_web_photo_becomes_a_photo() {
    let clear: DynamicImage = RgbaImage::from_pixel(30, 20, Rgba([9, 9, 9, 0])).into();
    for (picture, becomes) in [(&clear, MediaType::Png), (&two_halves(30, 20), MediaType::Jpeg)] {
        let opened = open(&written(picture, ImageFormat::WebP), FileKind::WebP).unwrap();
        let kept = prepare(&opened, FileKind::WebP).unwrap();
        assert_eq!(kept.media_type, becomes);
        assert_eq!(image::load_from_memory(&kept.bytes).unwrap().color().has_alpha(), becomes == MediaType::Png);
    }
}

#[test]
fn a_picture_that_claims_too_much_takes_no_memory() {
    let too_many = |width, height| Unfit::TooManyPixels { width, height };
    assert_eq!(open(&claims(65_535, 65_535), FileKind::Png), Err(too_many(65_535, 65_535)));
    assert_eq!(open(&claims(16_001, 1), FileKind::Png), Err(too_many(16_001, 1)));
    assert_eq!(open(&claims(16_000, 16_000), FileKind::Png), Err(too_many(16_000, 16_000)));
}

#[test]
fn what_is_cut_off_or_damaged_is_no_picture() {
    let photo = turned_photo(400, 200);
    for cut in [photo.len() - 2, photo.len() - 200, photo.len() / 2, 40, 3] {
        assert_eq!(open(&photo[..cut], FileKind::Jpeg), Err(Unfit::Damaged), "a photo cut at {cut}");
    }
    let drawing = written(&two_halves(400, 200), ImageFormat::Png);
    for cut in [drawing.len() / 2, 40, 9] {
        assert_eq!(open(&drawing[..cut], FileKind::Png), Err(Unfit::Damaged), "a drawing cut at {cut}");
    }
    let web = written(&two_halves(400, 200), ImageFormat::WebP);
    assert_eq!(open(&web[..web.len() / 2], FileKind::WebP), Err(Unfit::Damaged));
    assert_eq!(open(&claims(20, 20), FileKind::Png), Err(Unfit::Damaged), "nothing in it");
    let trailed = [photo, b"what a telephone writes behind it".to_vec()].concat();
    assert!(open(&trailed, FileKind::Jpeg).is_ok());
}
