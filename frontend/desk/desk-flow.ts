import { Gaps } from './gaps';
import { Held } from './held';
import { SoundEngine } from '../sound/sound-engine';
import type { DeskAnswer, DeskClip, DeskDay, DeskEmpty, DeskForm, DeskRaise, DeskRecovery, DeskRest, DeskServer, DeskSpan, DeskWork, RaiseAnswer, WayOn } from './wire';

const SAVE_AFTER_MS = 3_000;
const SAVE_AT_MOST_EVERY_MS = 8_000;
/** What was ready is not begun when its lease is about to end. */
const LEASE_TOO_SHORT_MS = 5_000;
/** A lease is looked after a little later than it ends, so that the server agrees that it has. */
const LEASE_OVER_MS = 1_000;
const LOOK_AGAIN_MS = 30_000;
const CHOSEN_ANEW = ['S2', 'S3', 'S4'];
const SEVERE = ['S3', 'S4'];

/** Which clip is in hand, which comes next, and what the server has yet to confirm. The server decides; this only keeps up. */
export class DeskFlow {
  current?: Held;
  ready?: Held;
  empty: DeskEmpty | null = null;
  day: DeskDay | null = null;
  readonly gaps = new Gaps();
  /** Set after an escalation until a way on has been chosen. */
  raised: DeskRecovery | null = null;
  rest: (DeskRest & { endsAt: number }) | null = null;
  lost = false;
  opening = true;
  /** When the server last kept the draft of the clip in hand. */
  keptAt: string | null = null;
  /** Said until the next act: a refusal, or that something was done. */
  message = '';
  readonly pending: Held[] = [];
  private readonly forms = new Map<string, DeskForm>();
  private line: Promise<unknown> = Promise.resolve();
  private saveTimer = 0;
  private lookTimer = 0;
  private leaseTimer = 0;
  private savedAt = -SAVE_AT_MOST_EVERY_MS;

  constructor(
    private readonly server: DeskServer,
    private readonly engine: SoundEngine,
    private readonly changed: () => void,
    private readonly shown: () => void,
    private readonly unreachable: () => string,
    private readonly distress: () => void,
    private readonly microBreaks: () => boolean,
  ) {}

  get form(): DeskForm | undefined {
    return this.current && this.forms.get(this.current.clip.formKey);
  }

  async open(): Promise<void> {
    const opening = await this.server.open().catch(() => null);
    if (!opening) {
      this.lookAgain();
      this.say(this.unreachable());
      return;
    }
    this.discard(this.current, this.ready);
    this.raised = opening.recovery;
    this.rest = opening.rest && { ...opening.rest, endsAt: performance.now() + opening.rest.leftMs };
    this.lost = false;
    this.opening = false;
    this.message = '';
    this.day = opening.day;
    this.gaps.over();
    if (opening.empty === 'ON_BREAK') {
      this.gaps.rested();
    }
    this.learn(opening.forms);
    this.ready = this.hold(opening.ready);
    this.show(this.hold(opening.clip), opening.empty);
  }

  /** Asked now and then and not with every filing, which need not wait for it. */
  async readDay(): Promise<void> {
    await this.server.day().then((standing) => this.gaps.learn(standing), () => undefined);
    this.changed();
  }

  /** After something that counts: what follows from it is said at this gap and not at the next, unless the next clip has been begun. */
  private async readDayNow(): Promise<void> {
    const before = this.gaps.standing?.offer ?? null;
    await this.readDay();
    const held = this.current;
    const begun = !held || this.lost || this.engine.playing || held.heard.length > 0 || held.draft.transcript !== null || Object.keys(held.draft.answers).length > 0;
    if (!begun && !this.gaps.offer && (this.gaps.standing?.offer ?? null) !== before) {
      this.offerHere();
      this.shown();
    }
  }

  private offerHere(): void {
    this.gaps.here(this.microBreaks());
    if (this.gaps.line === 'HALF') {
      void this.server.putOff('HALF').catch(() => undefined);
    }
  }

