//! How does the page reach the catalog? One command for all of it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use rollcall_core::catalog::Answer;
use rollcall_core::refusal::Refusal;
use rollcall_core::store::{Progress, Step};
use serde_json::Value;
use tauri::ipc::{Channel, JavaScriptChannelId};
use tauri::{State, Webview};

use crate::desk::Desk;
use crate::logs;

/// Long work that may be asked to stop, by the page's own name for it.
static WORK: LazyLock<Mutex<HashMap<String, Arc<AtomicBool>>>> = LazyLock::new(Mutex::default);

struct Listener {
    channel: Channel<Step>,
    stop: Arc<AtomicBool>,
}

impl Progress for Listener {
    fn step(&self, step: Step) -> bool {
        // A page that has gone away cannot hear any more; the work goes on.
        let _ = self.channel.send(step);
        !self.stop.load(Ordering::Relaxed)
    }
}

/// Runs, asks or works, by the catalog's name for it. On a thread of its own: the window never waits.
#[tauri::command(async)]
pub(crate) fn dispatch(
    webview: Webview,
    desk: State<'_, Desk>,
    name: String,
    input: Value,
    work: Option<String>,
    progress: Option<JavaScriptChannelId>,
) -> Result<Answer, Refusal> {
    let open = desk.rollcall()?;
    let caller = desk.caller();
    let (Some(work), Some(channel)) = (work, progress) else {
        let answer = open.answer(&caller, &name, input, None);
        return answer.inspect_err(|refusal| logs::refused(&name, refusal));
    };
    let channel = channel.channel_on(webview);
    let stop = Arc::new(AtomicBool::new(false));
    WORK.lock().unwrap_or_else(PoisonError::into_inner).insert(work.clone(), Arc::clone(&stop));
    let answer = open.answer(&caller, &name, input, Some(&Listener { channel, stop }));
    WORK.lock().unwrap_or_else(PoisonError::into_inner).remove(&work);
    answer.inspect_err(|refusal| logs::refused(&name, refusal))
}

/// Asks long work to stop; it rolls back.
#[tauri::command(async)]
pub(crate) fn cancel(work: String) {
    if let Some(stop) = WORK.lock().unwrap_or_else(PoisonError::into_inner).get(&work) {
        stop.store(true, Ordering::Relaxed);
    }
}
