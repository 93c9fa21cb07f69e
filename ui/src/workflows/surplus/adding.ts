// What is asked of the core when many devices come onto the list?
import type { Commands, Condition } from "../../bindings";

export type Way = "paste" | "search" | "place";
export type Search = {
  condition: Condition | "any" | null;
  category: string | null;
  years: string;
  pastUpdates: boolean;
};
export const noSearch: Search = { condition: "any", category: "", years: "", pastUpdates: false };

type Said = { codes: string[]; inHand: boolean; place: string | null; search: Search };
type Asked = Omit<Commands["surplus.add"][0], "pickup">;

/** What is still needed, in words, where nothing can be asked yet. */
export function asked(way: Way, { codes, inHand, place, search }: Said): Asked | string {
  switch (way) {
    case "paste":
      return codes.length === 0 ? "Paste the tags or serials first." : { codes, scanned: inHand };
    case "place":
      return place === null ? "Choose a cart, closet or room." : { place, scanned: inHand };
    case "search": {
      const years = search.years.trim();
      if (years !== "" && !/^\d{1,2}$/.test(years)) return "Write the years as a whole number, like 5.";
      const filter = {
        condition: search.condition === "any" ? null : search.condition,
        past_updates: search.pastUpdates,
        years_old: years === "" ? null : Number(years),
        category: search.category || null,
      };
      const isOpen = filter.condition === null && filter.category === null && filter.years_old === null;
      return isOpen && !filter.past_updates ? "Say what to look for." : { filter };
    }
  }
}