  /** The clip behind what was offered comes to hand, or what is there by now. */
  async putOff(): Promise<void> {
    const { page, offer } = this.gaps;
    if (offer && offer !== 'BREAK' && offer !== 'BREAK_SOON') {
      await this.server.putOff(offer).catch(() => undefined);
    }
    this.gaps.answered();
    if (page && !this.current && this.pending.length === 0) {
      await this.open();
    } else if (page && this.current) {
      this.shown();
    } else {
      this.changed();
    }
  }

  async takeOffered(): Promise<void> {
    const offer = this.gaps.offer;
    if (offer) {
      await this.leaveFor(() => this.server.takeOffered(offer));
      void this.readDay();
    }
  }

  /** What is ready goes back; gentle clips come from the next one on. */
  async gentler(): Promise<void> {
    const offer = this.gaps.offer;
    const held = this.current;
    if (offer && held) {
      this.discard(this.ready);
      this.ready = undefined;
      this.gaps.answered();
      this.say((await this.server.gentleAgain(offer, held.clip.taskId).catch(() => this.unreachable())) ?? '');
    }
  }

  /** @param notDistress why what points to distress is none, where that was stated; the server asks for it where it was not */
  file(notDistress: string | null = null): void {
    const held = this.current;
    if (!held) {
      return;
    }
    held.draft.transcript = held.transcript;
    if (notDistress === null && this.pointsToDistress(held)) {
      this.distress();
      return;
    }
    const key = crypto.randomUUID();
    this.leave(CHOSEN_ANEW.includes(held.draft.severity ?? ''), (work) => this.server.file(key, { ...work, notDistress }));
  }

  /** What the page can tell without the server; words are for the server to find. */
  private pointsToDistress(held: Held): boolean {
    return (
      SEVERE.includes(held.draft.severity ?? '') ||
      (this.form?.questions ?? []).some((question) =>
        question.choices.some((choice) => choice.distress && held.draft.answers[question.key] === choice.value))
    );
  }

  skip(reason: string): void {
    this.leave(CHOSEN_ANEW.includes(this.current?.draft.severity ?? ''), (work) => this.server.skip(reason, work));
  }

  flagPrivate(span: DeskSpan): void {
    this.leave(true, (work) => this.server.flagPrivate(span, work));
  }

  async raise(raise: DeskRaise): Promise<void> {
    const held = this.current;
    this.engine.pause();
    if (!held) {
      return;
    }
    this.receipt(await this.server.raise(raise, this.work(held)).catch(() => null));
  }

  /** Whatever is in hand goes back, its draft kept. */
  async raiseRecent(code: string, raise: DeskRaise): Promise<void> {
    this.engine.pause();
    await this.save();
    this.receipt(await this.server.raiseRecent(code, raise).catch(() => null));
  }

  private receipt(answer: RaiseAnswer | null): void {
    if (answer?.number && answer.at) {
      window.clearTimeout(this.saveTimer);
      this.discard(this.current, this.ready);
      this.ready = undefined;
      this.message = '';
      this.gaps.over();
      this.show(undefined);
      this.raised = { number: answer.number, at: answer.at, lookBy: answer.lookBy };
    } else {
      this.say(answer?.refused ?? this.unreachable());
    }
    this.changed();
  }

  /** One of the ways on after an escalation. */
  async recover(way: WayOn): Promise<void> {
    const refused = await this.server.goOn(way).catch(() => this.unreachable());
    if (refused) {
      this.say(refused);
    } else {
      await this.open();
    }
  }

  /** Whether the break may end without being asked twice. */
  get rested(): boolean {
    return !this.rest || performance.now() >= this.rest.endsAt;
  }

