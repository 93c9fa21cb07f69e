//! The driver between a journey and the window: one process, gone with the journey.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

/// One screen, so one window at a time.
static SCREEN: Mutex<()> = Mutex::new(());

/// Tenths of a second that it is given to end by itself.
const POLITE: usize = 50;

/// A running `tauri-driver`.
pub struct Driver {
    process: Child,
    address: String,
    _alone: std::sync::MutexGuard<'static, ()>,
}

/// What `cargo xtask test` tells the journeys.
pub fn told(name: &str) -> PathBuf {
    let value = std::env::var_os(name);
    PathBuf::from(value.unwrap_or_else(|| panic!("{name} is not set: run the journeys with `cargo xtask test`")))
}

impl Driver {
    /// Starts it; a window it opens keeps its district under `home`.
    pub fn start(home: &Path) -> Self {
        let alone = SCREEN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (port, native) = (free_port(), free_port());
        let process = Command::new(told("ROLLCALL_TAURI_DRIVER"))
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .env("XDG_DATA_HOME", home)
            .env("HOME", home)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("tauri-driver starts");
        Self { process, address: format!("http://127.0.0.1:{port}"), _alone: alone }
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
