import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../src/app/App.svelte";
import { answers } from "../src/shared/answers.svelte";
import { drivesFromTheStart } from "./grade";
import { fake } from "./stand-in";

// jsdom draws nothing: the drawing is a blank one, and so is the picture of it.
vi.mock("../src/shared/chart/draw", () => ({
  begin: (place: HTMLElement) => {
    place.append(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
    return { setOption() {}, resize() {}, dispose() {} };
  },
}));
vi.mock("../src/shared/chart/picture", () => ({ pngOf: () => Promise.resolve("AAAA") }));

beforeEach(() => {
  drivesFromTheStart();
  fake.calls.length = 0;
  void fake.sitDown("operator-1");
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
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);
const hand = userEvent.setup({ delay: null });
const cell = (name: RegExp | string) => screen.findByRole("gridcell", { name }, { timeout: 20_000 });
const list = () => screen.getByRole("heading", { name: "Closed and testing days" }).closest("section")!;

async function open(path: string) {
  location.hash = path;
  render(App);
  await screen.findByRole("main", {}, { timeout: 20_000 });
}

test("several days are picked with the arrow keys, named, and are in the calendar", async () => {
  await open("#/settings/calendar");
  (await cell(/^Mon 23 Nov, today, open 07:30–16:30$/)).focus();
  expect(await flaws()).toEqual([]);
  await hand.keyboard("{PageDown}{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}");
  const form = await screen.findByRole("form", { name: "New days" });
  expect(within(form).getByLabelText<HTMLInputElement>("First day").value).toBe("2026-12-24");
  expect(within(form).getByLabelText<HTMLInputElement>("Last day").value).toBe("2026-12-26");
  expect(await flaws()).toEqual([]);
  await hand.keyboard("Building closed{Control>}{Enter}{/Control}");
  expect(await screen.findByText("“Building closed” is in the calendar.")).toBeTruthy();
  expect(called("calendar.add")).toEqual([
    {
      entries: [
        { kind: "closure", name: "Building closed", from_on: "2026-12-24", until_on: "2026-12-26", note: null },
      ],
    },
  ]);
  expect(
    await screen.findByText("“Building closed” and “Winter break” have Thu 24 – Sat 26 Dec in common. Both stay."),
  ).toBeTruthy();
  expect(within(list()).getByText("Building closed")).toBeTruthy();
  expect(document.activeElement?.getAttribute("data-date")).toBe("2026-12-26");
}, 60_000);

test("an entry is found by its day, changed, and taken out", async () => {
  await open("#/settings/calendar");
  (await cell("Mon 19 Oct, closed: Teacher workday")).focus();
  await hand.keyboard("{Enter}");
  let form = await screen.findByRole("form", { name: "Change Teacher workday" });
  // A day pressed in the year goes into the open form.
  await hand.click(await cell(/^Tue 20 Oct/));
  expect(within(form).getByLabelText<HTMLInputElement>("First day").value).toBe("2026-10-20");
  await hand.click(within(form).getByRole("button", { name: /^Save the days/ }));
  expect(await screen.findByText("“Teacher workday” is changed.")).toBeTruthy();
  expect(called("calendar.change")).toMatchObject([
    { entry: { id: "c2", from_on: "2026-10-20", until_on: "2026-10-20" } },
  ]);
  const opener = await screen.findByRole("button", { name: "Change Teacher workday, Tue 20 Oct" });
  await waitFor(() => expect(document.activeElement).toBe(opener));
  await hand.click(opener);
  form = await screen.findByRole("form", { name: "Change Teacher workday" });
  await hand.click(within(form).getByRole("button", { name: "Take it out of the calendar" }));
  expect(await screen.findByText("“Teacher workday” is out of the calendar.")).toBeTruthy();
  expect(called("calendar.remove")).toEqual([{ entry: "c2" }]);
  expect(await cell("Tue 20 Oct, open 07:30–16:30")).toBeTruthy();
}, 60_000);

test("a year without an open day, and days that end before they begin, are refused where they were typed", async () => {
  await open("#/settings/calendar");
  await cell(/^Mon 23 Nov, today/);
  await hand.keyboard("{Control>}n{/Control}");
  const form = await screen.findByRole("form", { name: "New days" });
  await hand.type(within(form).getByRole("textbox", { name: "Name" }), "Closed for good");
  await fireEvent.input(within(form).getByLabelText("Last day"), { target: { value: "2026-11-20" } });
  const save = within(form).getByRole("button", { name: /^Add the days/ });
  await hand.click(save);
  expect(await within(form).findByText(/^It ends before it begins/)).toBeTruthy();
  await fireEvent.input(within(form).getByLabelText("Last day"), { target: { value: "2027-11-30" } });
  await hand.click(save);
  expect((await within(form).findByRole("alert")).textContent).toContain("on no day of a whole year would be open");
  expect(await flaws()).toEqual([]);
}, 60_000);

test("the federal holidays of the year in sight are added once", async () => {
  await open("#/settings/calendar");
  await hand.click(await screen.findByRole("button", { name: "2027-28" }, { timeout: 20_000 }));
  expect(await screen.findByText(/^Nothing is closed in 2027-28 yet/)).toBeTruthy();
  await hand.click(screen.getByRole("button", { name: "2026-27" }));
  await cell(/^Mon 23 Nov, today/);
  const add = screen.getByRole("button", { name: "Add the federal holidays" });
  await hand.click(add);
  expect(await screen.findByText("8 federal holidays of 2026-27 added.")).toBeTruthy();
  expect(await screen.findByText(/“Thanksgiving Day” and “Thanksgiving break” have Thu 26 Nov in common/)).toBeTruthy();
  await waitFor(() => expect(add.getAttribute("aria-disabled")).toBeNull());
  await hand.click(add);
  expect(await screen.findByText("The federal holidays of 2026-27 are all there already.")).toBeTruthy();
  expect(called("calendar.add_federal")).toEqual([{ school_year: "2026-27" }, { school_year: "2026-27" }]);
}, 60_000);

test("a calendar file is looked at first, a row is left out, and the rest comes", async () => {
  await open("#/settings/calendar");
  await cell(/^Mon 23 Nov, today/);
  await hand.click(screen.getByRole("button", { name: "Import a file…" }));
  const dialog = await screen.findByRole("dialog", { name: "Import a calendar" });
  await hand.type(within(dialog).getByRole("textbox", { name: "File" }), "/home/it/gone.ics");
  expect((await within(dialog).findByRole("alert")).textContent).toContain("There is no file /home/it/gone.ics.");
  fake.nextFile = "/home/it/year.ics";
  await hand.click(within(dialog).getByRole("button", { name: "Choose…" }));
  const brings = await within(dialog).findByRole("region", { name: "What the file brings" });
  expect(within(brings).getByText("Row 51, Staff picnic.")).toBeTruthy();
  expect(within(brings).getByText(/It has a time of day/)).toBeTruthy();
  expect(within(dialog).getByText(/“Snow days kept free” and “Spring break” have Thu 1 – Fri 2 Apr 2027/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await hand.click(within(dialog).getByRole("button", { name: "Testing window" }));
  await waitFor(() => expect(called("calendar.look").at(-1)).toEqual({ path: "/home/it/year.ics", kind: "testing" }));
  await hand.click(await within(dialog).findByRole("checkbox", { name: "Good Friday" }));
  await hand.click(within(dialog).getByRole("button", { name: "Add 2 entries" }));
  expect(await screen.findByText("2 entries added to the calendar.")).toBeTruthy();
  expect(called("calendar.import")).toEqual([{ path: "/home/it/year.ics", kind: "testing", leave_out: [12] }]);
  await waitFor(() => expect(within(list()).getByText("Records day")).toBeTruthy());
  expect(within(list()).queryByText("Good Friday")).toBeNull();
}, 60_000);

test("a calendar dropped on the window is looked at", async () => {
  await open("#/");
  await screen.findByRole("navigation", { name: "Places" });
  fake.drop("/home/it/year.ics");
  const dialog = await screen.findByRole("dialog", { name: "Import a calendar" }, { timeout: 20_000 });
  expect(await within(dialog).findByRole("button", { name: "Add 3 entries" })).toBeTruthy();
  await hand.click(within(dialog).getByRole("button", { name: "Not now" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(location.hash).toBe("#/settings/calendar");
  expect(called("calendar.import")).toEqual([]);
}, 60_000);

test("when something is due is calculated, with its days and a pause", async () => {
  await open("#/settings/calendar");
  const part = (await screen.findByRole("heading", { name: "When is something due?" }, { timeout: 20_000 })).closest(
    "section",
  )!;
  await fireEvent.input(await within(part).findByLabelText("Opened"), { target: { value: "2026-09-04" } });
  const at = within(part).getByRole("textbox", { name: "At" });
  await hand.clear(at);
  await hand.type(at, "15:00");
  expect(await within(part).findByText("Tue 8 Sep 14:00")).toBeTruthy();
  expect(
    within(part).getByRole("row", { name: /^Sat 5 – Mon 7 Sep no support hours and Labor Day 0 h 00 1 h 30$/ }),
  ).toBeTruthy();
  await hand.click(within(part).getByRole("button", { name: "Done with, 40 h" }));
  expect(await within(part).findByText("Mon 14 Sep 10:00")).toBeTruthy();
  await hand.click(within(part).getByRole("button", { name: "The clock stood for a while" }));
  await fireEvent.input(within(part).getByLabelText("Until"), { target: { value: "2026-09-08" } });
  await hand.type(within(part).getAllByRole("textbox", { name: "At" })[2]!, "10:00");
  expect(await within(part).findByText("Mon 14 Sep 14:00")).toBeTruthy();
  expect(await flaws()).toEqual([]);
  const hours = within(part).getByRole("textbox", { name: "Support hours" });
  await hand.clear(hours);
  await hand.type(hours, "9000");
  expect(await within(part).findByText("9000 does not fit here. Give a number from 1 to 2,000.")).toBeTruthy();
}, 60_000);

test("who may only read sees the year and is offered nothing", async () => {
  void fake.sitDown("operator-3");
  await open("#/settings/calendar");
  (await cell("Mon 19 Oct, closed: Teacher workday")).focus();
  await hand.keyboard("{Enter}");
  expect(screen.getByText(/^IT changes these/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^(Add|Import|Change) / })).toBeNull();
  expect(screen.queryByRole("form", { name: /workday/ })).toBeNull();
  expect(await flaws()).toEqual([]);
}, 60_000);

test("support hours and promises are set from a school year on; a week without an open day is refused", async () => {
  await open("#/settings?part=support");
  const save = await screen.findByRole("button", { name: "Save how requests are answered" }, { timeout: 20_000 });
  expect(save.getAttribute("aria-disabled")).toBe("true");
  expect(await flaws()).toEqual([]);
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"])
    await hand.click(screen.getByRole("checkbox", { name: day }));
  await hand.click(save);
  expect(await screen.findByText(/On no day of the week would support be open/)).toBeTruthy();
  await hand.click(screen.getByRole("checkbox", { name: "Monday" }));
  const closes = screen.getByRole("textbox", { name: "Monday, closes" });
  await hand.clear(closes);
  await hand.type(closes, "02:00");
  await hand.click(save);
  expect(await screen.findByText(/end before they begin/)).toBeTruthy();
  await hand.clear(closes);
  await hand.type(closes, "24:00");
  const answer = screen.getByRole("textbox", { name: "First answer within, hours" });
  await hand.clear(answer);
  await hand.type(answer, "soon");
  await hand.click(save);
  expect(await screen.findByText("Write a whole number, like 8.")).toBeTruthy();
  await hand.clear(answer);
  await hand.type(answer, "6");
  await hand.click(screen.getByRole("checkbox", { name: /^Testing windows stop the clock/ }));
  const from = screen.getByLabelText(/From the school year/);
  from.focus();
  await hand.keyboard("{Enter}{ArrowDown}{Enter}");
  await hand.click(save);
  expect(await screen.findByText("It holds from 2027-28 on. Until then nothing changes.")).toBeTruthy();
  expect(called("support.change").at(-1)).toMatchObject({
    school_year: "2027-28",
    policy: {
      week: [{ day: "mon", from: "07:30", until: "24:00" }],
      response_hours: 6,
      resolution_hours: 40,
      testing_stops_clock: true,
      directory: [{ subject: "Copiers" }, { subject: "Door badges" }],
    },
  });
}, 60_000);

test("the directory gets a subject, and loses one", async () => {
  await open("#/settings?part=support");
  await hand.click(await screen.findByRole("button", { name: "Add a subject" }, { timeout: 20_000 }));
  const form = await screen.findByRole("form", { name: "New subject" });
  await hand.type(within(form).getByRole("textbox", { name: "Subject" }), "Phones on desks");
  await hand.type(within(form).getByRole("textbox", { name: "Owner" }), "Facilities");
  expect(await flaws()).toEqual([]);
  await hand.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("“Phones on desks” is in the directory.")).toBeTruthy();
  await hand.click(await screen.findByRole("button", { name: "Change Copiers" }));
  await hand.click(screen.getByRole("button", { name: "Take it out of the directory" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Change Copiers" })).toBeNull());
  expect(called("support.change").at(-1)).toMatchObject({
    school_year: "2026-27",
    policy: { directory: [{ subject: "Door badges" }, { subject: "Phones on desks", contact: "", sentence: "" }] },
  });
}, 60_000);

test("whether promises were kept is shown by school, kind and month, as a table too, and kept as a picture", async () => {
  await open("#/reports");
  await hand.click(await screen.findByRole("link", { name: /^Were promises kept\?/ }, { timeout: 20_000 }));
  expect(await screen.findByText("236 of 268 requests")).toBeTruthy();
  expect(screen.getByText("6 h 42", { selector: "b" })).toBeTruthy();
  expect(called("request.sla_report")).toEqual([{ from: "2026-10-01", until: "2026-11-23", school: null }]);
  expect(await flaws()).toEqual([]);
  const figure = screen.getByText("How long it took, by school").closest("figure")!;
  await hand.click(within(figure).getByRole("button", { name: "Table" }));
  expect(within(figure).queryByRole("button", { name: "Save as an image" })).toBeNull();
  expect(within(figure).getByRole("row", { name: "Juniper Hill Elementary (58) 2 h 37 10 h 59" })).toBeTruthy();
  await hand.click(screen.getByRole("button", { name: "Done with" }));
  const share = screen.getByText("Done with in time, by kind").closest("figure")!;
  await waitFor(() => expect(share.querySelector("[role=img] svg")).toBeTruthy());
  await hand.click(within(share).getByRole("button", { name: "Save as an image" }));
  const path = "/home/it/Pictures/done-with-in-time-by-kind-maple-county-schools-2026-10-01-2026-11-23.png";
  expect(await screen.findByText(`Saved: ${path}`)).toBeTruthy();
  expect(fake.pictures.get(path)).toBe("AAAA");
  await hand.click(screen.getByRole("button", { name: "School year" }));
  await waitFor(() => expect(called("request.sla_report").at(-1)).toMatchObject({ from: "2026-07-01" }));
  await hand.click(screen.getByRole("button", { name: "Other days" }));
  await fireEvent.input(screen.getByLabelText("From"), { target: { value: "2026-11-02" } });
  await waitFor(() => expect(called("request.sla_report").at(-1)).toMatchObject({ from: "2026-11-02", until: "2026-11-23" })); // prettier-ignore
  expect(await flaws()).toEqual([]);
}, 60_000);

test("the search box leads to the calendar", async () => {
  await open("#/");
  await screen.findByRole("navigation", { name: "Places" });
  await hand.keyboard("{Control>}k{/Control}holidays");
  await hand.click(await screen.findByRole("option", { name: /^Go to Calendar/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "Calendar" }, { timeout: 20_000 })).toBeTruthy();
}, 60_000);
