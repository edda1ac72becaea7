import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { length, type Texts } from '../desk/texts';
import { ClipSound } from '../sound/clip-sound';
import { adding, type HeardSpan, type Ranges, reported } from '../sound/heard-ranges';
import { SoundEngine } from '../sound/sound-engine';
import { coloursOf, paint, peaksIn } from '../sound/waveform';
import type { EarCallState, EarServer } from './wire';

const VOLUME = 0.6;
const STEP_MS = 1_000;
const REPORT_MS = 3_000;
const MOST_UNREPORTED = 50;
const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5];

/** The span a colleague asks about, with a second on each side: nothing sounds without a key, what was played is painted and reported. */
@customElement('earshot-span-player')
export class SpanPlayer extends LitElement {
  @property({ attribute: false }) call!: EarCallState;
  @property({ attribute: false }) server!: EarServer;
  @property({ attribute: false }) texts!: Texts;
  @state() private refused = '';
  @state() private heard: Ranges = [];
  @query('canvas') private canvas?: HTMLCanvasElement;
  private readonly engine = new SoundEngine();
  private readonly sizes = new ResizeObserver(() => this.draw());
  private sound?: ClipSound;
  private peaks: Int8Array = new Int8Array();
  private unreported: HeardSpan[] = [];
  /** Where in the clip the sound begins. */
  private beginsMs = 0;
  /** Up to here the stretch that is playing has been reported. */
  private mark = 0;
  private frame = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.engine.addEventListener('change', this.follow);
    this.engine.addEventListener('heard', this.listened as EventListener);
    this.engine.setVolume(VOLUME);
    this.engine.wake();
    window.addEventListener('pagehide', this.gone);
    void this.fetch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.frame);
    this.gone();
    this.engine.close();
    this.engine.removeEventListener('change', this.follow);
    this.engine.removeEventListener('heard', this.listened as EventListener);
    window.removeEventListener('pagehide', this.gone);
    this.sizes.disconnect();
  }

  /** Nothing of the sound stays behind in a page that is left. */
  private readonly gone = (): void => {
    this.engine.pause();
    this.engine.wipe();
    this.sound?.wipe();
    this.sound = undefined;
  };

  toggle(): void {
    this.engine.wake();
    if (!this.sound) {
      void this.fetch();
    } else if (this.engine.playing) {
      this.engine.pause();
    } else {
      this.mark = 0;
      this.engine.play(this.engine.positionMs);
    }
  }

  hush(): void {
    this.engine.pause();
  }

  protected override updated(): void {
    if (this.canvas) {
      this.sizes.observe(this.canvas);
    }
    this.draw();
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
    this.sound = fetched;
    this.beginsMs = sound.fromMs;
    this.peaks = peaksIn(fetched.samples);
    this.engine.load(fetched);
    this.requestUpdate();
  }

  private readonly listened = (event: CustomEvent<{ from: number; to: number; speed: number }>): void => {
    const { from, to, speed } = event.detail;
    this.heard = adding(this.heard, Math.max(0, Math.floor(from)), Math.min(this.engine.durationMs, Math.ceil(to)));
    this.keep(Math.max(from, this.mark), to, speed);
    this.mark = 0;
    void this.report();
  };

  /** The log speaks of the whole clip, the player of the span. */
  private keep(from: number, to: number, speed: number): void {
    const spans = reported(from, to, speed, this.engine.durationMs).map((span) => ({
      fromMs: span.fromMs + this.beginsMs,
      toMs: span.toMs + this.beginsMs,
      speed,
    }));
    this.unreported = [...this.unreported, ...spans].slice(-MOST_UNREPORTED);
  }

  private reportPlaying(): void {
    const now = this.engine.playedNow;
    if (now && now[1] - Math.max(now[0], this.mark) >= REPORT_MS) {
      this.keep(Math.max(now[0], this.mark), now[1], this.engine.speed);
      this.mark = now[1];
      void this.report();
    }
  }

  private async report(): Promise<void> {
    const ranges = this.unreported.splice(0);
    if (ranges.length > 0) {
      await this.server.heard(this.call.id, { ranges }).catch(() => {
        // Kept for the next report: what was heard is not lost with a connection.
        this.unreported = [...ranges, ...this.unreported].slice(-MOST_UNREPORTED);
      });
    }
  }

  private readonly follow = (): void => {
    cancelAnimationFrame(this.frame);
    this.requestUpdate();
    const step = () => {
      this.draw();
      this.reportPlaying();
      if (this.engine.playing) {
        this.frame = requestAnimationFrame(step);
      }
    };
    step();
  };

  private draw(): void {
    if (this.canvas) {
      const now = this.engine.playedNow;
      const heard = now ? adding(this.heard, now[0], now[1]) : this.heard;
      const asked: [number, number] = [this.call.fromMs - this.beginsMs, this.call.toMs - this.beginsMs];
      paint(this.canvas, this.peaks, this.engine.durationMs, heard, this.sound ? asked : null, this.engine.positionMs, coloursOf(this.canvas));
    }
  }

  private changeSpeed(by: number): void {
    const at = SPEEDS.indexOf(this.engine.speed) + by;
    void this.engine.setSpeed(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at))]);
  }

  private pressed(event: KeyboardEvent): void {
    const at = this.engine.positionMs;
    const moves: Record<string, number> = { ArrowLeft: at - STEP_MS, ArrowRight: at + STEP_MS, Home: 0, End: this.engine.durationMs };
    if (event.key === ' ') {
      this.toggle();
    } else if (event.key in moves && !event.altKey && !event.ctrlKey && !event.metaKey) {
      this.engine.seek(moves[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  }

  private pointed(event: PointerEvent): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.engine.seek(((event.clientX - box.left) / box.width) * this.engine.durationMs);
  }

  protected override render() {
    const { texts, engine } = this;
    const button = (label: string, name: string, act: () => void) => html`<button type="button" class="ear-button" aria-label=${name}
      ?disabled=${!this.sound} @click=${act}>${label}</button>`;
    return html`<div class="ear-wave" role="slider" tabindex="0" aria-label=${texts.of('wave')} aria-valuemin="0"
        aria-valuemax=${Math.round(engine.durationMs)} aria-valuenow=${Math.round(engine.positionMs)}
        aria-valuetext=${length(engine.positionMs)} @keydown=${this.pressed} @pointerdown=${this.pointed}>
        <canvas aria-hidden="true"></canvas>
      </div>
      <div class="ear-transport">
        <button type="button" class="ear-button ear-play" @click=${() => this.toggle()}>${texts.of(engine.playing ? 'pause' : 'play')} <kbd>Alt+K</kbd></button>
        ${button('−', texts.of('slower'), () => this.changeSpeed(-1))} <output>${engine.speed.toFixed(2)}×</output>
        ${button('+', texts.of('faster'), () => this.changeSpeed(1))}
        <span class="ear-hint">${texts.of('span', length(this.call.toMs - this.call.fromMs))}</span>
      </div>
      ${this.refused ? html`<p class="earshot-warning" role="alert">${this.refused}</p>` : nothing}`;
  }
}
