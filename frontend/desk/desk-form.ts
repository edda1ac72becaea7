import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Held } from './held';
import { ANSWER_KEYS, type KeyMap } from './keys';
import { insert } from '../guard/own-clipboard';
import type { Texts } from './texts';
import type { DeskForm, FormQuestion } from './wire';

export const SEVERITIES = ['S0', 'S1', 'S2', 'S3', 'S4'];
export const MARKERS: Record<string, string> = {
  unintelligible: '[unintelligible]',
  noise: '[noise]',
  otherSpeaker: '[other speaker]',
  privateWords: '[private]',
};

/** The questions of the clip's form, and the one every form ends with: how it was to hear. */
@customElement('earshot-desk-form')
export class DeskFormElement extends LitElement {
  @property({ attribute: false }) held!: Held;
  @property({ attribute: false }) form!: DeskForm;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) keys!: KeyMap;
  @property({ attribute: false }) missing: string | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What an answer key does; false for keys that are not its own. */
  act(action: string): boolean {
    if (SEVERITIES.includes(action)) {
      this.severity(action);
    } else if (action in MARKERS) {
      this.mark(MARKERS[action]);
    } else if (action === 'transcript') {
      this.field?.focus();
    } else {
      return false;
    }
    return true;
  }

  /** Answers with a plain answer key such as 1; false where no question takes it. */
  answerKey(key: string): boolean {
    const found = this.answers()[ANSWER_KEYS.indexOf(key)];
    if (!found || !this.asked(found.question)) {
      return false;
    }
    this.answer(found.question.key, found.value);
    return true;
  }

  /** The first question that needs an answer and has none. */
  firstMissing(): FormQuestion | undefined {
    return this.form.questions.find((question) => {
      const given = question.kind === 'TRANSCRIPT' ? this.held.transcript : this.held.draft.answers[question.key];
      return question.required && this.asked(question) && !given?.trim();
    });
  }

  get field(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('textarea.desk-words');
  }

  private asked(question: FormQuestion): boolean {
    const when = question.onlyWhen;
    return !when || this.held.draft.answers[when.question] === when.answer;
  }

  private answers() {
    return this.form.questions.flatMap((question) =>
      question.kind === 'CHOICE' ? question.choices.map((choice) => ({ question, value: choice.value })) : [],
    );
  }

  private answer(key: string, value: string): void {
    this.held.draft.answers[key] = value;
    this.touched();
  }

  private severity(value: string): void {
    this.held.draft.severity = value;
    this.touched();
  }

  private typed(event: Event): void {
    this.held.draft.transcript = (event.target as HTMLTextAreaElement).value;
    this.touched();
  }

  private mark(marker: string): void {
    if (this.field) {
      insert(this.field, `${marker} `);
    }
  }

  private touched(): void {
    this.requestUpdate();
    this.dispatchEvent(new Event('touched', { bubbles: true }));
  }

  private about(question: string): void {
    this.dispatchEvent(new CustomEvent('about', { detail: question, bubbles: true }));
  }

  private choice(question: FormQuestion, value: string, label: string, picked: string | null | undefined, key: string) {
    const pick = () => (question.key === 'severity' ? this.severity(value) : this.answer(question.key, value));
    return html`<label class="desk-choice">
      <input type="radio" name=${question.key} .checked=${live(picked === value)} @change=${pick} />
      ${key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}<span>${label}</span>
    </label>`;
  }

  private row(question: FormQuestion, content: unknown) {
    const missing = this.missing === question.key;
    return html`<div class="desk-question ${missing ? 'desk-missing' : ''}" data-question=${question.key}
      @focusin=${() => this.about(question.key)} @click=${() => this.about(question.key)}>
      <span class="desk-label" id="q-${question.key}">${question.label}${missing ? html` <em>${this.texts.of('missing')}</em>` : nothing}</span>
      ${content}
    </div>`;
  }

  private question(question: FormQuestion, firstKey: number) {
    const given = this.held.draft.answers[question.key] ?? '';
    switch (question.kind) {
      case 'TRANSCRIPT':
        return this.row(question, html`<textarea class="desk-words" rows="2" aria-labelledby="q-${question.key}"
            lang=${this.held.clip.locale} spellcheck="false" autocomplete="off" .value=${live(this.held.transcript)} @input=${this.typed}></textarea>
          <div class="desk-markers">${Object.entries(MARKERS).map(
            ([action, marker]) => html`<button type="button" class="desk-button desk-small" title=${this.keys.shown(action)}
              @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.mark(marker)}>${marker}</button>`,
          )}</div>`);
      case 'CHOICE':
        return this.row(question, html`<div class="desk-choices" role="radiogroup" aria-labelledby="q-${question.key}">
          ${question.choices.map((each, at) => this.choice(question, each.value, each.label, given, ANSWER_KEYS[firstKey + at] ?? ''))}
        </div>`);
      case 'TEXT':
        return this.row(question, html`<input type="text" class="desk-line" aria-labelledby="q-${question.key}" autocomplete="off"
          .value=${live(given)} @input=${(event: Event) => this.answer(question.key, (event.target as HTMLInputElement).value)} />`);
      case 'SLOTS':
        return this.row(question, html`<textarea class="desk-line" rows="1" aria-labelledby="q-${question.key}" autocomplete="off"
          placeholder=${this.texts.of('slots.hint')} .value=${live(given)}
          @input=${(event: Event) => this.answer(question.key, (event.target as HTMLTextAreaElement).value)}></textarea>`);
    }
  }

  protected override render() {
    const answers = this.answers();
    const severity: FormQuestion = {
      key: 'severity', kind: 'CHOICE', label: this.texts.of('severity'), required: false, choices: [], onlyWhen: null,
    };
    return html`
      ${repeat(
        this.form.questions.filter((question) => this.asked(question)),
        (question) => question.key,
        (question) => this.question(question, answers.findIndex((answer) => answer.question === question)),
      )}
      ${this.row(severity, html`<div class="desk-choices" role="radiogroup" aria-labelledby="q-severity">
        ${SEVERITIES.map((each) =>
          this.choice(severity, each, `${each} ${this.texts.of(`severity.${each}`)}`, this.held.draft.severity ?? 'S0', this.keys.chords(each)[1] ?? ''),
        )}
      </div>`)}
    `;
  }
}
