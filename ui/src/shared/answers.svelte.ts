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

/** Asks again for everything on screen whenever anything changed; the core answers in milliseconds. */
export function stayTrue(): Stop {
  return onChanged(() => void answers.invalidateQueries());
}

/** What the core answers now. While a new answer is on its way, the old one stays. */
export function useAnswer<N extends Question>(name: N, input: () => Input<N>, enabled: () => boolean = () => true) {
  const query = createQuery(
    () => ({
      queryKey: [name, input()],
      queryFn: () => ask(name, input()),
      enabled: enabled(),
      placeholderData: keepPreviousData,
    }),
    () => answers,
  );
  return {
    get value() {
      return query.data as Answered<N> | undefined;
    },
    get refusal() {
      return query.error ? refusalOf(query.error) : null;
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
