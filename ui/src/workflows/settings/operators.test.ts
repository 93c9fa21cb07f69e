import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { operators } from "../../../gallery/district";
import { fake } from "../../../gallery/stand-in";
import OperatorForm from "./OperatorForm.svelte";

afterEach(cleanup);
const sent = (name: string) => fake.calls.findLast((call) => call.name === name)?.input;

test("a viewer sees the whole district, or one school", async () => {
  const user = userEvent.setup({ delay: null });
  render(OperatorForm, { onclose: () => undefined });
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Ines Roth");
  await user.click(screen.getByRole("button", { name: "Viewer" }));
  const sees = await screen.findByLabelText(/Sees/);
  expect(sees.textContent).toContain("Whole district");
  await user.click(screen.getByRole("button", { name: /^Add the operator/ }));
  await waitFor(() => expect(sent("operator.add")).toMatchObject({ role: "viewer", school: null }));
  sees.focus();
  await user.keyboard("{Enter}stone{Enter}");
  await waitFor(() => expect(sees.textContent).toContain("Stone Mill Middle"));
  await user.click(screen.getByRole("button", { name: /^Add the operator/ }));
  await waitFor(() => expect(sent("operator.add")).toMatchObject({ role: "viewer", school: "school-2" }));
});

test("saving the viewer of one school leaves the school as it is", async () => {
  const user = userEvent.setup({ delay: null });
  const operator = { ...operators[2]!, school: "school-3" };
  render(OperatorForm, { operator, onclose: () => undefined });
  await waitFor(() => expect(screen.getByLabelText(/Sees/).textContent).toContain("Ridgeline High"));
  await user.click(screen.getByRole("button", { name: /^Save the operator/ }));
  await waitFor(() => expect(sent("operator.change")).toMatchObject({ operator: { school: "school-3" } }));
});
