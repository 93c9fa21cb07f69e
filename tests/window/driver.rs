//! The driver between a journey and the window: one process, gone with the journey.

use std::ffi::OsStr;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

/// The screens that no journey is on: the windows of two would cover each other. None is known before the first asks.
static FREE: Mutex<Option<Vec<String>>> = Mutex::new(None);
static FREED: Condvar = Condvar::new();

/// Tenths of a second that it is given to end by itself.
const POLITE: usize = 50;

/// A running `tauri-driver`.
pub struct Driver {
    process: Child,
    address: String,
}

/// A screen with one window at a time; given back with the journey.
pub struct Screen(String);

impl Screen {
    /// Waits for one of those that `ROLLCALL_SCREENS` names, or else for the only one there is.
    pub fn free() -> Self {
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(screen) = free.get_or_insert_with(named_screens).pop() {
                return Self(screen);
            }
            free = FREED.wait(free).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// A program that opens its windows there, or looks at them.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.0);
        command
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        free.get_or_insert_default().push(std::mem::take(&mut self.0));
        FREED.notify_one();
    }
}

fn named_screens() -> Vec<String> {
    let named = ["ROLLCALL_SCREENS", "DISPLAY"].into_iter().find_map(|name| std::env::var(name).ok());
    named.expect("a screen; `cargo xtask test` opens some").split(' ').map(str::to_owned).collect()
}

/// What `cargo xtask test` tells the journeys.
pub fn told(name: &str) -> PathBuf {
    let value = std::env::var_os(name);
    PathBuf::from(value.unwrap_or_else(|| panic!("{name} is not set: run the journeys with `cargo xtask test`")))
}

impl Driver {
    /// Starts it; a window it opens there keeps its district under `home`.
    pub fn start(screen: &Screen, home: &Path) -> Self {
        let (port, native) = (free_port(), free_port());
        let process = screen
            .command(told("ROLLCALL_TAURI_DRIVER"))
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .env("XDG_DATA_HOME", home)
            .env("HOME", home)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("tauri-driver starts");
        Self { process, address: format!("http://127.0.0.1:{port}") }
    }

    /// Opens the window with these arguments.
    pub async fn open(&self, arguments: &[&str]) -> WebDriver {
        let wanted = json!({ "tauri:options": { "application": told("ROLLCALL_APP"), "args": arguments } });
        let Value::Object(wanted) = wanted else { unreachable!() };
        for _ in 0..100 {
            if let Ok(driver) = WebDriver::new(&self.address, Capabilities::from(wanted.clone())).await {
                return driver;
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("no window opened within 20 s");
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A polite end lets it take its own children along.
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        for _ in 0..POLITE {
            if self.process.try_wait().is_ok_and(|ended| ended.is_some()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}
