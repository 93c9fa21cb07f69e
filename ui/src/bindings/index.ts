// Stands in for the types that the core generates, until they are here. Same shapes, fewer of them.

export type Role = "champion" | "it" | "viewer";
export type Status = "in_service" | "missing" | "lost" | "stolen" | "surplus" | "disposed";
export type Condition = "working" | "needs_check" | "damaged" | "dead";
export type Outcome = "verified" | "moved" | "elsewhere" | "evidenced" | "in_repair" | "lost" | "stolen" | "missing";

export type Reason =
  | { why: "cancelled" }
  | { why: "not_allowed"; needs: Role }
  | { why: "other_school"; school: string }
  | { why: "already_held"; tag: string; holder: string; place: string | null }
  | { why: "not_in_service"; tag: string; status: Status }
  | { why: "not_working"; tag: string; condition: Condition }
  | { why: "police_report_needed"; tag: string }
  | { why: "audit_not_open"; period: string }
  | { why: "exceptions_undecided"; left: number }
  | { why: "not_undoable"; command: string }
  | { why: "read_only_file"; path: string | null }
  | { why: "no_such_file"; path: string }
  | { why: "damaged_file"; path: string | null }
  | { why: "file_trouble"; path: string; detail: string }
  | { why: "disk_full" };

export type Problem =
  | { what: "empty" }
  | { what: "too_long"; limit: number }
  | { what: "taken"; by: string }
  | { what: "not_a_date" }
  | { what: "out_of_range"; least: number | null; most: number | null }
  | { what: "shape"; detail: string };

export type Refusal =
  | { code: "refused"; reason: Reason }
  | { code: "invalid"; field: string; problem: Problem }
  | { code: "not_found"; entity: string; sought: string }
  | { code: "changed_since"; entity: string; id: string }
  | { code: "busy"; by: string | null }
  | { code: "fault"; reference: string };

export type Done<T> = { operation: number | null; changed: string[]; value: T };

export type Progress = { done: number; total: number | null; stage: string | null };

export type Scope = { id: string | null; name: string };
export type Period = { id: string; year: string; quarter: string };

/** What the frame around every page shows. */
export type Standing = {
  operator: { name: string; role: Role };
  scopes: Scope[];
  scope: string | null;
  periods: Period[];
  period: string | null;
  zone: string;
  today: string;
  sample: boolean;
  saved_at: string | null;
  backup: { at: string; checked: boolean } | null;
  undo: { operation: number; command: string; rows: number; subject: string | null } | null;
  redo: { operation: number; command: string; rows: number; subject: string | null } | null;
  undo_steps: number;
  waiting: { audits: number };
};

export type Found = { kind: "device" | "person" | "place"; id: string; title: string; detail: string };

export type Commands = {
  "operation.undo": { input: { operation: number }; output: null };
  "operation.redo": { input: { operation: number }; output: null };
  "operator.choose_scope": { input: { scope: string | null }; output: null };
  "operator.choose_period": { input: { period: string }; output: null };
};

export type Queries = {
  "operator.standing": { input: Record<string, never>; output: Standing };
  "register.find": { input: { text: string; scanned: boolean }; output: Found[] };
};
