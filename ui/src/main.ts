import { mount } from "svelte";
import App from "./app/App.svelte";
import "./app/style/index.css";

async function begin() {
  // In a plain browser there is no core; the sample answers of the gallery stand in, in development only.
  if (import.meta.env.DEV && !("__TAURI_INTERNALS__" in window)) await import("../gallery/stand-in");
  mount(App, { target: document.body });
}

void begin();
