// The list of devices and the record of one.
export { default as Device } from "./Device.svelte";
export { default as Devices } from "./Devices.svelte";
