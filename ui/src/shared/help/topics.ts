// What does the help of a screen consist of?
import type { Term } from "./glossary";

/** What one screen, or one part of it, is for. */
export type Topic = {
  /** The part of the screen that it is about; see `useTopic`. */
  id: string;
  title: string;
  /** One or two sentences. */
  what: string;
  /** What to do, in order. */
  first: readonly string[];
  words: readonly Term[];
  /** Has a list whose keys are worth knowing. */
  list?: boolean;
};

/** By path, as in the table of routes. The first topic is the screen itself. */
export type Help = Record<string, readonly [Topic, ...Topic[]]>;

/** The parts of the screens that a workflow's help is about; a page can name no other. */
export type TopicId<Of extends Help> = Of[keyof Of][number]["id"];
