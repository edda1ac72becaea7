/* What the desk's page and the review door say to each other: the same shapes as the Java records of the same names. */

import type { Asking } from './second-ear';
import type { HeardSpan } from '../sound/heard-ranges';
import type { SoundGrant } from '../sound/sealed-sound';

export interface DeskDraft {
  transcript: string | null;
  answers: Record<string, string>;
  severity: string | null;
}

export interface AssistantHeard {
  text: string | null;
  intent: string | null;
  slots: Record<string, string>;
}

export interface DeskClip {
  code: string;
  taskId: number;
  fence: number;
  leaseLeftMs: number;
  queueName: string;
  durationMs: number;
  capturedAt: string;
  locale: string;
  deviceKind: string | null;
  trigger: string | null;
  wakeWord: string | null;
  peaks: string;
  grant: SoundGrant | null;
  machineTranscript: string | null;
  assistantHeard: AssistantHeard | null;
  assistantAnswer: string | null;
  formKey: string;
  draft: DeskDraft | null;
  reopened: boolean;
}

export interface FormChoice {
  value: string;
  label: string;
  /** A review that gives this answer points to distress. */
  distress: boolean;
}

export interface FormQuestion {
  key: string;
  kind: 'TRANSCRIPT' | 'CHOICE' | 'TEXT' | 'SLOTS';
  label: string;
  required: boolean;
  choices: FormChoice[];
  onlyWhen: { question: string; answer: string } | null;
}

export interface DeskForm {
  key: string;
  questions: FormQuestion[];
  guidelines: Record<string, string>;
}

export interface DeskDay {
  shiftStartedAt: string | null;
  plannedEnd: string | null;
  filed: number;
  skipped: number;
  raised: number;
  heardSeconds: number;
}

export type DeskEmpty = 'DONE' | 'LEASED_BY_OTHERS' | 'NOT_CLEARED' | 'LIMITED' | 'ENOUGH' | 'RECOVERY' | 'AUDIO_OVER' | 'NO_SHIFT' | 'ON_BREAK';

/** Something was raised; until a way on is chosen there is no next clip. */
export interface DeskRecovery {
  number: string;
  at: string;
  lookBy: string | null;
}

/** A break that is meant to last. */
export interface DeskRest {
  until: string;
  leftMs: number;
}

export type WayOn = 'BREAK' | 'END_AUDIO' | 'GO_ON';

export interface DeskOpening {
  clip: DeskClip | null;
  ready: DeskClip | null;
  empty: DeskEmpty | null;
  forms: DeskForm[];
  day: DeskDay;
  recovery: DeskRecovery | null;
  rest: DeskRest | null;
}

export interface DeskAnswer {
  refusal: string | null;
  refused: string | null;
  clip: DeskClip | null;
  ready: DeskClip | null;
  empty: DeskEmpty | null;
  forms: DeskForm[];
  day: DeskDay | null;
}

export interface DeskWork {
  taskId: number;
  fence: number;
  draft: DeskDraft;
  formKey: string;
  heard: HeardSpan[];
  /** Since the last report, without idle; and how long ago the sound was first played here. */
  worked: { activeMs: number; playedAgoMs: number | null };
  readyTaskId: number | null;
  formKeys: string[];
  /** Why this is "heard, not distress", where that was stated. */
  notDistress: string | null;
}

export interface DeskSaved {
  leaseLeftMs: number;
  readyLeaseLeftMs: number | null;
  lost: string | null;
}

export interface DeskSpan {
  fromMs: number | null;
  toMs: number | null;
  textFrom: number | null;
  textTo: number | null;
}

export interface DeskFiled {
  taskId: number;
  code: string;
  filedAt: string;
}

export interface DeskRecent {
  code: string;
  lastHeardAt: string;
  raised: boolean;
}

export interface DeskRaise {
  category: string;
  happeningNow: 'YES' | 'NO' | 'UNKNOWN';
  note: string | null;
}

/** The receipt; without a number the raise was refused, in words. */
export interface RaiseAnswer {
  number: string | null;
  at: string | null;
  lookBy: string | null;
  refused: string | null;
}

/** What an annotator needs of the procedure; the whole of it is a page of its own. */
export interface DeskProcedure {
  version: string;
  own: string[];
  categories: { code: string; steps: string[] }[];
}

export interface DeskSettings {
  keys: Record<string, string[]>;
  speed: number;
  volume: number;
  backUpMs: number;
  autoPlay: boolean;
  microBreaks: boolean;
}

/** What is offered to a person between two clips. */
export type Offer = 'ENOUGH' | 'MOST' | 'BREAK' | 'HALF' | 'BREAK_SOON';

/** How the person's own day stands; for nobody else. */
export interface DeskStanding {
  /** Of what is enough, of day or week whichever is more, in per cent. */
  used: number;
  offer: Offer | null;
  breakInMinutes: number;
}

/** The Flow view behind the page: each call is one round trip. */
export interface DeskServer {
  open(): Promise<DeskOpening>;
  file(filingKey: string, work: DeskWork): Promise<DeskAnswer>;
  skip(reason: string, work: DeskWork): Promise<DeskAnswer>;
  flagPrivate(span: DeskSpan, work: DeskWork): Promise<DeskAnswer>;
  undo(taskId: number, work: DeskWork | null): Promise<DeskAnswer>;
  raise(raise: DeskRaise, work: DeskWork): Promise<RaiseAnswer>;
  raiseRecent(code: string, raise: DeskRaise): Promise<RaiseAnswer>;
  save(work: DeskWork): Promise<DeskSaved>;
  grantAnew(taskId: number, fence: number): Promise<SoundGrant>;
  /** Why not, or null; the question itself comes with the property `ears`. */
  askSecondEar(asking: Asking): Promise<string | null>;
  withdrawSecondEar(id: number): Promise<void>;
  /** Why I have this clip, a sentence each. */
  why(taskId: number, fence: number): Promise<string[]>;
  /** The tasks whose leases I hold now. */
  held(): Promise<number[]>;
  undoable(): Promise<DeskFiled[]>;
  recent(): Promise<DeskRecent[]>;
  day(): Promise<DeskStanding>;
  /** The break that comes with the offer; why not, or null. */
  takeOffered(offer: Offer): Promise<string | null>;
  putOff(offer: Offer): Promise<void>;
  /** Gentle clips first from the next one on; why not, or null. */
  gentleAgain(offer: Offer, taskId: number): Promise<string | null>;
  keepSettings(settings: DeskSettings): Promise<void>;
  /** Why not, or null. */
  takeBreak(): Promise<string | null>;
  endBreak(early: boolean): Promise<string | null>;
  goOn(way: WayOn): Promise<string | null>;
}
