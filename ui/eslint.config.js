import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const onlyTheHostKnowsTauri = {
  group: ["@tauri-apps/*"],
  message: "Only src/host talks to Tauri: use run, ask and their neighbours.",
};
const noOtherWorkflow = {
  group: ["**/workflows/*", "../../*/*.svelte", "../*/*.svelte", "!../../shared/**", "!../../app/**", "!../../host/**"],
  message: "A workflow never imports another workflow.",
};

export default ts.config(
  { ignores: ["dist/", "node_modules/", "planted/", "src/bindings/"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs["flat/recommended"],
  prettier,
  ...svelte.configs["flat/prettier"],
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    rules: {
      "max-lines": ["error", { max: 400 }],
      "no-console": ["error", { allow: ["error"] }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-undef": "off",
      "no-restricted-imports": ["error", { patterns: [onlyTheHostKnowsTauri] }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
          message: "Text goes through the template, never as markup.",
        },
      ],
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  { files: ["src/host/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["scripts/**"], rules: { "no-console": "off" } },
  {
    files: ["src/workflows/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [onlyTheHostKnowsTauri, noOtherWorkflow] }] },
  },
);
