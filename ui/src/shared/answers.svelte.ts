// How does a page get what it shows, and stay true when something changes?
import { createQuery, keepPreviousData, QueryClient } from "@tanstack/svelte-query";
import { type Answered, ask, type Input, onChanged, type Question, refusalOf, type Stop } from "../host";

export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      retry: false,
      networkMode: "always",
      refetchOnWindowFocus: false,
      // A page that first reads the answer after it came would otherwise never hear of it.
      notifyOnChangeProps: "all",
    },
  },
});

let asking: Promise<unknown> = Promise.resolve();

/** Asks again for everything on screen whenever anything changed; the core answers in milliseconds. */
export function stayTrue(): Stop {
  return onChanged(() => (asking = answers.invalidateQueries()));
}

/** A list that is read for the first time may take seconds; nothing waits longer than this for it. */
const PATIENCE = 1500;

/** Resolves when what is on screen is no older than the last change. */
export async function screenIsTrue(): Promise<void> {
  await Promise.race([asking.catch(() => undefined), new Promise((done) => setTimeout(done, PATIENCE))]);
}

/** What the core answers now. While a new answer is on its way, the old one stays. */
export function useAnswer<N extends Question>(name: N, input: () => Input<N>, enabled: () => boolean = () => true) {
  const query = createQuery(
    () => {
      // Two pages may ask the same; whoever asked last may be gone, and its input with it, when it is asked again.
      const asked = input();
      return {
        queryKey: [name, asked],
        queryFn: () => ask(name, asked),
        enabled: enabled(),
        placeholderData: keepPreviousData,
      };
    },
    () => answers,
  );
  return {
    get value() {
      return query.data as Answered<N> | undefined;
    },
    get refusal() {
      return query.error ? refusalOf(query.error) : null;
    },
    /** What is shown answers to the question before this one: another record's, perhaps. */
    get stale() {
      return query.isPlaceholderData;
    },
    get waiting() {
      return query.isPending;
    },
    again: () => query.refetch(),
  };
}

/** Counts up with every change; give it to a grid as its revision. */
export function useRevision(): { readonly value: number } {
  let value = $state(0);
  $effect(() => onChanged(() => (value += 1)));
  return {
    get value() {
      return value;
    },
  };
}
