// The three signs that always go together: icon, word, tone.
import type { LucideProps } from "@lucide/svelte";
import type { Component } from "svelte";

export type Icon = Component<LucideProps, object, "">;
export type Tone = "ok" | "warn" | "bad" | "info" | "calm" | "kin";
export type Sign = { icon: Icon; word: string; tone: Tone };
