//! The system's own dialogs: which file, where to, open it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rollcall_core::error::Error;
use rollcall_core::refusal::Refusal;
use serde::Deserialize;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// A kind of file offered in a dialog.
#[derive(Deserialize)]
pub(crate) struct FileKind {
    name: String,
    extensions: Vec<String>,
}

/// Asks for a file.
#[tauri::command(async)]
pub(crate) fn pick_file(app: AppHandle, title: String, kinds: Vec<FileKind>) -> Option<String> {
    let mut dialog = app.dialog().file().set_title(title);
    for kind in &kinds {
        dialog = dialog.add_filter(&kind.name, &kind.extensions.iter().map(String::as_str).collect::<Vec<_>>());
    }
    dialog.blocking_pick_file().map(|path| path.to_string())
}

/// Asks where a file shall go.
#[tauri::command(async)]
pub(crate) fn save_file(app: AppHandle, title: String, suggested: String, kinds: Vec<FileKind>) -> Option<String> {
    let mut dialog = app.dialog().file().set_title(title).set_file_name(suggested);
    for kind in &kinds {
        dialog = dialog.add_filter(&kind.name, &kind.extensions.iter().map(String::as_str).collect::<Vec<_>>());
    }
    dialog.blocking_save_file().map(|path| path.to_string())
}

/// Asks where a picture shall go, and writes it there: a PNG in base64. None when nobody chose a place.
#[tauri::command(async)]
pub(crate) fn save_picture(
    app: AppHandle,
    title: String,
    suggested: String,
    picture: String,
) -> Result<Option<String>, Refusal> {
    let kind = FileKind { name: "PNG".into(), extensions: vec!["png".into()] };
    let Some(path) = save_file(app, title, suggested, vec![kind]) else { return Ok(None) };
    let drawn = STANDARD.decode(picture).map_err(std::io::Error::other);
    match drawn.and_then(|bytes| std::fs::write(&path, bytes)) {
        Ok(()) => Ok(Some(path)),
        Err(error) => Err(Error::file(&path, error).into_refusal()),
    }
}

/// Opens a file with the program the system has for it.
#[tauri::command(async)]
pub(crate) fn open_path(app: AppHandle, path: String) -> Result<(), Refusal> {
    let opened = app.opener().open_path(&path, None::<&str>);
    opened.map_err(|error| Error::file(&path, std::io::Error::other(error)).into_refusal())
}

/// Begins a letter in the program the system has for mail. The page opens no other address.
#[tauri::command(async)]
pub(crate) fn open_letter(app: AppHandle, link: String) -> Result<(), Refusal> {
    let opened = match link.starts_with("mailto:") {
        true => app.opener().open_url(&link, None::<&str>).map_err(std::io::Error::other),
        false => Err(std::io::Error::other("not a letter")),
    };
    opened.map_err(|error| Error::file("mail", error).into_refusal())
}

/// The folder offered for exports: the person's documents.
#[tauri::command(async)]
pub(crate) fn default_folder(app: AppHandle) -> String {
    let folder = app.path().document_dir().or_else(|_| app.path().home_dir());
    folder.map_or_else(|_| ".".into(), |folder| folder.display().to_string())
}
