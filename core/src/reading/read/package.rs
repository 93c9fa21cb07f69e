//! Which tables belong together: those of a folder, or of a zip?

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

use super::limits::Limits;
use super::meter::{swells, within};
use super::problem::{MeteredThing, ReadProblem, UnreadableWhy};
use super::source::{Bytes, ReadOptions, Source, open, open_bytes, why};

/// A folder or a zip with tables in it. A table is opened when it is asked for; the others are never unpacked.
pub struct Package {
    tables: Vec<Member>,
    place: Place,
    length: u64,
    unpacked: u64,
    limits: Limits,
}

enum Place {
    Folder(PathBuf),
    Zip(ZipArchive<BufReader<File>>),
}

struct Member {
    /// The name without its folder, as it is written.
    name: String,
    /// Where it lies within the package.
    at: usize,
    depth: usize,
}

/// A table of a package.
pub struct Opened {
    /// The name, as it is written.
    pub name: String,
    /// Its rows.
    pub source: Source,
    /// Whether its last line is not ended: so does a file that was cut off.
    pub ends_open: bool,
}

const ENDINGS: [&str; 3] = [".csv", ".txt", ".tsv"];

impl Package {
    /// Opens a folder, or a zip with several tables in it; nothing when it is a file of another kind.
    ///
    /// # Errors
    /// What stands in the way of opening it, and a zip that breaks off.
    pub fn open(path: &Path, limits: &Limits) -> Result<Option<Self>, ReadProblem> {
        let unreadable = |error: std::io::Error| ReadProblem::Unreadable { why: why(error.kind()) };
        let about = std::fs::metadata(path).map_err(unreadable)?;
        if about.is_dir() {
            return Self::folder(path, limits).map(Some);
        }
        let mut file = File::open(path).map_err(unreadable)?;
        let mut head = [0; 4];
        match file.read_exact(&mut head) {
            Ok(()) if head.starts_with(b"PK\x03\x04") => {}
            Ok(()) => return Ok(None),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
            Err(_) => return Err(ReadProblem::ReadFailed { after_row: 0 }),
        }
        file.rewind().map_err(|_| ReadProblem::ReadFailed { after_row: 0 })?;
        let length = about.len().max(1);
        let archive = ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
        let names = names(&archive, limits)?;
        if is_workbook(&names) {
            return Ok(None);
        }
        let tables = members(&names);
        let package = Self { tables, place: Place::Zip(archive), length, unpacked: 0, limits: *limits };
        Ok(Some(package).filter(|package| package.tables.len() > 1))
    }

    fn folder(path: &Path, limits: &Limits) -> Result<Self, ReadProblem> {
        let failed = |_| ReadProblem::Unreadable { why: UnreadableWhy::NotAllowed };
        let mut names = Vec::new();
        for entry in std::fs::read_dir(path).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            if entry.file_type().is_ok_and(|kind| kind.is_file()) {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
            if names.len() > limits.parts {
                return Err(swells(MeteredThing::Parts, "", names.len() as u64, limits.parts as u64));
            }
        }
        names.sort();
        let tables = members(&names);
        Ok(Self { tables, place: Place::Folder(path.to_owned()), length: 1, unpacked: 0, limits: *limits })
    }

    /// The size of the zip; a folder's is not asked for.
    pub fn bytes(&self) -> u64 {
        self.length
    }

    /// The names of the tables, as they are written.
    pub fn tables(&self) -> impl Iterator<Item = &str> {
        self.tables.iter().map(|table| table.name.as_str())
    }

    /// Opens the table with that name before its ending, whatever its case; nothing when there is none.
    ///
    /// # Errors
    /// What is wrong with the table; a header without rows is `header_only`.
    pub fn table(&mut self, name: &str, options: &ReadOptions) -> Result<Option<Opened>, ReadProblem> {
        let same = |table: &&Member| stem(&table.name).eq_ignore_ascii_case(name);
        let Some(table) = self.tables.iter().find(same) else { return Ok(None) };
        let (name, at) = (table.name.clone(), table.at);
        match &mut self.place {
            Place::Folder(folder) => {
                let path = folder.join(&name);
                let ends_open = ends_open(&path).map_err(|error| ReadProblem::Unreadable { why: why(error.kind()) })?;
                Ok(Some(Opened { source: open(&path, options)?, name, ends_open }))
            }
            Place::Zip(archive) => {
                let bytes = unpack(archive, at, &mut self.unpacked, self.length, &self.limits)?;
                let ends_open = is_open(&bytes);
                Ok(Some(Opened { source: open_bytes(bytes, options)?, name, ends_open }))
            }
        }
    }
}

/// The one table of a zip that holds nothing else to read.
pub(super) fn only_table(
    bytes: &mut Box<dyn Bytes>,
    length: u64,
    limits: &Limits,
) -> Result<Option<Vec<u8>>, ReadProblem> {
    // A zip that cannot be opened is told of by whoever reads workbooks.
    let Ok(mut archive) = ZipArchive::new(&mut *bytes) else { return Ok(None) };
    let names = names(&archive, limits)?;
    match members(&names).as_slice() {
        [only] if !is_workbook(&names) => {
            let mut unpacked = 0;
            unpack(&mut archive, only.at, &mut unpacked, length.max(1), limits).map(Some)
        }
        _ => Ok(None),
    }
}

