// Who owes what, and one person's account.
export { default as Account } from "./Account.svelte";
export { default as Balances } from "./Balances.svelte";
