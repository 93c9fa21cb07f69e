// How is a sentence found for a fact with a tag? A tag without a sentence does not compile.

/** What happened and why, in bold; then the next step, if there is one. */
export type Said = { what: string; next?: string };

/** Both in one line. */
export const sentence = ({ what, next }: Said): string => [what, next].filter(Boolean).join(" ");

type Of<U, K extends keyof U, V> = U extends Record<K, V> ? U : never;
export type Sentences<U, K extends keyof U> = { [V in U[K] & string]: (facts: Of<U, K, V>) => Said };

// The maps are exhaustive; TypeScript cannot see that the entry picked by a tag fits the value with that tag.
export function pick<U, K extends keyof U>(sentences: Sentences<U, K>, key: K, facts: U): Said {
  const sentence = sentences[facts[key] as U[K] & string] as ((facts: U) => Said) | undefined;
  return sentence ? sentence(facts) : { what: "This was refused.", next: "Your Rollcall may be older than its file." };
}
