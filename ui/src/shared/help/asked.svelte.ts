// Is help asked for, and about which part of the screen?

const asked = $state<{ open: boolean; topic: string | null }>({ open: false, topic: null });

export function helpIsOpen(): boolean {
  return asked.open;
}

export function showHelp(open: boolean): void {
  asked.open = open;
}

/** The part of the screen that somebody is at; null where the screen is one. */
export function topicNow(): string | null {
  return asked.topic;
}

/** Says which part of a screen is in sight, for as long as the calling component is there: an id of its own help. */
export function useTopic<Id extends string = never>(topic: () => NoInfer<Id>): void {
  $effect(() => {
    asked.topic = topic();
    return () => (asked.topic = null);
  });
}
