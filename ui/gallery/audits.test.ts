import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeAll, expect, test } from "vitest";
import { answers } from "../src/shared/answers.svelte";
import { prefs } from "../src/shared/prefs.svelte";
import { auditAnswers } from "./audits";
import AuditScreen from "./AuditScreen.svelte";
import { fake } from "./stand-in";

beforeAll(() => {
  prefs.sound = false;
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
const called = (name: string) => fake.calls.filter((call) => call.name === name).map(({ input }) => input);

test("a station counts, says what is wrong, and takes the last scan back", async () => {
  const user = userEvent.setup({ delay: null });
  render(AuditScreen, { page: "scan", audit: "audit-1" });
  await screen.findByText("expected");
  await user.keyboard("CART-7B{Enter}");
  await waitFor(() => expect(banner()).toContain("Cart 7B"));
  await user.keyboard("MC-0012339{Enter}MC-0012338{Enter}");
  await waitFor(() => expect(banner()).toContain("Already counted MC-0012338"));
  expect(called("audit.scan")).toMatchObject([
    { code: "CART-7B" },
    { code: "MC-0012339", place: "p1" },
    { code: "MC-0012338", place: "p1" },
  ]);
  await user.keyboard("MC-0031877{Enter}");
  await waitFor(() => expect(banner()).toContain("Stone Mill Middle’s device"));
  expect(await flaws()).toEqual([]);
  await user.keyboard("b");
  await waitFor(() => expect(called("audit.decide")).toMatchObject([{ choice: { kind: "send_back" } }]));
  await user.keyboard("RC:K:UNDO{Enter}");
  await waitFor(() => expect(banner()).toContain("Taken back"));
  expect(called("history.undo")).toEqual([{ operation: 990 }]);
  await user.keyboard("{F2}");
  expect(await screen.findByRole("option", { name: /Cart 7B/ })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.keyboard("library{Enter}");
  await waitFor(() => expect(screen.getByRole("heading", { name: "Cart 7B" })).toBeTruthy());
}, 60_000);

test("Ctrl+Z and Ctrl+Y at a station act on its scans, one each, and on nothing that was done elsewhere", async () => {
  const user = userEvent.setup({ delay: null });
  render(AuditScreen, { page: "scan", audit: "audit-1" });
  await screen.findByText("expected");
  const before = called("history.undo").length;
  const undone = () => called("history.undo").slice(before);
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(banner()).toContain("The last thing you did was elsewhere: set where a device lives."));
  expect(undone()).toEqual([]);
  await user.keyboard("MC-0012339{Enter}{Control>}zz{/Control}");
  await waitFor(() => expect(banner()).toContain("Nothing to take back"));
  expect(undone()).toHaveLength(1);
  await user.keyboard("{Control>}y{/Control}");
  await waitFor(() => expect(banner()).toContain("Done again MC-0012339"));
  expect(called("history.redo")).toHaveLength(1);
  await user.keyboard("{Control>}y{/Control}");
  await waitFor(() => expect(banner()).toContain("Nothing to do again"));
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(banner()).toContain("Taken back MC-0012339"));
  expect(undone()).toHaveLength(2);
}, 60_000);

test("a code nobody knows is offered as the device the audit misses, and counts for it by one key", async () => {
  const user = userEvent.setup({ delay: null });
  render(AuditScreen, { page: "scan", audit: "audit-1" });
  await screen.findByText("expected");
  await user.keyboard("MC-OO12362{Enter}");
  await waitFor(() => expect(banner()).toContain("Did you mean MC-0012362? A letter and a digit look alike."));
  expect(called("audit.suggest")).toEqual([{ audit: "audit-1", code: "MC-OO12362" }]);
  expect(screen.getByRole("button", { name: /Register it as found/ })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.keyboard("y");
  await waitFor(() =>
    expect(called("audit.decide").at(-1)).toMatchObject({ choice: { kind: "is_device", device: "MC-0012362" } }),
  );
}, 60_000);

test("a file that is busy keeps the scans in order and takes them later", async () => {
  const user = userEvent.setup({ delay: null });
  const { run } = fake.answers;
  let busy = true;
  fake.answers.run = {
    ...run,
    "audit.scan": (input) => {
      if (busy) throw { code: "busy", by: null };
      return auditAnswers.run!["audit.scan"]!(input);
    },
  };
  render(AuditScreen, { page: "scan", audit: "audit-1" });
  await screen.findByText("expected");
  await user.keyboard("MC-0012343{Enter}MC-0012346{Enter}");
  await waitFor(() => expect(banner()).toContain("Your scans wait in order"));
  expect(await screen.findByText("2 scans waiting for the file")).toBeTruthy();
  busy = false;
  await waitFor(() => expect(banner()).toContain("Counted MC-0012346"), { timeout: 3000 });
  fake.answers.run = run;
}, 60_000);

test("exceptions are decided by one key, by a form, and by all that are picked", async () => {
  const user = userEvent.setup({ delay: null });
  render(AuditScreen, { page: "", audit: "audit-1" });
  await screen.findByRole("heading", { name: "Missing" });
  const submit = screen.getByRole<HTMLButtonElement>("button", { name: "Submit the audit" });
  expect([submit.getAttribute("aria-disabled"), submit.title]).toEqual([
    "true",
    expect.stringContaining("11 exceptions"),
  ]);
  await user.click(submit);
  expect(called("audit.submit")).toEqual([]);
  expect(screen.getByText(/11 exceptions are not decided yet/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  const before = called("audit.decide").length;
  await user.keyboard("m");
  await waitFor(() => expect(called("audit.decide")).toHaveLength(before + 1));
  await waitFor(() => expect(screen.getByText(/4 of 8 to decide/)).toBeTruthy());
  await user.keyboard("s");
  await user.type(await screen.findByRole("textbox", { name: "Agency" }), "Maple PD");
  expect(await flaws()).toEqual([]);
  await user.keyboard("{Enter}");
  expect(await screen.findByText("This is needed.")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "Report number" }), "26-1180{Enter}");
  await waitFor(() => expect(screen.getByText(/3 of 8 to decide/)).toBeTruthy());
  await user.keyboard("{Shift>}X{/Shift}");
  expect(await screen.findByRole("toolbar", { name: "3 picked" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  await user.keyboard("{Shift>}L{/Shift}");
  await waitFor(() => expect(called("audit.decide").at(-1)).toMatchObject({ choice: { kind: "declare_lost" } }));
  expect((called("audit.decide").at(-1) as { exceptions: unknown[] }).exceptions).toHaveLength(3);
}, 60_000);

test("F6 goes from kind to kind, and back with Shift", async () => {
  const user = userEvent.setup({ delay: null });
  render(AuditScreen, { page: "", audit: "audit-1" });
  const kind = async () => (await screen.findByRole("heading", { level: 1 })).textContent;
  const first = await kind();
  await user.keyboard("{F6}");
  await waitFor(async () => expect(await kind()).not.toBe(first));
  await user.keyboard("{Shift>}{F6}{/Shift}");
  await waitFor(async () => expect(await kind()).toBe(first));
});

test("each stage shows what may be done now", async () => {
  const { unmount } = render(AuditScreen, { page: "", audit: "a:planned" });
  expect(await screen.findByRole("button", { name: "Open it" })).toBeTruthy();
  expect(await flaws()).toEqual([]);
  unmount();
  const fresh = render(AuditScreen, { page: "", audit: "a:fresh" });
  expect(await screen.findByRole("button", { name: "Go to the scan station" })).toBeTruthy();
  fresh.unmount();
  const submitted = render(AuditScreen, { page: "", audit: "a:submitted" });
  expect(await screen.findByRole("button", { name: "Close the audit" })).toBeTruthy();
  expect(await screen.findByText("2 devices turned up")).toBeTruthy();
  expect(screen.getByText("1 device is gone")).toBeTruthy();
  const late = screen.getByRole("heading", { name: /Since it was submitted/ }).closest("section");
  expect(late?.textContent).toMatch(/MC-0012357\s+was scanned in Room 114 on Tue 24 Nov/);
  expect(screen.getByText("The figures above stay as they were submitted.")).toBeTruthy();
  expect(screen.getByText(/^Counted by .+ \(302 scans, Fri 20 Nov 10:02–11:40\) and somebody/)).toBeTruthy();
  expect(await flaws()).toEqual([]);
  submitted.unmount();
}, 60_000);

test("a recount leads from place to place, and does not tell what is right", async () => {
  const user = userEvent.setup({ delay: null });
  render(AuditScreen, { page: "recount", audit: "recount" });
  expect(await screen.findByRole("button", { name: "Finish the recount" })).toBeTruthy();
  const cart = () => screen.getByRole("list", { name: "Places to visit again" }).firstElementChild?.textContent;
  expect(cart()).toContain("2 of 2 left");
  expect(screen.getByText("MC-0010733 (Mateo Quispe, 7A)")).toBeTruthy();
  await user.keyboard("CART-7B{Enter}MC-0012338{Enter}");
  await waitFor(() => expect(cart()).toContain("1 of 2 left"));
  expect(cart()).not.toContain("MC-0012338");
  expect(await flaws()).toEqual([]);
}, 60_000);
