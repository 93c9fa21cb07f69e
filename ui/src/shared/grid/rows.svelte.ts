// Which rows are known, and which must be asked for? Pages stay on screen until fresher ones are here.
import type { Refusal } from "../../bindings";
import { refusalOf } from "../../host";
import type { Asked, Page } from "./types";

export const PAGE = 100;
const KEPT = 80;
const AT_ONCE = 2;

type Question = Pick<Asked, "sort" | "filters">;
type Known<Row> = { rows: Row[]; asked: number };

export class RowWindow<Row> {
  total = $state<number | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  private version = $state(0);
  // Plain on purpose: `version` tells the screen once for a whole page, not once for every row.
  /* eslint-disable svelte/prefer-svelte-reactivity */
  private pages = new Map<number, Known<Row>>();
  private under = new Set<number>();
  /* eslint-enable svelte/prefer-svelte-reactivity */
  private wanted = { first: 0, last: 0 };
  private question: Question = { sort: null, filters: {} };
  /** Counts up whenever what is known may be out of date. */
  private asking = 0;
  /** Pages from before this are answers to another question. */
  private since = 0;

  constructor(private readonly fetch: (asked: Asked) => Promise<Page<Row>>) {}

  at(index: number): Row | undefined {
    void this.version;
    return this.pages.get(Math.floor(index / PAGE))?.rows[index % PAGE];
  }

  /** Says which rows are in sight, so that they are there. */
  see(first: number, end: number): void {
    this.wanted = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, end - 1) / PAGE) };
    this.pump();
  }

  /** Asks something else: other order, other filters. */
  ask(question: Question): void {
    this.question = question;
    this.asking += 1;
    this.since = this.asking;
    this.under.clear();
    this.pump();
  }

  /** The same question again, because something changed. */
  refresh(): void {
    this.asking += 1;
    this.under.clear();
    this.pump();
  }

  /** Rows by position, asked for where they are not known; for copying and for ticking a stretch. */
  async between(first: number, last: number): Promise<Row[]> {
    const known: Row[] = [];
    for (let index = first; index <= last; index += 1) {
      const row = this.at(index);
      if (row === undefined) break;
      known.push(row);
    }
    if (known.length === last - first + 1) return known;
    const { rows } = await this.fetch({ ...this.question, from: first, count: last - first + 1 });
    return rows;
  }

  private pump(): void {
    for (let page = this.wanted.first; page <= this.wanted.last && this.under.size < AT_ONCE; page += 1) {
      const fresh = this.pages.get(page)?.asked === this.asking;
      if (!fresh && !this.under.has(page)) void this.load(page, this.asking);
    }
  }

  private async load(page: number, asking: number): Promise<void> {
    this.under.add(page);
    try {
      const { rows, total } = await this.fetch({ ...this.question, from: page * PAGE, count: PAGE });
      if (asking === this.asking) this.keep(page, { rows, asked: asking }, total);
    } catch (thrown) {
      if (asking === this.asking) {
        this.refusal = refusalOf(thrown);
        // Known rows stay; only what was never there counts as answered, so that it is not asked for in a circle.
        this.pages.set(page, { rows: this.pages.get(page)?.rows ?? [], asked: asking });
      }
    } finally {
      if (asking === this.asking) {
        this.under.delete(page);
        this.pump();
      }
    }
  }

  private keep(page: number, known: Known<Row>, total: number): void {
    for (const [other, { asked }] of this.pages) if (asked < this.since) this.pages.delete(other);
    this.pages.delete(page);
    this.pages.set(page, known);
    for (const other of this.pages.keys()) {
      if (this.pages.size <= KEPT) break;
      if (other < this.wanted.first || other > this.wanted.last) this.pages.delete(other);
    }
    this.total = total;
    this.refusal = null;
    this.version += 1;
  }
}
