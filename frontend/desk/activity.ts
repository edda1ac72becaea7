/** Without input and sound for so long, time is idle; as in the definition of a net audio minute. */
const IDLE_AFTER_MS = 60_000;

/** How long a clip was worked on while it was in hand. Times are those of `performance.now()`. */
export class Activity {
  private activeMs = 0;
  private counted?: number;
  private lastSign = 0;
  private playedAt?: number;

  /** The clip comes to hand. */
  begin(now: number): void {
    this.counted = this.lastSign = now;
  }

  /** A key, a click, or sound that plays. */
  sign(now: number): void {
    this.count(now);
    this.counted = this.lastSign = now;
  }

  /** Sound played until now. */
  played(now: number, forMs: number): void {
    const from = Math.max(this.counted ?? now, now - forMs);
    this.sign(from);
    this.activeMs += now - from;
    this.counted = this.lastSign = now;
    this.playedAt ??= now - forMs;
  }

  /** The clip leaves the hand, or something else comes first until the next sign. */
  end(now: number): void {
    this.count(now);
    this.counted = undefined;
  }

  /** What was worked since the last report; given out once. */
  report(now: number): { activeMs: number; playedAgoMs: number | null } {
    this.count(now);
    const activeMs = Math.round(this.activeMs);
    this.activeMs = 0;
    return { activeMs, playedAgoMs: this.playedAt === undefined ? null : Math.round(now - this.playedAt) };
  }

  /** A report that did not arrive. */
  takeBack(activeMs: number): void {
    this.activeMs += activeMs;
  }

  private count(now: number): void {
    if (this.counted !== undefined) {
      this.activeMs += Math.max(0, Math.min(now, this.lastSign + IDLE_AFTER_MS) - this.counted);
      this.counted = now;
    }
  }
}
