//! What does Ctrl-C do? It rolls long work back; anything else simply ends, since what was acknowledged is kept.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::stop::complain;

/// Something runs that can be rolled back.
static CANCELLABLE: AtomicBool = AtomicBool::new(false);
/// The person asked to stop.
static CANCELLED: AtomicBool = AtomicBool::new(false);

/// What is said when Ctrl-C ends the program: how far it came.
static LAST_WORDS: Mutex<Option<String>> = Mutex::new(None);

/// What a shell says of a program that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// Listens for Ctrl-C from now on.
pub fn listen() {
    // Without a handler Ctrl-C ends the program, which is safe too.
    let _ = ctrlc::set_handler(|| {
        let first = !CANCELLED.swap(true, Ordering::SeqCst);
        if !(first && CANCELLABLE.load(Ordering::SeqCst)) {
            let said = LAST_WORDS.lock().ok().and_then(|mut words| words.take());
            if let Some(said) = said {
                complain(&said);
            }
            std::process::exit(INTERRUPTED);
        }
    });
}

/// What Ctrl-C says from now on before it ends the program.
pub fn last_words(said: String) {
    if let Ok(mut words) = LAST_WORDS.lock() {
        *words = Some(said);
    }
}

/// Whether the person asked to stop.
pub fn cancelled() -> bool {
    CANCELLED.load(Ordering::SeqCst)
}

/// While it lives, the first Ctrl-C asks for a rollback instead of ending the program.
pub struct Cancellable;

impl Cancellable {
    /// Begins.
    pub fn begin() -> Self {
        CANCELLABLE.store(true, Ordering::SeqCst);
        Self
    }
}

impl Drop for Cancellable {
    fn drop(&mut self) {
        CANCELLABLE.store(false, Ordering::SeqCst);
    }
}
