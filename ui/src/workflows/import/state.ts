// What was chosen so far, what is the plan that comes of it, and what does the screen say of the rehearsal?
import { number } from "../../shared/words/days";
import type {
  ColumnLook,
  ColumnSaid,
  FieldChange,
  ImportCounts,
  ImportKind,
  ImportPlan,
  Looked,
  Rehearsal,
  Take,
  TransferChoice,
  UnknownWords,
} from "../../bindings";
import { kindWords, mayChange, outcomeWords } from "./words";

export type Step = "file" | "columns" | "values" | "rehearsal" | "done";

/** How the file is read; null where Rollcall finds out by itself. */
type ReadAs = { sheet: string | null; header: number | null; delimiter: string | null; encoding: string | null };
export type Choices = ReadAs & {
  path: string;
  kind: ImportKind | null;
  map: ColumnSaid[];
  /** The meaning by column and word: `status` → `Deployed` → `in_service`. */
  meanings: Record<string, Record<string, string>>;
  createSchools: boolean;
  school: string | null;
  clear: boolean;
  take: Take[];
  /** That it is of this kind although its columns look like another. */
  kindMeant: boolean;
  /** How many leave by a roster, said by somebody who means it. */
  confirmLeft: number | null;
  /** Whether what somebody paid above what they owe is kept for later. */
  keepAsCredit: boolean;
  transfers: TransferChoice;
  /** What becomes of one person's devices, where it is not what becomes of all. */
  transfersOf: Record<string, TransferChoice>;
};

export const fresh = (path: string): Choices => ({
  path,
  kind: null,
  sheet: null,
  header: null,
  delimiter: null,
  encoding: null,
  map: [],
  meanings: {},
  createSchools: false,
  school: null,
  clear: false,
  take: [],
  kindMeant: false,
  confirmLeft: null,
  keepAsCredit: false,
  transfers: "collect",
  transfersOf: {},
});

/** Reading it otherwise makes what was said of its columns meaningless. */
export function readOtherwise(choices: Choices, change: Partial<ReadAs & { kind: ImportKind }>): Choices {
  return { ...choices, ...change, map: [], meanings: {}, kindMeant: false };
}

export function sayColumn(choices: Choices, header: string, field: string | null): Choices {
  return { ...choices, map: [...choices.map.filter((said) => said.header !== header), { header, field }] };
}

export function sayMeaning(choices: Choices, field: string, word: string, meaning: string | null): Choices {
  const others = Object.entries(choices.meanings[field] ?? {}).filter(([known]) => known !== word);
  const said = Object.fromEntries(meaning === null ? others : [...others, [word, meaning]]);
  return { ...choices, meanings: { ...choices.meanings, [field]: said } };
}

export function planOf(choices: Choices, kind: ImportKind): ImportPlan {
  const { path, sheet, header, delimiter, encoding, map, meanings, createSchools, school, clear, take } = choices;
  const values = Object.entries(meanings).flatMap(([field, words]) =>
    Object.entries(words).map(([word, meaning]) => `${field}:${word}=${meaning}`),
  );
  return {
    path,
    kind,
    sheet,
    header,
    delimiter,
    encoding,
    map,
    values,
    school,
    clear_empty: clear,
    take,
    create: createSchools ? ["schools"] : [],
    kind_is_meant: choices.kindMeant,
    keep_as_credit: choices.keepAsCredit,
    confirm_left: choices.confirmLeft,
    transfers: kind === "roster" ? choices.transfers : null,
    transfers_of: Object.entries(choices.transfersOf).map(([person, choice]) => ({ person, choice })),
  };
}

/** How many words still wait for an answer; schools that are to be made need none. */
export function unanswered(unknown: UnknownWords[], { meanings, createSchools }: Choices): number {
  return unknown
    .filter(({ field }) => field !== "school" || !createSchools)
    .reduce((sum, { field, words }) => sum + words.filter(({ word }) => !meanings[field]?.[word]).length, 0);
}

/** A column that tells the school is there, or every row needs one named for the file. */
export const namesNoSchool = (columns: ColumnLook[]): boolean => columns.every(({ field }) => field !== "school");

export const guesses = (columns: ColumnLook[]): number => columns.filter(({ how }) => how === "guess").length;

/** Words come after columns only when there are unknown ones. */
export function stepAfter(step: Step, looked: Looked): Step {
  if (step === "file") return "columns";
  if (step === "columns") return looked.unknown.length > 0 ? "values" : "rehearsal";
  return "rehearsal";
}

export function stepBefore(step: Step, looked: Looked | null): Step {
  if (step === "rehearsal") return looked && looked.unknown.length > 0 ? "values" : "columns";
  return step === "values" ? "columns" : "file";
}

export type Term = { key: "new" | "changed" | "unchanged" | "rejected" | "skipped"; word: string; rows: number };

/** rows = new + changed + unchanged + rejected, and what was left out on purpose where there is any. */
export function equation(counts: ImportCounts, kind: ImportKind): Term[] {
  const words = outcomeWords(kind);
  const terms: Term[] = (["new", "changed", "unchanged", "rejected"] as const)
    .filter((key) => key !== "changed" || mayChange(kind))
    .map((key) => ({ key, word: words[key].toLowerCase(), rows: counts[key] }));
  return counts.skipped > 0 ? [...terms, { key: "skipped", word: "left out", rows: counts.skipped }] : terms;
}

/** The button's words: what will happen, in figures. */
export function applyWords({ counts }: Rehearsal, kind: ImportKind): string {
  const { one, several } = kindWords[kind];
  const noun = (many: number) => `${number(many)} ${many === 1 ? one : several}`;
  if (touched({ counts }) === 0) return "Nothing to apply";
  if (counts.left > 0) return `Apply; ${number(counts.left)} ${counts.left === 1 ? "leaves" : "leave"}`;
  if (counts.changed === 0) return `Add ${noun(counts.new)}`;
  if (counts.new === 0) return `Apply ${number(counts.changed)} ${counts.changed === 1 ? "change" : "changes"}`;
  return `Apply ${number(counts.new + counts.changed)} changes`;
}

export const touched = ({ counts }: Pick<Rehearsal, "counts">): number => counts.new + counts.changed + counts.left;

/** Whether so many leave that their number has to be said first, and was not. */
export const waits = ({ roster }: Pick<Rehearsal, "roster">, { confirmLeft }: Choices): boolean =>
  roster !== null && roster.confirm_left !== null && roster.confirm_left !== confirmLeft;

/** One line a changed field; the device is named on the first of its lines. */
export type DiffLine = { key: string; called: string; id: string } & FieldChange;
export function diffLines(changed: Rehearsal["changed"]): DiffLine[] {
  return changed.flatMap(({ called, id, fields }) =>
    fields.map((field, at) => ({ ...field, id, called: at === 0 ? called : "", key: `${id}-${field.field}` })),
  );
}

/** Where rejected rows go: beside the file they came from. */
export function rejectedPath(path: string): string {
  const slash = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  const dot = path.lastIndexOf(".");
  return `${dot > slash ? path.slice(0, dot) : path}-rejected.csv`;
}

/** A path as somebody pastes it: in quotes, or as an address. */
export function typedPath(typed: string): string {
  const bare = typed.trim().replace(/^["'](.*)["']$/, "$1");
  return bare.startsWith("file://") ? decodeURIComponent(bare.slice("file://".length)) : bare;
}
