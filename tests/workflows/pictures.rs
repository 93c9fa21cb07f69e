//! Pictures for the stories: a photo, a screenshot, a signature.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use rollcall_tests::World;

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A photograph whose colours depend on `shade`.
pub(crate) fn photo(width: u32, height: u32, shade: u8) -> Vec<u8> {
    let colour = |x: u32, y: u32| Rgb([shade, (x % 200) as u8, (y % 200) as u8]);
    written(&RgbImage::from_fn(width, height, colour).into(), ImageFormat::Jpeg)
}

/// A PNG, one colour all over.
pub(crate) fn plain_png(width: u32, height: u32) -> Vec<u8> {
    written(&DynamicImage::new_luma8(width, height), ImageFormat::Png)
}

/// A signature pad with a line on it, or without, as the window sends it.
pub(crate) fn pad(is_signed: bool) -> String {
    let is_ink = |x: u32, y: u32| is_signed && (80..420).contains(&x) && y.abs_diff(60 + x % 40) < 2;
    let point = |x, y| if is_ink(x, y) { Rgba([10, 20, 60, 255]) } else { Rgba([0, 0, 0, 0]) };
    let png = written(&RgbaImage::from_fn(500, 160, point).into(), ImageFormat::Png);
    format!("data:image/png;base64,{}", STANDARD.encode(png))
}

/// A file of these bytes in the story's folder.
pub(crate) fn file(world: &World, name: &str, bytes: &[u8]) -> String {
    let path = world.folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

/// The width and height of a picture in base64.
pub(crate) fn size_of(picture: &serde_json::Value) -> (u32, u32) {
    let opened = image::load_from_memory(&STANDARD.decode(picture.as_str().unwrap()).unwrap()).unwrap();
    (opened.width(), opened.height())
}
