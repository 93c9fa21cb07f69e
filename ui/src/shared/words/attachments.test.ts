import { expect, test } from "vitest";
import type { Attachment } from "../../bindings";
import { savedName, sizeWords } from "./attachments";

test("a size is said in the unit that fits", () => {
  expect([1, 1024 * 80, 1024 * 1024 * 2.4].map(sizeWords)).toEqual(["1 KB", "80 KB", "2.4 MB"]);
});

test("a file is saved under the ending of what is in it", () => {
  const of = (name: string, media_type: Attachment["media_type"]) => savedName({ name, media_type } as Attachment);
  expect(of("crack.JPEG", "image/jpeg")).toBe("crack.JPEG");
  expect(of("crack.webp", "image/jpeg")).toBe("crack.jpg");
  expect(of("Crack, left side", "image/png")).toBe("Crack, left side.png");
});
