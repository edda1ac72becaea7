import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

const shown = new Set<Countdown>();
let ticking = 0;

/** The time left to a moment, or how long it is over. Counts by itself, against the server's clock. */
@customElement('earshot-countdown')
export class Countdown extends LitElement {
  /** Both in milliseconds since 1970, as the server has them. */
  @property({ type: Number }) due = 0;
  @property({ type: Number }) now = 0;
  @property() left = '{0}';
  @property() over = '{0}';
  @state() private rest = 0;
  private ahead = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    shown.add(this);
    ticking ||= window.setInterval(() => shown.forEach((each) => each.count()), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this);
    if (shown.size === 0) {
      window.clearInterval(ticking);
      ticking = 0;
    }
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('now')) {
      this.ahead = this.now - Date.now();
    }
    this.count();
  }

  private count(): void {
    this.rest = Math.round((this.due - this.ahead - Date.now()) / 1000);
  }

  protected override render() {
    this.classList.toggle('earshot-breached', this.rest < 0);
    return this.rest < 0
      ? html`${this.over.replace('{0}', length(-this.rest, false))}`
      : html`${this.left.replace('{0}', length(this.rest, true))}`;
  }
}

/** 3 days 4 hr, 2 hr 5 min, and below an hour 12:05; what is over is told in minutes. */
function length(seconds: number, running: boolean): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60 && running) {
    return `${String(minutes).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  }
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) {
    return `${unit(Math.floor(hours / 24), 'day')} ${unit(hours % 24, 'hour')}`;
  }
  return hours > 0 ? `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}` : unit(minutes, 'minute');
}

function unit(count: number, name: 'day' | 'hour' | 'minute'): string {
  return new Intl.NumberFormat(navigator.language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(count);
}
