// Which page answers to which path? Each workflow is read when it is first gone to.
import type { Component } from "svelte";
import type { RouteDefinition } from "svelte-spa-router";
import { wrap } from "svelte-spa-router/wrap";
import Audits from "../workflows/audits-list/Audits.svelte";
import Today from "../workflows/today/Today.svelte";
import Nowhere from "./Nowhere.svelte";
import Soon from "./Soon.svelte";

type Pages = Record<string, Component | undefined>;
const folders = import.meta.glob<Pages>("../workflows/*/index.ts");

/** A page by its workflow's folder and its name there. */
function page(folder: string, name: string) {
  const read = folders[`../workflows/${folder}/index.ts`];
  if (!read) return Soon;
  return wrap({ asyncComponent: async () => ({ default: (await read())[name] ?? Soon }) });
}

export const routes: RouteDefinition = {
  "/": Today,
  "/requests": page("requests", "Queue"),
  "/requests/new": page("requests", "New"),
  "/requests/:id": page("requests", "Request"),
  "/distribute": page("drives", "Distribute"),
  "/distribute/:id": page("drives", "Board"),
  "/distribute/:id/scan": page("distribution", "Station"),
  "/collect": page("drives", "Collect"),
  "/collect/:id": page("drives", "Board"),
  "/collect/:id/scan": page("collection", "Station"),
  "/audits": Audits,
  "/audits/:id": page("audits", "Audit"),
  "/audits/:id/scan": page("audits", "Station"),
  "/audits/:id/recount": page("audits", "Recount"),
  "/replacements": page("replacements", "Board"),
  "/replacements/new": page("replacements", "New"),
  "/replacements/:id": page("replacements", "Incident"),
  "/surplus": page("surplus", "Board"),
  "/surplus/:id": page("surplus", "Pickup"),
  "/surplus/:id/scan": page("surplus", "Station"),
  "/surplus/:id/sign": page("surplus", "Sign"),
  "/devices": page("devices", "Devices"),
  "/devices/:id": page("devices", "Device"),
  "/people": page("people", "People"),
  "/people/left": page("people", "LeftHolding"),
  "/people/:id": page("people", "Person"),
  "/fees": page("fees", "Balances"),
  "/fees/plans": page("fees", "Plans"),
  "/fees/:id": page("fees", "Account"),
  "/places/:id": page("places", "Place"),
  "/reports": page("reports", "Reports"),
  "/reports/district": page("reports", "District"),
  "/reports/promises": page("reports", "Promises"),
  "/import": page("import", "Import"),
  "/settings": page("settings", "Settings"),
  "/settings/calendar": page("calendar", "Calendar"),
  "*": Nowhere,
};
