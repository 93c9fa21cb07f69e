//! Which commands may the page call? Only these; everything else is denied by the shell itself.
fn main() {
    let commands = [
        "dispatch",
        "cancel",
        "standing",
        "open_district",
        "open_sample",
        "sit_down",
        "pick_file",
        "save_file",
        "open_path",
        "default_folder",
    ];
    let manifest = tauri_build::AppManifest::new().commands(&commands);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        panic!("{error:#}");
    }
}
