// Is something being done, and was it refused? For every button that runs a command.
import type { Problem, Refusal } from "../bindings";
import { refusalOf } from "../host";
import { screenIsTrue } from "./answers.svelte";

export function useDoing() {
  let busy = $state(false);
  let running = false;
  let runs = 0;
  /** The fields that say themselves what is wrong with them. */
  const said: string[] = [];
  let refusal = $state.raw<Refusal | null>(null);
  return {
    /** Until what was done is on screen, so that no second press meets the button that did it. */
    get busy() {
      return busy;
    },
    get refusal() {
      return refusal;
    },
    /** What is wrong with one field; said at the field. */
    problem(field: string): Problem | null {
      if (!said.includes(field)) said.push(field);
      return refusal?.code === "invalid" && refusal.field === field ? refusal.problem : null;
    },
    /** What no field can say of itself. */
    get overall(): Refusal | null {
      return refusal?.code === "invalid" && said.includes(refusal.field) ? null : refusal;
    },
    forget() {
      refusal = null;
    },
    /** Undefined when it was refused, and the refusal is then kept to be shown; or when it is under way already. */
    async go<T>(work: () => Promise<T>): Promise<T | undefined> {
      if (running) return undefined;
      const mine = ++runs;
      running = true;
      busy = true;
      refusal = null;
      try {
        const done = await work();
        void screenIsTrue().then(() => {
          if (mine === runs) busy = false;
        });
        return done;
      } catch (thrown) {
        refusal = refusalOf(thrown);
        busy = false;
        return undefined;
      } finally {
        running = false;
      }
    },
  };
}
