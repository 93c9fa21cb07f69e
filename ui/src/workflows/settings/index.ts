// The district, its schools and people at the window, the rules and the file.
export { default as Settings } from "./Settings.svelte";
