// Who takes a file that is dropped on the window? A list is an import; a picture or a paper goes to the record in sight.
import { untrack } from "svelte";
import { keptFiles } from "./words/paths";

export type DropTaker = { to: string; take: (paths: string[]) => void };

let takers = $state.raw<DropTaker[]>([]);

/** Takes pictures and papers for as long as the calling component is there, and while it has somewhere to put them. */
export function useDrops(taker: () => DropTaker | null): void {
  $effect(() => {
    const one = taker();
    if (!one) return;
    takers = [...takersNow(), one];
    return () => (takers = takers.filter((other) => other !== one));
  });
}

/** Read without following it: whoever joins does not join again because another one did. */
const takersNow = () => untrack(() => takers);

const isKept = (path: string): boolean =>
  keptFiles.extensions.some((ending) => path.toLowerCase().endsWith(`.${ending}`));

/** Whoever takes all of these; none for lists, which are imported. The newest wins. */
export function takerOf(paths: string[]): DropTaker | undefined {
  return paths.length > 0 && paths.every(isKept) ? takers.at(-1) : undefined;
}
