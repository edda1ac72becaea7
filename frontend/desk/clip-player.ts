import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Held } from './held';
import { adding, type Ranges, share } from '../sound/heard-ranges';
import type { KeyMap } from './keys';
import { canOpenSound } from '../sound/sealed-sound';
import type { SoundEngine } from '../sound/sound-engine';
import { length, type Texts } from './texts';
import { transport } from './transport';
import { coloursOf, paint, peaksOf } from '../sound/waveform';
import { ThemeWatch } from '../theme/theme-watch';
import type { DeskSettings } from './wire';

const SOFT = 0.35;

/** The waveform with what was heard, the playhead and a selection; and the transport below it. */
@customElement('earshot-clip-player')
export class ClipPlayer extends LitElement {
  @property({ attribute: false }) held?: Held;
  @property({ attribute: false }) engine!: SoundEngine;
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) keys!: KeyMap;
  @property({ attribute: false }) settings!: DeskSettings;
  @state() private selection: [number, number] | null = null;
  @state() private soft = false;
  @query('canvas') private canvas!: HTMLCanvasElement;
  private peaks: Int8Array = new Int8Array();
  private frame = 0;
  private drawn = 0;
  private anchor: number | null = null;
  private paused = false;
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly theme = new ThemeWatch(() => this.draw());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.engine.addEventListener('change', this.follow);
    this.theme.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.engine.removeEventListener('change', this.follow);
    cancelAnimationFrame(this.frame);
    this.sizes.disconnect();
    this.theme.stop();
  }

  /** The marked span in milliseconds, if any. */
  get span(): [number, number] | null {
    return this.selection;
  }

  /** What a transport key does; false for keys that are not its own. */
  act(action: string): boolean {
    const at = this.engine.positionMs;
    const acts: Record<string, () => void> = {
      play: () => this.toggle(),
      back: () => this.engine.seek(at - 2000),
      forward: () => this.engine.seek(at + 2000),
      faster: () => this.setSpeed(this.engine.speed + 0.25),
      slower: () => this.setSpeed(this.engine.speed - 0.25),
      softer: () => this.setSoft(!this.soft),
      louder: () => this.setVolume(this.settings.volume + 0.1),
      quieter: () => this.setVolume(this.settings.volume - 0.1),
      selectFrom: () => this.select(at, Math.max(at, this.selection?.[1] ?? this.duration), false),
      selectTo: () => this.select(Math.min(at, this.selection?.[0] ?? 0), at, true),
      selectNone: () => (this.selection = null),
    };
    acts[action]?.();
    return action in acts;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('held')) {
      this.peaks = this.held ? peaksOf(this.held.clip.peaks) : new Int8Array();
      this.selection = null;
      this.paused = false;
      this.soft = false;
    }
  }

  protected override firstUpdated(): void {
    this.sizes.observe(this.canvas);
  }

  protected override updated(): void {
    this.engine.setVolume(this.settings.volume, this.soft ? SOFT : 1);
    this.draw();
  }

  private get duration(): number {
    return this.held?.clip.durationMs ?? 0;
  }

  private get heard(): Ranges {
    const now = this.engine.playedNow;
    const before = this.held?.heard ?? [];
    return now ? adding(before, now[0], now[1]) : before;
  }

  private toggle(): void {
    if (this.held?.soundMissing) {
      this.dispatchEvent(new Event('sound-anew', { bubbles: true }));
    }
    if (this.engine.playing) {
      this.engine.pause();
      this.paused = true;
      return;
    }
    const at = this.engine.positionMs;
    const back = this.paused && at < this.duration - 20 ? this.settings.backUpMs : 0;
    this.paused = false;
    if (this.selection && (at < this.selection[0] || at >= this.selection[1] - 20)) {
      this.engine.play(...this.selection);
    } else {
      this.engine.play(Math.max(this.selection?.[0] ?? 0, at - back), this.selection?.[1]);
    }
  }

  private select(from: number, to: number, play: boolean): void {
    if (to - from < 30) {
      return;
    }
    this.selection = [from, to];
    if (play) {
      this.engine.play(from, to);
    }
  }

  private setSpeed(speed: number): void {
    const within = Math.min(2, Math.max(0.5, speed));
    void this.engine.setSpeed(within);
    this.keep({ speed: within });
  }

  private setVolume(volume: number): void {
    this.keep({ volume: Math.min(1, Math.max(0, Math.round(volume * 10) / 10)) });
  }

  private setSoft(soft: boolean): void {
    this.soft = soft;
  }

  private keep(change: Partial<DeskSettings>): void {
    this.dispatchEvent(new CustomEvent('settings', { detail: change, bubbles: true }));
  }

  private readonly follow = (): void => {
    cancelAnimationFrame(this.frame);
    this.requestUpdate();
    const step = () => {
      this.draw();
      // The words beside the wave follow a few times a second; the playhead with every frame.
      if (++this.drawn % 15 === 0) {
        this.requestUpdate();
      }
      if (this.engine.playing) {
        this.frame = requestAnimationFrame(step);
      }
    };
    if (this.engine.playing) {
      this.frame = requestAnimationFrame(step);
    }
  };

  private draw(): void {
    if (this.canvas) {
      paint(this.canvas, this.peaks, this.duration, this.heard, this.selection, this.engine.positionMs, coloursOf(this.canvas));
    }
  }

  private timeAt(event: PointerEvent): number {
    const box = this.canvas.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width)) * this.duration;
  }

  private pressed(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.anchor = this.timeAt(event);
    this.selection = null;
  }

  private moved(event: PointerEvent): void {
    if (this.anchor !== null && Math.abs(this.timeAt(event) - this.anchor) > this.duration / 200) {
      const at = this.timeAt(event);
      this.selection = [Math.min(at, this.anchor), Math.max(at, this.anchor)];
    }
  }

  private released(): void {
    if (this.anchor !== null && this.selection) {
      this.select(...this.selection, true);
    } else if (this.anchor !== null) {
      this.engine.seek(this.anchor);
    }
    this.anchor = null;
  }

  private sliderKey(event: KeyboardEvent): void {
    const at = this.engine.positionMs;
    const step = this.duration / 50;
    const moves: Record<string, number> = { ArrowLeft: at - step, ArrowRight: at + step, Home: 0, End: this.duration };
    const to = event.altKey || event.ctrlKey ? undefined : moves[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    if (event.shiftKey) {
      const fixed = this.selection ? (at > this.selection[0] ? this.selection[0] : this.selection[1]) : at;
      this.selection = [Math.min(fixed, to), Math.max(fixed, to)];
    }
    this.engine.seek(to);
  }

  protected override render() {
    const { texts, engine, held } = this;
    const at = engine.positionMs;
    const heard = Math.floor(share(this.heard, this.duration));
    return html`
      <div
        class="desk-wave"
        role="slider"
        tabindex="0"
        aria-label=${texts.of('wave')}
        aria-valuemin="0"
        aria-valuemax=${this.duration}
        aria-valuenow=${Math.round(at)}
        aria-valuetext=${texts.of('wave.value', length(at), length(this.duration), heard)}
        @pointerdown=${this.pressed}
        @pointermove=${this.moved}
        @pointerup=${this.released}
        @keydown=${this.sliderKey}
      >
        <canvas aria-hidden="true"></canvas>
        ${held?.soundMissing ? html`<p class="desk-wave-note">${texts.of(canOpenSound() ? 'sound.missing' : 'sound.insecure')}</p>` : nothing}
      </div>
      ${transport({
        texts,
        keys: this.keys,
        playing: engine.playing,
        empty: !held,
        speed: engine.speed,
        volume: this.settings.volume,
        soft: this.soft,
        heard,
        act: (action) => this.act(action),
        setVolume: (volume) => this.setVolume(volume),
      })}
    `;
  }
}
