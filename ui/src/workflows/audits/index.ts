export { default as Audit } from "./Audit.svelte";
export { default as Recount } from "./Recount.svelte";
export { default as Station } from "./Station.svelte";
