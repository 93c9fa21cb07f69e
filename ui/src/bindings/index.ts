// What the core and the window say to each other. The shapes are generated; a few names for parts of them are added.
import type { Outcomes } from "./catalog";

export type * from "./catalog";
export type { Step as Progress } from "./catalog";
export type Outcome = keyof Outcomes;
