// One room, cart or closet.
export { default as Place } from "./Place.svelte";
