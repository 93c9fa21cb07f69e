// In what order do codes reach the core, and what happens while the file is busy?

/** A scan, or a step back or forward, which means the scan before it even while that one waits. */
export type Job = { code: string; device?: string } | { step: "undo" | "redo" };
export type Fate = "kept" | "busy" | "refused";

type Hooks<J> = {
  /** Sends one code and says what became of it. Never throws. */
  send: (job: J) => Promise<Fate>;
  /** Called whenever something changed: how many wait, and whether the file is busy. */
  onchange: (state: { waiting: number; busy: boolean }) => void;
  /** A pause before a busy file is tried again. */
  pause?: () => Promise<void>;
};

const AGAIN_AFTER = 400;
const wait = () => new Promise<void>((resume) => setTimeout(resume, AGAIN_AFTER));

/** Codes go one at a time, in the order of the scanner; a busy file loses none of them. */
export function scanQueue<J extends object>({ send, onchange, pause = wait }: Hooks<J>) {
  const jobs: J[] = [];
  let working = false;

  async function work() {
    if (working) return;
    working = true;
    for (let job = jobs[0]; job; job = jobs[0]) {
      const fate = await send(job);
      if (fate === "busy") {
        onchange({ waiting: jobs.length, busy: true });
        await pause();
        continue;
      }
      jobs.shift();
      onchange({ waiting: jobs.length, busy: false });
    }
    working = false;
  }

  return {
    add(job: J) {
      jobs.push(job);
      void work();
    },
  };
}

const CONTROL = /^\*?RC:?K:?([A-Z][A-Z-]*)\*?$/i;

/** The word of a printed control code, upper case; none for every other code. */
export const controlWord = (code: string): string | null => CONTROL.exec(code.trim())?.[1]?.toUpperCase() ?? null;

/** The printed control code that takes the last scan back. */
export const isUndoCode = (code: string): boolean => controlWord(code) === "UNDO";
