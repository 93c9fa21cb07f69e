import { beforeEach, expect, test, vi } from "vitest";
import { FakeHost } from "./fake";
import { ask, refusalOf, Refused, standBehind } from "./index";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

test("what a rule refuses is shown and is no stumble", async () => {
  const fake = new FakeHost({});
  standBehind(fake);
  await expect(ask("session.info", {})).rejects.toBeInstanceOf(Refused);
  expect(fake.stumbles).toEqual([]);
});

test("what the page stumbles over gets a reference and goes into the log once, without its message", async () => {
  const broken = new TypeError("“Ana Beltrán” is not a function");
  broken.stack = "TypeError: “Ana Beltrán” is not a function\nshow@tauri://localhost/assets/Person-Bx1.js:3:41";
  const fake = new FakeHost({
    ask: {
      "session.info": () => {
        throw broken;
      },
    },
  });
  standBehind(fake);
  await expect(ask("session.info", {})).rejects.toBeInstanceOf(Refused);
  expect(refusalOf(broken)).toMatchObject({ code: "fault", reference: fake.stumbles[0]?.reference });
  expect(fake.stumbles).toMatchObject([{ doing: "session.info", kind: "TypeError", places: ["Person-Bx1.js:3:41"] }]);
  expect(JSON.stringify(fake.stumbles)).not.toContain("Beltrán");
});
