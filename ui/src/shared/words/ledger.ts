// What does the screen say when a rule of the ledger refuses, and to an amount that is none?
import type { MoneyReason, Why } from "../../bindings";
import { plainWord } from "./audits";
import { count } from "./count";
import { dayWords } from "./days";
import { money } from "./money";
import type { Said, Sentences } from "./said";

export const moneySentences: Sentences<MoneyReason, "why"> = {
  no_school: ({ person }) => ({
    what: `${person} belongs to no school, so no school can ask them for money.`,
    next: "Give them a school first.",
  }),
  above_balance: ({ cents, balance }) => ({
    what: balance > 0 ? `${money(cents)} is more than the ${money(balance)} they owe.` : "They owe nothing.",
    next: "Check the amount and the person, or keep what is too much for later.",
  }),
  above_open: ({ cents, open }) => ({
    what: `${money(cents)} is more than is open of this charge.`,
    next: `Say ${money(open)} or less.`,
  }),
  above_standing: ({ cents, stands }) => ({
    what: `${money(cents)} is more than still stands of this charge.`,
    next: `Say ${money(stands)} or less.`,
  }),
  above_paid: ({ cents, paid }) => ({
    what: paid > 0 ? `${money(cents)} is more than they paid.` : "They paid nothing that could be given back.",
    next: paid > 0 ? `Say ${money(paid)} or less.` : "Look at the account again.",
  }),
  nothing_paid_on: ({ waived }) => ({
    what: `${money(waived)} of this charge was waived or given up, not paid.`,
    next: "Only what was paid is given back.",
  }),
  nothing_open: () => ({ what: "Nothing is open there.", next: "Look at the account again." }),
  which_charge: ({ open }) => ({ what: `${count(open, "charge")} are open.`, next: "Choose one of them." }),
  not_a_charge: ({ kind }) => ({ what: `This is a ${plainWord(kind)}, not a charge.`, next: "Choose a charge." }),
  not_a_payment: ({ kind }) => ({
    what: `This is a ${plainWord(kind)}. There are receipts for payments, refunds and credits.`,
    next: "Choose a payment.",
  }),
  payment_reversed: ({ on }) => ({
    what: `This payment was set right on ${dayWords(on, "")} and is none.`,
    next: "Look at the account again.",
  }),
  charge_reversed: () => ({ what: "This charge was set right since.", next: "Look at the account again." }),
  charged_already: ({ cents, on }) => ({
    what: `${money(cents)} was charged for it on ${dayWords(on, "")} already.`,
    next: "Nothing is left to do.",
  }),
  settled_otherwise: ({ kind, cents }) => ({
    what: `${money(cents)} of this charge is settled by a ${plainWord(kind)}.`,
    next: "Set that right first, then the charge.",
  }),
  refunded_since: ({ refunded }) => ({
    what: `${money(refunded)} was given back since.`,
    next: "Set the refund right first.",
  }),
  receipt_known: ({ receipt, cents, on }) => ({
    what: `Receipt ${receipt} is in the account already: ${money(cents)} of ${dayWords(on, "")}.`,
    next: "Nothing is left to do.",
  }),
  receipt_of_another: ({ receipt, name, cents, on }) => ({
    what: `Receipt ${receipt} is in the account of ${name ?? "somebody at another school"} already: ${money(cents)} of ${dayWords(on, "")}.`,
    next: "Check its number. If it paid for both, say that it is for several people.",
  }),
  not_paid_yet: ({ open }) => ({
    what: `${money(open)} is still open, and it is handed out once that is paid or waived.`,
    next: "Record the payment first.",
  }),
  charge_credited: ({ cents }) => ({
    what: `The ${money(cents)} charged for it were credited since.`,
    next: "Charge again, or close the request.",
  }),
  not_charged_yet: () => ({ what: "It was not charged for yet.", next: "Charge for it first." }),
};

const noMoney: Partial<Record<Why["why"], string>> = {
  negative: "is less than nothing",
  too_fine: "is finer than a cent",
  too_much: "is more than can be meant",
  failed_formula: "is a formula that failed",
};

/** An amount that is none, and how to write one. */
export const noMoneyWords = (found: string, because: Why): Said => ({
  what: `“${found}” ${noMoney[because.why] ?? "is no amount of money"}.`,
  next: "Write dollars and cents, like 27.00.",
});
