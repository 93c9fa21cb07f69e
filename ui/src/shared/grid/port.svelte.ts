// Where does the list stand in its window? Keeps the scroll bar and the place in a list of any length together.
import { clampTop, isSqueezed, listTop, scrollTopFor, topToShow, type Geometry } from "./geometry";

export class Port {
  height = $state(600);
  /** Position of the scroll bar, and of the list; they differ only on a squeezed sheet. */
  scrollTop = $state(0);
  top = $state(0);
  private element: HTMLElement | null = null;

  constructor(private readonly geometry: () => Geometry) {}

  /** Begins to listen to the element that scrolls. */
  attach(element: HTMLElement): () => void {
    this.element = element;
    this.height = element.clientHeight || this.height;
    const sized = new ResizeObserver(() => (this.height = element.clientHeight || this.height));
    const wheeled = (event: WheelEvent) => this.wheeled(event);
    sized.observe(element);
    // Svelte listens to the wheel passively; here it must be possible to refuse it.
    element.addEventListener("wheel", wheeled, { passive: false });
    return () => {
      sized.disconnect();
      element.removeEventListener("wheel", wheeled);
    };
  }

  stand(wanted: number): void {
    const geometry = this.geometry();
    this.top = clampTop(wanted, geometry);
    this.scrollTop = scrollTopFor(this.top, geometry);
    const element = this.element;
    if (element && Math.abs(element.scrollTop - this.scrollTop) > 0.5) element.scrollTop = this.scrollTop;
  }

  scrolled(): void {
    const geometry = this.geometry();
    const now = this.element?.scrollTop ?? 0;
    // On a squeezed sheet a pixel of the bar is many of the list, so only a move we did not make ourselves counts.
    if (isSqueezed(geometry) && Math.abs(now - this.scrollTop) < 1) return;
    this.scrollTop = now;
    this.top = clampTop(listTop(now, geometry), geometry);
  }

  showRow(index: number): void {
    this.stand(topToShow(index, this.top, this.geometry()));
  }

  /** Brings a column out from under the frozen ones, or in from the right. */
  showColumn(left: number, width: number, pinned: number): void {
    const element = this.element;
    if (!element) return;
    if (left - pinned < element.scrollLeft) element.scrollLeft = left - pinned;
    else if (left + width > element.scrollLeft + element.clientWidth)
      element.scrollLeft = left + width - element.clientWidth;
  }

  private wheeled(event: WheelEvent): void {
    const geometry = this.geometry();
    if (!isSqueezed(geometry) || event.deltaY === 0 || event.ctrlKey) return;
    event.preventDefault();
    this.stand(this.top + event.deltaY * (event.deltaMode === 1 ? geometry.row : 1));
  }
}
