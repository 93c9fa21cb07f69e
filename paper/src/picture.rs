//! How large is a picture? Read from its head, before anybody decodes it.

/// Pictures wider or higher than this are not drawn: a few bytes can unpack to gigabytes.
const MOST: u32 = 8000;

/// Width and height of a PNG in pixels; nothing when it is none, or too large.
pub(crate) fn size(png: &[u8]) -> Option<(u32, u32)> {
    let head = png.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    // A length, the chunk's name, then what is asked for.
    let number = |at: usize| head.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    if head.get(4..8)? != b"IHDR" {
        return None;
    }
    let (width, height) = (number(8)?, number(12)?);
    let is_sane = |side: u32| (1..=MOST).contains(&side);
    (is_sane(width) && is_sane(height)).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::size;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes
    }

    #[test]
    fn only_a_png_of_a_sane_size_is_a_picture() {
        assert_eq!(size(&png(300, 80)), Some((300, 80)));
        assert_eq!(size(&png(65_535, 65_535)), None);
        assert_eq!(size(&png(0, 80)), None);
        assert_eq!(size(b"<svg/>"), None);
        assert_eq!(size(b""), None);
    }
}
