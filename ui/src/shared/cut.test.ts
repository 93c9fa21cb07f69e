import { expect, test } from "vitest";
import { tellCut } from "./cut";

test("what is cut off gets its whole text as a title, and what fits has none; titles of others stay", () => {
  const made = (tag: string, text: string) =>
    Object.assign(document.createElement(tag), { className: "cut", textContent: text });
  const line = document.createElement("p");
  line.append(made("span", "Willow Bend Elementary"));
  document.body.append(line, Object.assign(made("b", "x"), { title: "Path" }));
  document.addEventListener("pointerover", tellCut);
  const [cut, named] = [...document.querySelectorAll<HTMLElement>(".cut")];
  const over = (element: Element) => element.dispatchEvent(new Event("pointerover", { bubbles: true }));
  Object.defineProperty(cut, "clientWidth", { value: 80 });
  let needed = 140;
  Object.defineProperty(cut, "scrollWidth", { get: () => needed });
  over(cut!.parentElement!);
  expect(cut!.title).toBe("Willow Bend Elementary");
  needed = 80;
  over(cut!);
  expect(cut!.hasAttribute("title")).toBe(false);
  over(named!);
  expect(named!.title).toBe("Path");
  document.removeEventListener("pointerover", tellCut);
});
