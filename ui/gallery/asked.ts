// What the invented schools ask for: the requests of the gallery, before anybody works on them.
import type { Request, RequestAsk, StepKind, StepShown } from "../src/bindings";
import { schools } from "./district";
import { at, type Pauses } from "./sla";

export type Asked = { request: Request; steps: StepShown[]; assignee_name: string | null };

type Given = {
  number: number;
  subject: string;
  ask: RequestAsk;
  school: number;
  requester: string;
  opened: string;
  more?: Partial<Request>;
  pauses?: Pauses;
  steps?: [wall: string, kind: StepKind, said: string | null, more?: Partial<StepShown>][];
};

let steps = 0;
export const step = (request: Request, kind: StepKind, when: string, more: Partial<StepShown> = {}): StepShown => ({
  id: `step-${++steps}`,
  request: request.id,
  school: request.school,
  at: when,
  kind,
  channel: null,
  outcome: null,
  said: null,
  operator: "operator-1",
  operator_name: "Tomasz Wieczorek",
  ...more,
});

const email = (name: string) =>
  `${name[0]}.${name.split(" ").at(-1)}@maple.example`
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z.@]/g, "");

function given({
  number,
  subject,
  ask,
  school,
  requester,
  opened,
  more = {},
  pauses = [],
  steps: told = [],
}: Given): Asked {
  const request: Request = {
    id: `request-${number}`,
    number,
    school: schools[school % schools.length]!.id,
    kind: ask.kind,
    state: pauses.some(([, until]) => until === null) ? "waiting" : "open",
    closed_because: null,
    priority: "normal",
    major: false,
    subject,
    description: null,
    requester: null,
    requester_name: requester,
    requester_email: email(requester),
    capacity: "end_user",
    channel: "email",
    portal_number: null,
    place: null,
    person: null,
    device: null,
    incident: null,
    pickup: null,
    prepared: null,
    linked: null,
    about: null,
    details: ask,
    assignee: null,
    opened_at: at(opened),
    responded_at: null,
    ended_at: null,
    pauses,
    attempts: 0,
    ...more,
  };
  const all = [
    step(request, "opened", request.opened_at, { channel: request.channel, operator_name: "Imani Okafor" }),
    ...told.map(([wall, kind, said, rest]) => step(request, kind, at(wall), { said, ...rest })),
  ];
  return { request, steps: all.toReversed(), assignee_name: request.assignee ? "Tomasz Wieczorek" : null };
}

const it = { kind: "support", procured: "it" } as const;
const answered = (wall: string): Partial<Request> => ({ responded_at: at(wall) });

