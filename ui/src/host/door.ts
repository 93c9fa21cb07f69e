// What must something offer to stand behind the screens: the desktop shell, or a stand-in for tests?
import type { Commands, Done, OperatorId, Progress, Queries, Refusal, Tasks } from "../bindings";

export type CommandName = keyof Commands;
export type QueryName = keyof Queries;
export type TaskName = keyof Tasks;
/** Changes nothing; the two of them that are no queries are about the file as a whole. */
export type Question = QueryName | "history.next" | "file.backups";
export type Name = CommandName | QueryName | TaskName;

export type Input<N extends Name> = N extends CommandName
  ? Commands[N][0]
  : N extends QueryName
    ? Queries[N][0]
    : N extends TaskName
      ? Tasks[N][0]
      : never;
export type RunDone<N extends CommandName> = Done<Commands[N][1]>;
export type Answered<N extends Name> = N extends CommandName
  ? RunDone<N>
  : N extends QueryName
    ? Queries[N][1]
    : N extends TaskName
      ? Tasks[N][1]
      : never;

export type Call = { name: string; input: unknown };
export type Stop = () => void;
export type FileKind = { name: string; extensions: string[] };
export type FileDrop = { paths: string[]; over: boolean };

/** What lies on the desk: an open file, perhaps, and who sits at it. */
export type Standing = {
  file: string | null;
  operator: OperatorId | null;
  trouble: Refusal | null;
  /** Why the day's first backup of the open file could not be made. */
  no_backup: Refusal | null;
  default_file: string;
};

/** What the page stumbled over, without a word of what somebody typed or read. */
export type Stumble = { reference: string; doing: string; kind: string; places: string[] };

/** One page as it will stand on paper. */
export type PageShown = {
  /** How many there are. */
  pages: number;
  /** An address the page can show. */
  picture: string;
  width: number;
  height: number;
};

export interface Door {
  dispatch(call: Call, work?: { id: string; onProgress: (progress: Progress) => void }): Promise<unknown>;
  cancel(work: string): Promise<void>;
  standing(): Promise<Standing>;
  openDistrict(path: string | null): Promise<void>;
  openSample(): Promise<void>;
  bringBack(path: string, backup: string): Promise<void>;
  sitDown(operator: OperatorId): Promise<void>;
  defaultFolder(): Promise<string>;
  listen(onChanged: (changed: string[]) => void): Stop;
  pickFile(options: { title: string; kinds: FileKind[] }): Promise<string | null>;
  saveFile(options: { title: string; suggested: string; kinds: FileKind[] }): Promise<string | null>;
  /** Asks where a picture goes and writes it there: a PNG in base64. Null when nobody chose a place. */
  savePicture(options: { title: string; suggested: string; picture: string }): Promise<string | null>;
  openPath(path: string): Promise<void>;
  /** Begins a letter in the mail program, by its `mailto:` link. */
  openLetter(link: string): Promise<void>;
  /** Where a file may be made that is only looked at. */
  previewPlace(name: string): Promise<string>;
  /** A page of it, from 0 on, that many points wide. */
  previewPage(path: string, page: number, width: number): Promise<PageShown>;
  previewGone(path: string): Promise<void>;
  onFileDrop(onDrop: (drop: FileDrop) => void): Stop;
  /** Writes it into the log. */
  stumbled(stumble: Stumble): Promise<void>;
}
