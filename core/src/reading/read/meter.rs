//! How far would this workbook swell if it were opened?
//!
//! Every part is unpacked once into nothing and counted, before the workbook reader sees the file. That reader
//! trusts what a workbook says about itself: it reserves room for as many texts as `uniqueCount` claims, copies a
//! font's name into every format, and holds each piece of markup whole. A failed reservation ends the process,
//! so the claims are checked here.

use std::io::{Read, Seek, SeekFrom};

use memchr::{memchr2, memmem};
use zip::ZipArchive;
use zip::result::ZipError;

use super::kind;
use super::limits::Limits;
use super::problem::{MeteredThing, ReadProblem};

/// What a first look at a workbook's parts is worth to the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Metered {
    /// Rows in all sheets together, for progress.
    pub(super) rows: u64,
}

/// Unpacks every part into nothing within the limits; also tells workbooks from other packages.
pub(super) fn meter<R: Read + Seek>(reader: &mut R, limits: &Limits) -> Result<Metered, ReadProblem> {
    let damaged = |_: ZipError| ReadProblem::DamagedWorkbook { after_row: 0 };
    let length = reader.seek(SeekFrom::End(0)).map_err(|_| ReadProblem::ReadFailed { after_row: 0 })?;
    let mut archive = ZipArchive::new(reader).map_err(damaged)?;
    if archive.len() > limits.parts {
        return Err(swells(MeteredThing::Parts, "", archive.len() as u64, limits.parts as u64));
    }
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.map(std::borrow::Cow::into_owned))
        .collect::<Result<_, _>>()
        .map_err(damaged)?;
    if names.iter().any(|name| name.to_ascii_lowercase().ends_with("vbaproject.bin")) {
        return Err(ReadProblem::HasMacros);
    }
    if !names.iter().any(|name| {
        name.eq_ignore_ascii_case("[Content_Types].xml") || name.to_ascii_lowercase().ends_with("workbook.xml")
    }) || names.iter().any(|name| name.eq_ignore_ascii_case("xl/workbook.bin"))
        || names.iter().any(|name| name.starts_with("word/") || name.starts_with("ppt/"))
    {
        return Err(kind::package(&names));
    }
    let mut total = Total { length: length.max(1), bytes: 0, rows: 0 };
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadProblem::PasswordProtected,
            other => damaged(other),
        })?;
        let name = part.name().map_err(damaged)?.into_owned();
        total.part(&mut part, &name, limits)?;
    }
    Ok(Metered { rows: total.rows })
}

pub(super) fn swells(what: MeteredThing, part: &str, found: u64, limit: u64) -> ReadProblem {
    ReadProblem::Swells { what, part: part.to_owned(), found, limit }
}

struct Total {
    length: u64,
    bytes: u64,
    rows: u64,
}

/// What a part is for, which decides how much of it is held in memory.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PartKind {
    Texts,
    Formats,
    Sheet,
    Other,
}

impl PartKind {
    fn of(name: &str, first: &[u8]) -> Self {
        let lower = name.to_ascii_lowercase().replace('\\', "/");
        match lower.rsplit('/').next().unwrap_or("") {
            "sharedstrings.xml" => Self::Texts,
            "styles.xml" => Self::Formats,
            // A sheet may be named anything; what is not a picture and not known is held to the rules of sheets.
            file if !first.starts_with(b"<") && (lower.contains("/media/") || file.ends_with(".bin")) => Self::Other,
            _ => Self::Sheet,
        }
    }
}

