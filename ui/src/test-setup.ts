import { configure } from "@testing-library/svelte";
// jsdom lacks a few things every browser has.
Element.prototype.scrollIntoView ??= () => {};
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;

// A busy machine draws slowly; what never comes fails all the same.
configure({ asyncUtilTimeout: 10_000 });
