import type { Ranges } from './heard-ranges';

/** Signed byte pairs (minimum, maximum) of even slices of the clip. */
export function peaksOf(base64: string): Int8Array {
  return Int8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** The same, made from samples at hand. */
export function peaksIn(samples: Float32Array, pairs = 600): Int8Array {
  const peaks = new Int8Array(2 * pairs);
  for (let pair = 0; pair < pairs; pair++) {
    const slice = samples.subarray(Math.floor((pair * samples.length) / pairs), Math.floor(((pair + 1) * samples.length) / pairs));
    peaks[2 * pair] = Math.round(127 * slice.reduce((low, each) => Math.min(low, each), 0));
    peaks[2 * pair + 1] = Math.round(127 * slice.reduce((high, each) => Math.max(high, each), 0));
  }
  return peaks;
}

export interface WaveColours {
  rest: string;
  heard: string;
  selection: string;
  playhead: string;
}

/** The colours as the canvas has them in its own style. */
export function coloursOf(canvas: HTMLCanvasElement): WaveColours {
  const style = getComputedStyle(canvas);
  return {
    rest: style.getPropertyValue('color'),
    heard: style.getPropertyValue('accent-color'),
    selection: style.getPropertyValue('border-top-color'),
    playhead: style.getPropertyValue('caret-color'),
  };
}

/** Paints the wave, the heard part in its own colour and with a line below, the selection and the playhead. */
export function paint(
  canvas: HTMLCanvasElement,
  peaks: Int8Array,
  durationMs: number,
  heard: Ranges,
  selection: readonly [number, number] | null,
  positionMs: number,
  colours: WaveColours,
): void {
  const scale = devicePixelRatio || 1;
  const width = Math.round(canvas.clientWidth * scale);
  const height = Math.round(canvas.clientHeight * scale);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const pen = canvas.getContext('2d');
  if (!pen || width === 0) {
    return;
  }
  pen.clearRect(0, 0, width, height);
  const x = (ms: number) => (durationMs > 0 ? (ms / durationMs) * width : 0);
  if (selection) {
    pen.fillStyle = colours.selection;
    pen.fillRect(x(selection[0]), 0, x(selection[1]) - x(selection[0]), height);
  }
  const pairs = peaks.length / 2;
  const step = 3 * scale;
  const middle = height / 2;
  for (let at = 0; at < width; at += step) {
    const first = Math.floor((at / width) * pairs);
    const last = Math.max(first + 1, Math.floor(((at + step) / width) * pairs));
    let low = 0;
    let high = 0;
    for (let pair = first; pair < last && pair < pairs; pair++) {
      low = Math.min(low, peaks[2 * pair]);
      high = Math.max(high, peaks[2 * pair + 1]);
    }
    const ms = ((at + step / 2) / width) * durationMs;
    pen.fillStyle = heard.some(([from, to]) => ms >= from && ms < to) ? colours.heard : colours.rest;
    const top = middle - (high / 128) * (middle - 6 * scale);
    const bottom = middle - (low / 128) * (middle - 6 * scale);
    pen.fillRect(at, top, 2 * scale, Math.max(scale, bottom - top));
  }
  pen.fillStyle = colours.heard;
  heard.forEach(([from, to]) => pen.fillRect(x(from), height - 3 * scale, x(to) - x(from), 3 * scale));
  pen.fillStyle = colours.playhead;
  pen.fillRect(Math.min(width - 2 * scale, x(positionMs)), 0, 2 * scale, height);
}
