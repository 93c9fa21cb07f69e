//! What went wrong, for whoever must mend it: daily files beside the data, fourteen kept, no names in them.

use std::path::PathBuf;

use rollcall_core::refusal::{Refusal, word_of_code};
use rollcall_core::store::default_file;
use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};

fn folder() -> PathBuf {
    default_file().parent().map_or_else(|| PathBuf::from("."), |folder| folder.join("logs"))
}

/// Starts the log and the crash file; nothing when the folder cannot be written.
pub(crate) fn start() -> Option<WorkerGuard> {
    let folder = folder();
    std::fs::create_dir_all(&folder).ok()?;
    let files = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("rollcall-window")
        .filename_suffix("log")
        .max_log_files(14)
        .build(&folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(files);
    tracing_subscriber::fmt().with_writer(writer).with_ansi(false).init();
    let standard = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        // The message may hold data; the place never does.
        let _ = std::fs::write(folder.join("crash.txt"), format!("Rollcall stopped at {place}\n"));
        tracing::error!(place, "panic");
        standard(panic);
    }));
    Some(guard)
}

/// What was refused, by its code and rule. The facts of a refusal may name people: they stay on the screen.
pub(crate) fn refused(call: &str, refusal: &Refusal) {
    let (code, about) = refusal.without_facts();
    tracing::info!(call, code, about, "refused");
}

/// The page stumbled: what it was doing, the kind of its error, and where in its own source.
#[tauri::command(async)]
pub(crate) fn stumbled(reference: String, doing: String, kind: String, places: Vec<String>) {
    let [reference, doing, kind] = [reference, doing, kind].map(|text| word_of_code(&text));
    let places = places.iter().take(MOST_PLACES).map(|place| word_of_code(place)).collect::<Vec<_>>().join(" ");
    tracing::error!(reference, doing, kind, places, "stumbled");
}

const MOST_PLACES: usize = 12;
