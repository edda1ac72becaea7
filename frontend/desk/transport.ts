import { html, nothing, type TemplateResult } from 'lit';
import type { KeyMap } from './keys';
import type { Texts } from './texts';

interface Transport {
  texts: Texts;
  keys: KeyMap;
  playing: boolean;
  empty: boolean;
  speed: number;
  volume: number;
  soft: boolean;
  heard: number;
  act: (action: string) => void;
  setVolume: (volume: number) => void;
}

/** Below the wave: play, back and forward, speed, volume, and how much was heard. */
export function transport({ texts, keys, playing, empty, speed, volume, soft, heard, act, setVolume }: Transport): TemplateResult {
  const title = (action: string) => `${texts.of(action)} (${keys.shown(action)})`;
  const button = (action: string, label: string, pressed?: boolean) => html`<button
    type="button"
    class="desk-button"
    title=${title(action)}
    aria-label=${texts.of(action)}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    @click=${() => act(action)}
  >
    ${label}
  </button>`;
  return html`<div class="desk-transport" role="group" aria-label=${texts.of('transport')}>
    <button
      type="button"
      class="desk-button desk-play"
      aria-label=${texts.of(playing ? 'pause' : 'play')}
      title=${title('play')}
      ?disabled=${empty}
      @click=${() => act('play')}
    >
      <span class=${playing ? 'desk-icon-pause' : 'desk-icon-play'} aria-hidden="true"></span>
      <kbd>${keys.shown('play')}</kbd>
    </button>
    ${button('back', '−2 s')} ${button('forward', '+2 s')}
    <span class="desk-figure">${texts.of('speed')} <output>${speed.toFixed(2)}×</output></span>
    ${button('slower', '−')} ${button('faster', '+')}
    <label class="desk-figure">
      ${texts.of('volume')}
      <input
        type="range"
        min="0"
        max="1"
        step="0.1"
        .value=${String(volume)}
        @input=${(event: Event) => setVolume(Number((event.target as HTMLInputElement).value))}
      />
    </label>
    ${button('softer', texts.of('softer.short'), soft)}
    <span class="desk-figure desk-heard">${texts.of('heard', heard)}</span>
  </div>`;
}
