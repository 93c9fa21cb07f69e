// What the invented help desk says to a request that is being written.
import type { Commands, Request, RequestKind, RequestWarning } from "../src/bindings";
import { type Answers, refuse } from "../src/host/fake";
import { step } from "./asked";
import { change, stage } from "./grade";
import { policy } from "./requests";
import { clocksOf, NOW } from "./sla";

type Form = Commands["request.open"][0];
type Judged = { subject: string; closes?: Request["closed_because"]; sentence?: string; warnings: RequestWarning[] };

const missing = (field: string): never => refuse({ code: "invalid", field, problem: { is: "missing" } });

function judge({ ask, person, code }: Form, requester: string): Judged {
  switch (ask.kind) {
    case "staff_device": {
      const start = ask.start_on ?? missing("start_on");
      if (start < "2026-11-23")
        refuse({ code: "invalid", field: "start_on", problem: { is: "in_the_past", found: start } });
      const name = ask.new_hire ?? (person ? "Ben Ortiz" : missing("new_hire"));
      const late: RequestWarning[] = start < "2026-12-07" ? [{ is: "earliest_ready", on: "2026-12-07" }] : [];
      return { subject: `Device for ${name}`, warnings: [...late, { is: "once_active", name }] };
    }
    case "mobile_phone":
      return {
        subject: `Mobile phone for ${ask.employee ?? (person ? "Ben Ortiz" : missing("employee"))}`,
        warnings: [{ is: "public_record" }],
      };
    case "student_device":
    case "charger":
      if (!person) missing("person");
      return {
        subject: ask.kind === "charger" ? "Charger for Ben Ortiz" : "Device for Ben Ortiz",
        warnings: ask.kind === "charger" ? [{ is: "costs", cents: 2700, before: true }] : [],
      };
    case "replacement":
      if (!person) missing("person");
      if (!code) missing("device");
      if (code === "MC-9") refuse({ code: "not_found", entity: "device", sought: "MC-9" });
      if (!ask.happened) missing("happened");
      if (!ask.what_happened) missing("what_happened");
      return { subject: `${code} of Ben Ortiz was ${ask.happened}`, warnings: [] };
    case "surplus_pickup":
      if (!ask.codes?.length && !ask.peripherals) missing("codes");
      return { subject: `Surplus pickup of ${ask.codes?.length ?? 0} devices`, warnings: [] };
    case "support":
      if (!ask.procured) missing("procured");
      if (ask.procured === "unknown")
        return { subject: `Support for ${requester}`, sentence: "Did the technology department buy it?", warnings: [] };
      return ask.procured === "it"
        ? { subject: code ? `Support for ${code}` : `Support for ${requester}`, warnings: [] }
        : {
            subject: `Support for ${requester}`,
            closes: "out_of_scope",
            sentence: policy.out_of_scope_sentence,
            warnings: [],
          };
    case "projector_lamp":
      if (!ask.symptom) missing("symptom");
      return ask.symptom === "warning_only"
        ? { subject: "Projector shows a lamp warning", closes: "advice", sentence: policy.lamp_sentence, warnings: [] }
        : { subject: "Projector is dim", warnings: [] };
    case "quote":
      return { subject: `Quote for ${ask.quantity ?? 1} × ${ask.what ?? missing("what")}`, warnings: [] };
    case "purchase":
      return {
        subject: `Purchase of ${ask.what ?? missing("what")}`,
        closes: "purchase",
        sentence: policy.purchase_sentence,
        warnings: [],
      };
    case "other":
      return ask.entry
        ? { subject: ask.entry, closes: "routed", sentence: policy.directory[0]!.sentence, warnings: [] }
        : { subject: `Question of ${requester}`, warnings: [] };
  }
}

function drafted(form: Form, self: string | null) {
  const requester_name = form.requester_name ?? (form.requester ? "Ben Ortiz" : (self ?? missing("requester_name")));
  const found = form.requester_email;
  if (found && !found.endsWith("@maple.example")) {
    const meant = found.includes("@") ? `${found.split("@")[0]}@maple.example` : null;
    refuse({ code: "refused", reason: { why: "outside_domains", found, domains: policy.domains, meant } });
  }
  if (form.code === "MC-0012351") {
    const same = stage.world.requests.find(({ request }) => request.number === 2033)!.request;
    const { id: request, number, subject, opened_at: since } = same;
    refuse({ code: "refused", reason: { why: "asked_already", request, number, subject, since } });
  }
  const judged = judge(form, requester_name);
  const usual: Partial<Record<RequestKind, Request["capacity"]>> = {
    staff_device: "hiring_manager",
    mobile_phone: "direct_supervisor",
    quote: "building_administrator",
    student_device: "for_student",
  };
  const request: Request = {
    ...stage.world.requests[0]!.request,
    id: "request-2100",
    number: 2100,
    school: form.school,
    kind: form.ask.kind,
    subject: form.subject ?? judged.subject,
    description: form.description ?? null,
    requester: form.requester ?? null,
    requester_name,
    requester_email: found ?? null,
    capacity: form.capacity ?? usual[form.ask.kind] ?? "end_user",
    channel: form.channel ?? "window",
    portal_number: form.portal_number ?? null,
    state: "open",
    major: form.major ?? false,
    place: form.place ?? null,
    person: null,
    device: null,
    details: form.ask,
    assignee: null,
    opened_at: NOW,
    responded_at: null,
    ended_at: null,
    pauses: [],
    attempts: 0,
  };
  return { request, judged, clocks: clocksOf(NOW, null, null, []) };
}

export const intakeAnswers = (self: () => string | null): Answers => ({
  ask: {
    "request.try": (form) => {
      const { request, judged, clocks } = drafted(form, self());
      return {
        request,
        closes: judged.closes ?? null,
        sentence: judged.sentence ?? null,
        clocks,
        warnings: judged.warnings,
      };
    },
  },
  run: {
    "request.open": (form) =>
      change(() => {
        const { request, judged, clocks } = drafted(form, self());
        const steps = [step(request, "opened", NOW, { channel: request.channel })];
        if (judged.closes) {
          Object.assign(request, { state: "closed", closed_because: judged.closes, ended_at: NOW, responded_at: NOW });
          steps.unshift(step(request, "closed", NOW, { said: judged.sentence ?? null }));
        }
        stage.world.requests.push({ request, steps, assignee_name: null });
        const letter = {
          to: request.requester_email,
          subject: `R-${request.number}: ${request.subject}`,
          body: `Hello ${request.requester_name},\n\n${judged.sentence ?? "we have your request."}\n\nThe technology department`,
        };
        return { request, clocks, warnings: judged.warnings, letter };
      }),
  },
});
