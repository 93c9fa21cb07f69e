// What may be done with an account or one of its charges, in words, and what each asks?
import Banknote from "@lucide/svelte/icons/banknote";
import BanknoteArrowUp from "@lucide/svelte/icons/banknote-arrow-up";
import Eraser from "@lucide/svelte/icons/eraser";
import HandHeart from "@lucide/svelte/icons/hand-heart";
import Plus from "@lucide/svelte/icons/plus";
import Undo2 from "@lucide/svelte/icons/undo-2";
import type { Commands, LedgerId, PersonId, StatementCharge } from "../../bindings";
import type { Icon } from "../../shared/sign";
import { plainWord } from "../../shared/words/audits";
import { dayWords } from "../../shared/words/days";
import { money } from "../../shared/words/money";

export type Verb = "fee.charge" | "fee.pay" | "fee.waive" | "fee.credit" | "fee.refund" | "fee.write_off";

type Words = { word: string; title: string; save: string; icon: Icon; chord?: string; hint: string; done: string };

export const verbs: Record<Verb, Words> = {
  "fee.pay": {
    word: "Record a payment",
    title: "Record a payment",
    save: "Record it",
    icon: Banknote,
    chord: "P",
    hint: "",
    done: "paid",
  },
  "fee.charge": {
    word: "Charge",
    title: "Charge for something",
    save: "Charge it",
    icon: Plus,
    chord: "C",
    hint: "Empty: the list’s price. Another one is IT’s, with a reason.",
    done: "charged",
  },
  "fee.waive": {
    word: "Waive",
    title: "Waive a charge",
    save: "Waive it",
    icon: HandHeart,
    hint: "Empty: all that is open. What is waived need not be paid, and is never given back.",
    done: "waived",
  },
  "fee.credit": {
    word: "Credit",
    title: "Credit a charge",
    save: "Credit it",
    icon: Undo2,
    hint: "Empty: all that stands of it. What was paid of it is then left over.",
    done: "credited",
  },
  "fee.refund": {
    word: "Give back",
    title: "Give back what was paid",
    save: "Give it back",
    icon: BanknoteArrowUp,
    hint: "Only what was paid and not given back yet.",
    done: "given back",
  },
  "fee.write_off": {
    word: "Write off",
    title: "Write a charge off",
    save: "Write it off",
    icon: Eraser,
    hint: "Empty: all that is open. It is given up, not forgiven: it stays in the account.",
    done: "written off",
  },
};

export const isVerb = (name: string): name is Verb => name in verbs;

export type Typed = {
  cents: string;
  charge: LedgerId | "";
  about: string;
  /** In words, where it is none of the usual things. */
  other: string;
  receipt: string;
  shared: boolean;
  day: string;
  keep: boolean;
  approver: string;
  reason: string;
};

export const nothingTyped = (charge: LedgerId | "" = ""): Typed => ({
  cents: "",
  charge,
  about: "charger",
  other: "",
  receipt: "",
  shared: false,
  day: "",
  keep: false,
  approver: "",
  reason: "",
});

/** What is asked for a verb. */
export const asks: Record<Verb, readonly (keyof Typed)[]> = {
  "fee.pay": ["cents", "charge", "receipt", "shared", "day", "keep", "reason"],
  "fee.charge": ["about", "other", "cents", "day", "reason"],
  "fee.waive": ["charge", "cents", "approver", "reason"],
  "fee.credit": ["charge", "cents", "reason"],
  "fee.refund": ["cents", "charge", "receipt", "reason"],
  "fee.write_off": ["charge", "cents", "reason"],
};

/** What is chosen when something else is charged for. */
export const OTHER = "-";
const aboutOf = ({ about, other }: Typed) => (about === OTHER ? other : about).trim();

const orNone = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** What is still needed; null when nothing is. What is too much, or no money, the core says. */
export function needs(verb: Verb, typed: Typed): string | null {
  if ((verb === "fee.pay" || verb === "fee.refund") && typed.cents.trim() === "") return "Say how much first.";
  if (verb === "fee.charge" && aboutOf(typed) === "") return "Say what for first.";
  if (verb === "fee.waive" && typed.approver.trim() === "") return "Say first who allowed it.";
  if ((verb === "fee.waive" || verb === "fee.credit" || verb === "fee.write_off") && typed.reason.trim() === "")
    return "Say why first.";
  return null;
}

type Sent = { [V in Verb]: { name: V; input: Commands[V][0] } }[Verb];

/** As the core is told; the amount goes as it was typed. */
export function sentAs(verb: Verb, person: PersonId, typed: Typed): Sent {
  const cents = orNone(typed.cents);
  const charge = typed.charge || null;
  const [note, reason] = [orNone(typed.reason), typed.reason.trim()];
  const receipt = orNone(typed.receipt);
  const on_day = typed.day || null;
  switch (verb) {
    case "fee.pay":
      return {
        name: verb,
        input: {
          person,
          cents: cents ?? "",
          charge,
          receipt,
          on_day,
          note,
          keep_as_credit: typed.keep,
          shared_receipt: typed.shared,
        },
      };
    case "fee.charge":
      return { name: verb, input: { person, about: aboutOf(typed), cents, on_day, note } };
    case "fee.waive":
      return { name: verb, input: { person, charge, cents, approver: typed.approver.trim(), reason } };
    case "fee.credit":
      return { name: verb, input: { person, charge, cents, reason } };
    case "fee.refund":
      return { name: verb, input: { person, cents: cents ?? "", charge, receipt, note } };
    case "fee.write_off":
      return { name: verb, input: { person, charge, cents, reason } };
  }
}

/** "Charger of Thu 12 Nov, $27.00 open". */
export function chargeWords({ charge, open }: Pick<StatementCharge, "charge" | "open">, today: string): string {
  const day = charge.on_day ? ` of ${dayWords(charge.on_day, today)}` : "";
  const what = plainWord(charge.about);
  return `${what[0]?.toUpperCase() ?? ""}${what.slice(1)}${day}, ${open > 0 ? `${money(open)} open` : "settled"}`;
}