impl Total {
    fn part(&mut self, part: &mut impl Read, name: &str, limits: &Limits) -> Result<(), ReadProblem> {
        let mut kind = PartKind::of(name, b"");
        let mut watch = Watch::default();
        // The last bytes of one chunk stay in front of the next, so that no mark is missed between them.
        const KEEP: usize = 32;
        let mut buffer = vec![0; (64 << 10) + KEEP];
        let (mut kept, mut bytes) = (0, 0_u64);
        loop {
            let count = match part.read(&mut buffer[kept..]) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(_) => return Err(ReadProblem::DamagedWorkbook { after_row: 0 }),
            };
            let chunk = &buffer[..kept + count];
            if bytes == 0 {
                kind = first_bytes(name, chunk)?;
            }
            bytes += count as u64;
            self.bytes += count as u64;
            self.check_bytes(name, limits)?;
            watch.look(chunk, kept);
            watch.check(kind, name, bytes, limits)?;
            let keep = chunk.len().min(KEEP);
            let from = chunk.len() - keep;
            buffer.copy_within(from..from + keep, 0);
            kept = keep;
        }
        self.rows += if kind == PartKind::Sheet { watch.rows } else { 0 };
        Ok(())
    }

    fn check_bytes(&self, name: &str, limits: &Limits) -> Result<(), ReadProblem> {
        within(self.bytes, self.length, name, limits)
    }
}

/// Whether what was unpacked so far, out of a package of that length, is within the limits.
pub(super) fn within(bytes: u64, length: u64, part: &str, limits: &Limits) -> Result<(), ReadProblem> {
    if bytes > limits.unpacked_bytes {
        return Err(swells(MeteredThing::Bytes, part, bytes, limits.unpacked_bytes));
    }
    let ratio = bytes / length;
    if bytes > limits.ratio_free_bytes && ratio > limits.ratio {
        return Err(swells(MeteredThing::Ratio, part, ratio, limits.ratio));
    }
    Ok(())
}

/// The marks below are looked for in UTF-8, which is what every maker of workbooks writes.
fn first_bytes(name: &str, chunk: &[u8]) -> Result<PartKind, ReadProblem> {
    if chunk.starts_with(b"PK\x03\x04") {
        return Err(ReadProblem::NestedArchive { part: name.to_owned() });
    }
    let kind = PartKind::of(name, chunk);
    let declaration = String::from_utf8_lossy(&chunk[..chunk.len().min(200)]).to_ascii_lowercase();
    let other_encoding = declaration.contains("encoding=") && !declaration.contains("utf-8");
    if kind != PartKind::Other && (chunk.iter().take(200).any(|&byte| byte == 0) || other_encoding) {
        return Err(ReadProblem::DamagedWorkbook { after_row: 0 });
    }
    Ok(kind)
}

/// What is counted while the bytes of a part pass by.
#[derive(Default)]
struct Watch {
    piece: usize,
    longest: usize,
    texts: u64,
    claimed: u64,
    formats: u64,
    rows: u64,
    declarations: u64,
}

impl Watch {
    fn look(&mut self, chunk: &[u8], kept: usize) {
        let new = &chunk[kept..];
        let mut at = 0;
        while let Some(found) = memchr2(b'<', b'>', &new[at..]) {
            self.longest = self.longest.max(self.piece + found);
            self.piece = 0;
            at += found + 1;
        }
        self.piece += new.len() - at;
        self.longest = self.longest.max(self.piece);
        // A mark that ended in the kept bytes was counted with the chunk before.
        let count = |mark: &[u8]| memmem::find_iter(chunk, mark).filter(|at| at + mark.len() > kept).count() as u64;
        self.texts += count(b"<si");
        self.formats += count(b"<xf");
        self.rows += count(b"<row");
        self.declarations += count(b"<!");
        for at in memmem::find_iter(chunk, b"uniqueCount") {
            let digits = chunk[at + 11..]
                .iter()
                .skip_while(|byte| !byte.is_ascii_digit())
                .take_while(|byte| byte.is_ascii_digit());
            let claimed =
                digits.fold(0_u64, |sum, &byte| sum.saturating_mul(10).saturating_add(u64::from(byte - b'0')));
            self.claimed = self.claimed.max(claimed);
        }
    }

