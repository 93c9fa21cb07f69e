// The files that leave the program, and whether promises were kept.
export { default as Reports } from "./Reports.svelte";
export { default as Promises } from "./Promises.svelte";
