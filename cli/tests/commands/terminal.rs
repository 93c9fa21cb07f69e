//! A person at a terminal: a folder, a file in it, and what is typed.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

pub(crate) const PERIOD: &str = "2026-27/Q2";

/// A terminal with a folder of its own.
pub(crate) struct Terminal {
    folder: tempfile::TempDir,
}

/// What was read, and how it ended.
#[derive(Debug)]
pub(crate) struct Read {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Terminal {
    /// Nothing is there yet.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A district with two schools, a room with a label, and five devices.
    pub fn with_schools() -> Self {
        let terminal = Self::empty();
        terminal.ok(&["init", "--district", "Maple County Schools", "--operator", "Tomasz"]);
        let lines = [
            r#"{"command":"school.add","input":{"code":"CFM","name":"Cedar Fork Middle"}}"#,
            r#"{"command":"school.add","input":{"code":"SMM","name":"Stone Mill Middle"}}"#,
            r#"{"command":"place.add","input":{"school":"school:CFM","name":"Room 12","kind":"room","label":"RM12"}}"#,
            r#"{"command":"device.add","input":{"school":"school:CFM","tag":"MC-1","serial":"A1","home":"place:CFM/Room 12"}}"#,
            r#"{"command":"device.add","input":{"school":"school:CFM","tag":"MC-2","serial":"A2"}}"#,
            r#"{"command":"device.add","input":{"school":"school:CFM","tag":"MC-3","serial":"A3"}}"#,
            r#"{"command":"device.add","input":{"school":"school:CFM","tag":"MC-4","serial":"A4"}}"#,
            r#"{"command":"device.add","input":{"school":"school:SMM","tag":"SM-1","serial":"B1"}}"#,
        ];
        terminal.read(&["run", "--lines", "-"], lines.join("\n").as_bytes()).done();
        terminal
    }

    /// The same, with people of Cedar Fork Middle: population, number and name.
    pub fn with_people(people: &[(&str, &str, &str)]) -> Self {
        let terminal = Self::with_schools();
        let line = |(population, number, name): &(&str, &str, &str)| {
            let person = serde_json::json!({ "population": population, "number": number, "name": name,
                                             "school": "school:CFM", "state": "active" });
            serde_json::json!({ "command": "person.add", "input": person }).to_string()
        };
        let lines: Vec<String> = people.iter().map(line).collect();
        terminal.read(&["run", "--lines", "-"], lines.join("\n").as_bytes()).done();
        terminal
    }

    /// The same, with the quarter's audits open.
    pub fn with_open_audits() -> Self {
        let terminal = Self::with_schools();
        terminal.ok(&["audit", "plan", "--period", PERIOD]);
        terminal.ok(&["audit", "open", "--all", "--period", PERIOD]);
        terminal
    }

    /// Where the district's file lies.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("district.rollcall")
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program, on this terminal's file.
    pub fn command(&self, typed: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rollcall"));
        command.arg("--db").arg(self.file()).args(typed).env_remove("ROLLCALL_LOG").current_dir(self.folder());
        command
    }

    /// Types it, with something on stdin.
    pub fn read(&self, typed: &[&str], stdin: &[u8]) -> Read {
        Read::of(&self.command(typed).write_stdin(stdin).output().unwrap())
    }

    /// Somebody whom permissions hold back types it: as root, an account with no rights of its own.
    #[cfg(unix)]
    pub fn read_without_rights(&self, typed: &[&str]) -> Read {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
        if std::fs::metadata(self.folder()).unwrap().uid() != 0 {
            return self.read(typed, b"");
        }
        // Where the program was built may be closed to others.
        let program = self.folder().join("rollcall");
        if !program.exists() {
            std::fs::copy(env!("CARGO_BIN_EXE_rollcall"), &program).unwrap();
        }
        std::fs::set_permissions(self.folder(), std::fs::Permissions::from_mode(0o755)).unwrap();
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
        let mut command = Command::new("setpriv");
        command.args(nobody).arg(program).args(typed).env_remove("ROLLCALL_LOG").current_dir(self.folder());
        Read::of(&command.output().unwrap())
    }

    /// Types it; it is done.
    #[track_caller]
    pub fn ok(&self, typed: &[&str]) -> String {
        self.read(typed, b"").done().out
    }

    /// Types it with --json; it is done.
    #[track_caller]
    pub fn json(&self, typed: &[&str]) -> Value {
        let typed: Vec<&str> = typed.iter().copied().chain(["--json"]).collect();
        serde_json::from_str(&self.ok(&typed)).unwrap()
    }

    /// Types it; it is refused with this sentence.
    #[track_caller]
    pub fn refused(&self, typed: &[&str]) -> String {
        let read = self.read(typed, b"");
        assert_eq!((read.code, read.out.as_str()), (1, ""), "{read:?}");
        read.err.trim_end().to_owned()
    }

    /// Types it; it is not understood, and this is said about it.
    #[track_caller]
    pub fn misunderstood(&self, typed: &[&str]) -> String {
        let read = self.read(typed, b"");
        assert_eq!((read.code, read.out.as_str()), (2, ""), "{read:?}");
        read.err.trim_end().to_owned()
    }

    /// Scans codes at Cedar Fork.
    pub fn scan(&self, codes: &str) -> Read {
        self.read(&["audit", "scan", "--school", "CFM", "--period", PERIOD], codes.as_bytes())
    }
}

impl Read {
    fn of(output: &std::process::Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Self { code: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) }
    }

    /// It was done.
    #[track_caller]
    pub fn done(self) -> Self {
        assert_eq!(self.code, 0, "{self:?}");
        self
    }

    /// What was read, line by line.
    pub fn lines(&self) -> Vec<&str> {
        self.out.lines().collect()
    }
}
