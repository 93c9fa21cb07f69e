// Surplus devices, from a draft to a signed manifest: the board, one pickup, the truck, and the signing.
export { default as Board } from "./Board.svelte";
export { default as Pickup } from "./Pickup.svelte";
export { default as Sign } from "./Sign.svelte";
export { default as Station } from "./Station.svelte";
