import { html, type TemplateResult } from 'lit';
import { DEFAULT_KEYS, type KeyMap, shown } from './keys';
import { askDialog } from './second-ear';
import { length, timeOfDay, exactly, type Texts } from './texts';
import type { DeskFiled, DeskProcedure, DeskRaise, DeskRecent, DeskSettings } from './wire';

export type Dialog =
  | { kind: 'escalate'; code: string; recent: boolean }
  | { kind: 'distress'; code: string }
  | { kind: 'early'; until: string }
  | { kind: 'skip' }
  | { kind: 'private'; span: [number, number] | null; words: string }
  | { kind: 'ear'; span: [number, number] }
  | { kind: 'undo'; filed: DeskFiled[] }
  | { kind: 'recent'; clips: DeskRecent[] }
  | { kind: 'procedure'; procedure: DeskProcedure }
  | { kind: 'why'; reasons: string[] }
  | { kind: 'keys'; waitingFor: string | null };

export interface DialogActs {
  open: (dialog: Dialog) => void;
  raise: (code: string, recent: boolean, raise: DeskRaise) => void;
  notDistress: (reason: string) => void;
  endBreakEarly: () => void;
  skip: (reason: string) => void;
  flagPrivate: (span: [number, number] | null, words: string) => void;
  askEar: (span: [number, number], ready: string | null, ownWords: string | null) => void;
  undo: (taskId: number) => void;
  keep: (change: Partial<DeskSettings>) => void;
}

const SKIP_REASONS = ['AUDIO_BROKEN', 'WRONG_LANGUAGE', 'CANNOT_JUDGE', 'KNOWN_VOICE', 'DO_NOT_WANT'];
const CATEGORIES = Array.from({ length: 15 }, (_, at) => `C${String(at).padStart(2, '0')}`);

function actions(texts: Texts, confirm?: TemplateResult): TemplateResult {
  return html`<div class="desk-dialog-actions">
    <button type="submit" class="desk-button" value="cancel" formnovalidate>${texts.of(confirm ? 'dialog.cancel' : 'dialog.close')}</button>
    ${confirm}
  </div>`;
}

/** One key opens it, Enter confirms: all else may stay as it is. */
function escalate(texts: Texts, code: string, raise: (raise: DeskRaise) => void): TemplateResult {
  const confirm = (event: Event) => {
    const given = new FormData((event.target as HTMLElement).closest('form')!);
    const note = String(given.get('note') ?? '').trim();
    const happeningNow = String(given.get('now') ?? 'UNKNOWN') as DeskRaise['happeningNow'];
    raise({ category: String(given.get('category') ?? 'C00'), happeningNow, note: note || null });
  };
  return html`<h2>${texts.of('escalate.title')} <code>${code}</code></h2>
    <p>${texts.of('escalate.what')}</p>
    <label class="desk-field"><span>${texts.of('escalate.category')}</span>
      <select name="category">${CATEGORIES.map((each) => html`<option value=${each}>${texts.of(`category.${each}`)}</option>`)}</select>
    </label>
    <fieldset class="desk-field"><legend>${texts.of('escalate.now')}</legend>
      ${['UNKNOWN', 'YES', 'NO'].map((each) => html`<label class="desk-choice">
        <input type="radio" name="now" value=${each} ?checked=${each === 'UNKNOWN'} /><span>${texts.of(`escalate.now.${each}`)}</span></label>`)}
    </fieldset>
    <label class="desk-field"><span>${texts.of('escalate.note')}</span><textarea name="note" rows="2" maxlength="2000"></textarea></label>
    ${actions(texts, html`<button type="submit" class="desk-button desk-escalate" autofocus @click=${confirm}>${texts.of('escalate.confirm')}</button>`)}`;
}

/** Something points to distress: Enter escalates, anything else wants a reason. */
function distress(texts: Texts, code: string, raise: () => void, state: (reason: string) => void): TemplateResult {
  const confirm = (event: Event) => {
    const form = (event.target as HTMLElement).closest('form')!;
    const reason = String(new FormData(form).get('reason') ?? '').trim();
    if (reason.length < 3) {
      event.preventDefault();
      form.querySelector('textarea')!.focus();
    } else {
      state(reason);
    }
  };
  return html`<h2>${texts.of('distress.title')} <code>${code}</code></h2>
    <p>${texts.of('distress.what')}</p>
    <div><button type="button" class="desk-button desk-escalate" autofocus @click=${raise}>${texts.of('escalate.confirm')}</button></div>
    <label class="desk-field"><span>${texts.of('distress.reason')}</span>
      <textarea name="reason" rows="2" maxlength="500"></textarea><small>${texts.of('distress.reason.hint')}</small></label>
    ${actions(texts, html`<button type="submit" class="desk-button" @click=${confirm}>${texts.of('distress.confirm')}</button>`)}`;
}

