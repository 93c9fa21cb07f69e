// What is cut off is said in full where it is pointed at.

const mine = new WeakSet<HTMLElement>();

const isCut = (element: HTMLElement): boolean => element.scrollWidth > element.clientWidth;

/** Gives what is cut off, under the pointer or the focus, its whole text as a title; and takes it away again. */
export function tellCut({ target }: Event): void {
  if (!(target instanceof Element)) return;
  const element = target.closest<HTMLElement>(".cut") ?? target.querySelector<HTMLElement>(":scope > .cut");
  if (!element || (element.title !== "" && !mine.has(element))) return;
  const text = isCut(element) ? (element.textContent?.trim() ?? "") : "";
  if (text === "") element.removeAttribute("title");
  else element.title = text;
  mine.add(element);
}