    fn check(&self, kind: PartKind, name: &str, bytes: u64, limits: &Limits) -> Result<(), ReadProblem> {
        let (part_limit, piece_limit) = match kind {
            PartKind::Texts => (limits.shared_text_bytes, limits.piece_bytes),
            PartKind::Formats => (limits.small_part_bytes, limits.format_piece_bytes),
            PartKind::Sheet => (limits.unpacked_bytes, limits.piece_bytes),
            PartKind::Other => (limits.unpacked_bytes, limits.piece_bytes),
        };
        let small = bytes <= limits.small_part_bytes;
        let checks = [
            (MeteredThing::Bytes, bytes, part_limit),
            (MeteredThing::Piece, self.longest as u64, piece_limit as u64),
            // In a comment no piece ends; a large part has none.
            (
                MeteredThing::Piece,
                if small { 0 } else { self.declarations },
                if kind == PartKind::Other { u64::MAX } else { 0 },
            ),
            (MeteredThing::Strings, self.texts.max(self.claimed), limits.shared_texts),
            (MeteredThing::Formats, self.formats, limits.formats),
        ];
        let watched = if kind == PartKind::Sheet || kind == PartKind::Other { &checks[..3] } else { &checks[..] };
        match watched.iter().find(|(_, found, limit)| found > limit) {
            Some(&(what, found, limit)) => Err(swells(what, name, found, limit)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    fn package(parts: &[(&str, &[u8])]) -> Cursor<Vec<u8>> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        Cursor::new(writer.finish().unwrap().into_inner())
    }

    fn refused(parts: &[(&str, &[u8])]) -> ReadProblem {
        let with_types = [&[("[Content_Types].xml", &b"<Types/>"[..])], parts].concat();
        meter(&mut package(&with_types), &Limits::default()).unwrap_err()
    }

    fn what(problem: &ReadProblem) -> MeteredThing {
        match problem {
            ReadProblem::Swells { what, .. } => *what,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_bomb_is_refused_by_its_ratio_before_it_is_unpacked() {
        let zeros = b"<row/>".repeat(6 << 20);
        assert_eq!(what(&refused(&[("xl/worksheets/sheet1.xml", &zeros)])), MeteredThing::Ratio);
    }

    #[test]
    fn one_endless_piece_is_refused() {
        assert_eq!(what(&refused(&[("xl/worksheets/sheet1.xml", &vec![b'a'; 1 << 20])])), MeteredThing::Piece);
        let hidden = [b"<!--".to_vec(), b"<<>>".repeat(5 << 20)].concat();
        assert_eq!(what(&refused(&[("xl/worksheets/sheet1.xml", &hidden)])), MeteredThing::Piece);
    }

    #[test]
    fn texts_that_are_only_claimed_are_refused() {
        let claim = br#"<sst count="9" uniqueCount="99999999999999999999"><si><t>a</t></si></sst>"#;
        assert_eq!(what(&refused(&[("xl/sharedStrings.xml", claim)])), MeteredThing::Strings);
    }

    #[test]
    fn too_many_formats_and_fonts_with_endless_names_are_refused() {
        assert_eq!(what(&refused(&[("xl/styles.xml", &b"<xf/>".repeat(70_000))])), MeteredThing::Formats);
        let font = [b"<name val=\"".to_vec(), vec![b'x'; 9000], b"\"/>".to_vec()].concat();
        assert_eq!(what(&refused(&[("xl/styles.xml", &font)])), MeteredThing::Piece);
    }

    #[test]
    fn macros_nested_archives_and_too_many_parts_are_refused() {
        assert_eq!(refused(&[("xl/vbaProject.bin", b"x")]), ReadProblem::HasMacros);
        let part = "xl/embeddings/a.xlsx".to_owned();
        assert_eq!(refused(&[("xl/embeddings/a.xlsx", b"PK\x03\x04more")]), ReadProblem::NestedArchive { part });
        let names: Vec<String> = (0..201).map(|at| format!("xl/{at}.xml")).collect();
        let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"<a/>"[..])).collect();
        assert_eq!(what(&refused(&parts)), MeteredThing::Parts);
    }

    #[test]
    fn rows_are_counted_across_chunks() {
        let sheet = b"<row r=\"1\"><c/></row>".repeat(40_000);
        let mut file = package(&[("[Content_Types].xml", b"<Types/>"), ("xl/worksheets/sheet1.xml", &sheet)]);
        assert_eq!(meter(&mut file, &Limits::default()), Ok(Metered { rows: 40_000 }));
    }
}
