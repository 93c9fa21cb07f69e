// Which audits may be opened, and what is the next thing to do with one?
import type { AuditId, SiteStatus } from "../../bindings";

/** Those that the core lets this operator open now. */
export function mayOpen(sites: SiteStatus[]): AuditId[] {
  return sites.filter(({ actions }) => actions.includes("open")).map(({ audit }) => audit.id);
}

export type Next = { word: string; href: string } | { word: string; open: AuditId } | null;

/** The first thing the core allows, named by its effect. */
export function nextOf({ actions, audit, figures }: SiteStatus): Next {
  const page = `#/audits/${audit.id}`;
  const may = (action: string) => actions.includes(action);
  if (may("open")) return { word: "Open it", open: audit.id };
  if (may("submit")) return { word: "Submit", href: page };
  if (may("scan_recount")) return { word: "Recount", href: `${page}/recount` };
  if (may("scan") && figures.outcomes.missing > 0) return { word: "Scan", href: `${page}/scan` };
  if (may("decide") && figures.undecided > 0) return { word: "Decide", href: page };
  if (may("scan")) return { word: "Scan", href: `${page}/scan` };
  if (may("close")) return { word: "Read and close", href: page };
  return null;
}

/** The blind recount in words; nothing where none was drawn. */
export function recountWords({ figures: { recount } }: SiteStatus): string {
  if (!recount) return "";
  return recount.finished
    ? `${recount.agreed} of ${recount.sample} agreed`
    : `${recount.agreed} of ${recount.sample} found`;
}
