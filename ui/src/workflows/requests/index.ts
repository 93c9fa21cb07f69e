// The queue, one request, and a new one.
export { default as New } from "./New.svelte";
export { default as Queue } from "./Queue.svelte";
export { default as Request } from "./Request.svelte";
