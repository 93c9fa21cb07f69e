// The list of people and the record of one.
export { default as LeftHolding } from "./LeftHolding.svelte";
export { default as People } from "./People.svelte";
export { default as Person } from "./Person.svelte";
