// Answers about accounts: who owes what, and the entries that the core would or would not take.
import type { BalanceRow, LedgerEntry } from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { schools } from "./district";
import { account } from "./drives";
import { asked, change, NOW } from "./grade";
import { charge } from "./losses";
import { policy } from "./plans";

const owes: [name: string, cents: number, charges: number, since: string | null][] = [
  ["Ben Ortiz", 32700, 2, "2026-10-13"],
  ["Jamal Freeman", 30000, 1, "2026-11-06"],
  ["Keiko Hamasaki", 4500, 1, "2026-11-02"],
  ["Dele Adeyemi", 2700, 1, "2026-05-29"],
  ["Linh Tran", 0, 0, null],
  ["Yusuf Demir", -1500, 0, null],
];
const rows = (): BalanceRow[] =>
  owes.map(([name, balance, open_charges, open_since], at) => ({
    person: `person-${at + 1}`,
    name,
    number: String(104201 + at),
    population: at === 3 ? "staff" : "student",
    state: at === 3 ? "left" : "active",
    school: schools[at % 3]!.code,
    balance,
    open_charges,
    open_since,
  }));

const BALANCE = 2700;
/** What somebody typed, in cents; refused as the core refuses it. */
function cents(typed: unknown, otherwise: number | null): number {
  if (typed === null || typed === undefined || typed === "")
    return otherwise ?? refuse({ code: "invalid", field: "cents", problem: { is: "missing" } });
  const said = Number(String(typed).replaceAll(/[$,]/g, ""));
  const fine = Math.round(said * 100) / 100 === said;
  if (!(said > 0) || !fine)
    refuse({
      code: "invalid",
      field: "cents",
      problem: { is: "not_money", found: String(typed), because: fine ? { why: "negative" } : { why: "too_fine" } },
    });
  return Math.round(said * 100);
}
const needed = (field: string, text: string) =>
  text.trim() === "" && refuse({ code: "invalid", field, problem: { is: "missing" } });
const atMost = (found: number) =>
  found > BALANCE && refuse({ code: "refused", reason: { why: "above_open", cents: found, open: BALANCE } });
const made = (kind: LedgerEntry["kind"], amount: number, more: Partial<LedgerEntry> = {}) =>
  change(() => charge("", amount, { id: `entry-${kind}`, kind, about: "charger", incident: null, at: NOW, ...more }));

const ofChampions = ["fee.charge", "fee.pay"];

/** `role` is asked when an account is shown: the stand-in knows who sits there. */
export const accountAnswers = (role: () => string): Answers => ({
  ask: {
    "fee.statement": () => {
      const may = (actions: string[]) =>
        role() === "it" ? actions : actions.filter((one) => ofChampions.includes(one));
      return {
        ...account,
        entries: account.entries.map((one) => ({ ...one, actions: may(one.actions) })),
        charges: account.charges.map((one) => ({ ...one, actions: may(one.actions) })),
        actions: may(account.actions),
      };
    },
    "fee.balances": ({ school, show, left, offset, limit }) => {
      const code = schools.find(({ id }) => id === school)?.code;
      const fits = (asked.has("empty") ? [] : rows()).filter(
        (row) =>
          (!code || row.school === code) &&
          (!left || row.state === "left") &&
          (show === "all" || (show === "credit" ? row.balance < 0 : row.balance > 0)),
      );
      const sum = (wanted: (cents: number) => boolean) =>
        fits.reduce((total, { balance }) => total + (wanted(balance) ? Math.abs(balance) : 0), 0);
      return {
        people: fits.length,
        owed: sum((one) => one > 0),
        credit: sum((one) => one < 0),
        rows: fits.slice(offset ?? 0, (offset ?? 0) + (limit ?? 100)),
      };
    },
    "fee.schedule": () =>
      ["2023-24", "2026-27"].map((school_year) => ({
        school_year,
        accessories: { charger: BALANCE },
        incident_prices: policy.incident_prices,
        is_default: school_year === "2023-24",
      })),
  },
  run: {
    "fee.charge": ({ cents: typed, note }) => {
      const found = cents(typed, BALANCE);
      if (found !== BALANCE) needed("note", note ?? "");
      return made("charge", found);
    },
    "fee.pay": ({ cents: typed, receipt, keep_as_credit }) => {
      const found = cents(typed, null);
      if (found > BALANCE && !keep_as_credit)
        refuse({ code: "refused", reason: { why: "above_balance", cents: found, balance: BALANCE } });
      return made("payment", -found, { receipt: receipt ?? null });
    },
    "fee.waive": ({ cents: typed, approver, reason }) => {
      needed("approver", approver);
      needed("reason", reason);
      const found = cents(typed, BALANCE);
      atMost(found);
      return made("waiver", -found, { approver, note: reason });
    },
    "fee.credit": ({ cents: typed, reason }) => (needed("reason", reason), made("credit", -cents(typed, BALANCE))),
    "fee.write_off": ({ cents: typed, reason }) => (
      needed("reason", reason),
      made("write_off", -cents(typed, BALANCE))
    ),
    "fee.refund": () => refuse({ code: "refused", reason: { why: "above_paid", cents: 2700, paid: 0 } }),
  },
});
