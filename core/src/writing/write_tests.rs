//! Is every export whole, or refused with a fact and without a trace?

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::cell::Cell;
use super::super::names::safe_name;
use super::super::profile::{Profile, RowFacts};
use super::super::report::{Column, Kind, Rows, Sheet};
use super::*;

fn list(sheets: usize) -> Report<'static> {
    let sheet = |n| {
        let rows = Rows::held(vec![vec![Cell::code("0001")], vec![Cell::code("0002")]]);
        Sheet::list(format!("Sheet {n}"), vec![Column::new("Tag", Kind::Code)], rows)
    };
    report((0..sheets).map(sheet).collect())
}

fn report(sheets: Vec<Sheet<'_>>) -> Report<'_> {
    Report { name: "x".to_owned(), title: "X".to_owned(), profile: Profile::Internal, facts: Vec::new(), sheets }
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

fn refused(report: &mut Report<'_>, path: &Path) -> ExportProblem {
    match write(report, path, None).unwrap_err() {
        ExportError::Refused(problem) => problem,
        other => panic!("not a refusal: {other:?}"),
    }
}

#[test]
fn the_extension_chooses_the_format() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    assert_eq!(write(&mut list(2), &at("a.XLSX"), None).unwrap().rows, 4);
    let csv = write(&mut list(1), &at("b.csv"), None).unwrap();
    assert_eq!((csv.path, csv.bytes), (at("b.csv"), fs::metadata(at("b.csv")).unwrap().len()));
    assert_eq!(fs::read_to_string(at("b.csv")).unwrap(), "\u{feff}Tag\r\n0001\r\n0002\r\n");
    assert_eq!(write(&mut list(2), &at("c.csv"), None).unwrap().path, at("c.zip"));
    assert_eq!(names(folder.path()).into_iter().collect::<Vec<_>>(), ["a.XLSX", "b.csv", "c.zip"]);
    for name in ["d.pdf", "d", "d.zip"] {
        let known = vec!["xlsx".to_owned(), "csv".to_owned()];
        assert_eq!(refused(&mut list(1), &at(name)), ExportProblem::UnknownFormat { name: name.to_owned(), known });
    }
}

#[test]
fn a_failed_export_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["old.xlsx", "old.csv"] {
        let path = folder.path().join(name);
        fs::write(&path, "old").unwrap();
        let rows = Rows::streamed(|sink| {
            for _ in 0..5_000 {
                sink.row(RowFacts::NO_PERSON, &[Cell::code("0001")])?;
            }
            Err(ExportProblem::Cancelled.into())
        });
        let mut report = report(vec![Sheet::list("Devices", vec![Column::new("Tag", Kind::Code)], rows)]);
        assert_eq!(refused(&mut report, &path), ExportProblem::Cancelled);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }
    assert_eq!(names(folder.path()).len(), 2);
}

#[test]
fn an_export_replaces_the_one_before_it() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.xlsx", "a.csv"] {
        for sheets in [2, 2, 1] {
            write(&mut list(sheets), &folder.path().join(name), None).unwrap();
        }
    }
    assert_eq!(names(folder.path()).into_iter().collect::<Vec<_>>(), ["a.csv", "a.xlsx", "a.zip"]);
}

#[test]
fn a_zip_from_elsewhere_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let zip = folder.path().join("photos.zip");
    fs::write(&zip, "PK").unwrap();
    let problem = refused(&mut list(2), &folder.path().join("photos.csv"));
    assert_eq!(problem, ExportProblem::NotOurs { path: zip.display().to_string() });
    assert_eq!(fs::read_to_string(&zip).unwrap(), "PK");
}

#[test]
fn a_missing_folder_a_folder_in_the_way_and_a_name_too_long_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("gone");
    assert_eq!(
        refused(&mut list(1), &missing.join("a.xlsx")),
        ExportProblem::FolderMissing { folder: missing.display().to_string() }
    );
    let path = folder.path().join("taken.xlsx");
    fs::create_dir(&path).unwrap();
    assert_eq!(refused(&mut list(1), &path), ExportProblem::IsFolder { path: path.display().to_string() });
    let long = folder.path().join(format!("{}.xlsx", "x".repeat(300)));
    assert!(matches!(refused(&mut list(1), &long), ExportProblem::BadName { .. }));
    assert_eq!(names(folder.path()).len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_refused() {
    // Even the superuser cannot make a file here.
    let problem = refused(&mut list(1), Path::new("/proc/rollcall.xlsx"));
    assert!(matches!(problem, ExportProblem::FolderMissing { .. } | ExportProblem::NotWritable { .. }), "{problem:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let path = Path::new("/reports/a.xlsx");
    let mut sheet = list(1).sheets.remove(0);
    let problems = [
        xlsx::write_workbook(&mut list(1), &mut &full, &std::env::temp_dir()).unwrap_err().at(path),
        csv::write_sheet(&mut sheet, Profile::Internal, &full).unwrap_err().at(path),
    ];
    for problem in problems {
        let expected = ExportProblem::DiskFull { folder: "/reports".to_owned() };
        assert!(matches!(&problem, ExportError::Refused(problem) if *problem == expected), "{problem:?}");
    }
}

#[test]
fn every_system_error_has_its_fact() {
    use std::io::{Error, ErrorKind};
    let path = Path::new("reports").join("a.xlsx");
    let code = |kind: ErrorKind| {
        let problem = serde_json::to_value(named(&Error::from(kind), &path)).unwrap();
        format!("{kind:?} {}", problem["code"].as_str().unwrap())
    };
    let kinds = [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::ReadOnlyFilesystem,
        ErrorKind::StorageFull,
        ErrorKind::QuotaExceeded,
        ErrorKind::FileTooLarge,
        ErrorKind::ResourceBusy,
        ErrorKind::InvalidFilename,
        ErrorKind::Other,
    ];
    assert_eq!(
        kinds.map(code),
        [
            "NotFound folder_missing",
            "PermissionDenied not_writable",
            "ReadOnlyFilesystem not_writable",
            "StorageFull disk_full",
            "QuotaExceeded disk_full",
            "FileTooLarge disk_full",
            "ResourceBusy in_use",
            "InvalidFilename bad_name",
            "Other cannot_write",
        ]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_title_names_a_file_that_can_be_written(title in any::<String>()) {
        let folder = tempfile::tempdir().unwrap();
        let name = safe_name(&format!("{title}.csv"));
        let written = write(&mut list(1), &folder.path().join(&name), None);
        match written {
            Ok(written) => prop_assert_eq!(written.path.parent(), Some(folder.path())),
            // A title of nothing but dots and spaces leaves no extension.
            Err(error) => prop_assert_eq!(name.as_str(), "csv", "{}", error),
        }
    }
}
