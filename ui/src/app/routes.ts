// Which page answers to which path?
import type { RouteDefinition } from "svelte-spa-router";
import Nowhere from "./Nowhere.svelte";
import Soon from "./Soon.svelte";
import { places } from "./places";

export const routes: RouteDefinition = {
  ...Object.fromEntries(places.map(({ path }) => [path, Soon])),
  "*": Nowhere,
};
