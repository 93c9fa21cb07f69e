import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { prefs } from "../src/shared/prefs.svelte";
import { keepLane } from "../src/shared/station/lane";
import { refuse } from "../src/host/fake";
import { drivesFromTheStart } from "./grade";
import { fake } from "./stand-in";

beforeEach(() => {
  prefs.sound = false;
  drivesFromTheStart();
  keepLane("distribution drive-distribution", []);
  keepLane("collection drive-collection", []);
  fake.calls.length = 0;
});
afterEach(() => {
  cleanup();
  answers.clear();
});

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
const banner = () => document.querySelector(".banner")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const says = (words: string) => waitFor(() => expect(banner()).toContain(words), { timeout: 5000 });
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const hand = userEvent.setup({ delay: null });
/** By hand, so slowly that it is no scanner. */
async function press(keys: string) {
  await new Promise((done) => setTimeout(done, 120));
  await hand.keyboard(keys);
}
async function station(kind: "distribute" | "collect") {
  location.hash = `#/${kind}/drive-${kind === "collect" ? "collection" : "distribution"}/scan`;
  render(App);
  const name = kind === "collect" ? "Collection station" : "Distribution station";
  await within(await screen.findByRole("main", { name }, { timeout: 20_000 })).findByRole("region", {
    name: "Progress",
  });
}

test("a person, a device, and the next one by itself; the last one is taken back", async () => {
  await station("distribute");
  expect(await flaws()).toEqual([]);
  await hand.keyboard("204481{Enter}");
  await says("Ana");
  expect(screen.getByRole("heading", { level: 2, name: /^Ana/ })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.keyboard("MC-0014001{Enter}");
  await says("Why another one?");
  await press("1");
  await says("Handed out MC-0014001");
  await hand.keyboard("204402{Enter}");
  await says("Ben Ortiz");
  await press("1");
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /^charger/i }).getAttribute("aria-pressed")).toBe("false"),
  );
  await hand.keyboard("MC-0014002{Enter}");
  await says("Handed out MC-0014002");
  expect(called("distribution.hand_out").at(-1)).toMatchObject({ who: "eight-1", code: "MC-0014002", accessories: [] });
  expect(await flaws()).toEqual([]);
  await hand.keyboard("{Control>}z{/Control}");
  await says("Taken back MC-0014002");
  await hand.keyboard("MC-0014003{Enter}");
  await says("Handed out MC-0014003");
  await hand.keyboard("RC:K:UNDO{Enter}");
  await says("Taken back MC-0014003");
  await hand.keyboard("{Control>}y{/Control}");
  await says("Done again MC-0014003");
}, 60_000);

test("a second device waits for its reason while scanning goes on, and is sorted out later", async () => {
  await station("distribute");
  await hand.keyboard("204490{Enter}");
  await says("already");
  await hand.keyboard("MC-0014010{Enter}");
  await says("Why another one?");
  expect(await flaws()).toEqual([]);
  await hand.keyboard("204403{Enter}");
  await says("Chloe");
  const lane = await screen.findByRole("region", { name: "To sort out" });
  expect(within(lane).getByText("MC-0014010")).toBeTruthy();
  await hand.keyboard("MC-0014011{Enter}");
  await says("Handed out MC-0014011");
  await hand.keyboard("{F6}");
  await says("MC-0014010");
  await press("a");
  await says("Why another one?");
  await press("2");
  await says("Handed out MC-0014010");
  expect(called("distribution.hand_out").at(-1)).toMatchObject({ who: "eight-89", reason: "second campus" });
  expect(screen.queryByRole("region", { name: "To sort out" })).toBeNull();
}, 60_000);

test("what cannot go out is said, kept aside and repeated scans are not done twice", async () => {
  await station("distribute");
  await hand.keyboard("MC-0014020{Enter}");
  await says("MC-0014020 is a device, not a person");
  await hand.keyboard("204404{Enter}204404{Enter}");
  await says("Same code again 204404");
  await hand.keyboard("MC-0013090{Enter}");
  await says("It is still with");
  await hand.keyboard("CART-8B{Enter}");
  await says("the label of Cart 8B");
  await hand.keyboard("RC:K:NO-CHARGER{Enter}");
  await says("Without charger");
  await hand.keyboard("RC:K:CHARGER{Enter}");
  await says("With charger");
  await hand.keyboard("RC:K:NEXT{Enter}");
  await says("Mei-Ling got nothing");
  await hand.keyboard("204430{Enter}");
  await says("Who is it?");
  await press("2");
  await says("Grace Whitfield");
  expect(called("distribution.hand_out")).toHaveLength(2);
  expect(screen.getByRole("region", { name: "To sort out" }).textContent).toContain("3");
}, 60_000);

