//! Every entry of the catalog is told in a story, and who may use it was reviewed.

use rollcall_core::catalog::{entries, permission_table};

use super::source::below;

#[test]
fn every_catalog_entry_has_a_story() {
    let mut stories = below("tests/workflows", &[".rs"]);
    stories.extend(below("tests/exchange", &[".rs"]));
    let untold: Vec<&str> = entries()
        .iter()
        .map(|entry| entry.name)
        .filter(|name| !stories.iter().any(|story| story.text.contains(&format!("\"{name}\""))))
        .collect();
    assert!(untold.is_empty(), "no story tells of {untold:?}");
}

/// Every story, with its text from its name to its end.
fn stories() -> Vec<(String, String)> {
    let mut files = below("tests/workflows", &[".rs"]);
    files.extend(below("tests/exchange", &[".rs"]));
    let mut stories = Vec::new();
    for file in files {
        for story in file.text.split("#[test]\n").skip(1) {
            let body = story.split("\n}\n").next().unwrap_or(story);
            let name = body.split_once("fn ").and_then(|(_, rest)| rest.split_once('(')).map_or("", |(name, _)| name);
            stories.push((format!("{}: {name}", file.path), body.to_owned()));
        }
    }
    stories
}

#[test]
fn every_story_ends_with_history_explaining_the_tables() {
    let world = std::fs::read_to_string(super::source::root().join("tests/src/lib.rs")).unwrap();
    assert!(world.contains("pub fn is_sound(&self)") && world.contains("store().check()"));
    // What a file's stories share may end them: the last call then names a function that does.
    let ends_sound = |path: &str, body: &str| {
        let last = body.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().trim().to_owned();
        let file = path.split(": ").next().unwrap_or_default();
        let shared = last.split('(').next().unwrap_or_default().to_owned();
        let text = std::fs::read_to_string(super::source::root().join(file)).unwrap();
        let of_shared = text.split(&format!("fn {shared}(")).nth(1).and_then(|rest| rest.split("\n}\n").next());
        last.ends_with(".is_sound();") || of_shared.is_some_and(|body| body.trim_end().ends_with(".is_sound();"))
    };
    let asks_only = ["tests/workflows/custody_refusals.rs: every_next_step_is_a_command_of_the_catalog"];
    let unsound: Vec<String> = stories()
        .into_iter()
        .filter(|(name, body)| !asks_only.contains(&name.as_str()) && !ends_sound(name, body))
        .map(|(name, _)| name)
        .collect();
    assert!(unsound.is_empty(), "these stories do not end with World::is_sound(): {unsound:#?}");
}

#[test]
fn who_may_do_what_is_the_table_agreed() {
    insta::assert_snapshot!(permission_table());
}

#[test]
fn no_name_stands_for_two_entries() {
    let mut names: Vec<&str> = entries().iter().map(|entry| entry.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
}
