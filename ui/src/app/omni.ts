// Which actions fit what was typed, and where does a find lead?
import type { DeviceFound, Match, PersonFound, PlaceFound, SchoolId } from "../bindings";
import { ask } from "../host";
import type { Action } from "../shared/actions.svelte";
import { allDevices, allPeople } from "../shared/lists";
import type { Icon } from "../shared/sign";
import { requestNumber } from "../shared/words/requests";

export type Hit = {
  id: string;
  icon?: Icon;
  word: string;
  detail?: string;
  chord?: string;
  code?: boolean;
  run: () => void;
};

const SHOWN = 8;

/** Every word typed must begin a word of the action. */
export function fits(typed: string, word: string): boolean {
  const words = word.toLowerCase().split(/\s+/);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((start) => words.some((one) => one.startsWith(start)));
}

export function actionHits(scopes: { name: string; actions: Action[] }[], typed: string): Hit[] {
  return scopes
    .toReversed()
    .flatMap(({ name, actions }) => actions.filter((action) => !action.keyOnly).map((action) => ({ name, action })))
    .filter(({ action }) => fits(typed, action.word))
    .slice(0, SHOWN)
    .map(({ name, action: { word, icon, chord, run } }) => ({ id: `do-${name}-${word}`, word, icon, chord, run }));
}

export type Found = { kind: "device" | "person" | "place" | "request"; id: string; title: string; detail: string };

/** A place has no page of its own: what is in it does. */
export function foundPath({ kind, id, title }: Found): string {
  const pages: Record<Found["kind"], string> = {
    device: `/devices/${id}`,
    person: `/people/${id}`,
    place: `/devices?find=${encodeURIComponent(title)}`,
    request: `/requests/${id}`,
  };
  return pages[kind];
}

const listed = (...words: (string | null | undefined)[]): string => words.filter(Boolean).join(", ");

const ofDevice = (device: Pick<DeviceFound, "id" | "tag" | "serial" | "model" | "with">): Found => ({
  kind: "device",
  id: device.id,
  title: device.tag ?? device.serial ?? "No tag",
  detail: listed(device.model, device.with),
});
const ofPerson = ({ id, name, grade }: Pick<PersonFound, "id" | "name" | "grade">): Found => ({
  kind: "person",
  id,
  title: name ?? "Somebody at another school",
  detail: listed(grade && `Grade ${grade}`),
});
const ofPlace = ({ id, name }: PlaceFound): Found => ({ kind: "place", id, title: name, detail: "" });

export function foundIn(match: Match): Found[] {
  switch (match.is) {
    case "device":
      return [ofDevice(match.device), ...(match.person ? [ofPerson(match.person)] : [])];
    case "person":
      return [ofPerson(match.person), ...(match.device ? [ofDevice(match.device)] : [])];
    case "place":
      return [ofPlace(match.place)];
    case "choice":
      return [...match.devices.map(ofDevice), ...match.people.map(ofPerson), ...match.places.map(ofPlace)];
    case "split":
      return match.parts.flatMap(({ what }) => foundIn(what));
    case "nothing":
      return match.suggestions.map(({ device }) => ofDevice(device));
    case "control":
      return [];
  }
}

/** What the code itself stands for, then what only comes near it. */
export type Fitting = { exact: Found[]; near: Found[] };

const once = (all: Found[]): Found[] =>
  all.filter((one, at) => all.findIndex(({ kind, id }) => kind === one.kind && id === one.id) === at);

const fitting = (match: Match): Fitting =>
  match.is === "nothing" ? { exact: [], near: foundIn(match) } : { exact: foundIn(match), near: [] };

/** The request that is called so, "R-2041", open or done with. */
async function requestsCalled(text: string): Promise<Found[]> {
  const number = /^r-?(\d{1,9})$/i.exec(text)?.[1];
  if (number === undefined) return [];
  const words = `R-${Number(number)}`;
  const found = await Promise.all([false, true].map((ended) => ask("request.queue", { words, ended, limit: 5 })));
  return found
    .flatMap(({ rows }) => rows)
    .filter((row) => requestNumber(row.number) === words)
    .map(({ id, subject, requester_name }) => ({
      kind: "request",
      id,
      title: words,
      detail: listed(subject, requester_name),
    }));
}

/** For what was typed by hand, rows that hold its words come after the code. */
export async function find(text: string, scanned: boolean, school: SchoolId | undefined): Promise<Fitting> {
  const code = ask("find.code", { code: text, school: school ?? null, context: null });
  if (scanned) return fitting((await code).what);
  const window = { search: text, school: school ?? null, count: 5 };
  const [found, requests, devices, people] = await Promise.allSettled([
    code,
    requestsCalled(text),
    ask("device.page", { ...allDevices, ...window }),
    ask("person.page", { ...allPeople, ...window }),
  ]);
  if (found.status === "rejected") throw found.reason;
  const { exact: byCode, near } = fitting(found.value.what);
  const exact = [...(requests.status === "fulfilled" ? requests.value : []), ...byCode];
  const rows = [
    ...(devices.status === "fulfilled" ? devices.value.rows : []).map((row) =>
      ofDevice({ ...row, model: row.model_name, with: row.with?.words ?? row.home_name }),
    ),
    ...(people.status === "fulfilled" ? people.value.rows : []).map((row) => ({
      ...ofPerson(row),
      detail: listed(row.grade && `Grade ${row.grade}`, row.school_name),
    })),
  ];
  return { exact, near: once([...exact, ...near, ...rows]).slice(exact.length) };
}

/** The one thing that Enter means before anybody looked at the list; nothing when there is a choice. */
export function meantByEnter({ exact, near }: Fitting, actions: Hit[]): "first" | "action" | null {
  if (exact.length === 1) return "first";
  if (exact.length > 1) return null;
  if (near.length === 0) return actions.length > 0 ? "action" : null;
  return near.length === 1 && actions.length === 0 ? "first" : null;
}
