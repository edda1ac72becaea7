import { openedSound, type SoundGrant } from './sealed-sound';

/** The sound of one clip: samples in the page's memory and nowhere else. */
export class ClipSound {
  private constructor(
    readonly samples: Float32Array<ArrayBuffer>,
    readonly rate: number,
  ) {}

  /** Fetches it once with its grant; a link would play for whoever has it, so there is none. */
  static async fetched(grant: SoundGrant): Promise<ClipSound> {
    const answer = await fetch(new URL('sound', document.baseURI), {
      headers: { 'X-Earshot-Grant': grant.token },
      cache: 'no-store',
      credentials: 'same-origin',
    });
    if (!answer.ok) {
      throw new Error(`sound ${answer.status}`);
    }
    const wav = await openedSound(grant.key, await answer.arrayBuffer());
    try {
      return ClipSound.decoded(new DataView(wav.buffer));
    } finally {
      wav.fill(0);
    }
  }

  /** The server sends 16-bit mono WAV and nothing else. */
  private static decoded(wav: DataView): ClipSound {
    const rate = wav.getUint32(24, true);
    let at = 12;
    while (wav.getUint32(at, false) !== 0x64617461) {
      at += 8 + wav.getUint32(at + 4, true);
    }
    const count = Math.min(wav.getUint32(at + 4, true), wav.byteLength - at - 8) >> 1;
    const samples = new Float32Array(count);
    for (let i = 0; i < count; i++) {
      samples[i] = wav.getInt16(at + 8 + 2 * i, true) / 32768;
    }
    return new ClipSound(samples, rate);
  }

  wipe(): void {
    this.samples.fill(0);
  }
}
