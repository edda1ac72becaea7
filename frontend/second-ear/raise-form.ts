import { html, type TemplateResult } from 'lit';
import type { Texts } from '../desk/texts';
import type { RaiseSaid } from './wire';

const CATEGORIES = Array.from({ length: 15 }, (_, at) => `C${String(at).padStart(2, '0')}`);

/** Raises the clip: nothing has to be filled in, Enter raises. */
export function raiseForm(texts: Texts, code: string, raise: (said: RaiseSaid) => void, back: () => void): TemplateResult {
  const confirm = (event: Event) => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    raise({
      category: String(given.get('category') ?? 'C00'),
      now: String(given.get('now') ?? 'UNKNOWN'),
      note: String(given.get('note') ?? '').trim() || null,
    });
  };
  return html`<form class="ear-raise" @submit=${confirm}>
    <h2>${texts.of('raise.title', code)}</h2>
    <p class="ear-hint">${texts.of('raise.what')}</p>
    <label class="ear-field"><span>${texts.of('raise.category')}</span>
      <select name="category">${CATEGORIES.map((each) => html`<option value=${each}>${texts.of(`raise.category.${each}`)}</option>`)}</select></label>
    <fieldset class="ear-field"><legend>${texts.of('raise.now')}</legend>
      ${['UNKNOWN', 'YES', 'NO'].map((each) => html`<label class="ear-choice"><input type="radio" name="now" value=${each}
        ?checked=${each === 'UNKNOWN'} /> ${texts.of(`raise.now.${each}`)}</label>`)}</fieldset>
    <label class="ear-field"><span>${texts.of('raise.note')}</span><textarea name="note" rows="2" maxlength="2000"></textarea></label>
    <div class="ear-actions">
      <button type="button" class="ear-button" @click=${back}>${texts.of('raise.cancel')}</button>
      <button type="submit" class="ear-button ear-escalate" autofocus>${texts.of('raise.confirm')}</button>
    </div>
  </form>`;
}
