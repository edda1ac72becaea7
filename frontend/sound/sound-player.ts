import { html, LitElement, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { length, type Texts } from '../desk/texts';
import { ThemeWatch } from '../theme/theme-watch';
import type { ClipSound } from './clip-sound';
import { adding, type HeardSpan, type Ranges, reported } from './heard-ranges';
import type { SoundGrant } from './sealed-sound';
import { SoundEngine } from './sound-engine';
import { coloursOf, paint, peaksIn } from './waveform';

/** A right to fetch the sound once, or why there is none. */
export interface Given {
  sound: SoundGrant | null;
  refused: string | null;
}

const VOLUME = 0.6;
const REPORT_MS = 3_000;
const MOST_UNREPORTED = 50;

/** Plays sound away from the desk: the wave and its keys, what was heard painted and reported, nothing left behind in a page that is left. */
export abstract class SoundPlayer extends LitElement {
  @state() protected heard: Ranges = [];
  @query('canvas') private canvas?: HTMLCanvasElement;
  protected readonly engine = new SoundEngine();
  protected sound?: ClipSound;
  /** Where in the clip the sound begins. */
  private beginsMs = 0;
  private peaks: Int8Array = new Int8Array();
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly theme = new ThemeWatch(() => this.draw());
  private unreported: HeardSpan[] = [];
  /** Up to here the stretch that is playing has been reported. */
  private mark = 0;
  private frame = 0;

  /** How far an arrow key goes. */
  protected abstract readonly stepMs: number;
  /** The part of the clip that it is about, in milliseconds of the clip. */
  protected abstract get about(): [number, number] | null;
  /** In milliseconds of the clip. */
  protected abstract send(ranges: HeardSpan[]): Promise<unknown>;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.engine.addEventListener('change', this.follow);
    this.engine.addEventListener('heard', this.listened as EventListener);
    this.engine.setVolume(VOLUME);
    window.addEventListener('pagehide', this.left);
    this.theme.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.left();
    this.engine.close();
    this.engine.removeEventListener('change', this.follow);
    this.engine.removeEventListener('heard', this.listened as EventListener);
    this.sizes.disconnect();
    this.theme.stop();
    window.removeEventListener('pagehide', this.left);
  }

  protected left = (): void => this.silence();

  protected override updated(): void {
    if (this.canvas) {
      this.sizes.observe(this.canvas);
    }
    this.draw();
  }

  protected take(sound: ClipSound, beginsMs: number): void {
    this.sound = sound;
    this.beginsMs = beginsMs;
    this.peaks = peaksIn(sound.samples);
    this.engine.load(sound);
  }

  /** Silent and wiped. */
  protected silence(): void {
    cancelAnimationFrame(this.frame);
    this.engine.pause();
    this.engine.wipe();
    this.sound?.wipe();
    this.sound = undefined;
    this.peaks = new Int8Array();
  }

  toggle(): void {
    this.engine.wake();
    if (this.engine.playing) {
      this.engine.pause();
    } else {
      this.mark = 0;
      this.engine.play(this.engine.positionMs);
    }
  }

  private readonly listened = (event: CustomEvent<{ from: number; to: number; speed: number }>): void => {
    const { from, to, speed } = event.detail;
    this.played(from, to);
    this.heard = adding(this.heard, Math.max(0, Math.floor(from)), Math.min(this.engine.durationMs, Math.ceil(to)));
    this.keep(Math.max(from, this.mark), to, speed);
    this.mark = 0;
    void this.report();
  };

  /** Before it counts as heard; in milliseconds of the sound. */
  protected played(_from: number, _to: number): void {}

  /** The log speaks of the whole clip, the player of what was delivered of it. */
  private keep(from: number, to: number, speed: number): void {
    const spans = reported(from, to, speed, this.engine.durationMs).map((span) => ({
      ...span,
      fromMs: span.fromMs + this.beginsMs,
      toMs: span.toMs + this.beginsMs,
    }));
    this.unreported = [...this.unreported, ...spans].slice(-MOST_UNREPORTED);
  }

  /** A long stretch is reported while it plays, so that leaving the page loses little of it. */
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
      await this.send(ranges).catch(() => {
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
      paint(this.canvas, this.peaks, this.engine.durationMs, heard, this.marked, this.engine.positionMs, coloursOf(this.canvas));
    }
  }

  /** The part that it is about, in milliseconds of the sound. */
  protected get marked(): [number, number] | null {
    const about = this.about;
    return this.sound && about ? [about[0] - this.beginsMs, about[1] - this.beginsMs] : null;
  }

  private pressed(event: KeyboardEvent): void {
    const at = this.engine.positionMs;
    const moves: Record<string, number> = {
      ArrowLeft: at - this.stepMs,
      ArrowRight: at + this.stepMs,
      Home: 0,
      End: this.engine.durationMs,
    };
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

  protected wave(texts: Texts): TemplateResult {
    const { engine } = this;
    return html`<div class="sound-wave" role="slider" tabindex="0" aria-label=${texts.of('wave')} aria-valuemin="0"
      aria-valuemax=${Math.round(engine.durationMs)} aria-valuenow=${Math.round(engine.positionMs)}
      aria-valuetext=${length(engine.positionMs)} @keydown=${this.pressed} @pointerdown=${this.pointed}>
      <canvas aria-hidden="true"></canvas>
    </div>`;
  }
}
