/** A right to fetch the sound of one clip once, and what opens the answer; it comes over the channel of the page. */
export interface SoundGrant {
  token: string;
  /** Base64 of the AES-256 key of this one play. */
  key: string;
  /** Where in the clip the delivered sound begins. */
  fromMs: number;
}

const SEGMENT = 16 * 1024 + 16;

/** What may be done about sound here, or why not: the browser gives pages the means to decrypt over https and on localhost only. */
export const canOpenSound = (): boolean => window.isSecureContext && 'subtle' in crypto;

/**
 * Opens what the server sealed for this play (`SealedSound.java`): segments of 16 KiB and a tag each, the nonce made of the last
 * flag and the segment's number. Whatever was cut off, swapped or changed does not open.
 */
export async function openedSound(key: string, sealed: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  try {
    const opener = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const count = Math.max(1, Math.ceil(sealed.byteLength / SEGMENT));
    const segments = await Promise.all(
      Array.from({ length: count }, (_, number) =>
        crypto.subtle.decrypt(
          { name: 'AES-GCM', iv: nonce(number, number === count - 1) },
          opener,
          new Uint8Array(sealed, number * SEGMENT, Math.min(SEGMENT, sealed.byteLength - number * SEGMENT)),
        ),
      ),
    );
    const sound = new Uint8Array(segments.reduce((length, each) => length + each.byteLength, 0));
    let at = 0;
    for (const each of segments) {
      const opened = new Uint8Array(each);
      sound.set(opened, at);
      at += opened.length;
      opened.fill(0);
    }
    return sound;
  } finally {
    raw.fill(0);
  }
}

function nonce(number: number, last: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12);
  bytes[7] = last ? 1 : 0;
  new DataView(bytes.buffer).setUint32(8, number);
  return bytes;
}
