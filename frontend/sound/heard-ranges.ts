/** A stretch that was played, as the server takes it. */
export interface HeardSpan {
  fromMs: number;
  toMs: number;
  speed: number;
}

/** Stretches of a clip, in milliseconds, sorted and without overlap. */
export type Ranges = readonly (readonly [number, number])[];

export function adding(ranges: Ranges, from: number, to: number): Ranges {
  if (to <= from) {
    return ranges;
  }
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges, [from, to] as const].sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      joined.push([start, end]);
    }
  }
  return joined;
}

/** How much of the clip they cover, 0 to 100. */
export function share(ranges: Ranges, durationMs: number): number {
  const heard = ranges.reduce((sum, [from, to]) => sum + Math.min(to, durationMs) - Math.min(from, durationMs), 0);
  return durationMs > 0 ? Math.min(100, (100 * heard) / durationMs) : 0;
}

/** A span as it is reported: whole milliseconds inside the clip; nothing where there is nothing. */
export function reported(from: number, to: number, speed: number, durationMs: number): HeardSpan[] {
  const fromMs = Math.max(0, Math.floor(from));
  const toMs = Math.min(durationMs, Math.ceil(to));
  return toMs > fromMs ? [{ fromMs, toMs, speed }] : [];
}
