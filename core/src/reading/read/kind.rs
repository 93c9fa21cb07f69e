//! Is this a table at all, and of which kind?

use std::io::{Read, Seek, SeekFrom};

use memchr::memmem;

use super::encoding::utf16_by_zeros;
use super::problem::{LooksLike, ReadProblem};

/// What the first bytes say about a file that is not empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A zip: perhaps a workbook.
    Package,
    /// An OLE container: an old workbook, or one with a password.
    Compound,
    /// Something we know and do not read.
    Other(LooksLike),
    /// Text, as far as its first bytes go.
    Text,
}

const MAGIC: [(&[u8], LooksLike); 13] = [
    (b"%PDF", LooksLike::Pdf),
    (b"\x89PNG", LooksLike::Picture),
    (b"\xFF\xD8\xFF", LooksLike::Picture),
    (b"GIF8", LooksLike::Picture),
    (b"BM\x36", LooksLike::Picture),
    (b"SQLite format 3\0", LooksLike::Database),
    (b"\0\x01\0\0Standard", LooksLike::Database),
    (b"\x1F\x8B", LooksLike::Archive),
    (b"7z\xBC\xAF", LooksLike::Archive),
    (b"Rar!", LooksLike::Archive),
    (b"BZh", LooksLike::Archive),
    (b"\xFD7zXZ", LooksLike::Archive),
    (b"{\\rtf", LooksLike::Document),
];

/// Recognises by content, never by name: half of the world's `.xls` files are web pages or tables of text.
pub(super) fn recognise(head: &[u8]) -> Content {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Content::Package;
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Content::Compound;
    }
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Content::Other(*what);
    }
    let marked = head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF");
    if marked || utf16_by_zeros(head).is_some() {
        return Content::Text;
    }
    let controls =
        head.iter().filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0B | 0x0C)).count();
    if controls * 20 > head.len() {
        return Content::Other(LooksLike::Binary);
    }
    markup(head).map_or(Content::Text, Content::Other)
}

fn markup(head: &[u8]) -> Option<LooksLike> {
    let head = String::from_utf8_lossy(&head[..head.len().min(2048)]);
    let start = head.trim_start_matches('\u{FEFF}').trim_start();
    let lower = start.to_ascii_lowercase();
    if start.starts_with("<?xml") || start.starts_with("<Workbook") {
        let excel = start.contains("urn:schemas-microsoft-com:office:spreadsheet");
        return Some(if excel { LooksLike::XmlExcel } else { LooksLike::WebPage });
    }
    let page = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"];
    if page.iter().any(|tag| lower.starts_with(tag)) {
        return Some(LooksLike::WebPage);
    }
    (start.starts_with("{\"") || start.starts_with("[{") || start.starts_with("{\n") || start.starts_with("{\r"))
        .then_some(LooksLike::Json)
}

/// An OLE container is a workbook with a password when it says so in its directory, else an old workbook.
pub(super) fn compound<R: Read + Seek>(reader: &mut R) -> ReadProblem {
    let name = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let mut bytes = Vec::new();
    // Directories sit near the start or the end; sixteen megabytes of either cover what schools send.
    let _ = reader.seek(SeekFrom::Start(0)).and_then(|_| reader.by_ref().take(16 << 20).read_to_end(&mut bytes));
    if memmem::find(&bytes, &name("EncryptedPackage")).is_some()
        || memmem::find(&bytes, &name("EncryptionInfo")).is_some()
    {
        return ReadProblem::PasswordProtected;
    }
    let looks_like = if memmem::find(&bytes, &name("WordDocument")).is_some() {
        LooksLike::Document
    } else if memmem::find(&bytes, &name("PowerPoint Document")).is_some() {
        LooksLike::Slides
    } else {
        LooksLike::OldExcel
    };
    ReadProblem::WrongKind { looks_like }
}

/// What a zip is when it is not an Excel workbook, by the names of its parts.
pub(super) fn package(names: &[String]) -> ReadProblem {
    let any = |test: &dyn Fn(&str) -> bool| names.iter().any(|name| test(&name.to_ascii_lowercase()));
    let looks_like = if any(&|name| name == "xl/workbook.bin") {
        LooksLike::BinaryExcel
    } else if any(&|name| name == "mimetype" || name == "content.xml") {
        LooksLike::OpenDocument
    } else if any(&|name| name.ends_with(".iwa") || name == "index.zip") {
        LooksLike::Numbers
    } else if any(&|name| name.starts_with("word/")) {
        LooksLike::Document
    } else if any(&|name| name.starts_with("ppt/")) {
        LooksLike::Slides
    } else {
        let table = |name: &&String| {
            [".csv", ".txt", ".tsv", ".xlsx"].iter().any(|end| name.to_ascii_lowercase().ends_with(end))
        };
        let names: Vec<String> = names.iter().filter(table).take(20).cloned().collect();
        return if names.is_empty() {
            ReadProblem::WrongKind { looks_like: LooksLike::Archive }
        } else {
            ReadProblem::ZipOfFiles { names }
        };
    };
    ReadProblem::WrongKind { looks_like }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn content_decides_not_the_name() {
        let cases: [(&[u8], Content); 9] = [
            (b"Asset Tag,Serial\n", Content::Text),
            (b"\xEF\xBB\xBFAsset Tag\n", Content::Text),
            (b"PK\x03\x04rest", Content::Package),
            (b"%PDF-1.7", Content::Other(LooksLike::Pdf)),
            (b"<html><body><table>", Content::Other(LooksLike::WebPage)),
            (b"\n<!DOCTYPE HTML>", Content::Other(LooksLike::WebPage)),
            (b"[{\"tag\":1}]", Content::Other(LooksLike::Json)),
            (b"\x01\x02\x03\x04junk\0\0\0", Content::Other(LooksLike::Binary)),
            (b"T\0a\0g\0,\0S\0N\0\r\0\n\0", Content::Text),
        ];
        for (bytes, content) in cases {
            assert_eq!(recognise(bytes), content, "{bytes:?}");
        }
    }

    #[test]
    fn a_password_and_an_old_workbook_are_told_apart() {
        let ole = |name: &str| {
            let text: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), vec![0; 500], text].concat()
        };
        assert_eq!(compound(&mut Cursor::new(ole("EncryptedPackage"))), ReadProblem::PasswordProtected);
        let old = ReadProblem::WrongKind { looks_like: LooksLike::OldExcel };
        assert_eq!(compound(&mut Cursor::new(ole("Workbook"))), old);
    }

    #[test]
    fn other_packages_are_named() {
        let of = |names: &[&str]| package(&names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>());
        let looks = |looks_like| ReadProblem::WrongKind { looks_like };
        assert_eq!(of(&["mimetype", "content.xml"]), looks(LooksLike::OpenDocument));
        assert_eq!(of(&["Index/Document.iwa"]), looks(LooksLike::Numbers));
        assert_eq!(of(&["xl/workbook.bin"]), looks(LooksLike::BinaryExcel));
        assert_eq!(
            of(&["manifest.csv", "users.csv"]),
            ReadProblem::ZipOfFiles { names: vec!["manifest.csv".into(), "users.csv".into()] }
        );
        assert_eq!(of(&["a.exe"]), looks(LooksLike::Archive));
    }
}
