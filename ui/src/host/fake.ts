// A core that lives in memory, for tests and the gallery. Never part of the shipped window.
import type { Commands, Done, Queries } from "../bindings";
import type { CommandName, Door, FileDrop, QueryName } from "./door";

type Answers = {
  ask?: { [N in QueryName]?: (input: Queries[N]["input"]) => Queries[N]["output"] };
  run?: { [N in CommandName]?: (input: Commands[N]["input"]) => Done<Commands[N]["output"]> };
};

export class FakeHost implements Door {
  readonly calls: { kind: string; name: string; input: unknown }[] = [];
  readonly opened: string[] = [];
  nextFile: string | null = null;
  private changed: ((changed: string[]) => void)[] = [];
  private drops: ((drop: FileDrop) => void)[] = [];

  constructor(private readonly answers: Answers) {}

  async dispatch({ kind, name, input }: { kind: "run" | "ask"; name: string; input: unknown }): Promise<unknown> {
    this.calls.push({ kind, name, input });
    const table = this.answers[kind] as Record<string, ((input: unknown) => unknown) | undefined> | undefined;
    const answer = table?.[name];
    if (!answer) throw { code: "not_found", entity: "answer of the fake host", sought: name };
    return answer(input);
  }
  cancel() {
    return Promise.resolve();
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
  openPath(path: string) {
    this.opened.push(path);
    return Promise.resolve();
  }
  onFileDrop(onDrop: (drop: FileDrop) => void) {
    this.drops.push(onDrop);
    return () => (this.drops = this.drops.filter((one) => one !== onDrop));
  }

  /** Somebody else changed these. */
  changeOutside(...entities: string[]) {
    for (const listener of this.changed) listener(entities);
  }
  drop(...paths: string[]) {
    for (const listener of this.drops) listener({ paths, over: false });
  }
}
