import { ClipSound } from '../sound/clip-sound';
import { adding, type HeardSpan, type Ranges, reported } from '../sound/heard-ranges';
import type { SoundGrant } from '../sound/sealed-sound';
import { Activity } from './activity';
import type { DeskClip, DeskDraft, DeskWork } from './wire';

/** A clip the page holds under a lease: in hand, ready, or filed and not yet confirmed. */
export class Held {
  readonly draft: DeskDraft;
  readonly activity = new Activity();
  heard: Ranges = [];
  sound?: ClipSound;
  soundMissing = false;
  private unreported: HeardSpan[] = [];
  private leaseEnds = 0;
  private wiped = false;

  constructor(
    readonly clip: DeskClip,
    private readonly arrived: () => void,
  ) {
    this.draft = clip.draft ?? { transcript: null, answers: {}, severity: null };
    this.renewed(clip.leaseLeftMs);
    this.fetch(clip.grant);
  }

  /** Brings the sound into the page; a grant works once. */
  fetch(grant: SoundGrant | null): void {
    this.wiped = false;
    this.soundMissing = grant === null;
    if (grant !== null) {
      ClipSound.fetched(grant).then(
        (sound) => (this.wiped ? sound.wipe() : (this.sound = sound), this.arrived()),
        () => ((this.soundMissing = true), this.arrived()),
      );
    }
  }

  /** Shown as it is reported, in whole milliseconds, so that the page and the server say the same. */
  listened(from: number, to: number, speed: number): void {
    this.activity.played(performance.now(), (to - from) / speed);
    for (const span of reported(from, to, speed, this.clip.durationMs)) {
      this.heard = adding(this.heard, span.fromMs, span.toMs);
      this.unreported.push(span);
    }
  }

  /** What was heard since the last report; given out once. */
  report(): HeardSpan[] {
    return this.unreported.splice(0);
  }

  takeBack({ heard, worked }: Pick<DeskWork, 'heard' | 'worked'>): void {
    this.unreported.unshift(...heard);
    this.activity.takeBack(worked.activeMs);
  }

  renewed(leaseLeftMs: number): void {
    this.leaseEnds = performance.now() + leaseLeftMs;
  }

  get leaseLeftMs(): number {
    return this.leaseEnds - performance.now();
  }

  /** The typed words, or the machine's draft while nothing was typed. */
  get transcript(): string {
    return this.draft.transcript ?? this.clip.machineTranscript ?? '';
  }

  wipe(): void {
    this.wiped = true;
    this.sound?.wipe();
    this.sound = undefined;
  }
}
