//! Who may depend on whom: workflows → nouns → store, values, calendar, error.

use super::source::{Source, below};

const WORKFLOWS: [&str; 3] = ["audits", "imports", "exports"];
const NOUNS: [&str; 5] = ["incidents", "people", "register", "settings", "upkeep"];
const GROUND: [&str; 7] = ["calendar", "contract", "error", "reading", "refusal", "store", "values"];

fn uses(file: &Source, module: &str) -> bool {
    let code = file.code();
    code.contains(&format!("crate::{module}::")) || code.contains(&format!("crate::{{{module}"))
}

fn module_of(file: &Source) -> String {
    file.path.trim_start_matches("core/src/").split(['/', '.']).next().unwrap_or_default().to_owned()
}

#[test]
fn a_workflow_never_imports_another_and_a_noun_never_a_workflow() {
    let mut wrong = Vec::new();
    for file in below("core/src", &[".rs"]) {
        let own = module_of(&file);
        let forbidden: Vec<&str> = match own.as_str() {
            _ if WORKFLOWS.contains(&own.as_str()) => WORKFLOWS.into_iter().filter(|other| *other != own).collect(),
            _ if NOUNS.contains(&own.as_str()) => WORKFLOWS.into(),
            _ if GROUND.contains(&own.as_str()) || own == "writing" => WORKFLOWS.into_iter().chain(NOUNS).collect(),
            _ => Vec::new(),
        };
        wrong.extend(
            forbidden.into_iter().filter(|other| uses(&file, other)).map(|other| format!("{} uses {other}", file.path)),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_those_outside_the_core_come_through_the_catalog() {
    let inside = below("core/src", &[".rs"]).into_iter().filter(|file| module_of(file) != "catalog");
    let mut wrong: Vec<String> = inside
        .filter(|file| uses(file, "catalog") || file.code().contains("use crate::catalog"))
        .map(|file| file.path)
        .collect();
    let strangers = ["sample", "xtask"].map(|folder| below(folder, &[".rs"])).into_iter().flatten();
    wrong.extend(strangers.filter(|file| file.code().contains("rollcall_core")).map(|file| file.path));
    assert!(wrong.is_empty(), "the window, the command line, the demo and the tests call the catalog; not {wrong:#?}");
}

#[test]
fn the_core_knows_no_window_no_terminal_no_server() {
    for file in below("core", &[".rs", "Cargo.toml"]) {
        for stranger in ["tauri::", "tauri =", "tokio", "postgres", "clap", "indicatif"] {
            assert!(!file.code().contains(stranger), "{} knows {stranger}", file.path);
        }
    }
}

#[test]
fn only_records_and_the_store_see_sql() {
    let mut wrong = Vec::new();
    for file in below("core/src", &[".rs"]) {
        let own = module_of(&file);
        let in_record = file.path.contains("/record/") || file.path.ends_with("/record.rs");
        if own == "store" || own == "values" || own == "error" || in_record {
            continue;
        }
        let code = file.code();
        if code.contains("rusqlite")
            || code.contains("\"SELECT ")
            || code.contains("\"UPDATE ")
            || code.contains("\"INSERT ")
        {
            wrong.push(file.path);
        }
    }
    assert!(wrong.is_empty(), "SQL outside record files: {wrong:#?}");
}

#[test]
fn rules_read_no_clock() {
    for file in below("core/src", &[".rs"]) {
        let may = [
            "core/src/values/time.rs",
            "core/src/catalog/open.rs",
            "core/src/store/open.rs",
            "core/src/store/backup.rs",
        ];
        let reads = file.code().contains("Utc::now()") || file.code().contains("Timestamp::now()");
        assert!(!reads || may.contains(&file.path.as_str()), "{} reads the clock", file.path);
    }
}

#[test]
fn only_the_host_opens_the_door_to_the_shell() {
    for file in below("ui/src", &[".ts", ".svelte"]) {
        let may = file.path.starts_with("ui/src/host/");
        assert!(may || !file.text.contains("@tauri-apps/"), "{} goes around the host", file.path);
    }
}

#[test]
fn a_screens_workflow_never_imports_another() {
    for file in below("ui/src/workflows", &[".ts", ".svelte"]) {
        let own = file.path.trim_start_matches("ui/src/workflows/").split('/').next().unwrap_or_default().to_owned();
        for line in file.text.lines().filter(|line| line.contains("import ") && line.contains("workflows/")) {
            assert!(line.contains(&format!("workflows/{own}/")), "{}: {line}", file.path);
        }
    }
}

#[test]
fn the_invented_truth_knows_nothing_of_the_core() {
    let manifest = std::fs::read_to_string(super::source::root().join("sample/Cargo.toml")).unwrap();
    assert!(!manifest.contains("rollcall-core"), "the sample plants the truth; it must not compute it");
    assert!(!manifest.contains("rollcall-demo"), "nor by way of the demo");
    for file in below("sample", &[".rs"]) {
        let code = file.code();
        for rule in ["rollcall_core", "rollcall_demo", "audits::", "finding::"] {
            assert!(!code.contains(rule), "{} calls {rule}: the sample plants the truth", file.path);
        }
    }
}