const told: Given[] = [
  {
    number: 2041,
    subject: "Cart stops charging overnight",
    ask: it,
    school: 0,
    requester: "Farid Rahimi",
    opened: "2026-11-18 13:30",
    pauses: [[at("2026-11-19 09:10"), at("2026-11-20 10:40")]],
    more: {
      ...answered("2026-11-19 09:10"),
      description: "Cart 7B is plugged in every afternoon but half the Chromebooks are empty in the morning.",
      channel: "portal",
      portal_number: "88213",
      place: "p1",
      requester: "person-4",
      assignee: "operator-1",
      attempts: 1,
    },
    steps: [
      ["2026-11-19 09:10", "waiting", "Which slots fail, and since when?"],
      [
        "2026-11-20 10:40",
        "answered",
        "All slots on the left side, since the outlet was changed.",
        { channel: "email" },
      ],
      ["2026-11-23 09:05", "contacted", null, { channel: "phone", outcome: "no_answer" }],
    ],
  },
  {
    number: 1998,
    subject: "Testing carts will not charge",
    ask: it,
    school: 2,
    requester: "Nadia Brandt",
    opened: "2026-11-16 11:10",
    more: { ...answered("2026-11-16 13:00"), major: true, capacity: "principal", channel: "phone" },
  },
  {
    number: 2012,
    subject: "Hotspot has no signal",
    ask: it,
    school: 4,
    requester: "Owen Castillo",
    opened: "2026-11-16 12:05",
    more: answered("2026-11-17 08:00"),
  },
  {
    number: 2019,
    subject: "New teacher needs a laptop",
    ask: {
      kind: "staff_device",
      new_hire: "Leila Haddad",
      position: "Teacher, grade 4",
      start_on: "2026-12-07",
      needs: "Laptop, dock",
    },
    school: 3,
    requester: "Marcus Webb",
    opened: "2026-11-16 13:30",
    more: { ...answered("2026-11-17 09:00"), capacity: "hiring_manager", priority: "high" },
  },
  {
    number: 2033,
    subject: "MC-0012351 of Jamal Freeman was lost",
    ask: {
      kind: "replacement",
      happened: "lost",
      what_happened: "Left on the bus.",
      last_seen: "Bus 12",
      happened_on: "2026-11-16",
    },
    school: 1,
    requester: "Jamal Freeman",
    opened: "2026-11-17 07:40",
    more: { ...answered("2026-11-17 11:00"), device: "20", person: "person-3" },
  },
  {
    number: 2037,
    subject: "Tablet pen missing",
    ask: it,
    school: 5,
    requester: "Ines Moreau",
    opened: "2026-11-17 08:30",
    more: answered("2026-11-17 10:00"),
  },
  {
    number: 2040,
    subject: "Projector dim and flickering",
    ask: { kind: "projector_lamp", symptom: "flickering" },
    school: 2,
    requester: "Theo Lindgren",
    opened: "2026-11-17 09:05",
    more: answered("2026-11-17 15:00"),
  },
  {
    number: 2043,
    subject: "Quote for 30 × headsets",
    ask: {
      kind: "quote",
      what: "headsets",
      quantity: 30,
      given: { cents: 53_970, given_on: "2026-11-20", expires_on: "2026-12-20", reference: "Q-5517", ready_at: null },
    },
    school: 6,
    requester: "Carla Nunes",
    opened: "2026-11-19 08:00",
    more: { ...answered("2026-11-20 09:00"), capacity: "building_administrator" },
    steps: [["2026-11-20 09:00", "quoted", "$539.70"]],
  },
];

const firsts = "Ana Ben Keiko Priya Yusuf Linh Rafael Noor Oskar Yara".split(" ");
const lasts = "Beltrán Ortiz Hamasaki Nair Demir Tran Ibarra Osei Lund Costa Silva".split(" ");
const wants: [string, RequestAsk][] = [
  ["Chargers for two students", { kind: "charger", price: 2700, school_year: "2026-27" }],
  ["Screen cracked, needs a loaner", { kind: "student_device", loaner: true, until: "2026-12-11" }],
  ["Document camera shows no picture", it],
  ["Surplus pickup of 14 devices", { kind: "surplus_pickup", peripherals: "9 monitors" }],
  ["Speakers crackle in the gym", it],
  ["Mobile phone for the bus office", { kind: "mobile_phone", employee: "Dana Whitlock", department: "Transport" }],
  ["Keyboard types letters twice", it],
];
const openings = [
  "2026-11-18 09:20",
  "2026-11-18 14:05",
  "2026-11-19 08:15",
  "2026-11-19 13:40",
  "2026-11-20 09:50",
  "2026-11-20 15:20",
  "2026-11-23 07:45",
];

const more: Given[] = Array.from({ length: 39 }, (_, nth) => {
  const [subject, ask] = wants[nth % wants.length]!;
  const opened = openings[nth % openings.length]!;
  const waits = nth % 5 === 3;
  return {
    number: 2050 + nth,
    subject,
    ask,
    school: (nth * 5 + (nth % 3)) % schools.length,
    requester: `${firsts[nth % firsts.length]} ${lasts[(nth * 3) % lasts.length]}`,
    opened,
    pauses: waits ? [[at("2026-11-20 15:50"), null]] : [],
    more: {
      ...(nth % 7 === 6 ? {} : { responded_at: at("2026-11-20 15:50") }),
      priority: nth % 11 === 5 ? "high" : "normal",
    },
    steps: waits ? [["2026-11-20 15:50", "waiting", "Which room is it, and may we come in before lessons?"]] : [],
  };
});

export const firstRequests = (): Asked[] => [...told, ...more].map(given);
