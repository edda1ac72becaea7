import { html, nothing, type TemplateResult } from 'lit';
import type { DeskFlow } from './desk-flow';
import type { KeyMap } from './keys';
import type { WaysOn } from './resting';
import { ago, exactly, hours, length, timeOfDay, type Texts } from './texts';
import type { DeskClip } from './wire';

/** Above the desk: which queue, how long on shift. */
export function head(texts: Texts, flow: DeskFlow): TemplateResult {
  const clip = flow.current?.clip;
  const day = flow.day;
  return html`<header class="desk-head">
    <a href="" router-link>${texts.of('home')}</a>
    <h1>${clip ? `${clip.queueName} · ${clip.locale}` : texts.of('title')}</h1>
    <span class="desk-gap"></span>
    ${day?.shiftStartedAt
      ? html`<span>${texts.of('shift', hours(Date.now() - Date.parse(day.shiftStartedAt)))}
          ${day.plannedEnd ? html` · ${texts.of('shift.until', timeOfDay(day.plannedEnd))}` : nothing}</span>`
      : nothing}
    ${clip && !flow.gaps.page && flow.gaps.standing ? html`<span>${breakDue(texts, flow.gaps.standing.breakInMinutes)}</span>` : nothing}
    <a href="shift" router-link>${texts.of('shift.page')}</a>
  </header>`;
}

function breakDue(texts: Texts, minutes: number): string {
  return minutes > 0 ? texts.of('break.in', minutes) : texts.of('break.due');
}

/** What is known of the clip: never whose it is. */
export function facts(texts: Texts, clip: DeskClip): TemplateResult {
  const known = [clip.trigger && texts.of(`trigger.${clip.trigger}`), clip.wakeWord && texts.of('wake-word', clip.wakeWord), clip.deviceKind];
  return html`<p class="desk-facts" aria-live="polite">
    <code>${clip.code}</code> · ${length(clip.durationMs)} ·
    <time datetime=${clip.capturedAt} title=${exactly(clip.capturedAt)}>${texts.of('captured', ago(clip.capturedAt))}</time>
    ${known.filter(Boolean).map((fact) => html` · ${fact}`)}
    ${clip.reopened ? html` · <strong>${texts.of('reopened')}</strong>` : nothing}
  </p>`;
}

/** Above the clip: what is offered at this gap, with the keys that answer it. It goes with the next filing. */
export function line(texts: Texts, keys: KeyMap, flow: DeskFlow, ways: WaysOn): TemplateResult {
  const said = flow.gaps.line;
  const button = (key: string, label: string, act: () => void) =>
    html` <button type="button" class="desk-button desk-small" @click=${act}>${label} ${key ? html`<kbd>${keys.shown(key)}</kbd>` : nothing}</button>`;
  const offer = said === 'MICRO' ? null : said;
  return html`<div class="desk-line" role="status" ?hidden=${!said}>${said
    ? html`<p>${texts.of(`line.${said}`)}</p>
        ${offer ? button('break', texts.of(`line.${said}.take`), ways.takeOffered) : nothing}
        ${said === 'HALF' ? button('', texts.of('line.gentler'), ways.gentler) : nothing}
        ${button('later', texts.of(`line.${said}.later`), ways.putOff)}`
    : nothing}</div>`;
}

/** Below the desk: what to do with the clip, always at the same place. */
export function bar(texts: Texts, keys: KeyMap, flow: DeskFlow, act: (action: string) => void, goOn: () => void): TemplateResult {
  const button = (action: string, look = '') => html`<button
    type="button"
    class="desk-button ${look}"
    ?disabled=${!flow.current}
    @click=${() => act(action)}
  >
    ${texts.of(action)} <kbd>${keys.shown(action)}</kbd>
  </button>`;
  const small = (action: string) => html`<button
    type="button"
    class="desk-button desk-quiet"
    title=${keys.shown(action)}
    @click=${() => act(action)}
  >
    ${texts.of(action)}
  </button>`;
  const resting = flow.empty !== null;
  return html`<footer class="desk-bar">
    ${resting ? nothing : html`${button('escalate', 'desk-escalate')} ${button('private')} ${button('secondEar')} ${button('skip')}`}
    <span class="desk-gap"></span>
    ${small('undo')} ${small('recent')} ${small('break')} ${small('procedure')} ${small('help')}
    ${resting
      ? nothing
      : flow.lost
      ? html`<button type="button" class="desk-button desk-primary" @click=${goOn}>${texts.of('lost.next')}</button>`
      : button('file', 'desk-primary')}
  </footer>`;
}
