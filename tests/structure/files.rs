//! Files stay small, say what they answer, and leave nothing behind.

use super::source::below;

#[test]
fn no_file_is_longer_than_it_may_be() {
    let rust = ["core", "cli", "demo", "sample", "src-tauri", "tests", "xtask"]
        .map(|folder| below(folder, &[".rs"]))
        .into_iter()
        .flatten();
    let long: Vec<String> = rust
        .map(|file| (file.path, file.text.lines().count(), 500))
        .chain(below("ui/src", &[".svelte", ".ts"]).into_iter().map(|file| (file.path, file.text.lines().count(), 400)))
        .filter(|(_, lines, most)| lines > most)
        .map(|(path, lines, most)| format!("{path}: {lines} of {most}"))
        .collect();
    assert!(long.is_empty(), "too long: {long:#?}");
}

#[test]
fn every_core_file_says_first_what_it_answers() {
    let silent: Vec<String> = below("core/src", &[".rs"])
        .into_iter()
        .filter(|file| !file.text.starts_with("//! "))
        .map(|file| file.path)
        .collect();
    assert!(silent.is_empty(), "no first sentence: {silent:#?}");
}

#[test]
fn nothing_is_left_for_later() {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("#[ig", "nore]")];
    let mut files = below("core", &[".rs", ".sql"]);
    for folder in ["cli", "demo", "sample", "src-tauri", "tests", "xtask"] {
        files.extend(below(folder, &[".rs"]));
    }
    files.extend(below("ui/src", &[".svelte", ".ts", ".css"]));
    let left: Vec<String> = files
        .into_iter()
        .filter(|file| marks.iter().any(|mark| file.text.contains(mark)))
        .map(|file| file.path)
        .collect();
    assert!(left.is_empty(), "{left:#?}");
}

#[test]
fn lock_files_name_no_other_registry_than_the_usual() {
    let root = super::source::root();
    let cargo = std::fs::read_to_string(root.join("Cargo.lock")).unwrap();
    let foreign = |line: &&str| {
        line.starts_with("source = ") && !line.contains("registry+https://github.com/rust-lang/crates.io-index")
    };
    assert_eq!(cargo.lines().find(foreign), None);
    let npm = std::fs::read_to_string(root.join("ui/package-lock.json")).unwrap_or_default();
    let foreign = |line: &&str| line.contains("\"resolved\"") && !line.contains("https://registry.npmjs.org/");
    assert_eq!(npm.lines().find(foreign), None);
}
