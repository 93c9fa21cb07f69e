// Who left and still has something, and a cart with its devices, in the invented district.
import type { Custody, LeftHolder, PlaceDevice, PlaceShown, Refusal } from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { schools } from "./district";
import { card, change, custody, deviceRow, stage } from "./grade";

const SCHOOL = schools[0]!;
const left = (): LeftHolder[] =>
  [
    { at: 3, name: "Jamal Freeman", because: "left" as const, balance: 2700, accessories: ["charger", "case"] },
    { at: 10, name: "Keiko Hamasaki", because: "transferred" as const, balance: 0, accessories: [] },
  ].flatMap(({ at, ...more }) => {
    const devices = [at, at + 1]
      .map(String)
      .filter((id) => !stage.world.collected.includes(id))
      .map((id) => ({
        device: id,
        tag: `MC-00123${id.padStart(2, "0")}`,
        serial: null,
        model: "Chromebook 11 (2023)",
        school: SCHOOL.id,
        school_name: SCHOOL.name,
        status: id === "4" ? ("missing" as const) : ("in_service" as const),
        condition: "working" as const,
        since: "2025-08-18T13:12:00Z",
        due_on: null,
      }));
    const who = { number: String(104200 + at), population: "student" as const, state: "left" as const };
    return devices.length === 0
      ? []
      : [{ id: `person-${at}`, ...who, school: SCHOOL.id, school_name: SCHOOL.name, devices, ...more }];
  });

const back = (device: string): Custody => custody(`back-${device}`, device, "person-3");

const inCart = (at: number): PlaceDevice => {
  const out = at === 4 ? "Dele Adeyemi" : stage.world.cartWith;
  return {
    device: String(40 + at),
    tag: `MC-00124${String(at).padStart(2, "0")}`,
    model_name: "Chromebook 11 (2023)",
    school: SCHOOL.id,
    status: at === 5 ? "missing" : "in_service",
    condition: at === 2 ? "damaged" : "working",
    with: {
      words: out ?? "Cart 7B",
      custody: out ? "c" : null,
      kind: out ? "person" : null,
      person: out ? "person-4" : null,
      place: null,
      since: out ? "2026-11-23T13:12:00Z" : null,
      due_on: null,
    },
    actions: [],
  };
};
const place = { id: "p1", school: SCHOOL.id, name: "Cart 7B", kind: "cart" as const, label: "CART-7B", room: "p0", device: null }; // prettier-ignore
const shown = (): PlaceShown => ({
  place,
  school_name: SCHOOL.name,
  room_name: "Room 114",
  devices: [0, 1, 2, 3, 4, 5].map(inCart),
  lent: [],
  counts: stage.world.cartWith
    ? { here: 1, out: 4, unaccounted: 1, not_working: 1, lent: 0 }
    : { here: 4, out: 1, unaccounted: 1, not_working: 1, lent: 0 },
  may_check_out: stage.world.cartWith === null,
  may_check_in: true,
});
const line = (at: number) => ({ device: String(40 + at), shown: `MC-0012400${at}`, status: "in_service" as const, holder: null }); // prettier-ignore

export const placeAnswers: Answers = {
  ask: {
    "person.left_holding": () => {
      const people = left();
      return { people, devices: people.reduce((sum, { devices }) => sum + devices.length, 0) };
    },
    "place.show": ({ place: id }) =>
      id === "nowhere" ? refuse({ code: "not_found", entity: "place", sought: id }) : shown(),
  },
  run: {
    "custody.check_in": ({ device }) =>
      change(() => {
        stage.world.collected.push(device);
        return { device: deviceRow("", device), custody: back(device), recovered: false, incidents: [], instead: [] };
      }),
    "custody.check_out_cart": ({ to }) =>
      change(() => {
        if (to.kind === "it") refuse({ code: "refused", reason: { why: "cart_stays", place: "Cart 7B", which: [] } });
        stage.world.cartWith = card("eight-1", null).person.name;
        const refusal: Refusal = { code: "refused", reason: { why: "not_working", condition: "damaged", next: [] } };
        return { place, went: ["40", "41", "43"], stayed: [{ id: "42", shown: "MC-0012402", refusal }] };
      }),
    "custody.check_in_cart": () =>
      change(() => {
        stage.world.cartWith = null;
        return { place, back: [line(0), line(1), line(3)], not_out: [line(2)], still_out: [line(4)], unaccounted: [] };
      }),
  },
};
