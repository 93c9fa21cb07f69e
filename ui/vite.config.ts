import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const assigned = "target[name_1] = noop;";
const defined = "Object.defineProperty(target, name_1, { value: noop, writable: true, enumerable: true });";

/** The shell freezes Object.prototype, and echarts, while it loads, would assign what stands there: no chart showed. */
const chartsInTheShell: Plugin = {
  name: "charts-in-the-shell",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith("/echarts/lib/core/Scheduler.js")) return null;
    if (!code.includes(assigned)) throw new Error(`${id} is written otherwise now. Do charts show in the window?`);
    return code.replace(assigned, defined);
  },
};

export default defineConfig({
  plugins: [svelte(), svelteTesting(), chartsInTheShell],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  // Older targets make the builder take light-dark() apart, and paper that stays white in the dark would turn black.
  build: { outDir: "dist", emptyOutDir: true, target: ["safari17.5", "chrome123"], chunkSizeWarningLimit: 700 },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts", "gallery/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    css: false,
    // One core is otherwise left for watching, which on two of them is half of the machine.
    maxWorkers: "100%",
    testTimeout: 30_000,
  },
});
