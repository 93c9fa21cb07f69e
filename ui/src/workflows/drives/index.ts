// Which drives there are, how to set one up, and how far one is.
export { default as Board } from "./Board.svelte";
export { default as Collect } from "./Collect.svelte";
export { default as Distribute } from "./Distribute.svelte";
