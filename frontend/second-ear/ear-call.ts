import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { chordOf } from '../desk/keys';
import { clock, length, Texts } from '../desk/texts';
import { raiseForm } from './raise-form';
import './span-player';
import type { SpanPlayer } from './span-player';
import type { EarCallState, EarServer, RaiseSaid } from './wire';

const LONGEST_ANSWER = 280;
const SEVERITIES = ['S0', 'S1', 'S2', 'S3', 'S4'];
/** How long a word of thanks, or that it is over, stays. */
const WORD_STAYS_MS = 12_000;

/**
 * A colleague's question, wherever its reader is in the tool: a quiet bar that takes neither focus nor sound; once accepted, the
 * span and a field for the answer, in a dialog or, on its own page, in place.
 */
@customElement('earshot-ear-call')
export class EarCallElement extends LitElement {
  @property({ attribute: false }) wording: Record<string, string> = {};
  @property({ attribute: false }) call: EarCallState | null = null;
  /** On its own page: no bar and no dialog. */
  @property({ type: Boolean }) inplace = false;
  /** Not shown here, because the page itself shows it. */
  @property({ type: Boolean }) aside = false;
  @state() private open = false;
  @state() private raising = false;
  @state() private refused = '';
  @state() private word = '';
  /** What this person has said it was to hear. */
  @state() private severity = '';
  @query('dialog') private dialog?: HTMLDialogElement;
  @query('.ear-answer') private field?: HTMLTextAreaElement;
  @query('.ear-listen') private listen?: HTMLElement;
  @query('earshot-span-player') private player?: SpanPlayer;
  private readonly $server!: EarServer;
  private texts = new Texts({});
  private endsAt = 0;
  private timer = 0;
  private wordTimer = 0;
  /** The question that this person has ended by their own doing. */
  private done = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.pressed, true);
    window.addEventListener('earshot-second-ear', this.toBar);
    this.timer = window.setInterval(() => this.call && this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.pressed, true);
    window.removeEventListener('earshot-second-ear', this.toBar);
    window.clearInterval(this.timer);
    window.clearTimeout(this.wordTimer);
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('wording')) {
      this.texts = new Texts(this.wording);
    }
    if (changes.has('call')) {
      const before = changes.get('call') as EarCallState | null | undefined;
      this.endsAt = performance.now() + (this.call?.leftMs ?? 0);
      if (before?.accepted && before.id !== this.call?.id && before.id !== this.done) {
        this.say(this.texts.of('over'));
      }
      if (before?.id !== this.call?.id) {
        this.raising = false;
        this.refused = '';
        this.open = false;
        this.severity = '';
      }
    }
  }

  protected override updated(): void {
    if (this.dialog && !this.dialog.open) {
      this.dialog.showModal();
      this.field?.focus();
    }
  }

  /** From the desk, whose keys are rebound there. */
  private readonly toBar = (): void => {
    if (!this.aside) {
      this.listen?.focus();
    }
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    const chord = chordOf(event);
    if (chord === 'Alt+H' && !document.querySelector('earshot-desk') && this.listen && !this.aside) {
      event.preventDefault();
      this.listen.focus();
    } else if (this.player && this.contains(event.target as Node)) {
      if (chord === 'Alt+K' || chord === 'F8') {
        event.preventDefault();
        this.player.toggle();
      } else if (chord === 'Ctrl+Enter' && !this.raising) {
        event.preventDefault();
        void this.answer();
      } else if (chord === 'Ctrl+E') {
        event.preventDefault();
        this.escalate();
      } else if (/^Alt\+Shift\+[0-4]$/.test(chord) && !this.raising) {
        // A page below with a clip of its own has the same keys.
        event.stopPropagation();
        event.preventDefault();
        void this.rate(`S${chord.slice(-1)}`);
      }
    }
  };

  private async accept(): Promise<void> {
    // Whatever else sounds on this page stops before a colleague's clip is opened.
    window.dispatchEvent(new Event('earshot-hush'));
    this.refused = (await this.$server.accept(this.call!.id).catch(() => this.texts.of('unreachable'))) ?? '';
    this.open = !this.refused;
  }

  private async decline(): Promise<void> {
    this.shut();
    this.done = this.call!.id;
    this.refused = (await this.$server.decline(this.call!.id).catch(() => this.texts.of('unreachable'))) ?? '';
  }

  private async answer(): Promise<void> {
    const words = this.field?.value.trim() ?? '';
    this.done = this.call!.id;
    this.refused = (await this.$server.answer(this.call!.id, words).catch(() => this.texts.of('unreachable'))) ?? '';
    if (this.refused) {
      this.field?.focus();
    } else {
      this.say(this.texts.of('thanks'));
      this.shut();
    }
  }

  private async rate(severity: string): Promise<void> {
    this.refused = (await this.$server.rate(this.call!.id, severity).catch(() => this.texts.of('unreachable'))) ?? '';
    this.severity = this.refused ? this.severity : severity;
  }

  private escalate(): void {
    this.player?.hush();
    this.raising = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.ear-raise [autofocus]')?.focus());
  }

  private async raise(said: RaiseSaid): Promise<void> {
    this.done = this.call!.id;
    const raised = await this.$server.raise(this.call!.id, said).catch(() => null);
    this.refused = raised?.number ? '' : (raised?.refused ?? this.texts.of('unreachable'));
    if (raised?.number) {
      this.say(this.texts.of('raise.done', raised.number));
      this.shut();
      // The desk offers the ways on, as after any escalation.
      window.dispatchEvent(new Event('earshot-raised'));
    }
  }

  private say(word: string): void {
    this.word = word;
    window.clearTimeout(this.wordTimer);
    this.wordTimer = window.setTimeout(() => (this.word = ''), WORD_STAYS_MS);
  }

  private shut(): void {
    this.player?.hush();
    this.raising = false;
    this.open = false;
  }

  private get left(): string {
    return clock(this.endsAt - performance.now());
  }

  private asked(call: EarCallState): TemplateResult {
    return html`<p class="ear-question">${call.ready ? this.texts.of(`ready.${call.ready}`) : (call.ownWords ?? '')}</p>`;
  }

  private panel(call: EarCallState): TemplateResult {
    const { texts } = this;
    const written = [...(this.field?.value.trim() ?? '')].length;
    return html`<div class="ear-panel">
      <div ?hidden=${this.raising}>
        <header class="ear-head"><h2>${texts.of('title')} <code>${call.clipCode}</code></h2><span class="ear-hint">${texts.of('left', this.left)}</span></header>
        ${this.asked(call)}
        <earshot-span-player .call=${call} .server=${this.$server} .texts=${texts}></earshot-span-player>
        <label class="ear-field"><span>${texts.of('answer')}</span>
          <textarea class="ear-answer" rows="2" @input=${() => this.requestUpdate()}></textarea>
          <small class=${written > LONGEST_ANSWER ? 'earshot-warning' : 'ear-hint'}>${texts.of('count', written, LONGEST_ANSWER)}</small></label>
        <div class="ear-how" role="group" aria-label=${texts.of('how')}>
          <span>${texts.of('how')} <kbd>Alt+Shift+0</kbd> … <kbd>4</kbd></span>
          ${SEVERITIES.map((each) => html`<button type="button" class="ear-button" aria-pressed=${this.severity === each ? 'true' : 'false'}
            aria-keyshortcuts=${`Alt+Shift+${each.slice(1)}`} @click=${() => void this.rate(each)}>${texts.of(`how.${each}`)}</button>`)}
        </div>
        ${this.refused ? html`<p class="earshot-warning" role="alert">${this.refused}</p>` : nothing}
        <div class="ear-actions">
          <button type="button" class="ear-button ear-escalate" @click=${() => this.escalate()}>${texts.of('raise.button')} <kbd>Ctrl+E</kbd></button>
          <span class="ear-gap"></span>
          <button type="button" class="ear-button" @click=${() => void this.decline()}>${texts.of('not-now')}</button>
          <button type="button" class="ear-button ear-primary" @click=${() => void this.answer()}>${texts.of('send')} <kbd>Ctrl+Enter</kbd></button>
        </div>
        <p class="ear-hint">${texts.of('record')}</p>
      </div>
      ${this.raising ? raiseForm(texts, call.clipCode ?? '', (said) => void this.raise(said), () => (this.raising = false)) : nothing}
    </div>`;
  }

  private bar(call: EarCallState): TemplateResult {
    const { texts } = this;
    return html`<section class="ear-bar" aria-label=${texts.of('bar')}>
      <p role="status">${call.accepted ? texts.of('bar.going-on') : texts.of('bar.asks', length(call.toMs - call.fromMs))}
        <span class="ear-hint" aria-live="off">${this.left}</span></p>
      ${this.refused ? html`<p class="earshot-warning" role="alert">${this.refused}</p>` : nothing}
      <button type="button" class="ear-button ear-primary ear-listen"
        @click=${() => (call.accepted ? ((this.open = true), window.dispatchEvent(new Event('earshot-hush'))) : void this.accept())}>
        ${texts.of(call.accepted ? 'bar.open' : 'listen')} ${this.inplace ? nothing : html`<kbd>Alt+H</kbd>`}</button>
      <button type="button" class="ear-button" @click=${() => void this.decline()}>${texts.of('not-now')}</button>
    </section>`;
  }

  protected override render() {
    const { call } = this;
    const word = this.word ? html`<p class=${this.inplace ? 'ear-word' : 'ear-bar ear-word'} role="status">${this.word}</p>` : nothing;
    if (this.aside || !call) {
      return this.aside ? nothing : word;
    }
    if (this.inplace) {
      return call.accepted ? this.panel(call) : this.bar(call);
    }
    return call.accepted && this.open
      ? html`<dialog class="ear-dialog" data-own-keys aria-label=${this.texts.of('title')} @close=${() => this.shut()}>${this.panel(call)}</dialog>`
      : html`${word} ${this.bar(call)}`;
  }
}
