//! How far is long work? A bar for people, lines for machines, and Ctrl-C to roll it back.

use std::sync::Mutex;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use rollcall_core::store::{Progress, Step};

use crate::signals::{self, Cancellable};
use crate::stop::complain;
use crate::words::terms;

/// Shows the core's progress; nothing at all where stderr is no terminal.
pub struct Bar {
    bar: ProgressBar,
    phase: Mutex<&'static str>,
    _cancellable: Cancellable,
}

impl Bar {
    /// An empty bar.
    pub fn new() -> Self {
        let bar = ProgressBar::new_spinner().with_style(style(false));
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar, phase: Mutex::new(""), _cancellable: Cancellable::begin() }
    }
}

fn style(known: bool) -> ProgressStyle {
    let template = match known {
        true => "{msg:<22} {bar:32} {human_pos} of {human_len}  {per_sec}  {eta} left",
        false => "{msg:<22} {spinner} {human_pos}",
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

impl Progress for Bar {
    fn step(&self, step: Step) -> bool {
        let mut phase = self.phase.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if *phase != step.phase {
            *phase = step.phase;
            self.bar.set_style(style(step.total.is_some()));
            self.bar.set_message(terms::phase(step.phase));
            self.bar.reset_eta();
        }
        if let Some(total) = step.total {
            self.bar.set_length(total);
        }
        self.bar.set_position(step.done);
        !signals::cancelled()
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Tells another program on stderr: a line of JSON for each step.
pub struct Lines(Cancellable);

impl Lines {
    /// Nothing told yet.
    pub fn new() -> Self {
        Self(Cancellable::begin())
    }
}

impl Progress for Lines {
    fn step(&self, step: Step) -> bool {
        complain(&serde_json::to_string(&step).unwrap_or_default());
        !signals::cancelled()
    }
}
