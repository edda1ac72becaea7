import { html, nothing, type TemplateResult } from 'lit';
import { timeOfDay, type Texts } from './texts';
import type { DeskEmpty, RaiseAnswer } from './wire';

export interface WaysOn {
  goOn: () => void;
  takeBreak: () => void;
  endBreak: () => void;
  endForToday: () => void;
}

function page(title: string, words: (string | TemplateResult)[], ways: TemplateResult): TemplateResult {
  return html`<section class="desk-resting" role="status">
    <h2 tabindex="-1">${title}</h2>
    ${words.map((each) => html`<p>${each}</p>`)}
    <div class="desk-ways">${ways}</div>
  </section>`;
}

function way(label: string, act: () => void, primary = false): TemplateResult {
  return html`<button type="button" class="desk-button ${primary ? 'desk-primary' : ''}" @click=${act}>${label}</button>`;
}

/** After a raise: thank you, what happens now, and three ways on. */
export function thanks(texts: Texts, raised: RaiseAnswer, ways: WaysOn): TemplateResult {
  const number = html`<code>${raised.number}</code>${raised.at ? html` · ${timeOfDay(raised.at)}` : nothing}`;
  return page(
    texts.of('raised.title'),
    [number, texts.of('raised.what'), texts.of('raised.you')],
    html`${way(texts.of('raised.break'), ways.takeBreak, true)} ${way(texts.of('raised.end'), ways.endForToday)}
    ${way(texts.of('raised.on'), ways.goOn)}`,
  );
}

/** Why there is nothing to listen to, and the one thing to do about it. */
export function emptyDesk(texts: Texts, empty: DeskEmpty, ways: WaysOn): TemplateResult {
  const words = [texts.of(`empty.${empty}.what`)];
  switch (empty) {
    case 'ON_BREAK':
      return page(texts.of(`empty.${empty}`), words, way(texts.of('empty.back'), ways.endBreak, true));
    case 'NO_SHIFT':
      return page(texts.of(`empty.${empty}`), words, html`<a class="desk-button desk-primary" href="shift">${texts.of('empty.shift')}</a>`);
    case 'DONE':
    case 'LEASED_BY_OTHERS':
      return page(texts.of(`empty.${empty}`), words, way(texts.of('empty.look'), ways.goOn, true));
    case 'NOT_CLEARED':
    case 'LIMITED':
      return page(texts.of(`empty.${empty}`), words, way(texts.of('break'), ways.takeBreak, true));
  }
}
