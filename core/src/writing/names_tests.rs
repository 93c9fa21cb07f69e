//! Do hostile names become plain ones that stay in their folder?

use proptest::prelude::*;

use super::*;

#[test]
fn hostile_names_become_plain_ones() {
    let cases = [
        ("Audit 2026-27/Q1.xlsx", "Audit 2026-27-Q1.xlsx"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("..", "export"),
        ("", "export"),
        (" . ", "export"),
        ("C:\\Windows\\x.csv", "C--Windows-x.csv"),
        ("CON", "_CON"),
        ("con.xlsx", "_con.xlsx"),
        ("nul .txt", "_nul .txt"),
        ("console.csv", "console.csv"),
        ("LPT1.tar.gz", "_LPT1.tar.gz"),
        ("report.", "report"),
        ("report. . .", "report"),
        ("annual\u{202e}xslx.exe", "annualxslx.exe"),
        ("a\0b", "ab"),
        ("line\nbreak", "line break"),
        ("Ruiz, José – 李.csv", "Ruiz, José – 李.csv"),
    ];
    for (wanted, given) in cases {
        assert_eq!(safe_name(wanted), given, "{wanted:?}");
    }
}

#[test]
fn a_long_name_keeps_its_extension() {
    let name = safe_name(&format!("{}.xlsx", "é".repeat(300)));
    assert!(name.len() <= 255 && name.ends_with("é.xlsx"), "{name}");
}

#[test]
fn a_name_is_given_once_in_a_workbook() {
    let mut given = Given::default();
    assert_eq!(given.sheet("Devices"), "Devices");
    assert_eq!(given.sheet("devices"), "devices (2)");
    assert_eq!(given.sheet("[A/B]:*?"), "(A-B)---");
    assert_eq!(given.sheet("''"), "Sheet");
    assert_eq!(given.sheet("History"), "Sheet History");
    let long = "A very long sheet name that goes on and on";
    assert_eq!(given.sheet(long), "A very long sheet name that goe");
    assert_eq!(given.sheet(long), "A very long sheet name that (2)");
    assert_eq!(given.file("Exceptions", "csv"), "Exceptions.csv");
    assert_eq!(given.file("Exceptions", "csv"), "Exceptions (2).csv");
}

fn hostile() -> impl Strategy<Value = String> {
    let bits = prop_oneof![
        Just("../".to_owned()),
        Just("..\\".to_owned()),
        Just("CON".to_owned()),
        Just(".".to_owned()),
        Just(" ".to_owned()),
        Just("\u{202e}".to_owned()),
        Just("\0".to_owned()),
        Just("'".to_owned()),
        Just("é".repeat(90)),
        any::<char>().prop_map(String::from),
        "[a-zA-Z0-9._-]{0,12}",
    ];
    proptest::collection::vec(bits, 0..12).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_name_stays_one_plain_file_in_its_folder(wanted in hostile()) {
        let name = safe_name(&wanted);
        prop_assert!(!name.is_empty() && name.len() <= 255);
        let no_path = name.chars().all(|c| !"/\\:\0".contains(c) && !c.is_control() && !is_invisible(c));
        prop_assert!(no_path, "{:?}", name);
        prop_assert!(!name.ends_with(['.', ' ']) && !name.starts_with('.'));
        let stem = name.split('.').next().unwrap_or_default().trim_end();
        prop_assert!(!RESERVED.iter().any(|reserved| stem.eq_ignore_ascii_case(reserved)), "{:?}", name);
        let resolved = std::path::Path::new("/folder").join(&name);
        prop_assert_eq!(resolved.parent(), Some(std::path::Path::new("/folder")));
        prop_assert_eq!(safe_name(&name), name.clone());
    }

    #[test]
    fn any_sheet_name_is_taken_by_a_workbook_twice(wanted in hostile()) {
        let mut given = Given::default();
        let mut book = rust_xlsxwriter::Workbook::new();
        for _ in 0..2 {
            let name = given.sheet(&wanted);
            let taken = book.add_worksheet().set_name(&name).is_ok();
            prop_assert!(taken, "{:?}", name);
        }
    }
}
