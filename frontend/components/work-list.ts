/** Where typed letters are text or have a meaning of their own. */
const FIELDS =
  'input:not([type="checkbox"]), textarea, select, vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box';
const ROW = '[data-row]';
const OPENER = '.work-open';
const SWITCH = 'rekenschap.work-list.keys';

/**
 * The work list by keyboard: j and k go down and up, Enter opens what has the focus, c claims, b gives
 * back, x selects, / searches and ? explains.
 *
 * Letters count when the focus is in the list or on nothing in particular, and can be switched off
 * altogether (WCAG 2.1.4); the browser remembers that. When a row is renewed, or goes, the focus stays at
 * its place. Fires `work-act` with `detail.verb` and `detail.row` for what the server must do.
 */
export class WorkList extends HTMLElement {
  private place = 0;
  private row?: string;
  private readonly watcher = new MutationObserver(() => this.keepPlace());

  connectedCallback(): void {
    document.addEventListener('keydown', this.pressed);
    document.addEventListener('pointerdown', this.clicked);
    this.addEventListener('focusin', this.focused);
    this.watcher.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.pressed);
    document.removeEventListener('pointerdown', this.clicked);
    this.removeEventListener('focusin', this.focused);
    this.watcher.disconnect();
  }

  /** Whether letters do something here. */
  get keys(): boolean {
    return localStorage.getItem(SWITCH) !== 'off';
  }

  set keys(on: boolean) {
    localStorage.setItem(SWITCH, on ? 'on' : 'off');
  }

  /** Puts the focus on that row; on the first one when it is not there. */
  focusRow(id: string): void {
    const rows = this.rows();
    this.opener(rows.find((row) => row.dataset.row === id) ?? rows[0])?.focus();
  }

  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(ROW)];
  }

  private opener(row?: Element | null): HTMLElement | null | undefined {
    return row?.querySelector<HTMLElement>(OPENER);
  }

  private readonly focused = (event: FocusEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>(ROW);
    this.row = row?.dataset.row;
    this.place = row ? this.rows().indexOf(row) : 0;
  };

  /** Who clicks beside the rows has left them. */
  private readonly clicked = (event: PointerEvent): void => {
    if (!(event.target as Element).closest(ROW)) {
      this.row = undefined;
    }
  };

  /** The element with the focus was renewed or taken away: the same row has it again, or the next. */
  private keepPlace(): void {
    if (this.row === undefined || document.activeElement !== document.body) {
      return;
    }
    const rows = this.rows();
    const same = rows.find((row) => row.dataset.row === this.row);
    this.opener(same ?? rows[Math.min(this.place, rows.length - 1)])?.focus();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !this.keys || this.away(event)) {
      return;
    }
    const work = this.work(event.key);
    if (work) {
      event.preventDefault();
      work();
    }
  };

  /** Somebody types, or is busy with something else than the list. */
  private away(event: KeyboardEvent): boolean {
    const path = event.composedPath().filter((part): part is Element => part instanceof Element);
    const here = path.includes(this) || event.target === document.body || (event.target as Element).localName === 'main';
    return !here || path.some((part) => part.matches(FIELDS)) || !!document.querySelector('vaadin-dialog[opened]');
  }

  private work(key: string): (() => void) | undefined {
    const row = this.current();
    switch (key) {
      case 'j':
        return () => this.move(1);
      case 'k':
        return () => this.move(-1);
      case 'c':
        return row && (() => this.act('claim', row));
      case 'b':
        return row && (() => this.act('release', row));
      case 'x':
        return row && (() => row.querySelector<HTMLElement>('.work-choose')?.click());
      case '/':
        return () => this.querySelector<HTMLElement>('#search')?.focus();
      case '?':
        return () => this.querySelector<HTMLElement>('#keys')?.click();
      default:
        return undefined;
    }
  }

  private current(): HTMLElement | undefined {
    return document.activeElement?.closest<HTMLElement>(ROW) ?? undefined;
  }

  private move(by: number): void {
    const rows = this.rows();
    const from = rows.findIndex((row) => row === this.current());
    const to = from < 0 ? Math.min(this.place, rows.length - 1) : from + by;
    if (to >= rows.length) {
      this.querySelector<HTMLElement>('#more')?.click();
      return;
    }
    const opener = this.opener(rows[Math.max(to, 0)]);
    opener?.focus();
    opener?.scrollIntoView({ block: 'nearest' });
  }

  private act(verb: string, row: HTMLElement): void {
    this.dispatchEvent(new CustomEvent('work-act', { detail: { verb, row: row.dataset.row } }));
  }
}

customElements.define('work-list', WorkList);
