import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './clip-player';
import type { ClipPlayer } from './clip-player';
import './desk-form';
import type { DeskFormElement } from './desk-form';
import './desk-side';
import { DeskFlow } from './desk-flow';
import { bar, facts, head, line } from './desk-frame';
import * as dialogs from './dialogs';
import { ANSWER_KEYS, chordOf, KeyMap, types } from './keys';
import { insert, isText } from '../guard/own-clipboard';
import { emptyDesk, offered, thanks, type WaysOn } from './resting';
import { type AskedEar, LONGEST_SPAN_MS } from './second-ear';
import { SoundEngine } from '../sound/sound-engine';
import { Texts } from './texts';
import type { DeskProcedure, DeskServer, DeskSettings } from './wire';

const CUE_MS = 600;
const RAMP_MS = 300;
const DAY_EVERY_MS = 30_000;
/** What works while a page stands in the place of the next clip: nothing that would be about that clip. */
const WITHOUT_CLIP = ['escalate', 'undo', 'recent', 'colleague', 'break', 'later', 'procedure', 'help'];
/** The quietest pages: nothing below them. */
const QUIET = ['RECOVERY', 'ON_BREAK'];
/** A key that is held down does these again, and files or skips only once. */
const MAY_REPEAT = ['back', 'forward', 'faster', 'slower', 'louder', 'quieter'];

