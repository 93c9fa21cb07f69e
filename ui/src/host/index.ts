// How does a screen reach the core? Only through here.
import type { Commands, Done, Progress, Queries } from "../bindings";
import type { CommandName, Door, FileDrop, FileKind, QueryName, RunDone, Stop } from "./door";
import { Refused, refusalOf } from "./refused";
import { tauri } from "./tauri";

export { Refused, refusalOf } from "./refused";
export type { CommandName, FileDrop, FileKind, QueryName, Stop } from "./door";

let door: Door = tauri;
const listeners = new Set<(changed: string[]) => void>();

/** Puts something else behind the screens: tests and the gallery. */
export function standBehind(other: Door): void {
  door = other;
}

function tellChanged(changed: string[]): void {
  if (changed.length > 0) for (const listener of listeners) listener(changed);
}

async function orRefuse<T>(answer: Promise<unknown>): Promise<T> {
  try {
    return (await answer) as T;
  } catch (thrown) {
    throw new Refused(refusalOf(thrown));
  }
}

/** Runs a command. Everyone listening hears what changed before the caller goes on. */
export async function run<N extends CommandName>(name: N, input: Commands[N]["input"]): Promise<RunDone<N>> {
  const done = await orRefuse<Done<Commands[N]["output"]>>(door.dispatch({ kind: "run", name, input }));
  tellChanged(done.changed);
  return done;
}

export function ask<N extends QueryName>(name: N, input: Queries[N]["input"]): Promise<Queries[N]["output"]> {
  return orRefuse(door.dispatch({ kind: "ask", name, input }));
}

export type LongWork<T> = { done: Promise<T>; cancel: () => Promise<void> };

/** Long work reports as it goes; cancelling rolls all of it back. */
export function runLong<N extends CommandName>(
  name: N,
  input: Commands[N]["input"],
  onProgress: (progress: Progress) => void,
): LongWork<RunDone<N>> {
  const id = crypto.randomUUID();
  const answer = door.dispatch({ kind: "run", name, input }, { id, onProgress });
  const done = orRefuse<RunDone<N>>(answer).then((result) => {
    tellChanged(result.changed);
    return result;
  });
  return { done, cancel: () => orRefuse<void>(door.cancel(id)) };
}

/** Called with the kinds of record that changed, whoever changed them: this window, a terminal, another machine. */
export function onChanged(listener: (changed: string[]) => void): Stop {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts passing on what others change in the same file. */
export function hearOutsideChanges(): Stop {
  return door.listen(tellChanged);
}

export function pickFile(options: { title: string; kinds: FileKind[] }): Promise<string | null> {
  return orRefuse(door.pickFile(options));
}

export function saveFile(options: { title: string; suggested: string; kinds: FileKind[]; text?: string }) {
  return orRefuse<string | null>(door.saveFile(options));
}

export function openPath(path: string): Promise<void> {
  return orRefuse(door.openPath(path));
}

export function onFileDrop(onDrop: (drop: FileDrop) => void): Stop {
  return door.onFileDrop(onDrop);
}
