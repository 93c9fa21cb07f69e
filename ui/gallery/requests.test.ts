import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { keepList } from "../src/shared/grid/kept";
import { lookAtSchool } from "../src/shared/here.svelte";
import { prefs } from "../src/shared/prefs.svelte";
import { keepLine } from "../src/workflows/requests/line";
import { usual } from "../src/workflows/requests/queue";
import { drivesFromTheStart, stage } from "./grade";
import { fake } from "./stand-in";

beforeEach(() => {
  drivesFromTheStart();
  keepLine({});
  keepList("requests", "district-1 operator-1", { view: usual, current: null, open: null, spot: null, find: null });
  fake.calls.length = 0;
  fake.opened.length = 0;
});
afterEach(async () => {
  cleanup();
  lookAtSchool(null);
  prefs.letterKeys = true;
  await fake.sitDown("operator-1");
  answers.clear();
});

/** By hand: a scanner is faster, and would not be heard as letters. */
const hand = userEvent.setup({ delay: 130 });
const fast = userEvent.setup({ delay: null });

async function flaws(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

/** A dialog whose first field has the cursor: what is typed now goes there. */
async function dialog(name: string | RegExp) {
  const found = await screen.findByRole("dialog", { name });
  await waitFor(() => expect(found.querySelector("form")?.contains(document.activeElement)).toBe(true));
  return found;
}

async function at(path: string, heading: string) {
  location.hash = `#${path}`;
  render(App);
  return screen.findByRole("heading", { level: 1, name: heading }, { timeout: 20_000 });
}

async function queue() {
  await at("/requests", "Requests");
  await screen.findByText("Testing carts will not charge");
}

test("ten requests are worked through from the keyboard alone, and nothing else is pressed", async () => {
  await queue();
  expect(await flaws()).toEqual([]);
  await hand.keyboard("a");
  await waitFor(() =>
    expect(called("request.assign")).toEqual([{ requests: ["request-1998"], operator: "operator-1" }]),
  );
  await hand.keyboard("jl");
  await dialog("Log a contact with Marcus Webb");
  expect(await flaws()).toEqual([]);
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("request.contact")[0]).toMatchObject({ request: "request-2019", outcome: "no_answer" });
  await hand.keyboard("jw");
  await dialog("Wait on Owen Castillo");
  await fast.keyboard("Which room is it?{Control>}{Enter}{/Control}");
  await gone();
  expect(called("request.wait")[0]).toMatchObject({ request: "request-2012", question: "Which room is it?" });
  const next = () => document.querySelector(".grid-row.here .code")?.textContent ?? "";
  await hand.keyboard("j");
  const resolved = next();
  await hand.keyboard("e");
  await dialog("Resolve it");
  await fast.keyboard("A new cable.{Control>}{Enter}{/Control}");
  await gone();
  expect(called("request.resolve")).toEqual([{ request: `request-${resolved.slice(2)}`, how: "A new cable." }]);
  await waitFor(() => expect(next()).not.toBe(resolved));
  await hand.keyboard("r");
  await dialog(/^Reply to/);
  await fast.keyboard("We come tomorrow.{Control>}{Enter}{/Control}");
  await gone();
  await hand.keyboard("jn");
  await dialog("Add a note");
  await fast.keyboard("Ask the vendor.{Control>}{Enter}{/Control}");
  await gone();
  await hand.keyboard("jp");
  await dialog("How urgent: 1 request");
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("request.prioritise")[0]).toMatchObject({ priority: "high" });
  for (const letter of ["j", "j", "j"]) await hand.keyboard(`${letter}a`);
  await waitFor(() => expect(called("request.assign")).toHaveLength(4));
  const worked = new Set(
    ["assign", "contact", "wait", "resolve", "reply", "note", "prioritise"].flatMap((name) =>
      called(`request.${name}`).flatMap((input) => {
        const { request, requests } = input as { request?: string; requests?: string[] };
        return requests ?? [request];
      }),
    ),
  );
  expect(worked.size).toBe(10);
}, 120_000);