test("a whole list goes out, what cannot is named and left out when somebody says so", async () => {
  await station("distribute");
  await hand.keyboard("{F2}");
  const field = await screen.findByRole("textbox", { name: "Person and device" });
  await hand.click(field);
  await hand.paste("Number\tTag\n204405\tMC-0014030\n204406\tMC-0013090\n204407\tMC-0014031\n");
  expect(await flaws()).toEqual([]);
  await hand.click(screen.getByRole("button", { name: "Hand out 3 devices" }));
  expect(await screen.findByText("1 of the 3 lines cannot. Nothing is changed yet.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(screen.getByRole("button", { name: "Leave those out, hand out the other 2" }));
  await says("2 devices handed out");
  expect(called("distribution.hand_out_all").at(-1)).toMatchObject({ leave_out_what_cannot: true });
}, 60_000);

test("a device comes back with what is missing, and what it costs is said", async () => {
  await station("collect");
  expect(await flaws()).toEqual([]);
  await hand.keyboard("MC-0013044{Enter}");
  await says("Collected MC-0013044");
  await press("n");
  await says("$27.00 charged");
  expect(screen.getByText("$27.00", { selector: ".amt" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await press("2");
  await says("no price");
  await hand.keyboard("{Control>}z{/Control}");
  await says("Taken back");
  await press("d");
  const parts = await screen.findByRole("group", { name: "Damaged parts" });
  await press("1");
  await press("3");
  expect(await flaws()).toEqual([]);
  expect(
    within(parts)
      .getByRole("button", { name: /^screen/i })
      .getAttribute("aria-pressed"),
  ).toBe("true");
  await hand.keyboard("MC-0013043{Enter}");
  await says("Collected MC-0013043");
  expect(called("collection.look_over")).toMatchObject([
    { accessories: [{ kind: "charger", seen: "missing" }] },
    { accessories: [{ kind: "case", seen: "missing" }] },
    { shape: { is: "damaged", parts: ["screen", "hinge"] } },
  ]);
}, 60_000);

test("a bag that held a stranger’s device, a lost one that is found, and what nobody looked at", async () => {
  await station("collect");
  await hand.keyboard("204446{Enter}");
  await says("’s bag");
  expect(await flaws()).toEqual([]);
  await hand.keyboard("MC-0013046{Enter}");
  await says("bag held");
  expect(called("collection.take_in").at(-1)).toMatchObject({ bag: "eight-45", code: "MC-0013046" });
  expect(await flaws()).toEqual([]);
  await hand.keyboard("MC-0013045{Enter}");
  await says("Collected MC-0013045");
  await hand.keyboard("RC:K:CHARGER{Enter}");
  await says("came back");
  await hand.keyboard("MC-0013047{Enter}");
  await says("Found again MC-0013047");
  expect(called("collection.take_in").at(-1)).not.toHaveProperty("bag");
  expect(screen.getByText("MC-0013047 was lost.")).toBeTruthy();
  await press("w");
  await waitFor(() => expect(called("device.check_condition")).toHaveLength(1));
  await hand.keyboard("RC:K:NEXT{Enter}");
  await says("Scan the next device");
  await hand.keyboard("{F6}");
  await says("To finish MC-0013046");
  await press("t");
  await says("third-party");
  await hand.keyboard("MC-0099999{Enter}");
  await says("There is no device “MC-0099999”");
}, 60_000);

test("a busy file loses no scan, and a number with Enter answers as well as the number alone", async () => {
  await station("distribute");
  const { run } = fake.answers;
  let busy = 2;
  fake.answers.run = {
    ...run,
    "distribution.hand_out": (input) => {
      if (busy-- > 0) refuse({ code: "busy", by: null });
      return run!["distribution.hand_out"]!(input);
    },
  };
  await hand.keyboard("204490{Enter}MC-0014040{Enter}");
  await says("One moment");
  await says("Why another one?");
  await hand.keyboard("1{Enter}");
  await says("Handed out MC-0014040");
  expect(called("distribution.hand_out")).toHaveLength(4);
  fake.answers.run = run;
}, 60_000);

test("a viewer looks at a drive and is told who scans", async () => {
  await fake.sitDown("operator-3");
  location.hash = "#/collect/drive-collection/scan";
  render(App);
  expect(await screen.findByText(/^You may look at this drive/, {}, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
  await fake.sitDown("operator-1");
}, 60_000);
