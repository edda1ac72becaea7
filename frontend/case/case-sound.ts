import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { length, Texts } from '../desk/texts';
import { ClipSound } from '../sound/clip-sound';
import { adding, type HeardSpan, type Ranges, reported, share } from '../sound/heard-ranges';
import { SoundEngine } from '../sound/sound-engine';
import { canOpenSound, type SoundGrant } from '../sound/sealed-sound';
import { coloursOf, paint, peaksIn } from '../sound/waveform';

/** The Flow component behind it: each call is one round trip. */
interface SoundServer {
  /** Why not, or null. */
  ask(reason: string): Promise<string | null>;
  /** In the voices as they were recorded: under the reason that was asked with. */
  grant(asRecorded: boolean): Promise<{ sound: SoundGrant | null; refused: string | null }>;
  heard(played: { ranges: HeardSpan[] }): Promise<number>;
}

type Stage = 'asking' | 'counting' | 'fetching' | 'ready';

/** The server opens the sound three seconds after it was asked for; a little is added for the way there. */
const COUNTDOWN_MS = 3_200;
const VOLUME = 0.6;
const SOFT = 0.5;
const STEP_MS = 2_000;
const REPORT_MS = 3_000;
const MOST_UNREPORTED = 50;

/** The sound of a case: a reason, a countdown, then softened first, with what was heard painted and reported. */
@customElement('earshot-case-sound')
export class CaseSound extends LitElement {
  /** Whether the reader may ask for the voices as they were recorded. */
  @property({ type: Boolean }) mayUndisguise = false;
  @property({ attribute: false }) wording: Record<string, string> = {};
  @property({ type: Boolean }) closed = false;
  /** How long the sound stays open once it is, in milliseconds. */
  @property({ type: Number }) openFor = 600_000;
  @state() private stage: Stage = 'asking';
  @state() private refused = '';
  @state() private rest = 0;
  @state() private softened = true;
  @state() private playedOnce = false;
  @state() private heard: Ranges = [];
  @state() private replays = 0;
  @state() private asRecorded = false;
  @query('canvas') private canvas?: HTMLCanvasElement;
  @query('.case-reason') private reason?: HTMLInputElement;
  @query('.case-as-recorded') private undisguise?: HTMLInputElement;
  private readonly engine = new SoundEngine();
  private readonly sizes = new ResizeObserver(() => this.draw());
  private readonly $server!: SoundServer;
  private texts = new Texts({});
  private sound?: ClipSound;
  private peaks: Int8Array = new Int8Array();
  private unreported: HeardSpan[] = [];
  /** Up to here the stretch that is playing has been reported. */
  private mark = 0;
  private timer = 0;
  private over = 0;
  private frame = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.engine.addEventListener('change', this.follow);
    this.engine.addEventListener('heard', this.listened as EventListener);
    window.addEventListener('pagehide', this.gone);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.putAway();
    this.engine.close();
    this.engine.removeEventListener('change', this.follow);
    this.engine.removeEventListener('heard', this.listened as EventListener);
    this.sizes.disconnect();
    window.removeEventListener('pagehide', this.gone);
  }

  private readonly gone = (): void => this.putAway();

  protected override willUpdate(changes: PropertyValues<this>): void {
    this.texts = new Texts(this.wording);
    if (changes.has('closed') && this.closed) {
      this.putAway();
    }
  }

  protected override updated(): void {
    this.engine.setMuffled(this.softened);
    this.engine.setVolume(VOLUME, this.softened ? SOFT : 1);
    if (this.canvas) {
      this.sizes.observe(this.canvas);
    }
    this.draw();
  }

  private async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.engine.wake();
    if (!canOpenSound()) {
      this.refused = this.texts.of('insecure');
      return;
    }
    this.refused = (await this.$server.ask(this.reason?.value ?? '')) ?? '';
    if (this.refused) {
      this.reason?.focus();
      return;
    }
    this.asRecorded = this.undisguise?.checked ?? false;
    this.stage = 'counting';
    const opens = performance.now() + COUNTDOWN_MS;
    const count = () => {
      this.rest = Math.max(0, Math.ceil((opens - performance.now()) / 1000));
      if (performance.now() >= opens) {
        window.clearInterval(this.timer);
        void this.fetch();
      }
    };
    count();
    this.timer = window.setInterval(count, 200);
  }

  private async fetch(): Promise<void> {
    this.stage = 'fetching';
    try {
      const grant = await this.$server.grant(this.asRecorded);
      const sound = grant.sound === null ? undefined : await ClipSound.fetched(grant.sound);
      if (this.stage !== 'fetching') {
        sound?.wipe();
        return;
      }
      if (!sound) {
        this.putAway(grant.refused ?? this.texts.of('missing'));
        return;
      }
      this.sound = sound;
      this.peaks = peaksIn(sound.samples);
      this.engine.load(sound);
      this.softened = true;
      this.stage = 'ready';
      // The right to it ends; the samples do not outlive it.
      this.over = window.setTimeout(() => this.putAway(this.texts.of('over')), this.openFor);
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.case-play')?.focus());
    } catch {
      this.putAway(this.texts.of('missing'));
    }
  }

  /** Silent and wiped; to hear it again it has to be asked for again. */
  private putAway(refused = ''): void {
    window.clearInterval(this.timer);
    window.clearTimeout(this.over);
    cancelAnimationFrame(this.frame);
    this.engine.pause();
    this.engine.wipe();
    this.sound?.wipe();
    this.sound = undefined;
    this.peaks = new Int8Array();
    this.refused = refused;
    this.stage = 'asking';
  }

  private readonly listened = (event: CustomEvent<{ from: number; to: number; speed: number }>): void => {
    const { from, to, speed } = event.detail;
    const duration = this.engine.durationMs;
    const before = share(this.heard, duration);
    this.heard = adding(this.heard, Math.max(0, Math.floor(from)), Math.min(duration, Math.ceil(to)));
    const fresh = ((share(this.heard, duration) - before) * duration) / 100;
    // A replay is a stretch most of which was heard before.
    this.replays += to - from > 100 && fresh < (to - from) / 2 ? 1 : 0;
    this.keep(Math.max(from, this.mark), to, speed);
    this.mark = 0;
    this.playedOnce ||= this.heard.length > 0;
    void this.report();
  };

  private keep(from: number, to: number, speed: number): void {
    this.unreported = [...this.unreported, ...reported(from, to, speed, this.engine.durationMs)].slice(-MOST_UNREPORTED);
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
    if (ranges.length === 0) {
      return;
    }
    try {
      await this.$server.heard({ ranges });
    } catch {
      // Kept for the next report: what was heard is not lost with a connection.
      this.unreported = [...ranges, ...this.unreported].slice(-MOST_UNREPORTED);
    }
  }

  private toggle(): void {
    this.engine.wake();
    if (this.engine.playing) {
      this.engine.pause();
    } else {
      this.mark = 0;
      this.engine.play(this.engine.positionMs);
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
      paint(this.canvas, this.peaks, this.engine.durationMs, heard, null, this.engine.positionMs, coloursOf(this.canvas));
    }
  }

  private pressed(event: KeyboardEvent): void {
    const at = this.engine.positionMs;
    const moves: Record<string, number> = {
      ArrowLeft: at - STEP_MS,
      ArrowRight: at + STEP_MS,
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

  private asking(): TemplateResult {
    const { texts } = this;
    return html`<p>${texts.of('what')}</p>
      <form class="case-ask" @submit=${(event: Event) => void this.ask(event)}>
        <label>${texts.of('reason')} <input class="case-reason" name="reason" maxlength="300" autocomplete="off" /></label>
        <button type="submit" class="case-button">${texts.of('ask')}</button>
      </form>
      ${this.mayUndisguise
        ? html`<label><input type="checkbox" class="case-as-recorded" /> ${texts.of('as-recorded')}</label>`
        : nothing}
      ${this.refused ? html`<p class="earshot-warning" role="alert">${this.refused}</p>` : nothing}`;
  }

  private player(): TemplateResult {
    const { texts, engine } = this;
    const percent = Math.floor(share(this.heard, engine.durationMs));
    return html`<div class="case-wave" role="slider" tabindex="0" aria-label=${texts.of('wave')} aria-valuemin="0"
        aria-valuemax=${Math.round(engine.durationMs)} aria-valuenow=${Math.round(engine.positionMs)}
        aria-valuetext=${length(engine.positionMs)} @keydown=${this.pressed} @pointerdown=${this.pointed}>
        <canvas aria-hidden="true"></canvas>
      </div>
      ${this.asRecorded ? html`<p>${texts.of('as-recorded.now')}</p>` : nothing}
      <div class="case-transport">
        <button type="button" class="case-button case-play" @click=${this.toggle}>${texts.of(engine.playing ? 'pause' : 'play')}</button>
        <label><input type="checkbox" .checked=${this.softened} ?disabled=${!this.playedOnce}
          @change=${(event: Event) => (this.softened = (event.target as HTMLInputElement).checked)} /> ${texts.of('softened')}</label>
        ${this.playedOnce ? nothing : html`<span class="earshot-hint">${texts.of('softened.first')}</span>`}
        <span class="case-figures"><output>${texts.of('heard', percent)}</output> <output>${texts.of('replays', this.replays)}</output></span>
        <button type="button" class="case-button" @click=${() => this.putAway()}>${texts.of('put-away')}</button>
      </div>`;
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    return html`<h2>${texts.of('title')}</h2>
      ${this.closed
        ? html`<p>${texts.of('closed')}</p>`
        : this.stage === 'asking'
          ? this.asking()
          : this.stage === 'counting'
            ? html`<p role="status" class="case-opens">${texts.of('opens', this.rest)}</p>
                <div><button type="button" class="case-button" @click=${() => this.putAway()}>${texts.of('cancel')}</button></div>`
            : this.stage === 'fetching'
              ? html`<p role="status">${texts.of('fetching')}</p>`
              : this.player()}`;
  }
}
