import { LitElement, html, nothing, type PropertyValues } from 'lit';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { diagramStyles } from './bpmn-diagram-styles';

/** Space around the diagram, in its own units; the mark of bpmn.io needs more below. */
const MARGIN = 20;
const ROOM_FOR_MARK = 36;
/** Below this scale labels cannot be read any more; then people pan. Above it boxes grow silly. */
const SMALLEST = 0.45;
const LARGEST = 1.15;

interface DiagramElement {
  id: string;
  type: string;
  labelTarget?: DiagramElement;
  waypoints?: unknown[];
  businessObject?: { name?: string };
}

/**
 * A process diagram with a case drawn on it: where the case is now, and what lies behind it.
 *
 * Both are told apart by shape as well as by colour. When the diagram is `selectable`, every box with a
 * name can be clicked, or reached with Tab and chosen with Enter, and fires `element-click` with
 * `detail.id`. The wheel scrolls the page; Ctrl and the wheel zoom; Home or a double click fits again.
 */
export class BpmnDiagram extends LitElement {
  static properties = {
    xml: { type: String },
    active: { type: Array },
    done: { type: Array },
    label: { type: String },
    selectable: { type: Boolean },
    activeText: { type: String },
    doneText: { type: String },
    errorText: { type: String },
    failed: { state: true },
  };

  /** BPMN 2.0 with its drawing (DI). */
  declare xml: string;
  /** Ids of the elements where the case is now; ids the diagram does not have are left out. */
  declare active: string[];
  /** Ids of the elements the case has passed. */
  declare done: string[];
  /** What the diagram shows, for who cannot see it. */
  declare label: string;
  declare selectable: boolean;
  /** Said after an element's name where the case is, or has been. */
  declare activeText: string;
  declare doneText: string;
  /** Shown in place of a diagram that cannot be drawn. */
  declare errorText: string;
  declare failed: boolean;

  private viewer?: NavigatedViewer;
  private drawing: Promise<void> = Promise.resolve();
  private drawn = false;
  private marked: Array<[string, string]> = [];
  private readonly resizes = new ResizeObserver(() => this.fit());
  private width = 0;

  static styles = diagramStyles;

  constructor() {
    super();
    this.xml = '';
    this.active = [];
    this.done = [];
    this.label = '';
    this.selectable = false;
    this.activeText = '';
    this.doneText = '';
    this.errorText = '';
    this.failed = false;
  }

  override render() {
    return html`
      <div class="canvas ${this.selectable ? 'selectable' : ''}" ?hidden=${this.failed}></div>
      ${this.failed ? html`<p role="alert">${this.errorText}</p>` : nothing}
    `;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizes.disconnect();
  }

  override updated(changed: PropertyValues): void {
    const redraw = changed.has('xml');
    if (redraw || ['active', 'done', 'label', 'selectable', 'activeText', 'doneText'].some((name) => changed.has(name))) {
      // One after the other: a viewer takes one import at a time.
      this.drawing = this.drawing.then(async () => {
        if (redraw) {
          await this.draw();
        }
        this.markElements();
      });
    }
  }

  private async draw(): Promise<void> {
    this.drawn = false;
    this.marked = [];
    if (!this.xml) {
      this.viewer?.clear();
      return;
    }
    this.viewer ??= this.createViewer();
    try {
      await this.viewer.importXML(this.xml);
      this.drawn = true;
      this.failed = false;
    } catch (problem) {
      console.error('bpmn-diagram: not drawn', problem);
      this.failed = true;
    }
    await this.updateComplete;
    this.width = 0;
    this.fit();
  }

