// Handing devices to people, one after the other.
export { default as Station } from "./Station.svelte";
