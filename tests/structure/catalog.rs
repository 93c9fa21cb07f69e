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
