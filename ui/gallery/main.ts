// gallery.html?screen=parts|devices|station|lists&theme=dark&total=1000000&answer=unknown
import { mount } from "svelte";
import "../src/app/style/index.css";
import DevicesScreen from "./DevicesScreen.svelte";
import { device } from "./devices";
import PartsScreen from "./PartsScreen.svelte";
import StationScreen from "./StationScreen.svelte";
import "./stand-in";

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
  default:
    mount(PartsScreen, { target });
}
