// Bringing a list in.
export { default as Import } from "./Import.svelte";