  /** The filed clip comes back; the one in hand waits, and what was ready goes back unheard. */
  async undo(taskId: number): Promise<void> {
    this.engine.pause();
    const inHand = this.current;
    const answer = await this.server.undo(taskId, inHand ? this.work(inHand) : null).catch(() => null);
    if (!answer?.clip) {
      this.say(answer?.refused ?? this.unreachable());
      return;
    }
    this.learn(answer.forms);
    this.day = answer.day ?? this.day;
    this.gaps.over();
    this.discard(this.ready);
    this.ready = inHand ?? this.hold(answer.ready);
    this.show(this.hold(answer.clip));
  }

  /** A key or a click at this desk. */
  signOfLife(): void {
    this.current?.activity.sign(performance.now());
  }

  /** Something else comes first; what is done with it is not work on the clip in hand. */
  setAside(): void {
    this.current?.activity.end(performance.now());
  }

  /** Something was typed, answered or heard: keep it, soon and not too often. */
  touched(): void {
    const wait = Math.max(SAVE_AFTER_MS, this.savedAt + SAVE_AT_MOST_EVERY_MS - performance.now());
    window.clearTimeout(this.saveTimer);
    this.saveTimer = window.setTimeout(() => void this.save(), wait);
  }

  async save(): Promise<void> {
    const held = this.current;
    if (!held || this.lost) {
      return;
    }
    this.savedAt = performance.now();
    const work = this.work(held);
    try {
      const saved = await this.server.save(work);
      held.renewed(saved.leaseLeftMs);
      this.keptAt = new Date().toISOString();
      if (saved.readyLeaseLeftMs !== null) {
        this.ready?.renewed(saved.readyLeaseLeftMs);
      }
      if (saved.lost && this.current === held) {
        this.engine.load(undefined);
        held.wipe();
        this.lost = true;
        this.say(saved.lost);
      } else {
        this.watchLeases();
      }
    } catch {
      held.takeBack(work);
    }
    this.changed();
  }

  /** The server says that rights have changed, or a lease has run out by itself: sound without a right is wiped at once. */
  async rightsChanged(): Promise<void> {
    const held = await this.server.held().catch(() => null);
    if (!held) {
      return;
    }
    if (this.ready && !held.includes(this.ready.clip.taskId)) {
      this.discard(this.ready);
      this.ready = undefined;
    }
    if (this.current && !held.includes(this.current.clip.taskId)) {
      this.engine.load(undefined);
      this.current.wipe();
      await this.save();
    }
    this.changed();
  }

  private watchLeases(): void {
    window.clearTimeout(this.leaseTimer);
    const left = [this.current, this.ready].flatMap((held) => (held ? [held.leaseLeftMs] : []));
    if (left.length > 0 && !this.lost) {
      this.leaseTimer = window.setTimeout(() => void this.rightsChanged(), Math.max(0, Math.min(...left)) + LEASE_OVER_MS);
    }
  }

  /** Leaves the desk for a break: everything is kept on the server, nothing stays here. */
  async leaveFor(leave: () => Promise<string | null>): Promise<void> {
    this.engine.pause();
    await this.save();
    const refused = await leave().catch(() => this.unreachable());
    if (refused) {
      this.say(refused);
    } else {
      await this.open();
    }
  }

  say(message: string): void {
    this.message = message;
    this.changed();
  }

  async soundAnew(held: Held): Promise<void> {
    await this.server.grantAnew(held.clip.taskId, held.clip.fence).then(
      (grant) => held.fetch(grant),
      () => (held.soundMissing = true),
    );
    this.changed();
  }

  close(): void {
    window.clearTimeout(this.saveTimer);
    window.clearTimeout(this.lookTimer);
    window.clearTimeout(this.leaseTimer);
    this.discard(this.current, this.ready, ...this.pending);
    this.current = this.ready = undefined;
  }

