import { expect, test } from "vitest";
import { routes } from "./routes";
import { type Found, foundPath } from "./omni";

test("whatever is found leads to a page that is there", () => {
  const found = (kind: Found["kind"]): Found => ({ kind, id: "0192-ab", title: "Cart 7B", detail: "" });
  expect(foundPath(found("place"))).toBe("/devices?find=Cart%207B");
  for (const kind of ["device", "person", "place"] as const) {
    const [path = ""] = foundPath(found(kind)).split("?");
    expect(Object.keys(routes)).toContain(path.replace("0192-ab", ":id"));
  }
});
