// The files that leave the program, how the district does, and whether promises were kept.
export { default as Reports } from "./Reports.svelte";
export { default as District } from "./District.svelte";
export { default as Promises } from "./Promises.svelte";