  /** Shows the next clip at once; the one that leaves is kept until the server has confirmed it, and comes back if it does not. */
  private leave(chosenAnew: boolean, send: (work: DeskWork) => Promise<DeskAnswer>): void {
    const held = this.current;
    if (!held || this.lost) {
      return;
    }
    this.engine.pause();
    held.activity.end(performance.now());
    window.clearTimeout(this.saveTimer);
    this.message = '';
    this.pending.push(held);
    if (chosenAnew || (this.ready && this.ready.leaseLeftMs < LEASE_TOO_SHORT_MS)) {
      this.discard(this.ready);
      this.ready = undefined;
    }
    const next = this.ready;
    this.ready = undefined;
    this.gaps.over();
    if (!SEVERE.includes(held.draft.severity ?? '')) {
      this.offerHere();
    }
    this.show(next);
    held.wipe();
    this.line = this.line.then(async () => {
      const work = this.work(held);
      const answer = await send(work).catch(() => null);
      this.pending.splice(this.pending.indexOf(held), 1);
      if (!answer || answer.refused) {
        held.takeBack(answer?.refusal === 'lease.lost' ? { ...work, heard: [] } : work);
        this.bringBack(held, answer?.refused ?? this.unreachable(), answer?.refusal === 'lease.lost');
        if (answer?.refusal === 'distress.unanswered') {
          this.distress();
        }
      } else {
        this.goOn(answer);
        if ((held.draft.severity ?? 'S0') !== 'S0') {
          void this.readDayNow();
        }
      }
    });
  }

  private goOn(answer: DeskAnswer): void {
    this.learn(answer.forms);
    this.day = answer.day ?? this.day;
    // What was ready may have been given back meanwhile; then another one comes, or none.
    if (answer.clip || answer.empty) {
      this.discard(this.current);
      this.current = undefined;
    }
    this.ready = this.hold(answer.ready) ?? this.ready;
    if (!this.current) {
      const next = this.hold(answer.clip) ?? this.ready;
      if (next === this.ready) {
        this.ready = undefined;
      }
      this.show(next, answer.empty);
    }
    this.changed();
  }

  private bringBack(held: Held, why: string, lost: boolean): void {
    if (this.ready) {
      this.discard(this.ready);
    }
    this.ready = this.current;
    this.gaps.over();
    this.show(held);
    this.lost = lost;
    if (!lost) {
      void this.soundAnew(held);
    }
    this.say(why);
  }

  private show(held: Held | undefined, empty: DeskEmpty | null = null): void {
    const now = performance.now();
    this.current?.activity.end(now);
    held?.activity.begin(now);
    this.current = held;
    this.keptAt = null;
    this.empty = held ? null : empty;
    if (this.empty) {
      this.gaps.over();
    }
    this.lost = false;
    this.engine.load(held?.sound);
    window.clearTimeout(this.lookTimer);
    if (empty === 'DONE' || empty === 'LEASED_BY_OTHERS') {
      this.lookAgain();
    } else if (empty === 'ON_BREAK' && this.rest) {
      this.lookTimer = window.setTimeout(() => this.changed(), this.rest.leftMs + 500);
    }
    this.watchLeases();
    this.shown();
  }

  private lookAgain(): void {
    this.lookTimer = window.setTimeout(() => void this.open(), LOOK_AGAIN_MS);
  }

  private hold(clip: DeskClip | null): Held | undefined {
    if (!clip) {
      return undefined;
    }
    const held: Held = new Held(clip, () => {
      if (this.current === held) {
        this.engine.load(held.sound);
      }
      this.changed();
    });
    return held;
  }

  private work(held: Held): DeskWork {
    const other = this.current === held ? this.ready : this.current;
    const now = performance.now();
    if (this.current === held && this.engine.playing) {
      held.activity.sign(now);
    }
    return {
      taskId: held.clip.taskId,
      fence: held.clip.fence,
      draft: held.draft,
      formKey: held.clip.formKey,
      heard: held.report(),
      worked: held.activity.report(now),
      readyTaskId: other?.clip.taskId ?? null,
      formKeys: [...this.forms.keys()],
      notDistress: null,
    };
  }

  private learn(forms: DeskForm[]): void {
    forms.forEach((form) => this.forms.set(form.key, form));
  }

  private discard(...clips: (Held | undefined)[]): void {
    clips.forEach((held) => held?.wipe());
  }
}
