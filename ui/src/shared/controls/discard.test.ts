import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import AddPerson from "../../workflows/people/AddPerson.svelte";
import "../../../gallery/stand-in";

afterEach(cleanup);

test("Esc over something typed asks before it is lost; Esc over nothing typed just closes", async () => {
  const user = userEvent.setup();
  const onclose = vi.fn();
  render(AddPerson, { onclose });
  const [name] = await screen.findAllByRole<HTMLInputElement>("textbox");
  await user.type(name!, "Zora Quill");
  await user.keyboard("{Escape}");
  expect(screen.getByRole("alert").textContent).toBe("What you typed is not saved.");
  expect(document.activeElement?.textContent).toContain("Go on writing");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect([name!.value, onclose.mock.calls.length]).toEqual(["Zora Quill", 0]);
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Discard it" }));
  expect(onclose).toHaveBeenCalledOnce();
  cleanup();
  render(AddPerson, { onclose });
  await screen.findAllByRole("textbox");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(onclose).toHaveBeenCalledTimes(2));
}, 60_000);
