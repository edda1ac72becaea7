import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Texts } from '../desk/texts';
import { ClipSound } from './clip-sound';
import { adding, type HeardSpan, share } from './heard-ranges';
import { canOpenSound } from './sealed-sound';
import { type Given, SoundPlayer } from './sound-player';

/** The Flow component behind it: each call is one round trip. */
interface SoundServer {
  /** Why not, or null. */
  ask(reason: string): Promise<string | null>;
  /** In the voices as they were recorded: under the reason that was asked with. */
  grant(asRecorded: boolean): Promise<Given>;
  heard(played: { ranges: HeardSpan[] }): Promise<number>;
}

type Stage = 'asking' | 'counting' | 'fetching' | 'ready';

/** The server opens the sound three seconds after it was asked for; a little is added for the way there. */
const COUNTDOWN_MS = 3_200;
const VOLUME = 0.6;
const SOFT = 0.5;

/** Sound that is asked for, of a case or a private matter: a reason, a countdown, then softened first. */
@customElement('earshot-asked-sound')
export class AskedSound extends SoundPlayer {
  /** Whether the reader may ask for the voices as they were recorded. */
  @property({ type: Boolean }) mayUndisguise = false;
  @property({ attribute: false }) wording: Record<string, string> = {};
  @property({ type: Boolean }) closed = false;
  /** How long the sound stays open once it is, in milliseconds. */
  @property({ type: Number }) openFor = 600_000;
  /** What was marked of the clip, in milliseconds; none where the end is not after the beginning. */
  @property({ type: Number }) fromMs = 0;
  @property({ type: Number }) toMs = 0;
  @state() private stage: Stage = 'asking';
  @state() private refused = '';
  @state() private rest = 0;
  @state() private softened = true;
  @state() private playedOnce = false;
  @state() private replays = 0;
  @state() private asRecorded = false;
  @query('.sound-reason') private reason?: HTMLInputElement;
  @query('.sound-as-recorded') private undisguise?: HTMLInputElement;
  private readonly $server!: SoundServer;
  protected readonly stepMs = 2_000;
  private texts = new Texts({});
  private timer = 0;
  private over = 0;

  protected override get about(): [number, number] | null {
    return this.toMs > this.fromMs ? [this.fromMs, this.toMs] : null;
  }

  protected override send(ranges: HeardSpan[]): Promise<unknown> {
    return this.$server.heard({ ranges });
  }

  protected override left = (): void => this.putAway();

  protected override willUpdate(changes: PropertyValues<this>): void {
    this.texts = new Texts(this.wording);
    if (changes.has('closed') && this.closed) {
      this.putAway();
    }
  }

  protected override updated(): void {
    this.engine.setMuffled(this.softened);
    this.engine.setVolume(VOLUME, this.softened ? SOFT : 1);
    super.updated();
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
      const given = await this.$server.grant(this.asRecorded);
      const sound = given.sound === null ? undefined : await ClipSound.fetched(given.sound);
      if (this.stage !== 'fetching') {
        sound?.wipe();
        return;
      }
      if (!given.sound || !sound) {
        this.putAway(given.refused ?? this.texts.of('missing'));
        return;
      }
      this.take(sound, given.sound.fromMs);
      this.engine.seek(this.marked?.[0] ?? 0);
      this.softened = true;
      this.stage = 'ready';
      // The right to it ends; the samples do not outlive it.
      this.over = window.setTimeout(() => this.putAway(this.texts.of('over')), this.openFor);
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sound-play')?.focus());
    } catch {
      this.putAway(this.texts.of('missing'));
    }
  }

  /** To hear it again it has to be asked for again. */
  private putAway(refused = ''): void {
    window.clearInterval(this.timer);
    window.clearTimeout(this.over);
    this.silence();
    this.refused = refused;
    this.stage = 'asking';
  }

  protected override played(from: number, to: number): void {
    const duration = this.engine.durationMs;
    const after = adding(this.heard, Math.max(0, Math.floor(from)), Math.min(duration, Math.ceil(to)));
    const fresh = ((share(after, duration) - share(this.heard, duration)) * duration) / 100;
    // A replay is a stretch most of which was heard before.
    this.replays += to - from > 100 && fresh < (to - from) / 2 ? 1 : 0;
    this.playedOnce ||= after.length > 0;
  }

  private asking(): TemplateResult {
    const { texts } = this;
    return html`<p>${texts.of('what')}</p>
      <form class="sound-ask" @submit=${(event: Event) => void this.ask(event)}>
        <label>${texts.of('reason')} <input class="sound-reason" name="reason" maxlength="300" autocomplete="off" /></label>
        <button type="submit" class="sound-button">${texts.of('ask')}</button>
      </form>
      ${this.mayUndisguise
        ? html`<label><input type="checkbox" class="sound-as-recorded" /> ${texts.of('as-recorded')}</label>`
        : nothing}
      ${this.refused ? html`<p class="earshot-warning" role="alert">${this.refused}</p>` : nothing}`;
  }

  private player(): TemplateResult {
    const { texts, engine } = this;
    const percent = Math.floor(share(this.heard, engine.durationMs));
    return html`${this.wave(texts)}
      ${this.asRecorded ? html`<p>${texts.of('as-recorded.now')}</p>` : nothing}
      <div class="sound-transport">
        <button type="button" class="sound-button sound-play" @click=${() => this.toggle()}>${texts.of(engine.playing ? 'pause' : 'play')}</button>
        <label><input type="checkbox" .checked=${this.softened} ?disabled=${!this.playedOnce}
          @change=${(event: Event) => (this.softened = (event.target as HTMLInputElement).checked)} /> ${texts.of('softened')}</label>
        ${this.playedOnce ? nothing : html`<span class="earshot-hint">${texts.of('softened.first')}</span>`}
        <span class="sound-figures"><output>${texts.of('heard', percent)}</output> <output>${texts.of('replays', this.replays)}</output></span>
        <button type="button" class="sound-button" @click=${() => this.putAway()}>${texts.of('put-away')}</button>
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
            ? html`<p role="status" class="sound-opens">${texts.of('opens', this.rest)}</p>
                <div><button type="button" class="sound-button" @click=${() => this.putAway()}>${texts.of('cancel')}</button></div>`
            : this.stage === 'fetching'
              ? html`<p role="status">${texts.of('fetching')}</p>`
              : this.player()}`;
  }
}
