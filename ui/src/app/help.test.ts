import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { glossary } from "../shared/help/glossary";
import { help, topicsOf } from "./help";
import HelpSheet from "./HelpSheet.svelte";
import { routes } from "./routes";

const pages = Object.keys(routes).filter((path) => path !== "*");

test("every page has help, what comes before the pages too, and no help is left over", () => {
  expect(Object.keys(help).toSorted()).toEqual([...pages, "first-run", "sit-down"].toSorted());
  const parts = ["district", "schools", "periods", "operators", "rules", "fees", "papers", "support", "file", "window"];
  expect(help["/settings"]?.map(({ id }) => id)).toEqual(parts);
});

test("help is short, says what to do, and explains each word once", () => {
  for (const topics of Object.values(help)) {
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    for (const { title, what, first, words } of topics) {
      expect([title, what.length > 40 && what.length < 220], title).toEqual([title, true]);
      expect(first.length > 0 && first.every((step) => step.length < 140), title).toBe(true);
      expect(new Set(words).size, title).toBe(words.length);
    }
  }
  const used = new Set(Object.values(help).flatMap((topics) => topics.flatMap(({ words }) => words)));
  expect(Object.keys(glossary).filter((term) => !used.has(term as keyof typeof glossary))).toEqual([]);
});

test("the part of the page that one is at comes first", () => {
  expect(topicsOf("/audits/0192-ab/scan", null).map(({ id }) => id)).toEqual(["station"]);
  expect(topicsOf("/settings", "rules")[0]?.id).toBe("rules");
  expect(topicsOf("/audits", null).map(({ id }) => id)).toEqual(["audits", "plan"]);
  expect(topicsOf("/nowhere", null)).toEqual([]);
});

test("the sheet says what the page is for, takes the focus and leads on to all keys", async () => {
  const onkeys = vi.fn();
  render(HelpSheet, { path: "/devices", onkeys });
  expect(document.activeElement?.textContent).toContain("Every device that is your business.");
  expect(screen.getByText("Tick the row")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /All keys/ }));
  expect(onkeys).toHaveBeenCalled();
});
