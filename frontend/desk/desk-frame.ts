import { html, nothing, type TemplateResult } from 'lit';
import type { DeskFlow } from './desk-flow';
import type { KeyMap } from './keys';
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
    <a href="shift" router-link>${texts.of('shift.page')}</a>
  </header>`;
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
