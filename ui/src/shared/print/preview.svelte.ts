// What will stand on paper? A file that is only looked at, made anew whenever something else is asked.
import { untrack } from "svelte";
import type { Progress, Refusal, Written } from "../../bindings";
import { type LongWork, type PageShown, previewGone, previewPage, previewPlace, refusalOf } from "../../host";

/** How wide a page is drawn, in points: sharp at the width of the dialog, on a fine screen too. */
const DRAWN = 1400;
/** How long somebody may go on typing before it is made, in milliseconds. */
const PAUSE = 300;

type Asked = { name: string; write: (out: string, tell: (step: Progress) => void) => LongWork<Written> };
type Made = { path: string; file: Written; of: string };

/** `key` says what was asked: another one is another file; null is none. */
export function usePreview(key: () => string | null, asked: () => Asked) {
  let made = $state.raw<Made | null>(null);
  let refusal = $state.raw<Refusal | null>(null);
  let progress = $state.raw<Progress | null>(null);
  let at = $state(0);
  let page = $state.raw<PageShown | null>(null);
  /** Those that another program has open now. */
  const lent: string[] = [];

  function leave(path: string) {
    if (!lent.includes(path)) void previewGone(path).catch(() => undefined);
  }

  $effect(() => {
    const of = key();
    if (of === null) return;
    let over = false;
    let work: LongWork<Written> | null = null;
    let path: string | null = null;
    async function make() {
      try {
        const { name, write } = untrack(asked);
        path = await previewPlace(name);
        if (over) return leave(path);
        work = write(path, (step) => (progress = step));
        const file = await work.done;
        const first = await previewPage(path, 0, DRAWN);
        if (over) return leave(path);
        [made, page, at, refusal] = [{ path, file, of: of! }, first, 0, null];
      } catch (thrown) {
        if (path !== null) leave(path);
        if (!over) [made, page, refusal] = [null, null, refusalOf(thrown)];
      } finally {
        if (!over) progress = null;
      }
    }
    const later = setTimeout(() => void make(), PAUSE);
    return () => {
      over = true;
      clearTimeout(later);
      progress = null;
      void work?.cancel().catch(() => undefined);
      const last = untrack(() => made);
      if (last?.of === of) leave(last.path);
    };
  });

  async function turn(to: number) {
    const now = made;
    if (!now || now.of !== key() || !page || to < 0 || to >= page.pages || to === at) return;
    at = to;
    try {
      const drawn = await previewPage(now.path, to, DRAWN);
      // Somebody who turns several pages sees the last one asked for.
      if (made === now && at === to) page = drawn;
    } catch (thrown) {
      refusal = refusalOf(thrown);
    }
  }

  return {
    /** The page on screen. */
    get page() {
      return page;
    },
    /** Its place, from 0 on. */
    get at() {
      return at;
    },
    get refusal() {
      return refusal;
    },
    get progress() {
      return progress;
    },
    /** What the printer needs to be told about. */
    get notes() {
      return made?.file.paper?.notes ?? [];
    },
    /** The file, for another program to print; none while what is shown is not what is asked. */
    get path() {
      return made !== null && made.of === key() ? made.path : null;
    },
    turn,
    /** It stays for that program when the dialog goes. */
    lend(path: string) {
      lent.push(path);
    },
  };
}

export type Preview = ReturnType<typeof usePreview>;
