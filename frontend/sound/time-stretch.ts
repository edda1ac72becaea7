/**
 * Plays speech faster or slower at the same pitch: overlapping windows are taken from the input at the wanted pace, each
 * shifted by up to 8 ms to where it fits the end of what is already there best (waveform-similarity overlap-add).
 * Answers null when it was called off; yields now and then, so that a long clip does not hold up the page.
 */
export async function stretched(
  input: Float32Array,
  rate: number,
  speed: number,
  off: () => boolean,
): Promise<Float32Array | null> {
  const hop = Math.round(rate * 0.012);
  const window = 2 * hop;
  const reach = Math.round(rate * 0.008);
  const output = new Float32Array(Math.ceil(input.length / speed) + window);
  const fade = Float32Array.from({ length: window }, (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / hop));
  let natural = 0;
  let paused = performance.now();
  for (let at = 0; at < output.length - window; at += hop) {
    const aim = Math.round(at * speed);
    const from = at === 0 ? 0 : bestFit(input, natural, aim, reach, hop);
    for (let i = 0; i < window; i++) {
      const sample = input[from + i] ?? 0;
      output[at + i] += at === 0 && i < hop ? sample : sample * fade[i];
    }
    natural = from + hop;
    if (performance.now() - paused > 8) {
      await new Promise((resume) => setTimeout(resume));
      if (off()) {
        output.fill(0);
        return null;
      }
      paused = performance.now();
    }
  }
  return output;
}

/** Where, around the aim, the input is most like what would naturally follow; every second sample is enough to tell. */
function bestFit(input: Float32Array, natural: number, aim: number, reach: number, span: number): number {
  let best = aim;
  let most = -Infinity;
  const last = Math.min(aim + reach, input.length - span);
  for (let from = Math.max(0, aim - reach); from <= last; from += 2) {
    let likeness = 0;
    let energy = 1e-6;
    for (let i = 0; i < span; i += 2) {
      const there = input[from + i];
      likeness += there * (input[natural + i] ?? 0);
      energy += there * there;
    }
    const fit = likeness / Math.sqrt(energy);
    if (fit > most) {
      most = fit;
      best = from;
    }
  }
  return best;
}
