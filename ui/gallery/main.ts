// gallery.html?screen=parts|devices|station|audit|workflow&theme=dark&total=1000000&answer=unknown
// gallery.html?screen=app&as=operator-2&theme=dark#/audits, or &begin for the first run
import { mount } from "svelte";
import "../src/app/style/index.css";
import { auditAnswers } from "./audits";
import AuditScreen from "./AuditScreen.svelte";
import DevicesScreen from "./DevicesScreen.svelte";
import { device } from "./devices";
import PartsScreen from "./PartsScreen.svelte";
import StationScreen from "./StationScreen.svelte";
import WorkflowScreen from "./WorkflowScreen.svelte";
import App from "../src/app/App.svelte";
import { setPref } from "../src/shared/prefs.svelte";
import { fake, noDistrict } from "./stand-in";

const asked = new URLSearchParams(location.search);
const theme = asked.get("theme");
if (theme) document.documentElement.dataset.theme = theme;
const target = document.body;

if (asked.get("screen") === "devices" && location.hash === "") location.hash = "#/devices";
switch (asked.get("screen")) {
  case "devices":
    mount(DevicesScreen, {
      target,
      props: { total: Number(asked.get("total") ?? 2318), peeked: asked.has("alone") ? null : device(14) },
    });
    break;
  case "station":
    mount(StationScreen, { target, props: { answer: asked.get("answer") ?? "ok" } });
    break;
  case "workflow":
    mount(WorkflowScreen, { target, props: { press: asked.get("press") ?? "" } });
    break;
  case "app":
    if (theme) setPref("theme", theme === "dark" ? "dark" : "light");
    if (asked.has("begin")) noDistrict();
    void fake.sitDown(asked.get("as") ?? "operator-1");
    mount(App, { target });
    break;
  case "audit": {
    const { ask, run, work, other } = fake.answers;
    fake.answers = { ask: { ...ask, ...auditAnswers.ask }, run: { ...run, ...auditAnswers.run }, work, other };
    const props = { page: asked.get("page") ?? "", audit: asked.get("audit") ?? "audit-1" };
    mount(AuditScreen, { target, props });
    // What a scanner would type, and then keys by hand: &scan=CART-7B,MC-0012339&keys=s
    setTimeout(() => void typeIn(asked.get("scan")?.split(",") ?? [], asked.get("keys") ?? ""), 300);
    break;
  }
  default:
    mount(PartsScreen, { target });
}

async function typeIn(codes: string[], keys: string) {
  const { default: userEvent } = await import("@testing-library/user-event");
  const user = userEvent.setup({ delay: null });
  for (const code of codes) await user.keyboard(`${code}{Enter}`);
  if (keys) await userEvent.setup({ delay: 120 }).keyboard(keys);
}
