// Is something being done, and was it refused? For every button that runs a command.
import type { Problem, Refusal } from "../bindings";
import { refusalOf } from "../host";

export function useDoing() {
  let busy = $state(false);
  let refusal = $state.raw<Refusal | null>(null);
  return {
    get busy() {
      return busy;
    },
    get refusal() {
      return refusal;
    },
    /** What is wrong with one field; said at the field. */
    problem(field: string): Problem | null {
      return refusal?.code === "invalid" && refusal.field === field ? refusal.problem : null;
    },
    /** What no field can say of itself. */
    get overall(): Refusal | null {
      return refusal?.code === "invalid" ? null : refusal;
    },
    forget() {
      refusal = null;
    },
    /** Undefined when it was refused; the refusal is then kept to be shown. */
    async go<T>(work: () => Promise<T>): Promise<T | undefined> {
      busy = true;
      refusal = null;
      try {
        return await work();
      } catch (thrown) {
        refusal = refusalOf(thrown);
        return undefined;
      } finally {
        busy = false;
      }
    },
  };
}
