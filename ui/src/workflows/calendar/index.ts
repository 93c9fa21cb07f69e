// The days on which support is open, and those on which it is not.
export { default as Calendar } from "./Calendar.svelte";
