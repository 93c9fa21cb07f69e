//! Where can somebody look afterwards? A daily log beside the file, and a crash report. Neither holds a name.

use std::backtrace::Backtrace;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rollcall_core::writing::xlsx::disk_failed;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::stop::complain;
use crate::verbs::Global;

const KEPT_DAYS: usize = 14;

/// The folder of a file's logs: `district.rollcall` has `district-logs`.
fn folder_of(file: &Path) -> PathBuf {
    let mut name = file.file_stem().unwrap_or_default().to_os_string();
    name.push("-logs");
    file.with_file_name(name)
}

/// Starts the log. The folder is made when the first line is written, so that asking for a file that is not there
/// leaves nothing behind.
pub fn begin(file: &Path) {
    let filter = EnvFilter::try_from_env("ROLLCALL_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let writer = Lazy { folder: folder_of(file), file: OnceLock::new() };
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(writer);
    // Where the disk is full, the refusal says so; the log has nothing to add on the terminal.
    let _ = log.log_internal_errors(false).try_init();
}

struct Lazy {
    folder: PathBuf,
    file: OnceLock<Option<RollingFileAppender>>,
}

impl<'w> MakeWriter<'w> for Lazy {
    type Writer = Box<dyn Write + 'w>;

    fn make_writer(&'w self) -> Self::Writer {
        // A folder that cannot be written to is refused elsewhere, in words; the log stays silent about itself.
        match self.file.get_or_init(|| daily(&self.folder)) {
            Some(file) => Box::new(file.make_writer()),
            None => Box::new(io::sink()),
        }
    }
}

fn daily(folder: &Path) -> Option<RollingFileAppender> {
    std::fs::create_dir_all(folder).ok()?;
    RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("rollcall")
        .filename_suffix("log")
        .max_log_files(KEPT_DAYS)
        .build(folder)
        .ok()
}

/// A panic is our mistake: it writes a report and names it.
pub fn on_panic(global: &Global) {
    let folder = folder_of(&global.file());
    std::panic::set_hook(Box::new(move |panic| {
        let words = panic.payload().downcast_ref::<String>().map_or("", String::as_str);
        // The library that writes workbooks panics on a full disk. Whoever called it refuses in words.
        if disk_failed(words) {
            return;
        }
        let reference = uuid::Uuid::now_v7().simple().to_string()[20..].to_uppercase();
        let at = panic.location().map(ToString::to_string).unwrap_or_default();
        // A message put together while running may hold what a row held; a literal cannot.
        let literal = panic.payload().downcast_ref::<&'static str>().copied().unwrap_or("(not written down)");
        let version = env!("CARGO_PKG_VERSION");
        let trace = Backtrace::force_capture();
        let report = format!("rollcall {version}\nreference {reference}\nat {at}\nsaid {literal}\n\n{trace}\n");
        let name = format!("crash-{reference}.txt");
        let kept = [folder.clone(), std::env::temp_dir()].map(|folder| folder.join(&name)).into_iter().find(|path| {
            let _ = path.parent().map(std::fs::create_dir_all);
            std::fs::write(path, &report).is_ok()
        });
        if cfg!(debug_assertions) {
            // At our own desks there are only invented people.
            complain(&panic.to_string());
        }
        complain(&format!(
            "Something went wrong on our side. What was acknowledged is kept. Tell IT the reference {reference}."
        ));
        if let Some(path) = kept {
            complain(&format!("A report without names lies in {}.", path.display()));
        }
    }));
}
