import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, host: "127.0.0.1" },
  // Older targets make the builder take light-dark() apart, and paper that stays white in the dark would turn black.
  build: { outDir: "dist", emptyOutDir: true, target: ["safari17.5", "chrome123"], chunkSizeWarningLimit: 700 },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts", "gallery/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    css: false,
    testTimeout: 30_000,
  },
});
