// The one file that knows which desktop shell is behind the window.
import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { Progress } from "../bindings";
import type { Door, PageShown, Stop } from "./door";

/** Listening starts asynchronously; stopping before it has started must still stop it. */
function stopLater(starting: Promise<Stop>): Stop {
  let stopped = false;
  void starting.then((stop) => stopped && stop());
  return () => {
    stopped = true;
    void starting.then((stop) => stop());
  };
}

export const tauri: Door = {
  dispatch({ name, input }, work) {
    if (!work) return invoke("dispatch", { name, input, work: null, progress: null });
    const progress = new Channel<Progress>();
    progress.onmessage = work.onProgress;
    return invoke("dispatch", { name, input, work: work.id, progress });
  },
  cancel: (work) => invoke("cancel", { work }),
  standing: () => invoke("standing"),
  openDistrict: (path) => invoke("open_district", { path }),
  openSample: () => invoke("open_sample"),
  bringBack: (path, backup) => invoke("bring_back", { path, backup }),
  sitDown: (operator) => invoke("sit_down", { operator }),
  defaultFolder: () => invoke("default_folder"),
  listen: (onChanged) => stopLater(listen<string[]>("changed", ({ payload }) => onChanged(payload))),
  pickFile: (options) => invoke("pick_file", options),
  saveFile: (options) => invoke("save_file", options),
  savePicture: (options) => invoke("save_picture", options),
  openPath: (path) => invoke("open_path", { path }),
  openLetter: (link) => invoke("open_letter", { link }),
  previewPlace: (name) => invoke("preview_place", { name }),
  async previewPage(path, page, width) {
    const shown = await invoke<PageShown>("preview_page", { path, page, width });
    return { ...shown, picture: `data:image/png;base64,${shown.picture}` };
  },
  previewGone: (path) => invoke("preview_gone", { path }),
  stumbled: (stumble) => invoke("stumbled", stumble),
  onFileDrop: (onDrop) =>
    stopLater(
      getCurrentWebview().onDragDropEvent(({ payload }) => {
        if (payload.type === "drop") onDrop({ paths: payload.paths, over: false });
        else if (payload.type === "enter") onDrop({ paths: payload.paths, over: true });
        else if (payload.type === "leave") onDrop({ paths: [], over: false });
      }),
    ),
};