/** A rest does not end by accident. */
function early(texts: Texts, until: string, confirm: () => void): TemplateResult {
  return html`<h2>${texts.of('early.title')}</h2>
    <p>${texts.of('early.what', timeOfDay(until))}</p>
    <div class="desk-dialog-actions">
      <button type="submit" class="desk-button" value="confirm" @click=${confirm}>${texts.of('early.confirm')}</button>
      <button type="submit" class="desk-button desk-primary" value="cancel" autofocus>${texts.of('early.stay')}</button>
    </div>`;
}

/** A digit picks a reason and that is all. */
function skip(texts: Texts, pick: (reason: string) => void): TemplateResult {
  return html`<h2>${texts.of('skip.title')}</h2>
    <p>${texts.of('skip.what')}</p>
    <div class="desk-list">${SKIP_REASONS.map((reason, at) => html`<button type="submit" class="desk-button" data-digit=${at + 1}
      ?autofocus=${at === 0} @click=${() => pick(reason)}><kbd>${at + 1}</kbd> ${texts.of(`skip.${reason}`)}</button>`)}</div>
    ${actions(texts)}`;
}

function privateStop(texts: Texts, span: [number, number] | null, words: string, confirm: () => void): TemplateResult {
  const sound = span ? texts.of('private.sound', length(span[0]), length(span[1])) : texts.of('private.sound.whole');
  return html`<h2>${texts.of('private.title')}</h2>
    <p>${texts.of('private.what')}</p>
    <p>${sound}</p>
    ${words ? html`<p>${texts.of('private.words')} <q>${words}</q></p>` : ''}
    ${actions(texts, html`<button type="submit" class="desk-button desk-primary" autofocus @click=${confirm}>${texts.of('private.confirm')}</button>`)}`;
}

function undo(texts: Texts, filed: DeskFiled[], pick: (taskId: number) => void): TemplateResult {
  return html`<h2>${texts.of('undo.title')}</h2>
    <p>${texts.of(filed.length ? 'undo.what' : 'undo.none')}</p>
    <div class="desk-list">${filed.map((each, at) => html`<button type="submit" class="desk-button" data-digit=${at < 9 ? at + 1 : 0}
      ?autofocus=${at === 0} @click=${() => pick(each.taskId)}><kbd>${at < 9 ? at + 1 : 0}</kbd> <code>${each.code}</code>
      <time datetime=${each.filedAt} title=${exactly(each.filedAt)}>${timeOfDay(each.filedAt)}</time></button>`)}</div>
    ${actions(texts)}`;
}

function recent(texts: Texts, clips: DeskRecent[], raise: (code: string) => void): TemplateResult {
  return html`<h2>${texts.of('recent.title')}</h2>
    <p>${texts.of(clips.length ? 'recent.what' : 'recent.none')}</p>
    <ul class="desk-rows" tabindex=${clips.length > 8 ? 0 : -1}>${clips.map((each) => html`<li><code>${each.code}</code>
      <time datetime=${each.lastHeardAt} title=${exactly(each.lastHeardAt)}>${timeOfDay(each.lastHeardAt)}</time>
      ${each.raised
        ? html`<span>${texts.of('recent.raised')}</span>`
        : html`<button type="button" class="desk-button desk-small" aria-label=${texts.of('recent.raise.this', each.code)}
            @click=${() => raise(each.code)}>${texts.of('recent.raise')}</button>`}</li>`)}</ul>
    ${actions(texts)}`;
}

/** What is to be done when something is heard, to read while a clip is in hand; plain text, whoever wrote it. */
function procedure(texts: Texts, { version, own, categories }: DeskProcedure): TemplateResult {
  return html`<h2>${texts.of('procedure.title')} <small>${texts.of('procedure.version', version)}</small></h2>
    <div class="desk-procedure" tabindex="0" role="group" aria-label=${texts.of('procedure.title')} autofocus>
      ${own.map((text) => html`<p class="desk-procedure-own">${text}</p>`)}
      <h3>${texts.of('procedure.categories')}</h3>
      <dl>${categories.map(({ code, steps }) => html`<dt><code>${code}</code> ${texts.of(`category.${code}`)}</dt>
        <dd>${steps.length ? steps.map((step) => html`<p>${step}</p>`) : html`<p>${texts.of('procedure.only')}</p>`}</dd>`)}</dl>
    </div>
    <p><a href="procedure" target="_blank" rel="noopener">${texts.of('procedure.whole')}</a></p>
    ${actions(texts)}`;
}

