// Something is done with all that is picked. Where some cannot, is it done for the others?
import type { Reason } from "../bindings";
import { useDoing } from "./doing.svelte";
import { idsOf } from "./grid/picked";
import { count } from "./words/count";

type SomeCannot = Extract<Reason, { why: "some_cannot" }>;
export type Carried = { done: number; leftOut: number };

/** `act` is all or nothing; leaving some out is asking it again with the others. */
export function useBulk(
  ids: () => Promise<string[]>,
  act: (ids: string[]) => Promise<unknown>,
  oncarried: (carried: Carried) => void,
) {
  const doing = useDoing();
  let asked: string[] = [];
  const cannot = $derived.by((): SomeCannot | null => {
    const { refusal } = doing;
    return refusal?.code === "refused" && refusal.reason.why === "some_cannot" ? refusal.reason : null;
  });
  const others = $derived(cannot ? cannot.selected - cannot.cannot : 0);

  async function carry(which: () => Promise<string[]>, leftOut: number) {
    const done = await doing.go(async () => {
      const all = await which();
      await act(all);
      return all.length;
    });
    if (done !== undefined) oncarried({ done, leftOut });
  }

  return {
    get busy() {
      return doing.busy;
    },
    get cannot() {
      return cannot;
    },
    get others() {
      return others;
    },
    /** What is refused for another reason than that some cannot. */
    get refusal() {
      return cannot ? null : doing.refusal;
    },
    /** The first time for all that is picked; once some were named, for the others. */
    async go() {
      if (!cannot) return carry(async () => (asked = await ids()), 0);
      const others = idsOf({ all: true, except: cannot.ids }, asked);
      return carry(() => Promise.resolve(others), cannot.cannot);
    },
    /** What was asked is another question now. */
    forget: () => doing.forget(),
  };
}

/** "3 devices collected", or "3 devices collected, 2 left out". */
export const carriedWords = (done: string, { leftOut }: Carried, one: string): string =>
  leftOut > 0 ? `${done}, ${count(leftOut, one)} left out.` : `${done}.`;
