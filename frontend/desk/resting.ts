import { html, nothing, type TemplateResult } from 'lit';
import type { DeskFlow } from './desk-flow';
import type { KeyMap } from './keys';
import { exactly, timeOfDay, type Texts } from './texts';
import type { DeskEmpty, DeskRecovery, Offer } from './wire';

export interface WaysOn {
  recent: () => void;
  takeOffered: () => void;
  putOff: () => void;
  gentler: () => void;
  goOn: () => void;
  takeBreak: () => void;
  endBreak: () => void;
  endForToday: () => void;
  /** After something heavy. */
  recoverByBreak: () => void;
  recoverWithoutSound: () => void;
  recoverByGoingOn: () => void;
}

function page(title: string, words: (string | TemplateResult)[], ways: TemplateResult, care: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<section class="desk-resting" role="status">
    <h2 tabindex="-1">${title}</h2>
    ${words.map((each) => html`<p>${each}</p>`)}
    <div class="desk-ways">${ways}</div>
    ${care}
  </section>`;
}

function way(label: string, act: () => void, primary = false, key = ''): TemplateResult {
  return html`<button type="button" class="desk-button ${primary ? 'desk-primary' : ''}" @click=${act}>${label} ${key ? html`<kbd>${key}</kbd>` : nothing}</button>`;
}

/** Whom to talk to, and that anything heard can still be raised: quietly, on every page where no clip is in hand because of what was heard. */
function careLine(texts: Texts, care: string, ways: WaysOn): TemplateResult {
  return html`<div class="desk-care">
    ${care ? html`<p>${texts.of('care', care)}</p>` : nothing}
    <p><a href="my-care">${texts.of('care.page')}</a> ·
      <button type="button" class="desk-link" @click=${ways.recent}>${texts.of('care.raise')}</button></p>
  </div>`;
}

const TEN_MINUTES = 10;
const QUARTER = 15;

/** Instead of the next clip, at a gap: a sentence, a time, and what one may choose. */
export function offered(texts: Texts, keys: KeyMap, offer: Offer, ways: WaysOn, care: string): TemplateResult {
  const minutes = offer === 'BREAK' ? TEN_MINUTES : QUARTER;
  const until = html`<time>${texts.of('offer.until', timeOfDay(new Date(Date.now() + minutes * 60_000).toISOString()))}</time>`;
  const words = [texts.of(`offer.${offer}.what`)];
  const later = way(texts.of(`offer.${offer}.later`), ways.putOff, false, keys.shown('later'));
  const choices =
    offer === 'ENOUGH'
      ? html`${later} ${way(texts.of('raised.end'), ways.recoverWithoutSound)} ${way(texts.of('empty.other'), ways.endForToday)}`
      : html`${way(texts.of('offer.take', minutes), ways.takeOffered, true, keys.shown('break'))} ${later}`;
  return page(texts.of(`offer.${offer}`), offer === 'ENOUGH' ? words : [...words, until], choices, careLine(texts, care, ways));
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
    careLine(texts, care, ways),
  );
}

/** Why there is nothing to listen to, and the one thing to do about it. */
export function emptyDesk(texts: Texts, flow: DeskFlow, empty: DeskEmpty, ways: WaysOn, care: string): TemplateResult {
  const title = texts.of(`empty.${empty}`);
  const words = [texts.of(`empty.${empty}.what`)];
  switch (empty) {
    case 'ON_BREAK':
      return flow.rest && !flow.rested
        ? page(title, [texts.of('rest.until', timeOfDay(flow.rest.until))], way(texts.of('rest.early'), ways.endBreak), careLine(texts, care, ways))
        : page(title, words, way(texts.of('empty.back'), ways.endBreak, true));
    case 'NO_SHIFT':
      return page(title, words, html`<a class="desk-button desk-primary" href="shift">${texts.of('empty.shift')}</a>`);
    case 'DONE':
    case 'LEASED_BY_OTHERS':
      return page(title, words, way(texts.of('empty.look'), ways.goOn, true));
    case 'AUDIO_OVER':
      return page(
        title, words, html`${way(texts.of('break'), ways.takeBreak, true)} ${way(texts.of('empty.home'), ways.endForToday)}`, careLine(texts, care, ways));
    case 'RECOVERY':
      return page(title, words, recovery(texts, ways), careLine(texts, care, ways));
    case 'ENOUGH':
      return page(
        title,
        words,
        html`${way(texts.of('break'), ways.takeBreak, true)} ${way(texts.of('raised.end'), ways.recoverWithoutSound)} ${way(texts.of('empty.other'), ways.endForToday)}`,
        careLine(texts, care, ways),
      );
    case 'LIMITED':
      return page(title, words, way(texts.of('break'), ways.takeBreak, true), careLine(texts, care, ways));
    case 'NOT_CLEARED':
      return page(title, words, way(texts.of('break'), ways.takeBreak, true));
  }
}
