// What must something offer to stand behind the screens: the desktop shell, or a stand-in for tests?
import type { Commands, Done, Progress, Queries } from "../bindings";

export type CommandName = keyof Commands;
export type QueryName = keyof Queries;
export type Call = { kind: "run" | "ask"; name: string; input: unknown };
export type Stop = () => void;
export type FileKind = { name: string; extensions: string[] };
export type FileDrop = { paths: string[]; over: boolean };

export interface Door {
  dispatch(call: Call, work?: { id: string; onProgress: (progress: Progress) => void }): Promise<unknown>;
  cancel(work: string): Promise<void>;
  listen(onChanged: (changed: string[]) => void): Stop;
  pickFile(options: { title: string; kinds: FileKind[] }): Promise<string | null>;
  saveFile(options: { title: string; suggested: string; kinds: FileKind[]; text?: string }): Promise<string | null>;
  openPath(path: string): Promise<void>;
  onFileDrop(onDrop: (drop: FileDrop) => void): Stop;
}

export type RunDone<N extends CommandName> = Done<Commands[N]["output"]>;
