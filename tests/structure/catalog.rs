//! Every entry of the catalog is told in a story, and who may use it was reviewed.

use rollcall_core::catalog::{entries, permission_table};
use rollcall_core::refusal::NextStep;

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
    let unsound: Vec<String> =
        stories().into_iter().filter(|(name, body)| !ends_sound(name, body)).map(|(name, _)| name).collect();
    assert!(unsound.is_empty(), "these stories do not end with World::is_sound(): {unsound:#?}");
}

/// How a story says that somebody was told no: by the door's answer, an error, or the refusal itself.
const TOLD_NO: [&str; 3] = ["refused(", ".unwrap_err()", "Refusal::Refused"];

/// Exchanges compare whole districts with the truth and ask for nothing; every other story tells of a refusal, itself
/// or in a function of its own file.
#[test]
fn every_story_tells_of_a_refusal() {
    let told_no = |text: &str| TOLD_NO.iter().any(|mark| text.contains(mark));
    let shared = |name: &str, body: &str| {
        let text = std::fs::read_to_string(super::source::root().join(name.split(": ").next().unwrap())).unwrap();
        let functions = text.split("\nfn ").skip(1).map(|function| function.split("\n}\n").next().unwrap_or(function));
        let mut called =
            functions.filter(|function| body.contains(&format!("{}(", function.split('(').next().unwrap())));
        called.any(told_no)
    };
    let mut stories = stories();
    stories.retain(|(name, _)| name.starts_with("tests/workflows/"));
    assert!(stories.len() > 100, "only {} stories were read", stories.len());
    stories.retain(|(name, body)| {
        let told = body.split_once('{').map_or("", |(_, told)| told);
        !told_no(told) && !shared(name, told)
    });
    let untold: Vec<String> = stories.into_iter().map(|(name, _)| name).collect();
    assert!(untold.is_empty(), "these stories show only what may be done: {untold:#?}");
}

#[test]
fn every_next_step_is_a_command_of_the_catalog() {
    for step in NextStep::ALL {
        assert!(entries().iter().any(|entry| entry.name == step.word()), "{step}");
    }
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
