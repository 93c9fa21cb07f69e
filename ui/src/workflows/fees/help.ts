// What helps with fees and accounts?
import type { Help } from "../../shared/help/topics";

export const help: Help = {
  "/fees": [
    {
      id: "balances",
      title: "Fees",
      what: "Who owes what, the highest first. What is owed together stands above the list.",
      first: [
        "Choose who owes, who paid too much, or all accounts.",
        "J and K move, Enter opens the account.",
        "Ctrl+E writes the balances, the whole ledger, or the charger fees to a file.",
        "Payments of a portal are brought in under Import: by receipt, else by person and amount.",
        "Who has a protection plan stands behind “Protection plans”.",
      ],
      words: ["account", "school"],
      list: true,
    },
  ],
  "/fees/plans": [
    {
      id: "plans",
      title: "Protection plans",
      what: "Who has a protection plan in a school year, and what it covers. A plan is entered and ended on a person’s account, by IT.",
      first: [
        "The arrows go to another school year.",
        "J and K move, Enter opens the account.",
        "What a plan covers is set under Settings, Fees, for each school year.",
      ],
      words: ["account", "school"],
      list: true,
    },
  ],
  "/fees/:id": [
    {
      id: "account",
      title: "One account",
      what: "Each charge that stands with what is open of it, and below it every entry with what was owed after it.",
      first: [
        "Record a payment: without a charge it settles the oldest that is open.",
        "Above what is owed nothing is taken, unless what is more is kept for later.",
        "Waive, credit and write off stand behind the three dots of a charge; they are IT’s.",
        "Nothing is ever changed or removed. A mistake is set right: its opposite is written beside it.",
        "At the right: what happened to their devices before, and their protection plan for this school year.",
      ],
      words: ["account", "incident"],
    },
  ],
};