/** The annotator's desk. Every key is answered here; the server confirms. */
@customElement('earshot-desk')
export class EarshotDesk extends LitElement {
  @property({ attribute: false }) wording: Record<string, string> = {};
  @property({ attribute: false }) settings: DeskSettings = { keys: {}, speed: 1, volume: 0.6, backUpMs: 1000, autoPlay: false, microBreaks: true };
  @property({ attribute: false }) procedure: DeskProcedure = { version: '', own: [], categories: [] };
  /** What was asked of colleagues about the clips in hand. */
  @property({ attribute: false }) ears: AskedEar[] = [];
  /** Whom to talk to: the organisation's buddy or counsellor; empty when none is set. */
  @property() care = '';
  @state() private about = 'transcript';
  @state() private missing: string | null = null;
  @state() private dialog: dialogs.Dialog | null = null;
  @state() private blanked = false;
  @state() private offline = false;
  @state() private cue = false;
  @query('earshot-clip-player') private player?: ClipPlayer;
  @query('earshot-desk-form') private formElement?: DeskFormElement;
  @query('dialog') private dialogElement?: HTMLDialogElement;
  private readonly engine = new SoundEngine();
  private texts = new Texts({});
  private keys = new KeyMap({});
  private flow!: DeskFlow;
  private readonly $server!: DeskServer;
  private cueTimer = 0;
  private keepTimer = 0;
  private dayTimer = 0;
  private resting = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.flow = new DeskFlow(this.$server, this.engine, () => this.requestUpdate(), () => this.clipChanged(), () => this.texts.of('unreachable'), () => this.askAboutDistress(), () => this.settings.microBreaks);
    void this.engine.setSpeed(this.settings.speed);
    this.engine.addEventListener('heard', this.listened as EventListener);
    window.addEventListener('keydown', this.pressed, true);
    window.addEventListener('pointerdown', this.woken, true);
    window.addEventListener('earshot-hush', this.quiet);
    window.addEventListener('earshot-raised', this.raised);
    window.addEventListener('pagehide', this.gone);
    window.addEventListener('offline', this.connection);
    window.addEventListener('online', this.connection);
    void this.flow.open();
    void this.flow.readDay();
    this.dayTimer = window.setInterval(() => void this.flow.readDay(), DAY_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.pressed, true);
    window.removeEventListener('pointerdown', this.woken, true);
    window.removeEventListener('earshot-hush', this.quiet);
    window.removeEventListener('earshot-raised', this.raised);
    window.removeEventListener('pagehide', this.gone);
    window.removeEventListener('offline', this.connection);
    window.removeEventListener('online', this.connection);
    window.clearInterval(this.dayTimer);
    this.flow.close();
    this.engine.close();
    this.engine.removeEventListener('heard', this.listened as EventListener);
  }

  protected override willUpdate(): void {
    this.texts = new Texts(this.wording);
    this.keys = new KeyMap(this.settings.keys);
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (this.dialog && this.dialogElement && !this.dialogElement.open) {
      this.dialogElement.showModal();
    }
    if (this.dialog && (changes as Map<PropertyKey, unknown>).has('dialog')) {
      this.dialogElement?.querySelector<HTMLElement>('[autofocus]')?.focus();
    }
    this.meetResting();
  }

  /** A page without a clip is read out and its buttons are the next ones to tab to. */
  private meetResting(): void {
    // A dialog has the focus until it is closed, and this is asked again then.
    const title = this.querySelector<HTMLElement>('.desk-resting h2');
    const name = title?.textContent ?? '';
    if (this.dialog) {
      return;
    }
    if (title && name !== this.resting) {
      title.focus();
    }
    this.resting = name;
  }

  /** The clip to act on: none while a page stands in its place. */
  private get clipInHand() {
    return this.flow.gaps.page ? undefined : this.flow.current;
  }

  private readonly woken = (event: Event): void => {
    this.engine.wake();
    this.alive(event);
  };

  /** What is done in a colleague's dialog over this page is not work on the clip in hand. */
  private alive(event: Event): void {
    if (event.target === document.body || (event.target instanceof Node && this.contains(event.target))) {
      this.flow.signOfLife();
    }
  }

  /** A colleague's clip is opened on this page. */
  private readonly quiet = (): void => {
    this.engine.pause();
    this.flow.setAside();
  };

  /** A colleague's clip was raised from this page: what was typed is kept, and the ways on are offered. */
  private readonly raised = (): void => void this.flow.save().then(() => this.flow.open());

  /** Called by the server when a shift has ended or a clip was withdrawn. */
  rightsChanged(): void {
    void this.flow.rightsChanged();
  }

  private readonly gone = (): void => {
    this.flow.close();
    this.engine.close();
  };

  private readonly connection = (): void => {
    this.offline = !navigator.onLine;
  };

  private readonly listened = (event: CustomEvent<{ from: number; to: number; speed: number }>): void => {
    const { from, to, speed } = event.detail;
    this.flow.current?.listened(from, to, speed);
    this.flow.touched();
  };

  private clipChanged(): void {
    this.missing = null;
    this.blanked = false;
    window.clearTimeout(this.cueTimer);
    this.cue = false;
    this.requestUpdate();
    const held = this.clipInHand;
    if (held && !document.activeElement?.closest('earshot-desk-form')) {
      void this.updateComplete.then(() => this.formElement?.updateComplete).then(() => this.formElement?.field?.focus());
    }
    if (held && this.settings.autoPlay) {
      this.cue = true;
      this.cueTimer = window.setTimeout(() => ((this.cue = false), this.engine.play(0, Infinity, RAMP_MS)), CUE_MS);
    }
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    this.engine.wake();
    this.alive(event);
    const chord = chordOf(event);
    if (!chord || event.isComposing || (event.target instanceof Element && event.target.closest('[data-own-keys]'))) {
      return;
    }
    if (this.dialog) {
      this.dialogKey(event, chord);
      return;
    }
    if (chord === 'Escape') {
      this.hush();
      event.preventDefault();
      return;
    }
    const typing = isText(event.target);
    if (!(typing && types(chord)) && this.do(chord, typing, event.repeat)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private do(chord: string, typing: boolean, again: boolean): boolean {
    const action = this.keys.action(chord);
    if (action) {
      if (!again || MAY_REPEAT.includes(action)) {
        this.act(action);
      }
      return true;
    }
    const answer = chord.replace(/^Alt\+/, '').toLowerCase();
    const plain = answer === chord.toLowerCase();
    return !(plain && typing) && ANSWER_KEYS.includes(answer) && (this.formElement?.answerKey(answer) ?? false);
  }

  private act(action: string): void {
    if (this.flow.gaps.page && !WITHOUT_CLIP.includes(action)) {
      return;
    }
    const acts: Record<string, () => void> = {
      file: () => this.file(),
      escalate: () => this.openEscalate(),
      private: () => this.open({ kind: 'private', span: this.player?.span ?? null, words: this.markedWords() }, true),
      secondEar: () => this.openEar(),
      colleague: () => window.dispatchEvent(new Event('earshot-second-ear')),
      skip: () => this.open({ kind: 'skip' }, true),
      undo: () => void this.$server.undoable().then((filed) => this.open({ kind: 'undo', filed })),
      recent: () => this.ways.recent(),
      why: () => this.openWhy(),
      break: () => (this.flow.gaps.offer ? this.ways.takeOffered() : this.ways.takeBreak()),
      later: () => this.ways.putOff(),
      procedure: () => this.open({ kind: 'procedure', procedure: this.procedure }),
      help: () => this.open({ kind: 'keys', waitingFor: null }),
    };
    if (acts[action]) {
      acts[action]();
    } else if (!this.blanked && !this.player?.act(action)) {
      this.formElement?.act(action);
    }
  }

  /** Without a clip in hand, what was heard before can be raised. */
  private openEscalate(): void {
    const clip = this.clipInHand?.clip;
    if (clip) {
      this.open({ kind: 'escalate', code: clip.code, recent: false }, true);
    } else {
      this.ways.recent();
    }
  }

  private file(): void {
    this.missing = this.formElement?.firstMissing()?.key ?? null;
    if (this.missing) {
      this.querySelector<HTMLElement>(`[data-question="${this.missing}"] :is(input, textarea)`)?.focus();
    } else if (!this.blanked) {
      this.flow.file();
    }
  }

  /** Sound off, words away, at once; the same key brings the words back, never the sound. */
  private hush(): void {
    window.clearTimeout(this.cueTimer);
    this.cue = false;
    this.engine.pause();
    this.blanked = !this.blanked;
    if (!this.blanked) {
      void this.updateComplete.then(() => this.formElement?.field?.focus());
    }
  }

  private open(dialog: dialogs.Dialog, aboutClip = false): void {
    this.engine.pause();
    if (!aboutClip || this.clipInHand) {
      this.dialog = dialog;
    }
  }

  private dialogKey(event: KeyboardEvent, chord: string): void {
    if (this.dialog?.kind === 'keys' && this.dialog.waitingFor && chord !== 'Escape') {
      event.preventDefault();
      this.keep({ keys: this.keys.rebound(this.dialog.waitingFor, chord) });
      this.dialog = { kind: 'keys', waitingFor: null };
    } else if (this.keys.action(chord) === 'procedure') {
      // The browser's own help stays away; the same key closes what it opened.
      event.preventDefault();
      if (this.dialog?.kind === 'procedure') {
        this.dialogElement?.close();
      }
    } else if (/^\d$/.test(chord) && !isText(event.target)) {
      this.dialogElement?.querySelector<HTMLElement>(`[data-digit="${chord}"]`)?.click();
    }
  }

  private markedWords(): string {
    const field = this.formElement?.field;
    return field ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  }

  private flagPrivate(span: [number, number] | null, words: string): void {
    const field = this.formElement?.field;
    this.flow.flagPrivate({
      fromMs: span ? Math.floor(span[0]) : null,
      toMs: span ? Math.ceil(span[1]) : null,
      textFrom: words ? (field?.selectionStart ?? null) : null,
      textTo: words ? (field?.selectionEnd ?? null) : null,
    });
  }

  private openEar(): void {
    const span = this.player?.span;
    if (!this.flow.current) {
      return;
    }
    if (!span || span[1] - span[0] > LONGEST_SPAN_MS) {
      this.flow.say(this.texts.of(span ? 'ear.span-long' : 'ear.select'));
    } else {
      this.flow.say('');
      this.open({ kind: 'ear', span }, true);
    }
  }

  private openWhy(): void {
    const clip = this.flow.current?.clip;
    if (clip) {
      void this.$server.why(clip.taskId, clip.fence).then((reasons) => this.open({ kind: 'why', reasons }, true), () => undefined);
    }
  }

  private async askEar(span: [number, number], ready: string | null, ownWords: string | null): Promise<void> {
    const clip = this.flow.current!.clip;
    const asking = { taskId: clip.taskId, fence: clip.fence, fromMs: Math.floor(span[0]), toMs: Math.min(clip.durationMs, Math.ceil(span[1])), ready, ownWords };
    this.flow.say((await this.$server.askSecondEar(asking).catch(() => this.texts.of('unreachable'))) ?? '');
    // The lease is kept while the question is open; the page learns for how long.
    void this.flow.save();
  }

  /** A colleague's answer goes into the transcript where the cursor is, by hand and never by itself. */
  private takeAnswer(words: string): void {
    const field = this.formElement?.field;
    if (field) {
      insert(field, words);
    }
  }

  private askAboutDistress(): void {
    this.open({ kind: 'distress', code: this.flow.current?.clip.code ?? '' }, true);
  }

  private endBreak(): void {
    if (this.flow.rest && !this.flow.rested) {
      this.open({ kind: 'early', until: this.flow.rest.until });
    } else {
      void this.flow.leaveFor(() => this.$server.endBreak(false));
    }
  }

  private keep(change: Partial<DeskSettings>): void {
    this.settings = { ...this.settings, ...change };
    window.clearTimeout(this.keepTimer);
    this.keepTimer = window.setTimeout(() => void this.$server.keepSettings(this.settings), 2_000);
  }

  private readonly dialogActs: dialogs.DialogActs = {
    open: (dialog) => (this.dialog = dialog),
    raise: (code, recent, raise) => void (recent ? this.flow.raiseRecent(code, raise) : this.flow.raise(raise)),
    notDistress: (reason) => this.flow.file(reason),
    endBreakEarly: () => void this.flow.leaveFor(() => this.$server.endBreak(true)),
    skip: (reason) => this.flow.skip(reason),
    flagPrivate: (span, words) => this.flagPrivate(span, words),
    askEar: (span, ready, ownWords) => void this.askEar(span, ready, ownWords),
    undo: (taskId) => void this.flow.undo(taskId),
    keep: (change) => this.keep(change),
  };

  private readonly ways: WaysOn = {
    recent: () => void this.$server.recent().then((clips) => this.open({ kind: 'recent', clips })),
    takeOffered: () => void this.flow.takeOffered(),
    putOff: () => void this.flow.putOff(),
    gentler: () => void this.flow.gentler(),
    goOn: () => void this.flow.open(),
    takeBreak: () => void this.flow.leaveFor(() => this.$server.takeBreak()),
    endBreak: () => this.endBreak(),
    endForToday: () => window.location.assign('shift'),
    recoverByBreak: () => void this.flow.recover('BREAK'),
    recoverWithoutSound: () => void this.flow.recover('END_AUDIO'),
    recoverByGoingOn: () => void this.flow.recover('GO_ON'),
  };

  private desk(): TemplateResult {
    const held = this.flow.current!;
    const { clip } = held;
    const { texts } = this;
    return html`<section class="desk-work" aria-label=${texts.of('clip', clip.code)}>
        ${facts(texts, clip)}
        <earshot-clip-player class=${this.cue ? 'desk-cue' : ''} ?inert=${this.flow.lost} .held=${held} .engine=${this.engine} .texts=${texts} .keys=${this.keys} .settings=${this.settings}
          @settings=${(event: CustomEvent<Partial<DeskSettings>>) => this.keep(event.detail)} @sound-anew=${() => void this.flow.soundAnew(held)}></earshot-clip-player>
        <earshot-ear-state .ears=${this.ears} .taskId=${clip.taskId} .texts=${texts} @ear-back=${(event: CustomEvent<number>) => void this.$server.withdrawSecondEar(event.detail)}
          @ear-take=${(event: CustomEvent<string>) => this.takeAnswer(event.detail)}></earshot-ear-state>
        ${this.flow.form
          ? html`<earshot-desk-form ?inert=${this.flow.lost} .held=${held} .form=${this.flow.form} .texts=${texts} .keys=${this.keys} .missing=${this.missing}
              @touched=${() => this.flow.touched()} @about=${(event: CustomEvent<string>) => (this.about = event.detail)}></earshot-desk-form>`
          : nothing}
      </section>
      <earshot-desk-side .flow=${this.flow} .texts=${texts} .ready=${this.flow.ready?.sound !== undefined} .tick=${{}}
        .guideline=${this.flow.form?.guidelines[this.about] ?? ''} @why=${() => this.openWhy()}></earshot-desk-side>`;
  }

  protected override render(): TemplateResult {
    const { flow, texts } = this;
    const quiet = flow.raised || flow.gaps.page || QUIET.includes(flow.empty ?? '');
    const word = this.offline ? texts.of('offline') : flow.message;
    return html`
      ${head(texts, flow)}
      <p class="desk-message" role="status" ?hidden=${!word}>${word}</p>
      ${line(texts, this.keys, flow, this.ways)}
      <div class="desk-surface ${this.blanked ? 'desk-blanked' : ''}">
        ${flow.raised ? thanks(texts, flow.raised, this.ways, this.care) : flow.gaps.page ? offered(texts, this.keys, flow.gaps.page, this.ways, this.care) : flow.current ? this.desk()
          : flow.empty ? emptyDesk(texts, flow, flow.empty, this.ways, this.care) : html`<p class="desk-resting" role="status">${texts.of('fetching')}</p>`}
      </div>
      ${this.blanked ? html`<div class="desk-blank"><p>${texts.of('blanked')}</p>
        <button type="button" class="desk-button" @click=${this.hush}>${texts.of('blanked.show')} <kbd>Esc</kbd></button></div>` : nothing}
      ${quiet ? nothing : bar(texts, this.keys, flow, (action) => this.act(action), this.ways.goOn)}
      ${this.dialog ? html`<dialog class="desk-dialog" aria-label=${texts.of(`dialog.${this.dialog.kind}`)} @close=${() => (this.dialog = null)}>
        <form method="dialog">${dialogs.content(this.dialog, this.dialogActs, texts, this.keys, this.settings)}</form></dialog>` : nothing}
    `;
  }
}
