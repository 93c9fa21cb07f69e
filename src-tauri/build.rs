//! Which commands may the page call? Only these; everything else is denied by the shell itself.

const COMMANDS: [&str; 17] = [
    "dispatch",
    "cancel",
    "standing",
    "open_district",
    "open_sample",
    "bring_back",
    "sit_down",
    "pick_file",
    "save_file",
    "save_picture",
    "open_path",
    "open_letter",
    "default_folder",
    "preview_place",
    "preview_page",
    "preview_gone",
    "stumbled",
];

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&COMMANDS);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        panic!("{error:#}");
    }
}
