//! How does a verb reach the core: open the file, say who asks, wait for others, show progress?

use std::cell::RefCell;
use std::path::Path;
use std::time::Duration;

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::refusal::{Reason, Refusal};
use rollcall_core::store::{OpenAs, Progress};
use serde_json::{Value, json};

use crate::bar::{Bar, Lines};
use crate::log;
use crate::print::{Out, list, text};
use crate::stop::{Result, Stop, complain};
use crate::verbs::Global;
use crate::words;

/// How long a verb waits for somebody else's write before it says that it waits.
const QUIETLY: Duration = Duration::from_millis(1500);
/// How long a verb waits altogether.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long scanning waits: the person stands in a room and cannot scan again later.
const SCANNING: Duration = Duration::from_secs(60);
/// Milliseconds from which on an answer is worth a line in the log.
const SLOW: u64 = 1000;

/// An open file, and who asks.
pub struct Door {
    app: Rollcall,
    operator: Option<String>,
    caller: RefCell<Option<Caller>>,
    patience: Duration,
    zone: chrono_tz::Tz,
    /// How to answer.
    pub out: Out,
}

impl Door {
    /// Opens the file that is there, and makes the day's first backup.
    ///
    /// # Errors
    /// Whatever the core refuses; [`Stop::NoDistrict`] when there is none.
    pub fn open(global: &Global) -> Result<Self> {
        let path = global.file();
        if !path.exists() {
            return Err(Stop::NoDistrict(path));
        }
        let door = Self::open_or_make(global)?;
        door.back_up();
        Ok(door)
    }

    /// Opens the file, or makes it; the folder only when the place is the platform's own.
    pub fn open_or_make(global: &Global) -> Result<Self> {
        let path = global.file();
        if global.db.is_none() {
            make_folder_of(&path)?;
        }
        log::begin(&path);
        let app = Rollcall::open(&path, OpenAs::Process, SystemClock)?.with_press(rollcall_paper::Pdf);
        app.store().wait_for_others(QUIETLY)?;
        let operator = global.asks.clone();
        let session = app.dispatch(&Caller::default(), "session.info", json!({}), None)?;
        let zone = session["district"]["zone"].as_str().and_then(|zone| zone.parse().ok()).unwrap_or(chrono_tz::UTC);
        words::dates_are_in(zone);
        tracing::info!(version = env!("CARGO_PKG_VERSION"), "opened");
        Ok(Self { app, operator, caller: RefCell::new(None), patience: PATIENCE, zone, out: Out::new(global.json) })
    }

    /// Waits for others as long as scanning may.
    pub fn for_scanning(self) -> Self {
        Self { patience: SCANNING, ..self }
    }

    fn back_up(&self) {
        if let Err(error) = self.app.store().backup_daily(self.app.now()) {
            complain(&format!("Today's backup could not be made. {}", words::refusal(&error.into_refusal())));
        }
    }

