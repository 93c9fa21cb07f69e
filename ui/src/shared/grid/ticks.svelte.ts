// Which rows are ticked? Some by key, or all but some: a million rows are ticked without naming one.
import { SvelteSet } from "svelte/reactivity";
import type { Picked } from "./types";

export class Ticks {
  private all = $state(false);
  private named = new SvelteSet<string>();

  has(key: string): boolean {
    return this.all !== this.named.has(key);
  }

  set(keys: string[], ticked: boolean): void {
    for (const key of keys) {
      if (ticked !== this.all) this.named.add(key);
      else this.named.delete(key);
    }
  }

  toggle(key: string): void {
    this.set([key], !this.has(key));
  }

  everything(): void {
    this.named.clear();
    this.all = true;
  }

  clear(): void {
    this.named.clear();
    this.all = false;
  }

  count(total: number): number {
    return this.all ? Math.max(0, total - this.named.size) : this.named.size;
  }

  get picked(): Picked {
    const named = [...this.named];
    return this.all ? { all: true, except: named } : { all: false, keys: named };
  }
}
