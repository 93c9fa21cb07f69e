// gallery.html?screen=parts|devices|station&theme=dark&total=1000000&answer=unknown
// gallery.html?screen=app&as=operator-2&theme=dark#/audits, or &begin for the first run; then, in order,
// &press=Import|Columns clicks, &scan=CART-7B,MC-0012339 scans and &keys=s types. &long makes all names too long.
import { mount } from "svelte";
import "../src/app/style/index.css";
import DevicesScreen from "./DevicesScreen.svelte";
import { device } from "./devices";
import PartsScreen from "./PartsScreen.svelte";
import StationScreen from "./StationScreen.svelte";
import App from "../src/app/App.svelte";
import { setPref } from "../src/shared/prefs.svelte";
import { clickThrough, typeIn } from "./hands";
import { lengthenNames } from "./long";
import { fake, noDistrict } from "./stand-in";

const asked = new URLSearchParams(location.search);
const theme = asked.get("theme");
if (theme) document.documentElement.dataset.theme = theme;
const target = document.body;

switch (asked.get("screen")) {
  case "devices":
    if (location.hash === "") location.hash = "#/devices";
    mount(DevicesScreen, {
      target,
      props: { total: Number(asked.get("total") ?? 2318), peeked: asked.has("alone") ? null : device(14) },
    });
    break;
  case "station":
    mount(StationScreen, { target, props: { answer: asked.get("answer") ?? "ok" } });
    break;
  case "app":
    if (theme) setPref("theme", theme === "dark" ? "dark" : "light");
    if (asked.has("begin")) noDistrict();
    if (asked.has("long")) lengthenNames(fake);
    void fake.sitDown(asked.get("as") ?? "operator-1");
    mount(App, { target });
    setTimeout(() => void byHand(), 300);
    break;
  default:
    mount(PartsScreen, { target });
}

async function byHand() {
  await clickThrough(asked.get("press")?.split("|").filter(Boolean) ?? []);
  await typeIn(asked.get("scan")?.split(",").filter(Boolean) ?? [], asked.get("keys") ?? "");
}
