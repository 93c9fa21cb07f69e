// How fast is the work going, and how long will it still take?

export type Step = { at: number; done: number };

/** Things a second over the last few seconds, or nothing while it is too early to say. */
export function rate(steps: Step[]): number | null {
  const last = steps.at(-1);
  const first = steps[0];
  if (!first || !last || last.at - first.at < 500 || last.done <= first.done) return null;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
}

/** The steps of the last five seconds and the newest one. */
export function remember(steps: Step[], step: Step): Step[] {
  return [...steps.filter(({ at }) => step.at - at < 5000), step];
}
