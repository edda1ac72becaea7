import { html, nothing, type TemplateResult } from 'lit';
import type { DeskFlow } from './desk-flow';
import { exactly, timeOfDay, type Texts } from './texts';
import type { DeskEmpty, DeskRecovery } from './wire';

export interface WaysOn {
  goOn: () => void;
  takeBreak: () => void;
  endBreak: () => void;
  endForToday: () => void;
  /** After an escalation. */
  recoverByBreak: () => void;
  recoverWithoutSound: () => void;
  recoverByGoingOn: () => void;
}

function page(title: string, words: (string | TemplateResult)[], ways: TemplateResult, care: string | TemplateResult = ''): TemplateResult {
  return html`<section class="desk-resting" role="status">
    <h2 tabindex="-1">${title}</h2>
    ${words.map((each) => html`<p>${each}</p>`)}
    <div class="desk-ways">${ways}</div>
    ${care ? html`<p class="desk-care">${care}</p>` : nothing}
  </section>`;
}

function way(label: string, act: () => void, primary = false): TemplateResult {
  return html`<button type="button" class="desk-button ${primary ? 'desk-primary' : ''}" @click=${act}>${label}</button>`;
}

function careLine(texts: Texts, care: string): string {
  return care && texts.of('care', care);
}

function recovery(texts: Texts, ways: WaysOn): TemplateResult {
  return html`${way(texts.of('raised.break'), ways.recoverByBreak, true)} ${way(texts.of('raised.end'), ways.recoverWithoutSound)}
    ${way(texts.of('raised.on'), ways.recoverByGoingOn)}`;
}

/** After an escalation: a sentence, a time, three ways on, and who is there to talk to. Nothing else. */
export function thanks(texts: Texts, raised: DeskRecovery, ways: WaysOn, care: string): TemplateResult {
  const by = raised.lookBy ?? null;
  const time = by
    ? html`<time datetime=${by} title=${exactly(by)}>${texts.of('raised.by', timeOfDay(by))}</time>`
    : html`<time datetime=${raised.at} title=${exactly(raised.at)}>${texts.of('raised.at', timeOfDay(raised.at))}</time>`;
  return page(
    texts.of('raised.title'),
    [html`${texts.of('raised.what')} <code>${raised.number}</code>`, time],
    recovery(texts, ways),
    careLine(texts, care),
  );
}

/** Why there is nothing to listen to, and the one thing to do about it. */
export function emptyDesk(texts: Texts, flow: DeskFlow, empty: DeskEmpty, ways: WaysOn, care: string): TemplateResult {
  const title = texts.of(`empty.${empty}`);
  const words = [texts.of(`empty.${empty}.what`)];
  switch (empty) {
    case 'ON_BREAK':
      return flow.rest && !flow.rested
        ? page(title, [texts.of('rest.until', timeOfDay(flow.rest.until))], way(texts.of('rest.early'), ways.endBreak), careLine(texts, care))
        : page(title, words, way(texts.of('empty.back'), ways.endBreak, true));
    case 'NO_SHIFT':
      return page(title, words, html`<a class="desk-button desk-primary" href="shift">${texts.of('empty.shift')}</a>`);
    case 'DONE':
    case 'LEASED_BY_OTHERS':
      return page(title, words, way(texts.of('empty.look'), ways.goOn, true));
    case 'AUDIO_OVER':
      return page(
        title, words, html`${way(texts.of('break'), ways.takeBreak, true)} ${way(texts.of('empty.home'), ways.endForToday)}`, careLine(texts, care));
    case 'RECOVERY':
      return page(title, words, recovery(texts, ways), careLine(texts, care));
    case 'NOT_CLEARED':
    case 'LIMITED':
      return page(title, words, way(texts.of('break'), ways.takeBreak, true));
  }
}
