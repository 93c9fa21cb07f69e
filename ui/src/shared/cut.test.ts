import { expect, test } from "vitest";
import { tellCut } from "./cut";

test("what is cut off gets its whole text as a title, and what fits has none; titles of others stay", () => {
  document.body.innerHTML = `<p><span class="cut">Willow Bend Elementary</span></p><b class="cut" title="Path">x</b>`;
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
