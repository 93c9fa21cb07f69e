// Who owes what, who has a protection plan, and one person's account.
export { default as Account } from "./Account.svelte";
export { default as Balances } from "./Balances.svelte";
export { default as Plans } from "./Plans.svelte";
