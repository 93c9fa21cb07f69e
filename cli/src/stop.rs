//! Why did it end early, which exit code says so, and what does the person read?

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rollcall_core::error::Error;
use rollcall_core::refusal::{Problem, Reason, Refusal};

use crate::words;

/// A rule said no, or nothing was done.
pub const REFUSED: u8 = 1;
/// The command line was not understood.
pub const USAGE: u8 = 2;
/// Our mistake.
pub const FAULT: u8 = 3;

/// Why a verb ended early.
#[derive(Debug)]
pub enum Stop {
    /// The core said no.
    Refused(Box<Refusal>),
    /// The core said no more than once, and every time was told where it happened.
    Told,
    /// Nothing was done, for a reason that is the terminal's own.
    NotDone(String),
    /// The command line was not understood.
    Usage(String),
    /// There is no district's file there.
    NoDistrict(PathBuf),
    /// A check found something wrong with the file; it was told.
    Unsound,
    /// Nobody reads our output any more, or it cannot be written.
    Output(io::Error),
}

/// The result of anything a verb does.
pub type Result<T = (), E = Stop> = std::result::Result<T, E>;

impl Stop {
    /// Tells the person, and gives the exit code.
    pub fn tell(self, json: bool) -> ExitCode {
        let code = self.code();
        match self {
            Self::Refused(refusal) if json => in_facts(&refusal),
            Self::NoDistrict(path) if json => in_facts(&no_file(&path)),
            Self::Refused(refusal) => complain(&words::refusal(&refusal)),
            Self::NotDone(why) => complain(&why),
            Self::Usage(why) => complain(&format!("{why}\n`rollcall help` shows what there is.")),
            Self::NoDistrict(path) => complain(&format!(
                "{} A new district's file begins with rollcall init --district NAME.",
                words::refusal(&no_file(&path))
            )),
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
            Self::Output(error) => complain(&format!("The answer could not be written: {error}.")),
            Self::Told | Self::Unsound => {}
        }
        ExitCode::from(code)
    }

    fn code(&self) -> u8 {
        match self {
            Self::Refused(refusal) => code_of(refusal),
            Self::NoDistrict(_) | Self::Told | Self::NotDone(_) => REFUSED,
            Self::Usage(_) => USAGE,
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Self::Unsound | Self::Output(_) => FAULT,
        }
    }
}

/// What was asked for could not even be read, or there is no such thing to ask for: that is the command line's fault, not
/// a rule's.
fn code_of(refusal: &Refusal) -> u8 {
    match refusal {
        Refusal::Fault { .. } => FAULT,
        Refusal::Invalid { problem: Problem::Shape { .. }, .. }
        | Refusal::Refused { reason: Reason::UnknownCommand { .. } } => USAGE,
        Refusal::Refused { .. }
        | Refusal::Invalid { .. }
        | Refusal::NotFound { .. }
        | Refusal::ChangedSince { .. }
        | Refusal::Busy { .. } => REFUSED,
    }
}

fn in_facts(refusal: &Refusal) {
    let line = serde_json::to_string(refusal).unwrap_or_default();
    let _ = writeln!(io::stdout(), "{line}");
}

fn no_file(path: &Path) -> Refusal {
    Refusal::Refused { reason: Reason::NoSuchFile { path: path.display().to_string() } }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        error.into_refusal().into()
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// Says something beside the answer. A closed terminal is no reason to fail.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
