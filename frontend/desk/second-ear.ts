import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { clock, length, type Texts } from './texts';

/** A question about the clip in hand, as the server tells it; who was asked is not in it. */
export interface AskedEar {
  id: number;
  taskId: number;
  fromMs: number;
  toMs: number;
  ready: string | null;
  ownWords: string | null;
  state: 'CALLED' | 'ACCEPTED' | 'ANSWERED' | 'EXPIRED' | 'WITHDRAWN' | 'NOBODY';
  askedAt: string;
  leftMs: number;
  answer: string | null;
}

export interface Asking {
  taskId: number;
  fence: number;
  fromMs: number;
  toMs: number;
  ready: string | null;
  ownWords: string | null;
}

export const LONGEST_SPAN_MS = 15_000;
const LONGEST_QUESTION = 140;
const READY = ['WHAT_SAID', 'NAME', 'LANGUAGE', 'WAKE_WORD', 'ONE_VOICE', 'NOT_SPEECH'];

/** A digit picks a ready question and sends it; or a line of one's own, and Enter. */
export function askDialog(
  texts: Texts, span: [number, number], ask: (ready: string | null, ownWords: string | null) => void, actions: (confirm: TemplateResult) => TemplateResult,
): TemplateResult {
  const own = (event: Event) => {
    const field = (event.target as HTMLElement).closest('form')!.querySelector<HTMLInputElement>('[name=own]')!;
    const words = field.value.trim();
    const tooLong = [...words].length > LONGEST_QUESTION;
    if (!words || tooLong) {
      event.preventDefault();
      field.setCustomValidity(tooLong ? texts.of('ear.long') : '');
      field.focus();
      field.reportValidity();
    } else {
      ask(null, words);
    }
  };
  // The browser would take Enter for the first button of the form, which cancels.
  const enter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      (event.target as HTMLElement).closest('form')!.querySelector<HTMLElement>('.desk-primary')!.click();
    }
  };
  return html`<h2>${texts.of('ear.title')}</h2>
    <p>${texts.of('ear.what', length(span[1] - span[0]))}</p>
    <div class="desk-list">${READY.map((each, at) => html`<button type="button" class="desk-button" data-digit=${at + 1} ?autofocus=${at === 0}
      @click=${(event: Event) => { ask(each, null); (event.target as HTMLElement).closest('dialog')!.close(); }}><kbd>${at + 1}</kbd> ${texts.of(`ready.${each}`)}</button>`)}</div>
    <label class="desk-field"><span>${texts.of('ear.own')}</span>
      <input type="text" name="own" autocomplete="off" @keydown=${enter} @input=${(event: Event) => (event.target as HTMLInputElement).setCustomValidity('')} /></label>
    <p>${texts.of('ear.record')}</p>
    ${actions(html`<button type="submit" class="desk-button desk-primary" @click=${own}>${texts.of('ear.confirm')}</button>`)}`;
}

/** Below the transport: what was asked about the clip last, and what came of it. */
@customElement('earshot-ear-state')
export class EarState extends LitElement {
  @property({ attribute: false }) ears: AskedEar[] = [];
  @property({ attribute: false }) taskId = 0;
  @property({ attribute: false }) texts!: Texts;
  private readonly endsAt = new Map<number, number>();
  private timer = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.latest?.leftMs && this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('ears')) {
      this.ears.forEach((ear) => this.endsAt.set(ear.id, performance.now() + ear.leftMs));
    }
  }

  private get latest(): AskedEar | undefined {
    return this.ears.filter((ear) => ear.taskId === this.taskId).at(-1);
  }

  private tell(what: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true }));
  }

  protected override render() {
    const ear = this.latest;
    if (!ear || ear.state === 'WITHDRAWN') {
      return nothing;
    }
    const { texts } = this;
    const open = ear.state === 'CALLED' || ear.state === 'ACCEPTED';
    const question = ear.ready ? texts.of(`ready.${ear.ready}`) : (ear.ownWords ?? '');
    const span = texts.of('ear.span', length(ear.fromMs), length(ear.toMs));
    return html`<div class="desk-ear">
      <p role="status">
        <strong>${texts.of('ear.short')}</strong> <span class="desk-quiet-words">${span} · ${question}</span>
        ${ear.answer !== null ? html`<span class="desk-ear-answer">${ear.answer}</span>` : html`<span>${texts.of(`ear.state.${ear.state}`)}</span>`}
      </p>
      ${open ? html`<span class="desk-quiet-words"><output>${clock((this.endsAt.get(ear.id) ?? 0) - performance.now())}</output> ${texts.of('ear.left')}</span>
          <button type="button" class="desk-button desk-small" @click=${() => this.tell('ear-back', ear.id)}>${texts.of('ear.withdraw')}</button>`
        : ear.answer !== null ? html`<button type="button" class="desk-button desk-small" @click=${() => this.tell('ear-take', ear.answer)}>${texts.of('ear.take')}</button>`
          : nothing}
    </div>`;
  }
}