fn damaged(_: ZipError) -> ReadProblem {
    ReadProblem::DamagedArchive
}

fn names<R: Read + Seek>(archive: &ZipArchive<R>, limits: &Limits) -> Result<Vec<String>, ReadProblem> {
    if archive.len() > limits.parts {
        return Err(swells(MeteredThing::Parts, "", archive.len() as u64, limits.parts as u64));
    }
    archive.file_names().map(|name| name.map(std::borrow::Cow::into_owned).map_err(damaged)).collect()
}

fn is_workbook(names: &[String]) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case("[Content_Types].xml") || name == "mimetype")
}

/// The tables among the parts, those nearest to the top first; what a Mac puts beside them is none.
fn members(names: &[String]) -> Vec<Member> {
    let is_table = |name: &str| {
        let lower = name.to_ascii_lowercase();
        ENDINGS.iter().any(|ending| lower.ends_with(ending)) && !lower.contains("__macosx")
    };
    let member = |(at, name): (usize, &String)| {
        let parts: Vec<&str> = name.split(['/', '\\']).collect();
        let last = parts.last().copied().unwrap_or_default();
        let is_hidden = last.starts_with('.');
        (is_table(name) && !is_hidden).then(|| Member { name: last.to_owned(), at, depth: parts.len() })
    };
    let mut tables: Vec<Member> = names.iter().enumerate().filter_map(member).collect();
    // A text beside tables is a note about them.
    if tables.iter().any(|table| !is_note(&table.name)) {
        tables.retain(|table| !is_note(&table.name));
    }
    tables.sort_by_key(|table| table.depth);
    tables
}

fn is_note(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".txt")
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim()
}

/// Unpacks one part within the limits.
fn unpack<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    at: usize,
    unpacked: &mut u64,
    length: u64,
    limits: &Limits,
) -> Result<Vec<u8>, ReadProblem> {
    let mut part = archive.by_index(at).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadProblem::PasswordProtected,
        other => damaged(other),
    })?;
    let name = part.name().map_err(damaged)?.into_owned();
    let (mut bytes, mut buffer) = (Vec::new(), vec![0; 256 << 10]);
    loop {
        match part.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => bytes.extend_from_slice(&buffer[..count]),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(_) => return Err(ReadProblem::DamagedArchive),
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return Err(ReadProblem::NestedArchive { part: name });
        }
        let size = bytes.len() as u64;
        if size > limits.table_bytes {
            return Err(swells(MeteredThing::Bytes, &name, size, limits.table_bytes));
        }
        within(*unpacked + size, length, &name, limits)?;
    }
    *unpacked += bytes.len() as u64;
    Ok(bytes)
}

fn is_open(bytes: &[u8]) -> bool {
    // UTF-16 ends its lines with a zero beside the sign.
    let end = bytes.iter().rev().find(|byte| **byte != 0);
    !matches!(end, None | Some(b'\n' | b'\r'))
}

fn ends_open(path: &Path) -> std::io::Result<bool> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(4)))?;
    let mut end = Vec::new();
    file.read_to_end(&mut end)?;
    Ok(is_open(&end))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn package(bytes: &[u8], limits: &Limits) -> Result<Option<Package>, ReadProblem> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.zip");
        std::fs::write(&path, bytes).unwrap();
        Package::open(&path, limits)
    }

    #[test]
    fn tables_are_found_whatever_their_case_and_folder() {
        let parts: [(&str, &[u8]); 5] = [
            ("export/Users.CSV", b"sourcedId\nA1\n"),
            ("export/orgs.csv", b"sourcedId\nS1"),
            ("__MACOSX/export/._orgs.csv", b"x"),
            ("read me.pdf", b"%PDF"),
            ("old/deep/users.csv", b"sourcedId\nold\n"),
        ];
        let mut package = package(&zipped(&parts), &Limits::default()).unwrap().unwrap();
        let users = package.table("users", &ReadOptions::default()).unwrap().unwrap();
        assert_eq!((users.name.as_str(), users.source.shape().sample[0].cells[0].as_str()), ("Users.CSV", "A1"));
        assert!(!users.ends_open);
        assert!(package.table("orgs", &ReadOptions::default()).unwrap().unwrap().ends_open);
        assert!(package.table("roles", &ReadOptions::default()).unwrap().is_none());
    }

    #[test]
    fn a_table_that_swells_and_a_zip_that_breaks_off_are_refused() {
        let zeros = vec![b'0'; 40 << 20];
        let bytes = zipped(&[("users.csv", &zeros), ("orgs.csv", b"sourcedId\nS1\n")]);
        let mut bomb = package(&bytes, &Limits::default()).unwrap().unwrap();
        let Err(problem) = bomb.table("users", &ReadOptions::default()) else { panic!("it was unpacked") };
        assert!(matches!(problem, ReadProblem::Swells { what: MeteredThing::Ratio, .. }), "{problem:?}");
        let half = &bytes[..bytes.len() / 2];
        assert_eq!(package(half, &Limits::default()).err(), Some(ReadProblem::DamagedArchive));
    }

    #[test]
    fn a_zip_with_one_list_is_that_list() {
        let list = zipped(&[("Devices.csv", b"Serial number,Model\n5CD1,Lark\n"), ("readme.txt", b"hello")]);
        let source = open_bytes(list, &ReadOptions::default()).unwrap();
        assert_eq!(source.shape().headers, ["Serial number", "Model"]);
    }
}
