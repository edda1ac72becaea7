import type { DeskStanding, Offer } from './wire';

/** Those that take the place of the next clip until they are answered; the others are a line above it. */
const PAGES: (Offer | null)[] = ['ENOUGH', 'MOST', 'BREAK'];
const MICRO_AFTER_CLIPS = 25;
const MICRO_AFTER_MS = 20 * 60_000;

/** What is offered between two clips, and never in the middle of one. The server knows what; this knows when. */
export class Gaps {
  standing: DeskStanding | null = null;
  page: Offer | null = null;
  line: Offer | 'MICRO' | null = null;
  /** Said once, until something else is to be said. */
  private said: Offer | null = null;
  private clips = 0;
  private since = performance.now();

  /** What the server says now; of what has been said already nothing is said again. */
  learn(standing: DeskStanding): void {
    this.standing = standing;
    if (standing.offer !== this.said) {
      this.said = null;
    }
  }

  /** A clip has left, and the next one has not been begun. */
  here(microBreaks: boolean): void {
    this.clips++;
    const offer = this.standing?.offer ?? null;
    this.page = PAGES.includes(offer) ? offer : null;
    this.line = this.page || offer === this.said ? null : offer;
    this.said = this.line;
    const long = this.clips >= MICRO_AFTER_CLIPS || performance.now() - this.since >= MICRO_AFTER_MS;
    if (microBreaks && long && !this.page && !this.line) {
      this.line = 'MICRO';
    }
    if (this.line) {
      this.rested();
    }
  }

  get offer(): Offer | null {
    return this.page ?? (this.line === 'MICRO' ? null : this.line);
  }

  /** Answered, or overtaken by something else. */
  over(): void {
    this.page = null;
    this.line = null;
  }

  /** Answered on the server as well: it is not offered again before the server says so. */
  answered(): void {
    if (this.standing && this.page !== 'BREAK') {
      this.standing = { ...this.standing, offer: null };
    }
    this.over();
  }

  /** Eyes and ears have had a rest, or are just told of one. */
  rested(): void {
    this.clips = 0;
    this.since = performance.now();
  }
}
