import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { DeskFlow } from './desk-flow';
import { clock, timeOfDay, type Texts } from './texts';

/** Beside the form: what the guideline says about the focused question (the server has made the HTML safe), the lease, what is ready, the day. */
@customElement('earshot-desk-side')
export class DeskSide extends LitElement {
  @property({ attribute: false }) flow!: DeskFlow;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) guideline = '';
  @property({ attribute: false }) ready = false;
  /** Set anew with every drawing of the desk, so that this one is drawn as well. */
  @property({ attribute: false }) tick: unknown;
  private timer = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  protected override render() {
    const { texts, flow } = this;
    const heard = flow.current?.clip;
    const left = flow.current?.leaseLeftMs ?? 0;
    const day = flow.day;
    const standing = flow.gaps.standing;
    const understood = heard?.assistantHeard;
    return html`
      <section class="desk-guideline" aria-label=${texts.of('guideline')} tabindex="0">
        <h2>${texts.of('guideline')}</h2>
        ${this.guideline ? unsafeHTML(this.guideline) : html`<p class="desk-quiet-words">${texts.of('guideline.none')}</p>`}
      </section>
      ${understood || heard?.assistantAnswer
        ? html`<section aria-label=${texts.of('assistant')}><h2>${texts.of('assistant')}</h2>
            ${understood?.text ? html`<p>${texts.of('assistant.heard')} <q>${understood.text}</q></p>` : nothing}
            ${understood?.intent ? html`<p>${texts.of('assistant.intent', understood.intent)}</p>` : nothing}
            ${Object.entries(understood?.slots ?? {}).map(([name, value]) => html`<p>${name} = ${value}</p>`)}
            ${heard?.assistantAnswer ? html`<p>${texts.of('assistant.answer')} <q>${heard.assistantAnswer}</q></p>` : nothing}
          </section>`
        : nothing}
      <section class="desk-state" aria-label=${texts.of('state')}>
        <p class=${left < 60_000 ? 'desk-soon' : ''}>${flow.lost ? texts.of('lease.lost') : html`${texts.of('lease')} <output>${clock(left)}</output>, ${texts.of('lease.hint')}`}</p>
        <p>${texts.of(flow.ready ? (this.ready ? 'ready' : 'ready.coming') : 'ready.none')}</p>
        ${heard ? html`<p><button type="button" class="desk-button desk-small" @click=${() => this.dispatchEvent(new Event('why'))}>${texts.of('why')}</button></p>` : nothing}
        ${flow.keptAt ? html`<p>${texts.of('kept', timeOfDay(flow.keptAt))}</p>` : nothing}
        ${flow.pending.length ? html`<p>${texts.of('pending', flow.pending.map((each) => each.clip.code).join(', '))}</p>` : nothing}
        ${day ? html`<p>${texts.of('day', day.filed, day.skipped)}</p>
          <p>${texts.of('day.heard', clock(day.heardSeconds * 1000))}</p>` : nothing}
        ${standing === null ? nothing : html`<p class="desk-exposure">
          <progress max="100" value=${Math.min(100, standing.used)} aria-hidden="true"></progress>
          <a href="my-care">${texts.of('exposure', standing.used)}</a></p>`}
      </section>`;
  }
}