  private createViewer(): NavigatedViewer {
    const container = this.renderRoot.querySelector<HTMLElement>('.canvas')!;
    // A page must scroll on when the pointer happens to be over the diagram.
    container.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) {
          event.stopPropagation();
        }
      },
      { capture: true },
    );
    container.addEventListener('keydown', (event) => this.pressed(event));
    const viewer = new NavigatedViewer({ container });
    const events: any = viewer.get('eventBus');
    events.on('element.click', (event: { element: DiagramElement }) => this.choose(event.element));
    container.addEventListener('dblclick', () => this.refit());
    return viewer;
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Home') {
      event.preventDefault();
      this.refit();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const id = (event.target as Element).closest('[data-element-id]')?.getAttribute('data-element-id');
      const element = id && (this.viewer!.get('elementRegistry') as any).get(id);
      if (element) {
        event.preventDefault();
        this.choose(element);
      }
    }
  }

  private choose(clicked: DiagramElement): void {
    const element = clicked.labelTarget ?? clicked;
    if (this.selectable && isNamedShape(element)) {
      this.dispatchEvent(new CustomEvent('element-click', { detail: { id: element.id }, bubbles: true, composed: true }));
    }
  }

  private refit(): void {
    this.width = 0;
    this.fit();
  }

  /** The whole width in view, and as much height as that takes. */
  private fit(): void {
    const container = this.renderRoot?.querySelector<HTMLElement>('.canvas');
    if (!this.drawn || !container || !container.clientWidth || container.clientWidth === this.width) {
      return;
    }
    this.width = container.clientWidth;
    const canvas: any = this.viewer!.get('canvas');
    const { inner } = canvas.viewbox();
    const scale = Math.min(LARGEST, Math.max(SMALLEST, this.width / (inner.width + 2 * MARGIN)));
    const height = (inner.height + 2 * MARGIN) * scale + ROOM_FOR_MARK;
    container.style.height = `${Math.ceil(height)}px`;
    canvas.resized();
    const spare = Math.max(0, this.width / scale - inner.width) / 2;
    canvas.viewbox({
      x: inner.x - Math.max(MARGIN, spare),
      y: inner.y - MARGIN,
      width: this.width / scale,
      height: Math.ceil(height) / scale,
    });
  }

  private markElements(): void {
    if (!this.drawn) {
      return;
    }
    const canvas: any = this.viewer!.get('canvas');
    const overlays: any = this.viewer!.get('overlays');
    this.marked.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    overlays.remove({ type: 'case' });
    this.marked = [];
    const here = new Set(this.active ?? []);
    // Where the case is again counts as being there, not as done.
    this.mark('done', (this.done ?? []).filter((id) => !here.has(id)));
    this.mark('active', [...here]);
    this.describe();
  }

  private mark(kind: 'active' | 'done', ids: string[]): void {
    const canvas: any = this.viewer!.get('canvas');
    const overlays: any = this.viewer!.get('overlays');
    const registry: any = this.viewer!.get('elementRegistry');
    for (const id of ids) {
      const element: DiagramElement | undefined = registry.get(id);
      if (element) {
        canvas.addMarker(id, `is-${kind}`);
        this.marked.push([id, `is-${kind}`]);
        if (!element.waypoints) {
          overlays.add(id, 'case', { position: { top: -11, left: -11 }, html: `<div class="mark ${kind}"></div>` });
        }
      }
    }
  }

  /** Says in words what the drawing says in colour, and lets the keyboard reach what the mouse can. */
  private describe(): void {
    const canvas: any = this.viewer!.get('canvas');
    const registry: any = this.viewer!.get('elementRegistry');
    const names: string[] = [];
    registry.forEach((element: DiagramElement, graphics: SVGElement) => {
      if (isNamedShape(element)) {
        const state = this.stateOf(element.id);
        const name = [element.businessObject!.name, state].filter(Boolean).join(', ');
        graphics.classList.add('named');
        set(graphics, 'tabindex', this.selectable ? '0' : null);
        set(graphics, 'role', this.selectable ? 'button' : null);
        set(graphics, 'aria-label', this.selectable ? name : null);
        if (state) {
          names.push(name);
        }
      }
    });
    const svg: SVGElement = canvas._svg;
    set(svg, 'tabindex', '0');
    set(svg, 'role', this.selectable ? 'group' : 'img');
    set(svg, 'aria-label', [this.label, ...names].filter(Boolean).join('. ') || null);
  }

  private stateOf(id: string): string {
    if (this.active?.includes(id)) {
      return this.activeText;
    }
    return this.done?.includes(id) ? this.doneText : '';
  }
}

function isNamedShape(element: DiagramElement): boolean {
  return !element.waypoints && !element.labelTarget && element.type !== 'label' && !!element.businessObject?.name
    && !['bpmn:Participant', 'bpmn:Lane', 'bpmn:Process', 'bpmn:Collaboration'].includes(element.type);
}

function set(element: Element, attribute: string, value: string | null): void {
  if (value === null) {
    element.removeAttribute(attribute);
  } else {
    element.setAttribute(attribute, value);
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
