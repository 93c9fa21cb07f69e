// What waits on a report, a decision, a device or money; one incident, and a new one.
export { default as Board } from "./Board.svelte";
export { default as Incident } from "./Incident.svelte";
export { default as New } from "./New.svelte";
