//! Who may depend on whom: workflows → nouns → store, values, calendar, error.

use super::source::{Source, below};

const WORKFLOWS: [&str; 8] =
    ["audits", "collection", "distribution", "exports", "imports", "labels", "replacements", "surplus"];
const NOUNS: [&str; 13] = [
    "accessories",
    "agreements",
    "attachments",
    "drives",
    "fees",
    "incidents",
    "people",
    "pickups",
    "register",
    "requests",
    "settings",
    "templates",
    "upkeep",
];
const GROUND: [&str; 9] =
    ["calendar", "contract", "error", "paper", "reading", "refusal", "store", "values", "writing"];

/// Whether a module is named after `crate::`, alone or anywhere among the first names of a group.
fn uses(file: &Source, module: &str) -> bool {
    let code = file.code();
    let is_named =
        |rest: &str| rest.strip_prefix(module).is_some_and(|after| after.starts_with([':', ';', ',', '}', ' ']));
    code.split("crate::").skip(1).any(|rest| match rest.strip_prefix('{') {
        Some(group) => first_names(group).contains(&module),
        None => is_named(rest),
    })
}

/// The first name of each path in a group: `people::{A, B}, error::Result}` → people, error.
fn first_names(group: &str) -> Vec<&str> {
    let (mut names, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.push(group[from..at].split("::").next().unwrap_or_default().trim());
                from = at + 1;
            }
            _ => {}
        }
        if sign == '}' && depth == 0 && from > at {
            break;
        }
    }
    names
}

#[test]
fn a_module_is_seen_wherever_it_stands_in_a_group() {
    assert_eq!(first_names("error::Result, people::{Person, Place}, store};"), ["error", "people", "store"]);
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
            _ if GROUND.contains(&own.as_str()) => WORKFLOWS.into_iter().chain(NOUNS).collect(),
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
        for stranger in ["tauri::", "tauri =", "tokio", "postgres", "clap", "indicatif", "rollcall_paper", "krilla"] {
            assert!(!file.code().contains(stranger), "{} knows {stranger}", file.path);
        }
    }
}

#[test]
fn the_press_draws_documents_and_knows_nothing_that_they_are_about() {
    for file in below("paper/src", &[".rs"]) {
        let named = file.code().split("rollcall_core::").skip(1).map(str::to_owned).collect::<Vec<_>>();
        let may = ["paper::", "writing::Orientation"];
        let stranger = named.iter().find(|path| !may.iter().any(|may| path.starts_with(may)));
        assert!(stranger.is_none(), "{} knows more of the core: {stranger:?}", file.path);
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

/// Where an import leads, seen from the file's own folder.
fn led_to(file: &Source, line: &str) -> Option<String> {
    let from = line.split(['"', '\'']).find(|part| part.starts_with("./") || part.starts_with("../"))?;
    let mut folders: Vec<&str> = file.path.split('/').collect();
    folders.pop();
    for step in from.split('/') {
        match step {
            "." => {}
            ".." => {
                folders.pop();
            }
            name => folders.push(name),
        }
    }
    Some(folders.join("/"))
}

#[test]
fn a_screens_workflow_never_imports_another() {
    let mut wrong = Vec::new();
    for file in below("ui/src/workflows", &[".ts", ".svelte"]) {
        let own = file.path.trim_start_matches("ui/src/workflows/").split('/').next().unwrap_or_default().to_owned();
        let allowed = format!("ui/src/workflows/{own}/");
        for line in file.text.lines().filter(|line| line.contains("import") || line.contains("from ")) {
            let Some(target) = led_to(&file, line) else { continue };
            if target.starts_with("ui/src/workflows/") && !format!("{target}/").starts_with(&allowed) {
                wrong.push(format!("{}: {line}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
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
