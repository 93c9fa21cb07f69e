//! What kind of file is this? By its first bytes, never by its name.

/// The kinds that are kept, as people call them.
pub const KEPT: [&str; 4] = ["JPEG", "PNG", "WebP", "PDF"];

/// A kind of file that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebP picture.
    WebP,
    /// A PDF.
    Pdf,
}

/// The kind of a file that is kept; otherwise what it is, where that can be told.
///
/// # Errors
/// The name of the kind that is not kept.
pub fn kind_of(bytes: &[u8]) -> Result<FileKind, Option<&'static str>> {
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    let at = |from: usize, mark: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(mark));
    if begins(b"\x89PNG\r\n\x1a\n") {
        return Ok(FileKind::Png);
    }
    if begins(b"\xff\xd8\xff") {
        return Ok(FileKind::Jpeg);
    }
    if begins(b"RIFF") && at(8, b"WEBP") {
        return Ok(FileKind::WebP);
    }
    if begins(b"%PDF-") {
        return Ok(FileKind::Pdf);
    }
    Err(match bytes {
        _ if at(4, b"ftyp") => Some(of_apple_or_film(bytes.get(8..12).unwrap_or_default())),
        _ if begins(b"GIF8") => Some("GIF"),
        _ if begins(b"BM") => Some("BMP"),
        _ if begins(b"II*\0") || begins(b"MM\0*") => Some("TIFF"),
        _ if begins(b"PK\x03\x04") => Some("ZIP"),
        // Windows, Linux and macOS, in this order.
        _ if begins(b"MZ") || begins(b"\x7fELF") || begins(b"\xcf\xfa\xed\xfe") => Some("program"),
        _ if begins(b"#!") => Some("script"),
        _ if is_svg(bytes) => Some("SVG"),
        _ => None,
    })
}

/// Telephones write pictures and films in one kind of box; its brand tells them apart.
fn of_apple_or_film(brand: &[u8]) -> &'static str {
    match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => "HEIC",
        b"avif" | b"avis" => "AVIF",
        _ => "MP4",
    }
}

/// A drawing in words may begin with a declaration and remarks.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    head.trim_start_matches('\u{feff}').trim_start().starts_with('<') && head.contains("<svg")
}

#[cfg(test)]
mod tests {
    use super::{FileKind, kind_of};

    #[test]
    fn the_first_bytes_tell_the_kind() {
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n..."), Ok(FileKind::Png));
        assert_eq!(kind_of(b"\xff\xd8\xff\xe0..."), Ok(FileKind::Jpeg));
        assert_eq!(kind_of(b"RIFF\x10\0\0\0WEBPVP8 "), Ok(FileKind::WebP));
        assert_eq!(kind_of(b"%PDF-1.7"), Ok(FileKind::Pdf));
        let others: [(&[u8], Option<&str>); 12] = [
            (b"MZ\x90\0 called report.pdf", Some("program")),
            (b"#!/bin/sh", Some("script")),
            (b"<?xml version=\"1.0\"?><!-- a remark --><svg/>", Some("SVG")),
            (b"\xef\xbb\xbf  <SVG width='9'>", Some("SVG")),
            (b"\0\0\0\x18ftypheic\0\0", Some("HEIC")),
            (b"\0\0\0\x18ftypisom\0\0", Some("MP4")),
            (b"GIF89a", Some("GIF")),
            (b"PK\x03\x04", Some("ZIP")),
            (b"\n%PDF-1.7", None),
            (b"RIFF\x10\0\0\0WAVE", None),
            (b"<html>no drawing</html>", None),
            (b"", None),
        ];
        for (bytes, found) in others {
            assert_eq!(kind_of(bytes), Err(found), "{}", String::from_utf8_lossy(bytes));
        }
    }
}
