import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { length, type Texts } from '../desk/texts';
import { ClipSound } from '../sound/clip-sound';
import type { HeardSpan } from '../sound/heard-ranges';
import { SoundPlayer } from '../sound/sound-player';
import type { EarCallState, EarServer } from './wire';

const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5];

/** The span a colleague asks about, with a second on each side: nothing sounds without a key. */
@customElement('earshot-span-player')
export class SpanPlayer extends SoundPlayer {
  @property({ attribute: false }) call!: EarCallState;
  @property({ attribute: false }) server!: EarServer;
  @property({ attribute: false }) texts!: Texts;
  @state() private refused = '';
  protected readonly stepMs = 1_000;

  override connectedCallback(): void {
    super.connectedCallback();
    this.engine.wake();
    void this.fetch();
  }

  protected override get about(): [number, number] {
    return [this.call.fromMs, this.call.toMs];
  }

  protected override send(ranges: HeardSpan[]): Promise<unknown> {
    return this.server.heard(this.call.id, { ranges });
  }

  override toggle(): void {
    if (this.sound) {
      super.toggle();
    } else {
      this.engine.wake();
      void this.fetch();
    }
  }

  hush(): void {
    this.engine.pause();
  }

  private async fetch(): Promise<void> {
    const { sound, refused } = await this.server.sound(this.call.id).catch(() => ({ sound: null, refused: null }));
    const fetched = sound ? await ClipSound.fetched(sound).catch(() => undefined) : undefined;
    if (!sound || !fetched || !this.isConnected) {
      fetched?.wipe();
      this.refused = refused ?? this.texts.of('sound.missing');
      return;
    }
    this.refused = '';
    this.take(fetched, sound.fromMs);
    this.requestUpdate();
  }

  private changeSpeed(by: number): void {
    const at = SPEEDS.indexOf(this.engine.speed) + by;
    void this.engine.setSpeed(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at))]);
  }

  protected override render() {
    const { texts, engine } = this;
    const button = (label: string, name: string, act: () => void) => html`<button type="button" class="ear-button" aria-label=${name}
      ?disabled=${!this.sound} @click=${act}>${label}</button>`;
    return html`${this.wave(texts)}
      <div class="ear-transport">
        <button type="button" class="ear-button ear-play" @click=${() => this.toggle()}>${texts.of(engine.playing ? 'pause' : 'play')} <kbd>Alt+K</kbd></button>
        ${button('−', texts.of('slower'), () => this.changeSpeed(-1))} <output>${engine.speed.toFixed(2)}×</output>
        ${button('+', texts.of('faster'), () => this.changeSpeed(1))}
        <span class="ear-hint">${texts.of('span', length(this.call.toMs - this.call.fromMs))}</span>
      </div>
      ${this.refused ? html`<p class="earshot-warning" role="alert">${this.refused}</p>` : nothing}`;
  }
}
