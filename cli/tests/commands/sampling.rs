//! The invented district's own lines, as they stand in its README.

use std::path::Path;

use assert_cmd::Command;

fn rollcall(folder: &Path, typed: &[String]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rollcall"));
    let read = command.args(typed).env_remove("ROLLCALL_LOG").current_dir(folder).output().unwrap();
    assert!(read.status.success(), "{typed:?}: {}", String::from_utf8_lossy(&read.stderr));
}

/// A line cut into words: what stands in quotation marks is one.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            sign => words.last_mut().unwrap().push(sign),
        }
    }
    words
}

#[test]
fn every_line_of_the_samples_readme_runs_as_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let sample = "sample --devices 400 --schools 4 --seed 7 --today 2026-11-23 --out files";
    rollcall(folder.path(), &words(sample));
    let files = folder.path().join("files");
    let readme = std::fs::read_to_string(files.join("README.txt")).unwrap();
    let lines: Vec<&str> = readme.lines().filter_map(|line| line.trim().strip_prefix("rollcall ")).collect();
    assert!(lines.len() > 10 && lines.iter().any(|line| line.ends_with("run --lines requests.jsonl")), "{lines:?}");
    for line in lines {
        rollcall(&files, &words(line));
    }
}
