//! World: a district in a temporary file, a clock held by hand, and the same door the window uses.
#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    missing_docs,
    reason = "what tests share is no test to clippy"
)]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use rollcall_core::catalog::{Caller, Rollcall};
use rollcall_core::refusal::Refusal;
use rollcall_core::store::{Clock, OpenAs, Progress};
use rollcall_core::values::Timestamp;
use serde_json::{Value, json};

#[derive(Clone)]
struct HandClock(Arc<AtomicI64>);

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// A district under test.
pub struct World {
    pub app: Rollcall,
    pub folder: tempfile::TempDir,
    clock: HandClock,
    caller: Caller,
}

impl World {
    /// An empty file, on Monday 9 November 2026 at nine in New York.
    pub fn empty() -> Self {
        Self::begin(tempfile::tempdir().unwrap())
    }

    /// A copy of a file that is there, on the same morning.
    pub fn with_copy_of(file: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::copy(file, folder.path().join("district.rollcall")).unwrap();
        Self::begin(folder)
    }

    fn begin(folder: tempfile::TempDir) -> Self {
        let clock = HandClock(Arc::new(AtomicI64::new(0)));
        let app = Rollcall::open(&folder.path().join("district.rollcall"), OpenAs::Process, clock.clone()).unwrap();
        let app = app.with_press(rollcall_paper::Pdf);
        let world = Self { app, folder, clock, caller: Caller::default() };
        world.at("2026-11-09T09:00:00-05:00");
        world
    }

    /// A district with its first IT operator, who asks from now on.
    pub fn new() -> Self {
        let mut world = Self::empty();
        let done = world.run("session.set_up", json!({ "district": "Maple County Schools", "operator": "Tomasz" }));
        world.caller = Caller { operator: Some(id_of(&done["value"])) };
        world
    }

    /// Sets the clock.
    pub fn at(&self, instant: &str) {
        let at = Timestamp::read(instant, chrono_tz::America::New_York).unwrap();
        self.clock.0.store(at.millis(), Ordering::SeqCst);
    }

    /// Moves the clock on.
    pub fn wait(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }

    /// Who asks now.
    pub fn caller(&self) -> Caller {
        self.caller.clone()
    }

    /// Lets another operator sit down, by name.
    pub fn sit_down(&mut self, name: &str) {
        self.caller = self.app.operator_named(Some(name)).unwrap();
    }

    /// What the present operator is told, whether it is done or refused. References (`tag:MC-0001`, `school:CFM`)
    /// stand for their rows.
    pub fn try_run(&self, name: &str, input: Value) -> Result<Value, Refusal> {
        self.wait(1);
        let input = self.app.resolve(&self.caller, input)?;
        self.app.dispatch(&self.caller, name, input, None)
    }

    /// As [`World::try_run`], with somebody listening to the progress.
    pub fn try_run_watched(&self, name: &str, input: Value, progress: &dyn Progress) -> Result<Value, Refusal> {
        self.app.dispatch(&self.caller, name, input, Some(progress))
    }

    /// Runs, asks or works; fails the story when refused.
    #[track_caller]
    pub fn run(&self, name: &str, input: Value) -> Value {
        match self.try_run(name, input) {
            Ok(done) => done,
            Err(refusal) => panic!("{name}: {refusal:?}"),
        }
    }

    /// As [`World::run`] for a command, answering with its value only.
    #[track_caller]
    pub fn value(&self, name: &str, input: Value) -> Value {
        self.run(name, input)["value"].clone()
    }

    /// The refusal, as the JSON a caller sees; fails the story when it was done after all.
    #[track_caller]
    pub fn refused(&self, name: &str, input: Value) -> Value {
        match self.try_run(name, input) {
            Ok(done) => panic!("{name} was not refused: {done}"),
            Err(refusal) => serde_json::to_value(refusal).unwrap(),
        }
    }

    /// History explains the tables, every page and reference is sound. Every story ends with it.
    #[track_caller]
    pub fn is_sound(&self) {
        let report = self.app.store().check().unwrap();
        assert!(report.sound, "{report:#?}");
    }

    /// A file in the story's folder.
    pub fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// Where the district's file lies.
    pub fn path(&self) -> &Path {
        self.app.store().path()
    }
}

impl Default for World {
    fn default() -> Self {
        Self::new()
    }
}

/// The identifier of a row as JSON.
#[track_caller]
pub fn id_of<I: From<uuid::Uuid>>(row: &Value) -> I {
    row["id"].as_str().unwrap().parse::<uuid::Uuid>().unwrap().into()
}
