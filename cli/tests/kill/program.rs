//! The program as a process of its own that can be killed, and what it had said until then.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::Value;

/// A program that runs.
pub(crate) struct Program {
    child: Child,
    answers: Receiver<Said>,
    progress: Receiver<Said>,
}

/// A line, and when it came.
pub(crate) type Said = (Instant, String);

/// What it had said when it was dead.
pub(crate) struct Dead {
    pub answers: Vec<Said>,
    pub progress: Vec<Said>,
}

impl Program {
    /// Starts it on that file, with lines on stdin.
    pub(crate) fn start(file: &Path, typed: &[&str], stdin: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_rollcall"))
            .arg("--db")
            .arg(file)
            .args(typed)
            .arg("--json")
            .env_remove("ROLLCALL_LOG")
            .current_dir(file.parent().unwrap())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
        let answers = lines_of(child.stdout.take().unwrap());
        let progress = lines_of(child.stderr.take().unwrap());
        Self { child, answers, progress }
    }

    /// Waits for so many answers, which are given; fewer when it ends before.
    pub(crate) fn wait_for_answers(&self, count: usize) -> Vec<Said> {
        self.answers.iter().take(count).collect()
    }

    /// Waits until it says how far it is, which is given; nothing when it ends before.
    pub(crate) fn wait_for_progress(&self) -> Option<Said> {
        self.progress.recv().ok()
    }

    /// Waits until something is so, or it has ended.
    pub(crate) fn wait_until(&mut self, is_so: impl Fn() -> bool) {
        while !is_so() && self.child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_micros(50));
        }
    }

    /// SIGKILL: nothing of the program runs after this.
    pub(crate) fn kill(mut self) -> Dead {
        self.child.kill().unwrap();
        self.end()
    }

    /// Lets it come to its end.
    pub(crate) fn end(mut self) -> Dead {
        self.child.wait().unwrap();
        // The pipes hold what was said before the end.
        Dead { answers: self.answers.iter().collect(), progress: self.progress.iter().collect() }
    }
}

fn lines_of(pipe: impl Read + Send + 'static) -> Receiver<Said> {
    let (tell, told) = channel();
    std::thread::spawn(move || {
        let mut lines = BufReader::new(pipe);
        loop {
            let mut line = String::new();
            // A line without its end was not said to the end.
            match lines.read_line(&mut line) {
                Ok(_) if line.ends_with('\n') && tell.send((Instant::now(), line)).is_ok() => {}
                _ => return,
            }
        }
    });
    told
}

/// Runs it to its end; it is done.
#[track_caller]
pub(crate) fn done(file: &Path, typed: &[&str], stdin: &str) -> Value {
    let program = Program::start(file, typed, stdin);
    let Program { mut child, answers, progress } = program;
    let answers: Vec<String> = answers.iter().map(|(_, line)| line).collect();
    let beside: Vec<String> = progress.iter().map(|(_, line)| line).collect();
    let code = child.wait().unwrap().code();
    assert_eq!(code, Some(0), "{typed:?} said {answers:?} and {beside:?}");
    serde_json::from_str(answers.last().map_or("null", String::as_str)).unwrap()
}
