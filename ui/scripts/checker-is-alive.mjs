// Does the type checker still see errors? It is shown one planted mistake and must refuse it.
import { spawnSync } from "node:child_process";

const checked = spawnSync("npx", ["svelte-check", "--tsconfig", "./planted/tsconfig.json", "--output", "machine"], {
  encoding: "utf8",
});
const seen = checked.stdout.includes("Type 'string' is not assignable to type 'number'");
if (checked.status === 0 || !seen) {
  console.error("The type checker did not see the planted mistake in planted/Planted.svelte.");
  console.error(checked.stdout, checked.stderr);
  process.exit(1);
}
console.log("The checker is alive: it refused the planted mistake.");