test("what the requester must hear is copied, or opened in the mail program", async () => {
  await queue();
  await hand.keyboard("r");
  await dialog("Reply to Nadia Brandt");
  await fast.keyboard("We swap the carts on Tuesday.{Control>}{Enter}{/Control}");
  const letter = await screen.findByRole("region", { name: "What to tell Nadia Brandt" });
  expect(letter.textContent).toContain("n.brandt@maple.example");
  expect(await flaws()).toEqual([]);
  await fast.click(within(letter).getByRole("button", { name: "Copy the text" }));
  expect(await navigator.clipboard.readText()).toBe(
    "R-1998: Testing carts will not charge\n\nHello Nadia Brandt,\n\nWe swap the carts on Tuesday.\n\nThe technology department",
  );
  await fast.click(within(letter).getByRole("button", { name: "Open in mail" }));
  await waitFor(() => expect(fake.opened[0]).toMatch(/^mailto:n\.brandt@maple\.example\?subject=R-1998%3A%20Testing/));
  await fast.click(within(letter).getByRole("button", { name: "Put the letter away" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: /^What to tell/ })).toBeNull());
}, 60_000);

test("picked requests are resolved together, and the one left out is told with its reason", async () => {
  await queue();
  await hand.keyboard("xjxjx");
  const bar = await screen.findByRole("toolbar", { name: "3 requests picked" });
  expect(await flaws()).toEqual([]);
  const other = stage.world.requests.find(({ request }) => request.number === 2012)!.request;
  Object.assign(other, { ended_at: "2026-11-23T15:00:00Z", state: "resolved" });
  await fast.click(within(bar).getByRole("button", { name: "Resolve" }));
  const asked = await dialog("Resolve 3 requests");
  await fast.type(within(asked).getByRole("textbox", { name: "What was done" }), "New carts came.");
  await fast.click(within(asked).getByRole("button", { name: /^Resolve 3 requests/ }));
  expect(await within(asked).findByText("R-2012 is done.", { exact: false })).toBeTruthy();
  expect(within(asked).getByText("1 request left out.")).toBeTruthy();
  expect(called("request.resolve_all")).toHaveLength(1);
  expect(await flaws()).toEqual([]);
  await fast.click(within(asked).getByRole("button", { name: "Close" }));
  await gone();
  const letter = () => screen.findByRole("region", { name: /^What to tell/ });
  expect(within(await letter()).getByRole("heading").textContent).toBe("Tell Nadia Brandt");
  expect(within(await letter()).getByTitle("n.brandt@maple.example")).toBeTruthy();
  expect(within(await letter()).getByText("1 more letter to write.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(within(await letter()).getByRole("button", { name: "Next letter" }));
  await waitFor(async () => expect(within(await letter()).getByRole("heading").textContent).toBe("Tell Marcus Webb"));
  await fast.click(within(await letter()).getByRole("button", { name: "Put the letter away" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: /^What to tell/ })).toBeNull());
}, 60_000);

test("a request that repeats another is closed by naming that one", async () => {
  await at("/requests/request-2052", "Document camera shows no picture");
  await fireEvent.keyDown(screen.getByRole("button", { name: /^More: / }), { key: "Enter" });
  await fast.click(await screen.findByRole("menuitem", { name: /^Close without doing it/ }));
  const asked = await dialog("Close without doing it");
  expect(within(asked).getByText("Asked for already")).toBeTruthy();
  await fast.type(within(asked).getByRole("combobox", { name: "The request that was there before" }), "2041");
  await within(asked).findByText(/^R-2041 Cart stops charging/);
  await fast.keyboard("{Enter}");
  expect(await flaws()).toEqual([]);
  await fast.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  expect(called("request.close")).toEqual([
    { request: "request-2052", because: "duplicate", sentence: null, of: "request-2041" },
  ]);
}, 60_000);

test("tabs, filters and the school narrow the queue, and a view of it is kept", async () => {
  await queue();
  await fast.click(screen.getByRole("button", { name: /^Paused/ }));
  await waitFor(() => expect(called("request.queue").at(-1)).toMatchObject({ standings: ["paused"] }));
  await waitFor(() => expect(screen.queryByText("Testing carts will not charge")).toBeNull());
  await fast.click(screen.getByRole("button", { name: "Nobody’s" }));
  await waitFor(() => expect(called("request.queue").at(-1)).toMatchObject({ unassigned: true }));
  await fast.click(screen.getByRole("button", { name: "Save view" }));
  await fast.type(await screen.findByRole("textbox", { name: "Name" }), "Paused, nobody’s");
  await fast.click(screen.getByRole("button", { name: "Keep the view" }));
  await waitFor(() => expect(called("view.save")[0]).toMatchObject({ list: "requests", name: "Paused, nobody’s" }));
  await fast.click(screen.getByRole("button", { name: /^All open/ }));
  await fast.type(screen.getByRole("textbox", { name: "Filter Kind" }), "quote");
  expect(await screen.findByText("Quote for 30 × headsets")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("Testing carts will not charge")).toBeNull());
  await fast.type(screen.getByRole("textbox", { name: "Filter Kind" }), "zzz");
  expect(await screen.findByText(/^No request fits these filters/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
}, 60_000);

test("single letters that are switched off do nothing here either, and a scanned label triages nobody", async () => {
  await queue();
  await fast.keyboard("MLAEW-0012331{Enter}");
  await waitFor(() => expect(called("find.code").at(-1)).toMatchObject({ code: "MLAEW-0012331" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(called("request.assign")).toEqual([]);
  await fast.keyboard("{Escape}");
  prefs.letterKeys = false;
  await hand.keyboard("la");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(called("request.assign")).toEqual([]);
}, 60_000);

test("a request says why it is due, is contacted until it closes, and goes on to the next", async () => {
  await at("/requests/request-2041", "Cart stops charging overnight");
  // An address breaks after its @ and its dots.
  expect((await screen.findByText("f.rahimi@maple.example")).querySelectorAll("wbr")).toHaveLength(3);
  const lanes = await screen.findByRole("table", { name: "Counted hours by day" });
  expect(within(lanes).getByText("Thanksgiving break, the clock stands still")).toBeTruthy();
  expect(within(lanes).getByText("10:00 due")).toBeTruthy();
  expect(screen.getByText("Tomasz Wieczorek called Farid. Nobody answered. That is contact 1 of 3.")).toBeTruthy();
  expect(screen.getByText("17 of 47 in the queue")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  for (const nth of [2, 3]) {
    await hand.keyboard("l");
    await dialog("Log a contact with Farid Rahimi");
    await fast.keyboard("{Control>}{Enter}{/Control}");
    await gone();
    await waitFor(() => expect(called("request.contact")).toHaveLength(nth - 1));
  }
  expect(await screen.findByText("It is closed.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Log a contact/ })).toBeNull();
  expect(screen.getByRole("region", { name: "What to tell Farid Rahimi" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.keyboard("j");
  await waitFor(() => expect(location.hash).not.toBe("#/requests/request-2041"));
  expect(screen.queryByRole("region", { name: /^What to tell/ })).toBeNull();
}, 90_000);

test("each step has its dialog, and each refusal its sentence on the spot", async () => {
  await at("/requests/request-2043", "Quote for 30 × headsets");
  await fast.click(await screen.findByRole("button", { name: "Ready to buy" }));
  await waitFor(() => expect(called("request.confirm_quote")).toHaveLength(1));
  const more = async (word: string) => {
    const button = screen.getByRole("button", { name: /^More: / });
    await fireEvent.keyDown(button, { key: "Enter" });
    await fast.click(await screen.findByRole("menuitem", { name: new RegExp(`^${word}`) }));
    return screen.findByRole("dialog");
  };
  for (const word of ["Say whose it is", "Close without doing it", "Change the facts", "Not needed any more"]) {
    const dialog = await more(word);
    expect([word, await flaws()]).toEqual([word, []]);
    await fast.click(within(dialog).getByRole("button", { name: "Leave it" }));
    await gone();
  }
  const { run } = fake.answers;
  fake.answers.run = {
    ...run,
    "request.give_quote": () => {
      throw { code: "invalid", field: "given_on", problem: { is: "in_the_future", found: "2026-12-24" } };
    },
  };
  await fast.click(screen.getByRole("button", { name: /^Give the quote/ }));
  const dialog = await screen.findByRole("dialog", { name: "Give the quote" });
  await fast.type(within(dialog).getByRole("textbox", { name: "Price" }), "539.70");
  await fast.click(within(dialog).getByRole("button", { name: /^Give the quote/ }));
  expect(await within(dialog).findByText(/Thu 24 Dec 2026 lies in the future/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  fake.answers.run = run;
}, 90_000);

test("the form changes with the kind, says what becomes of it, and keeps what was written", async () => {
  await at("/requests/new", "New request");
  lookAtSchool("school-1");
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: /^Support/ }));
  expect(await screen.findByText("Still needed: who asks.")).toBeTruthy();
  await fast.type(screen.getByRole("combobox", { name: "Who asks" }), "Dele Adeyemi");
  expect(await screen.findByText("Still needed: who bought it.")).toBeTruthy();
  await fast.click(screen.getByRole("button", { name: "It is their own" }));
  expect(await screen.findByText("It will be closed at once: not ours to look after.")).toBeTruthy();
  expect(screen.getByText("We look after what the technology department bought.")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: "Device for new staff" }));
  expect(screen.queryByText("Who bought the device")).toBeNull();
  await fast.type(screen.getByRole("combobox", { name: "New hire" }), "Leila Haddad");
  await fireEvent.input(screen.getByLabelText("First day of work"), { target: { value: "2026-11-02" } });
  expect(await screen.findByText(/Mon 2 Nov 2026 is past/)).toBeTruthy();
  await fireEvent.input(screen.getByLabelText("First day of work"), { target: { value: "2026-11-30" } });
  expect(await screen.findByText(/The earliest day is Mon 7 Dec 2026/)).toBeTruthy();
  await fast.type(screen.getByRole("textbox", { name: "E-mail" }), "d.adeyemi@maple.com");
  await fast.click(await screen.findByRole("button", { name: "Use d.adeyemi@maple.example" }));
  expect(await screen.findByText("Device for Leila Haddad")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  location.hash = "#/requests";
  await screen.findByRole("heading", { level: 1, name: "Requests" });
  location.hash = "#/requests/new";
  await screen.findByRole("heading", { level: 1, name: "New request" });
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "E-mail" }).value).toBe("d.adeyemi@maple.example");
  expect(await screen.findByText("Device for Leila Haddad")).toBeTruthy();
  await fast.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByRole("heading", { level: 1, name: "Device for Leila Haddad" })).toBeTruthy();
  expect(called("request.open")[0]).toMatchObject({
    school: "school-1",
    ask: { kind: "staff_device", new_hire: "Leila Haddad", start_on: "2026-11-30" },
    requester_name: "Dele Adeyemi",
    requester_email: "d.adeyemi@maple.example",
  });
  expect(screen.getByRole("region", { name: "What to tell Dele Adeyemi" })).toBeTruthy();
}, 90_000);

test("what was asked already becomes a note of the open request", async () => {
  await fake.sitDown("operator-2");
  await at("/requests/new", "New request");
  expect(screen.queryByRole("combobox", { name: "School" })).toBeNull();
  await fast.click(screen.getByRole("button", { name: /^Support/ }));
  expect(await screen.findByText("Imani Okafor", { selector: "form b" })).toBeTruthy();
  await fast.type(screen.getByRole("textbox", { name: "Device" }), "MC-0012351");
  await fast.type(screen.getByRole("textbox", { name: "In more words" }), "It came up again.");
  expect(await screen.findByText(/This was asked for already: R-2033/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await fast.click(screen.getByRole("button", { name: "Add a note there" }));
  const dialog = await screen.findByRole("dialog", { name: "Add a note" }, { timeout: 20_000 });
  expect(within(dialog).getByRole<HTMLTextAreaElement>("textbox").value).toBe("It came up again.");
  await fast.click(within(dialog).getByRole("button", { name: /^Add the note/ }));
  await waitFor(() => expect(called("request.note")).toEqual([{ request: "request-2033", text: "It came up again." }]));
  await gone();
  await waitFor(() => expect(location.hash).toBe("#/requests/request-2033"));
  expect(await screen.findByText("Tomasz Wieczorek noted: “It came up again.”")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
}, 60_000);

test("a champion sees on Today what the school waits for, and what waits for an answer", async () => {
  await fake.sitDown("operator-2");
  await at("/", "Today");
  expect(await screen.findByRole("heading", { name: "IT waits for an answer" })).toBeTruthy();
  expect(screen.getByRole("link", { name: /^Cart stops charging overnight/ }).getAttribute("href")).toBe(
    "#/requests/request-2041",
  );
  expect(screen.getByRole("link", { name: "Ask for something" }).getAttribute("href")).toBe("#/requests/new");
  expect(await flaws()).toEqual([]);
  location.hash = "#/requests/request-2041";
  expect(await screen.findByRole("button", { name: /^Farid answered/ }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Reply/ })).toBeNull();
}, 60_000);

test("the box at the top finds a request by its number", async () => {
  await at("/", "Today");
  await fast.keyboard("{Control>}k{/Control}");
  await hand.keyboard("r-2041");
  const hit = await screen.findByRole("option", { name: /^R-2041/ });
  expect(hit.textContent).toContain("Cart stops charging overnight");
  await fast.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Cart stops charging overnight" })).toBeTruthy();
}, 60_000);
