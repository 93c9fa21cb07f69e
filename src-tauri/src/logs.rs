//! What went wrong, for whoever must mend it: daily files beside the data, fourteen kept, no names in them.

use std::path::PathBuf;

use rollcall_core::refusal::Refusal;
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
    let (code, about) = told(refusal);
    tracing::info!(call, code, about, "refused");
}

/// The page stumbled: what it was doing, the kind of its error, and where in its own source.
#[tauri::command(async)]
pub(crate) fn stumbled(reference: String, doing: String, kind: String, places: Vec<String>) {
    let [reference, doing, kind] = [reference, doing, kind].map(|text| word(&text));
    let places = places.iter().take(MOST_PLACES).map(|place| word(place)).collect::<Vec<_>>().join(" ");
    tracing::error!(reference, doing, kind, places, "stumbled");
}

const MOST_PLACES: usize = 12;
const LONGEST: usize = 80;

/// A name of our own code, and nothing else: what was typed or read has no way into the log.
fn word(text: &str) -> String {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "._-:/$@".contains(sign);
    if text.len() <= LONGEST && text.chars().all(plain) { text.to_owned() } else { "other".to_owned() }
}

/// The code of a refusal, and the one word that says which rule, field, row or reference.
fn told(refusal: &Refusal) -> (&'static str, String) {
    match refusal {
        Refusal::Refused { reason } => {
            let why = serde_json::to_value(reason).ok();
            let why = why.as_ref().and_then(|reason| reason["why"].as_str().map(ToOwned::to_owned));
            ("refused", why.unwrap_or_default())
        }
        Refusal::Invalid { field, .. } => ("invalid", word(field)),
        Refusal::NotFound { entity, .. } => ("not_found", word(entity)),
        Refusal::ChangedSince { entity, .. } => ("changed_since", word(entity)),
        Refusal::Busy { .. } => ("busy", String::new()),
        Refusal::Fault { reference } => ("fault", reference.clone()),
    }
}

#[cfg(test)]
mod tests {
    use rollcall_core::refusal::{Reason, Refusal};

    use super::{told, word};

    #[test]
    fn the_log_tells_the_rule_and_no_name() {
        let sought = Refusal::NotFound { entity: "person".into(), sought: "Ana Beltrán".into() };
        assert_eq!(told(&sought), ("not_found", "person".into()));
        let missing = Refusal::Refused { reason: Reason::NoSuchFile { path: "/home/ana/list.csv".into() } };
        assert_eq!(told(&missing), ("refused", "no_such_file".into()));
        assert_eq!(word("Grid.svelte:41:7"), "Grid.svelte:41:7");
        assert_eq!(word("Ana Beltrán is no number"), "other");
    }
}
