// A core that lives in memory, for tests and the gallery. Never part of the shipped window.
import type { Commands, Queries, Refusal, Tasks } from "../bindings";
import type {
  Call,
  CommandName,
  Door,
  FileDrop,
  PageShown,
  QueryName,
  RunDone,
  Standing,
  Stumble,
  TaskName,
} from "./door";

export type Answers = {
  ask?: { [N in QueryName]?: (input: Queries[N][0]) => Queries[N][1] };
  run?: { [N in CommandName]?: (input: Commands[N][0]) => RunDone<N> };
  work?: { [N in TaskName]?: (input: Tasks[N][0]) => Tasks[N][1] };
};

const seated: Standing = {
  file: "/home/it/Rollcall/district.rollcall",
  operator: "operator-1",
  trouble: null,
  no_backup: null,
  default_file: "/home/it/Rollcall/district.rollcall",
};

const blank: PageShown = {
  pages: 1,
  picture: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='612' height='792'/%3E",
  width: 612,
  height: 792,
};

export class FakeHost implements Door {
  readonly calls: Call[] = [];
  readonly opened: string[] = [];
  readonly stumbles: Stumble[] = [];
  /** Pictures that were kept, by where they went. */
  readonly pictures = new Map<string, string>();
  /** Files made to be looked at that are still there. */
  readonly previews = new Set<string>();
  /** What each of their pages looks like. */
  pages: PageShown[] = [blank];
  nextFile: string | null = null;
  private changed: ((changed: string[]) => void)[] = [];
  private drops: ((drop: FileDrop) => void)[] = [];

  constructor(
    public answers: Answers,
    public desk: Standing = seated,
  ) {}

  async dispatch({ name, input }: Call): Promise<unknown> {
    this.calls.push({ name, input });
    const { ask, run, work } = this.answers;
    const table = { ...ask, ...run, ...work } as Record<string, ((input: unknown) => unknown) | undefined>;
    const answer = table[name];
    if (!answer) throw { code: "not_found", entity: "answer of the fake host", sought: name };
    return answer(input);
  }
  cancel() {
    return Promise.resolve();
  }
  standing() {
    return Promise.resolve(this.desk);
  }
  openDistrict(path: string | null) {
    this.desk = { ...this.desk, file: path ?? this.desk.default_file, trouble: null };
    return Promise.resolve();
  }
  openSample() {
    this.desk = { ...this.desk, file: "/tmp/sample.rollcall", trouble: null };
    return Promise.resolve();
  }
  bringBack(path: string) {
    return this.openDistrict(path);
  }
  sitDown(operator: string) {
    this.desk = { ...this.desk, operator };
    return Promise.resolve();
  }
  defaultFolder() {
    return Promise.resolve("/home/it/Documents");
  }
  listen(onChanged: (changed: string[]) => void) {
    this.changed.push(onChanged);
    return () => (this.changed = this.changed.filter((one) => one !== onChanged));
  }
  pickFile() {
    return Promise.resolve(this.nextFile);
  }
  saveFile() {
    return Promise.resolve(this.nextFile);
  }
  savePicture({ suggested, picture }: { title: string; suggested: string; picture: string }) {
    const path = `/home/it/Pictures/${suggested}`;
    this.pictures.set(path, picture);
    return Promise.resolve(path);
  }
  openPath(path: string) {
    this.opened.push(path);
    return Promise.resolve();
  }
  openLetter(link: string) {
    this.opened.push(link);
    return Promise.resolve();
  }
  previewPlace(name: string) {
    const path = `/tmp/preview/${name}`;
    this.previews.add(path);
    return Promise.resolve(path);
  }
  previewPage(_path: string, page: number) {
    const shown = this.pages[page];
    return shown ? Promise.resolve({ ...shown, pages: this.pages.length }) : Promise.reject(new Error("no such page"));
  }
  previewGone(path: string) {
    this.previews.delete(path);
    return Promise.resolve();
  }
  onFileDrop(onDrop: (drop: FileDrop) => void) {
    this.drops.push(onDrop);
    return () => (this.drops = this.drops.filter((one) => one !== onDrop));
  }

  stumbled(stumble: Stumble) {
    this.stumbles.push(stumble);
    return Promise.resolve();
  }

  /** Somebody else changed these. */
  changeOutside(...entities: string[]) {
    for (const listener of this.changed) listener(entities);
  }
  drop(...paths: string[]) {
    for (const listener of this.drops) listener({ paths, over: false });
  }
}

/** Throws as the core refuses. */
export function refuse(refusal: Refusal): never {
  throw refusal;
}
