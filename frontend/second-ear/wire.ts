/* What the second ear's page and the door `EarCalls` say to each other: the same shapes as the Java records. */

import type { HeardSpan } from '../sound/heard-ranges';
import type { SoundGrant } from '../sound/sealed-sound';

export interface EarCallState {
  id: number;
  fromMs: number;
  toMs: number;
  hearFromMs: number;
  hearToMs: number;
  accepted: boolean;
  clipCode: string | null;
  ready: string | null;
  ownWords: string | null;
  leftMs: number;
}

export interface RaiseSaid {
  category: string;
  now: string;
  note: string | null;
}

/** The Flow component behind it: each call is one round trip. */
export interface EarServer {
  /** Why not, or null; likewise below. */
  accept(id: number): Promise<string | null>;
  decline(id: number): Promise<string | null>;
  sound(id: number): Promise<{ sound: SoundGrant | null; refused: string | null }>;
  heard(id: number, played: { ranges: HeardSpan[] }): Promise<void>;
  answer(id: number, words: string): Promise<string | null>;
  /** How it was to hear for whoever was asked, S0 to S4. */
  rate(id: number, severity: string): Promise<string | null>;
  raise(id: number, said: RaiseSaid): Promise<{ number: string | null; refused: string | null }>;
}
