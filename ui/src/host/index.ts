// How does a screen reach the core? Only through here.
import type { OperatorId, Progress } from "../bindings";
import type {
  Answered,
  CommandName,
  Door,
  FileDrop,
  FileKind,
  Input,
  Name,
  PageShown,
  Question,
  RunDone,
  Standing,
  Stop,
  TaskName,
} from "./door";
import { Refused, refusalOf, tellStumbles } from "./refused";
import { tauri } from "./tauri";

export { Refused, refusalOf } from "./refused";
export type {
  Answered,
  CommandName,
  FileDrop,
  FileKind,
  Input,
  Name,
  PageShown,
  Question,
  RunDone,
  Standing,
  Stop,
  TaskName,
} from "./door";

let door: Door = tauri;
// A page that cannot even say that it stumbled has said it to the console.
tellStumbles((stumble) => void door.stumbled(stumble).catch(() => undefined));
const listeners = new Set<(changed: string[]) => void>();
/** Anything may have changed. */
const ALL = ["*"];

/** Puts something else behind the screens: tests and the gallery. */
export function standBehind(other: Door): void {
  door = other;
}

function tellChanged(changed: string[]): void {
  if (changed.length > 0) for (const listener of listeners) listener(changed);
}

/** What an answer says it changed; a restored file says nothing and changed everything. */
function changedBy(name: string, answer: unknown): string[] {
  if (name === "file.restore") return ALL;
  if (typeof answer !== "object" || answer === null || !("changed" in answer)) return [];
  return Array.isArray(answer.changed) ? answer.changed.filter((one) => typeof one === "string") : [];
}

async function orRefuse<T>(answer: Promise<unknown>, doing?: string): Promise<T> {
  try {
    return (await answer) as T;
  } catch (thrown) {
    throw new Refused(refusalOf(thrown, doing));
  }
}

async function call<T>(name: string, input: unknown): Promise<T> {
  const answer = await orRefuse<T>(door.dispatch({ name, input }), name);
  tellChanged(changedBy(name, answer));
  return answer;
}

/** Runs a command. Everyone listening hears what changed before the caller goes on. */
export function run<N extends CommandName>(name: N, input: Input<N>): Promise<RunDone<N>> {
  return call(name, input);
}

export function ask<N extends Question>(name: N, input: Input<N>): Promise<Answered<N>> {
  return orRefuse(door.dispatch({ name, input }), name);
}

/** Works on the file as a whole: its history, its backups. */
export function work<N extends TaskName>(name: N, input: Input<N>): Promise<Answered<N>> {
  return call(name, input);
}

export type LongWork<T> = { done: Promise<T>; cancel: () => Promise<void> };

/** Long work reports as it goes; cancelling rolls all of it back. */
export function runLong<N extends Name>(
  name: N,
  input: Input<N>,
  onProgress: (progress: Progress) => void,
): LongWork<Answered<N>> {
  const id = crypto.randomUUID();
  const done = orRefuse<Answered<N>>(door.dispatch({ name, input }, { id, onProgress }), name).then((answer) => {
    tellChanged(changedBy(name, answer));
    return answer;
  });
  return { done, cancel: () => orRefuse<void>(door.cancel(id)) };
}

/** Called with the kinds of record that changed, `*` for anything, whoever changed them. */
export function onChanged(listener: (changed: string[]) => void): Stop {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts passing on what others change in the same file. */
export function hearOutsideChanges(): Stop {
  return door.listen(tellChanged);
}

export function standing(): Promise<Standing> {
  return orRefuse(door.standing());
}

async function changingAll(doing: Promise<void>): Promise<void> {
  try {
    await orRefuse(doing);
  } finally {
    // Where it fails the old file stays open; but the one named may have been that very file.
    tellChanged(ALL);
  }
}

/** Opens a file that is there; for null the usual one, made when there is none. */
export function openDistrict(path: string | null): Promise<void> {
  return changingAll(door.openDistrict(path));
}

/** Puts a sound backup in the place of a damaged file, which is kept aside, and opens it. */
export function bringBack(path: string, backup: string): Promise<void> {
  return changingAll(door.bringBack(path, backup));
}

export function openSample(): Promise<void> {
  return changingAll(door.openSample());
}

export function sitDown(operator: OperatorId): Promise<void> {
  return changingAll(door.sitDown(operator));
}

export function defaultFolder(): Promise<string> {
  return orRefuse(door.defaultFolder());
}

export function pickFile(options: { title: string; kinds: FileKind[] }): Promise<string | null> {
  return orRefuse(door.pickFile(options));
}

export function saveFile(options: { title: string; suggested: string; kinds: FileKind[] }) {
  return orRefuse<string | null>(door.saveFile(options));
}

/** Asks where a picture goes, a PNG in base64, and writes it there. Null when nobody chose a place. */
export function savePicture(options: { title: string; suggested: string; picture: string }) {
  return orRefuse<string | null>(door.savePicture(options));
}

export function openPath(path: string): Promise<void> {
  return orRefuse(door.openPath(path));
}

/** Begins a letter in the mail program, by its `mailto:` link. */
export function openLetter(link: string): Promise<void> {
  return orRefuse(door.openLetter(link));
}

/** Where a file may be made that is only looked at. */
export function previewPlace(name: string): Promise<string> {
  return orRefuse(door.previewPlace(name));
}

export function previewPage(path: string, page: number, width: number): Promise<PageShown> {
  return orRefuse(door.previewPage(path, page, width));
}

export function previewGone(path: string): Promise<void> {
  return orRefuse(door.previewGone(path));
}

export function onFileDrop(onDrop: (drop: FileDrop) => void): Stop {
  return door.onFileDrop(onDrop);
}
