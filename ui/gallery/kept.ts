// Agreements and attachments of the invented district, that really stay until the page is left.
import type { Agreement, AgreementShown, Attachment, Belongs, SummerKeep, SummerKeepRow } from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { schools } from "./district";
import { change, NOW, stage } from "./grade";

const TEXT = "I will look after this device and bring it back.\nI tell the school at once when it is damaged or gone.";
const YEAR = "2026-27";
/** One point of grey. */
const GREY = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOor6//DwAFgAJ/m1F2YwAAAABJRU5ErkJggg==";

const kept = (name: string, belongs: Belongs): Attachment => ({
  id: `kept-${name}`,
  school: schools[0]!.id,
  belongs: belongs.kind,
  person: belongs.kind === "person" ? belongs.person : null,
  device: belongs.kind === "device" ? belongs.device : null,
  incident: belongs.kind === "incident" ? belongs.incident : null,
  agreement: belongs.kind === "agreement" ? belongs.agreement : null,
  request: belongs.kind === "request" ? belongs.request : null,
  name,
  media_type: name.endsWith(".pdf") ? "application/pdf" : "image/png",
  size_bytes: 81_920,
  content: "1",
  added_at: NOW,
  operator: "operator-1",
});

const called = (path: string) => path.split("/").at(-1)!;
const whose = (belongs: Belongs) => JSON.stringify(belongs);

const signed = (person: string): AgreementShown | null => stage.world.signed[person] ?? null;

/** Who may keep what over the summer, until the page is left. */
const summer: SummerKeep[] = [];
const shownKeep = (keep: SummerKeep): SummerKeepRow => ({
  keep,
  standing: "running",
  holds: true,
  name: "Ben Ortiz",
  homeroom: "8B",
  tag: null,
  serial: null,
  model_name: null,
  status: "in_service",
});

export const keptAnswers: Answers = {
  ask: {
    "person.summer_keeps": () => ({ keeps: summer.map(shownKeep) }),
    "agreement.of": ({ person }) => ({
      school_year: YEAR,
      text: TEXT,
      current: signed(person),
      earlier: [],
    }),
    "print.receipts": ({ out }) => ({
      path: out,
      rows: 1,
      bytes: 21_000,
      shortened: 0,
      paper: { pages: 1, notes: [] },
    }),
    "attachment.list": ({ belongs }) => ({ attachments: stage.world.kept[whose(belongs)] ?? [], may_change: true }),
    "attachment.save": ({ out }) => ({ path: out, bytes: 81_920 }),
    "attachment.picture": () => ({ media_type: "image/png", picture: GREY }),
  },
  run: {
    "person.authorise_summer_keep": ({ person, device, from, until }) =>
      change(() => {
        const keep = {
          id: `keep-${summer.length}`,
          person,
          device,
          school: schools[0]!.id,
          from_on: from,
          until_on: until,
        };
        summer.push(keep);
        return keep;
      }),
    "person.end_summer_keep": ({ keep }) =>
      change(() => {
        summer.splice(0, summer.length, ...summer.filter(({ id }) => id !== keep));
        return { keep: null };
      }),
    "attachment.add": ({ belongs, path }) =>
      change(() => {
        const one = kept(called(path), belongs);
        if (path.includes("damaged"))
          refuse({ code: "refused", reason: { why: "cannot_attach", problem: { is: "damaged", name: one.name } } });
        (stage.world.kept[whose(belongs)] ??= []).push(one);
        return one;
      }),
    "attachment.remove": ({ attachment }) =>
      change(() => {
        const list = Object.values(stage.world.kept).find((all) => all.some(({ id }) => id === attachment))!;
        return list.splice(
          list.findIndex(({ id }) => id === attachment),
          1,
        )[0]!;
      }),
    "agreement.sign": ({ person, signer, signer_name, how }) =>
      change(() => {
        if (!signer_name) refuse({ code: "invalid", field: "signer_name", problem: { is: "missing" } });
        if (how.kind === "drawn" && !how.picture.startsWith("data:image/png;base64,"))
          refuse({ code: "refused", reason: { why: "nothing_drawn" } });
        const agreement: Agreement = {
          id: `agreement-${person}`,
          person,
          school: schools[0]!.id,
          school_year: YEAR,
          text: "1",
          signer,
          signer_name,
          how: how.kind,
          witness: how.kind === "ticked" ? how.witness : null,
          signed_at: NOW,
          operator: "operator-1",
          withdrawn_at: null,
          withdrawn_because: null,
        };
        const attachments =
          how.kind === "drawn" ? [kept("signature.png", { kind: "agreement", agreement: agreement.id })] : [];
        return (stage.world.signed[person] = { agreement, text: TEXT, attachments });
      }),
    "agreement.withdraw": ({ agreement: id, reason }) =>
      change(() => {
        const [person, was] = Object.entries(stage.world.signed).find(([, one]) => one.agreement.id === id)!;
        delete stage.world.signed[person];
        return { ...was.agreement, withdrawn_at: NOW, withdrawn_because: reason };
      }),
  },
};
