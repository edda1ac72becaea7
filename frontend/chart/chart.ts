import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Drawn, Kind, Wording } from './chart-data';
import { chartTable } from './chart-table';
import type { Drawing } from './drawing';

interface Key {
  name: string;
  hue: string;
  shape: 'line' | 'area' | 'band';
  projected: boolean;
}

/** Figures as a drawing, with a legend in words and the same figures as a table. Behind the Flow component `Chart`. */
@customElement('earshot-chart')
export class Chart extends LitElement {
  @property() kind: Kind = 'none';
  @property({ attribute: false }) data?: Drawn['data'];
  @property({ attribute: false }) wording?: Wording;
  @property() none = '';
  @property() language = '';
  @state() private asTable = false;
  private drawing?: Drawing;
  private drawnIn?: HTMLElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private get drawn(): Drawn | undefined {
    return this.kind === 'none' || !this.data ? undefined : ({ kind: this.kind, data: this.data } as Drawn);
  }

  protected override render() {
    const { drawn, wording } = this;
    if (!this.data || !wording) {
      return nothing;
    }
    return html`<figure class="earshot-chart">
      <figcaption>${this.data.title}</figcaption>
      ${drawn ? this.figures(drawn, wording) : html`<p class="earshot-empty">${this.none}</p>`}
    </figure>`;
  }

  private figures(drawn: Drawn, wording: Wording): TemplateResult {
    const { name, unit } = drawn.data.measure;
    const keys = keysOf(drawn);
    return html`<p class="earshot-hint">${unit ? `${name} (${unit})` : name}</p>
      <div class="earshot-chart-drawing" role="img" aria-label=${wording.drawing.replace('{0}', drawn.data.title)}></div>
      ${keys.length > 1
        ? html`<ul class="earshot-chart-keys">
            ${keys.map(
              (key) =>
                html`<li>
                  <i class="earshot-chart-key earshot-hue-${key.hue.toLowerCase()}" data-shape=${key.shape} ?data-projected=${key.projected}></i
                  >${key.name}
                </li>`,
            )}
          </ul>`
        : nothing}
      <details @toggle=${(event: Event) => (this.asTable = (event.target as HTMLDetailsElement).open)}>
        <summary>${wording.table}</summary>
        ${this.asTable
          ? html`<div class="earshot-scroll" tabindex="0" role="region" aria-label=${drawn.data.title}>
              ${chartTable(drawn, wording, this.language)}
            </div>`
          : nothing}
      </details>`;
  }

  protected override updated(): void {
    void this.draw();
  }

  /** What draws is fetched when there is something to draw, so that other pages do not wait for it. */
  private async draw(): Promise<void> {
    if (!this.drawn) {
      this.stop();
      return;
    }
    const { Drawing } = await import('./drawing');
    const { drawn } = this;
    const element = this.querySelector<HTMLElement>('.earshot-chart-drawing');
    if (!drawn || !element || !this.isConnected) {
      return;
    }
    if (element !== this.drawnIn) {
      this.stop();
      this.drawing = new Drawing(element);
      this.drawnIn = element;
    }
    this.drawing?.show(drawn, this.language);
  }

  private stop(): void {
    this.drawing?.remove();
    this.drawing = undefined;
    this.drawnIn = undefined;
  }
}

function keysOf(drawn: Drawn): Key[] {
  const shape = drawn.kind === 'lines' ? 'line' : 'area';
  const keys: Key[] = drawn.data.series.map(({ name, hue, projected }) => ({ name, hue, projected, shape }));
  if (drawn.kind === 'lines') {
    keys.push(...drawn.data.bands.map(({ name, hue }): Key => ({ name, hue, projected: false, shape: 'band' })));
  }
  return keys;
}
