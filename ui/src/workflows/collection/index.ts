// Taking devices in again, one after the other.
export { default as Station } from "./Station.svelte";