    /// The district's time zone.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.zone
    }

    /// The core itself.
    pub fn app(&self) -> &Rollcall {
        &self.app
    }

    /// Who asks: the operator named with `--as`, else the only one, or else the only one of IT.
    pub fn caller(&self) -> Result<Caller> {
        if let Some(known) = &*self.caller.borrow() {
            return Ok(known.clone());
        }
        let caller = self.app.operator_named(self.operator.as_deref())?;
        self.tell_who_asks(&caller)?;
        *self.caller.borrow_mut() = Some(caller.clone());
        Ok(caller)
    }

    /// Where several people use the file and nobody said who asks, it says so: what is done is done under that name.
    fn tell_who_asks(&self, caller: &Caller) -> Result {
        if self.operator.is_some() || self.out.json {
            return Ok(());
        }
        let known = self.dispatch_as(caller, "session.operators", json!({}), None)?;
        let active: Vec<&Value> = list(&known, "operators").iter().filter(|one| one["active"] == true).collect();
        let own = active.iter().find(|one| caller.operator.is_some_and(|id| one["id"] == id.to_string().as_str()));
        if let Some(own) = own.filter(|_| active.len() > 1) {
            complain(&format!("(as {}, the only one of IT; --as NAME asks as somebody else)", text(own, "name")));
        }
        Ok(())
    }

    /// Who asks, or nobody where nobody is needed: before the first operator, and to see who there is.
    pub fn anyone(&self) -> Result<Caller> {
        match self.caller() {
            Err(Stop::Refused(refusal)) if self.operator.is_none() && who_asks_is_open(&refusal) => {
                Ok(Caller::default())
            }
            caller => caller,
        }
    }

    /// Runs a command or task, or asks a query, with whole answers.
    pub fn dispatch(&self, name: &str, input: Value) -> Result<Value> {
        self.dispatch_as(&self.caller()?, name, input, None)
    }

    /// As [`Door::dispatch`], telling how far it is, and with Ctrl-C.
    pub fn dispatch_watched(&self, name: &str, input: Value) -> Result<Value> {
        let progress: Box<dyn Progress> = if self.out.json { Box::new(Lines::new()) } else { Box::new(Bar::new()) };
        self.dispatch_as(&self.caller()?, name, input, Some(progress.as_ref()))
    }

    /// As [`Door::dispatch`], for a caller that need not be an operator.
    pub fn dispatch_as(
        &self,
        caller: &Caller,
        name: &str,
        input: Value,
        progress: Option<&dyn Progress>,
    ) -> Result<Value> {
        let begun = std::time::Instant::now();
        let first = self.app.dispatch(caller, name, input.clone(), progress);
        let answer = match first {
            // Refused before anything was done, so that it can be asked again.
            Err(Refusal::Busy { .. }) => self.wait_and_dispatch(caller, name, input, progress),
            Ok(_) | Err(_) => first,
        };
        let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        // A scan a second is no news; what is slow or refused is.
        match &answer {
            Ok(_) if millis < SLOW => tracing::debug!(name, millis, "done"),
            Ok(_) => tracing::info!(name, millis, "done"),
            Err(_) => tracing::info!(name, millis, "refused"),
        }
        Ok(answer?)
    }

    fn wait_and_dispatch(
        &self,
        caller: &Caller,
        name: &str,
        input: Value,
        progress: Option<&dyn Progress>,
    ) -> Result<Value, Refusal> {
        let seconds = self.patience.as_secs();
        complain(&format!("Another program is writing to this file. Waiting for it, up to {seconds} seconds."));
        let store = self.app.store();
        let wait = |patience| store.wait_for_others(patience).map_err(rollcall_core::error::Error::into_refusal);
        wait(self.patience)?;
        let answer = self.app.dispatch(caller, name, input, progress);
        wait(QUIETLY)?;
        answer
    }

    /// Runs a command and gives its value.
    pub fn run(&self, name: &str, input: Value) -> Result<Value> {
        Ok(self.dispatch(name, input)?["value"].take())
    }

    /// What a reference (`school:CFM`) means, as an identifier.
    pub fn id(&self, kind: &str, sought: &str) -> Result<Value> {
        // A pasted identifier stands for itself.
        if sought.parse::<uuid::Uuid>().is_ok() {
            return Ok(json!(sought));
        }
        self.resolve(json!(format!("{kind}:{sought}")))
    }

    /// The same value with every reference replaced by an identifier.
    pub fn resolve(&self, value: Value) -> Result<Value> {
        Ok(self.app.resolve(&self.caller()?, value)?)
    }

    /// The audit of a school (a code or a name) in a period.
    pub fn audit(&self, school: &str, period: &str) -> Result<Value> {
        // Each is asked for by itself first, so that the refusal names the one that is not there.
        self.id("school", school)?;
        self.id("period", period)?;
        self.id("audit", &format!("{school}@{period}"))
    }
}

/// Whether a refusal only says that it is not known who asks.
fn who_asks_is_open(refusal: &Refusal) -> bool {
    let Refusal::Refused { reason } = refusal else { return false };
    matches!(reason, Reason::NotSetUp | Reason::WhichOperator { .. })
}

/// Makes the folder in which a file shall lie.
pub fn make_folder_of(path: &Path) -> Result {
    let Some(folder) = path.parent() else { return Ok(()) };
    let made = std::fs::create_dir_all(folder);
    made.map_err(|error| Stop::from(rollcall_core::error::Error::file(folder, error)))
}
