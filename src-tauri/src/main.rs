//! The window. It opens files and dialogs and forwards; no rule lives here.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![expect(clippy::needless_pass_by_value, reason = "the shell hands a command its arguments by value")]

mod desk;
mod dialogs;
mod dispatch;
mod logs;
mod outside;
mod preview;

use std::path::PathBuf;

use tauri::{Manager, RunEvent, WebviewUrl, WebviewWindowBuilder};

use desk::{Desk, Sample};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let file = arguments.iter().find(|argument| !argument.starts_with("--")).map(PathBuf::from);
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let sample = match (has("--sample"), has("--anew")) {
        (true, true) => Sample::Anew,
        (true, false) => Sample::AsItIs,
        (false, _) => Sample::No,
    };
    let _log = logs::start();
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Desk::default())
        .invoke_handler(tauri::generate_handler![
            dispatch::dispatch,
            dispatch::cancel,
            desk::standing,
            desk::open_district,
            desk::open_sample,
            desk::bring_back,
            desk::sit_down,
            dialogs::pick_file,
            dialogs::save_file,
            dialogs::save_picture,
            dialogs::open_path,
            dialogs::open_letter,
            dialogs::default_folder,
            preview::preview_place,
            preview::preview_page,
            preview::preview_gone,
            logs::stumbled,
        ])
        .setup(move |app| {
            let desk = app.state::<Desk>();
            desk.start(file, sample);
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Rollcall")
                .inner_size(1280.0, 800.0)
                .min_inner_size(800.0, 560.0)
                .build()?;
            outside::watch(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                app.state::<Desk>().close();
            }
        });
    Ok(())
}
