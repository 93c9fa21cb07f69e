// The files that leave the program.
export { default as Reports } from "./Reports.svelte";
