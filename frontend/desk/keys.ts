/** What a key can do at the desk, with the chords it has unless somebody has rebound it. Esc is fixed: it must always work. */
export const DEFAULT_KEYS: Record<string, string[]> = {
  play: ['Alt+K', 'F8', 'k'],
  back: ['Alt+J', 'j'],
  forward: ['Alt+L', 'l'],
  faster: ['Alt+ArrowUp'],
  slower: ['Alt+ArrowDown'],
  softer: ['Alt+S'],
  louder: ['Alt+Shift+ArrowUp'],
  quieter: ['Alt+Shift+ArrowDown'],
  selectFrom: ['Alt+['],
  selectTo: ['Alt+]'],
  selectNone: ['Alt+X'],
  transcript: ['Alt+T'],
  file: ['Ctrl+Enter'],
  escalate: ['Ctrl+E'],
  private: ['Ctrl+K'],
  secondEar: ['Ctrl+H'],
  skip: ['Ctrl+.'],
  undo: ['Alt+U'],
  recent: ['Alt+R'],
  colleague: ['Alt+H'],
  break: ['Alt+B'],
  later: ['Alt+N'],
  why: ['Alt+W'],
  procedure: ['F1'],
  help: ['?', 'Alt+/'],
  unintelligible: ['Alt+Shift+U'],
  noise: ['Alt+Shift+N'],
  otherSpeaker: ['Alt+Shift+O'],
  privateWords: ['Alt+Shift+P'],
  S0: ['Alt+Shift+0', 'a'],
  S1: ['Alt+Shift+1', 's'],
  S2: ['Alt+Shift+2', 'd'],
  S3: ['Alt+Shift+3', 'f'],
  S4: ['Alt+Shift+4', 'g'],
};

/** Answers take these in the order of the form, plain outside text fields and with Alt inside. */
export const ANSWER_KEYS = [...'1234567890', ...'qwertyuiop'];

const BY_CODE: Record<string, string> = { BracketLeft: '[', BracketRight: ']', Slash: '/', Period: '.', Comma: ',' };

/** The chord of a key event, such as Alt+K, Ctrl+Enter, F8 or ?; empty for a modifier alone and for typing with AltGr. */
export function chordOf(event: KeyboardEvent): string {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'].includes(event.key) || event.getModifierState('AltGraph')) {
    return '';
  }
  const control = event.ctrlKey || event.metaKey;
  let key = event.key;
  if (event.altKey) {
    // With Alt some systems type another letter, so the place of the key counts.
    key = BY_CODE[event.code] ?? event.code.replace(/^(Key|Digit|Numpad)(?=.$)/, '');
  } else if (control && key.length === 1) {
    key = key.toUpperCase();
  }
  const named = key.length > 1;
  const shift = event.shiftKey && (control || event.altKey || named);
  return [control ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key].filter(Boolean).join('+');
}

/** A chord that types a character belongs to the text field it is typed into. */
export function types(chord: string): boolean {
  return !/^(Ctrl|Alt)\+|^(Shift\+)?F\d+$/.test(chord);
}

export class KeyMap {
  private readonly byChord = new Map<string, string>();

  constructor(private readonly own: Record<string, string[]>) {
    Object.keys(DEFAULT_KEYS).forEach((action) => this.chords(action).forEach((chord) => this.byChord.set(chord, action)));
  }

  chords(action: string): string[] {
    return this.own[action] ?? DEFAULT_KEYS[action];
  }

  /** The first chord, as it is written on a button. */
  shown(action: string): string {
    return shown(this.chords(action)[0] ?? '');
  }

  action(chord: string): string | undefined {
    return this.byChord.get(chord);
  }

  /** Gives an action one chord of its own; whoever had it before goes without. */
  rebound(action: string, chord: string): Record<string, string[]> {
    const keys: Record<string, string[]> = { ...this.own };
    Object.keys(DEFAULT_KEYS)
      .filter((other) => this.chords(other).includes(chord))
      .forEach((other) => (keys[other] = this.chords(other).filter((each) => each !== chord)));
    keys[action] = [chord];
    return keys;
  }
}

const SYMBOLS: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

export function shown(chord: string): string {
  return chord.replace(/Arrow\w+/, (arrow) => SYMBOLS[arrow] ?? arrow);
}