/** Plain sentences, made on the server. */
function why(texts: Texts, reasons: string[]): TemplateResult {
  return html`<h2>${texts.of('why')}</h2>
    ${reasons.map((each) => html`<p>${each}</p>`)}
    ${actions(texts)}`;
}

/** Which key does what, where to change it, and the other things that are a matter of taste. */
function keyHelp(
  texts: Texts, keys: KeyMap, settings: DeskSettings, waitingFor: string | null,
  wait: (action: string) => void, keep: (change: Partial<DeskSettings>) => void,
): TemplateResult {
  const backUp = (event: Event) => keep({ backUpMs: Number((event.target as HTMLSelectElement).value) });
  return html`<h2>${texts.of('help.title')}</h2>
    <p>${texts.of('help.what')}</p>
    <div class="desk-keys" tabindex="0" role="group" aria-label=${texts.of('help.list')}>
      ${Object.keys(DEFAULT_KEYS).map((action) => html`<div><span>${texts.of(action)}</span>
        <span>${waitingFor === action
          ? html`<em>${texts.of('help.press')}</em>`
          : keys.chords(action).map((chord) => html`<kbd>${shown(chord)}</kbd> `)}</span>
        <button type="button" class="desk-button desk-small" aria-label=${texts.of('help.change.this', texts.of(action))}
          @click=${() => wait(action)}>${texts.of('help.change')}</button></div>`)}
      <div><span>${texts.of('mute')}</span><span><kbd>Esc</kbd></span><span></span></div>
      <div><span>${texts.of('help.answers')}</span><span><kbd>1</kbd> … <kbd>0</kbd>, <kbd>q</kbd> … <kbd>p</kbd></span><span></span></div>
    </div>
    <div class="desk-taste">
      <label>${texts.of('help.back-up')}
        <select @change=${backUp}>${[0, 500, 1000, 2000, 3000, 5000].map(
          (ms) => html`<option value=${ms} ?selected=${ms === settings.backUpMs}>${length(ms)}</option>`)}</select></label>
      <label><input type="checkbox" .checked=${settings.autoPlay}
        @change=${(event: Event) => keep({ autoPlay: (event.target as HTMLInputElement).checked })} /> ${texts.of('help.auto-play')}</label>
      <label><input type="checkbox" .checked=${settings.microBreaks}
        @change=${(event: Event) => keep({ microBreaks: (event.target as HTMLInputElement).checked })} /> ${texts.of('help.micro')}</label>
      <button type="button" class="desk-button desk-small" @click=${() => keep({ keys: {} })}>${texts.of('help.reset')}</button>
    </div>
    ${actions(texts)}`;
}

export function content(dialog: Dialog, acts: DialogActs, texts: Texts, keys: KeyMap, settings: DeskSettings): TemplateResult {
  switch (dialog.kind) {
    case 'escalate':
      return escalate(texts, dialog.code, (raise) => acts.raise(dialog.code, dialog.recent, raise));
    case 'distress':
      return distress(texts, dialog.code, () => acts.open({ kind: 'escalate', code: dialog.code, recent: false }), acts.notDistress);
    case 'early':
      return early(texts, dialog.until, acts.endBreakEarly);
    case 'skip':
      return skip(texts, acts.skip);
    case 'private':
      return privateStop(texts, dialog.span, dialog.words, () => acts.flagPrivate(dialog.span, dialog.words));
    case 'ear':
      return askDialog(texts, dialog.span, (ready, own) => acts.askEar(dialog.span, ready, own), (confirm) => actions(texts, confirm));
    case 'undo':
      return undo(texts, dialog.filed, acts.undo);
    case 'recent':
      return recent(texts, dialog.clips, (code) => acts.open({ kind: 'escalate', code, recent: true }));
    case 'procedure':
      return procedure(texts, dialog.procedure);
    case 'why':
      return why(texts, dialog.reasons);
    case 'keys':
      return keyHelp(texts, keys, settings, dialog.waitingFor, (action) => acts.open({ kind: 'keys', waitingFor: action }), acts.keep);
  }
}
