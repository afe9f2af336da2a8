import { integratedLoudness, peaksBetween, truePeak } from "./loudness.ts";

export interface Levelled {
  samples: Float32Array;
  /** LUFS and dBTP, measured on what came out. */
  loudness: number;
  peak: number;
}

const CEILING_DB = -1.5;
const CEILING = 10 ** (CEILING_DB / 20);
/** A voice raised further than this is mostly the noise of the room. */
const MOST_GAIN_DB = 40;
const CHUNK = 1 << 19;

/**
 * Brings a sound to a loudness in LUFS. What would swing above the ceiling is turned down a few milliseconds ahead and let go
 * again, so that nothing is cut off; the rest is raised until the whole is as loud as asked.
 */
export function level(samples: Float32Array, rate: number, target: number): Levelled {
  const before = integratedLoudness([samples], rate);
  if (before === Number.NEGATIVE_INFINITY) return { samples, loudness: before, peak: truePeak(samples) };
  const out = new Float32Array(samples.length);
  let gain = Math.min(MOST_GAIN_DB, target - before);
  let loudness = before;
  for (let turn = 0; turn < 6; turn++) {
    limited(samples, 10 ** (gain / 20), rate, out);
    loudness = integratedLoudness([out], rate);
    if (Math.abs(target - loudness) < 0.15 || gain >= MOST_GAIN_DB) break;
    gain = Math.min(MOST_GAIN_DB, gain + (target - loudness));
  }
  return { samples: out, loudness, peak: truePeak(out) };
}

function limited(samples: Float32Array, gain: number, rate: number, out: Float32Array): void {
  const reach = Math.round(rate * 0.005);
  const margin = 2 * reach;
  const peaks = new Float32Array(CHUNK + 2 * margin);
  for (let at = 0; at < samples.length; at += CHUNK) {
    const end = Math.min(samples.length, at + CHUNK);
    const from = Math.max(0, at - margin);
    const to = Math.min(samples.length, end + margin);
    peaksBetween(samples, { from, to, floor: CEILING / gain }, peaks);
    const allowed = peaks.subarray(0, to - from);
    let isLoud = false;
    for (let n = 0; n < allowed.length; n++) {
      const swing = (allowed[n] as number) * gain;
      allowed[n] = swing > CEILING ? CEILING / swing : 1;
      isLoud ||= swing > CEILING;
    }
    const held = isLoud ? smoothed(leastAround(allowed, reach), reach >> 1) : null;
    for (let n = at; n < end; n++) out[n] = (samples[n] as number) * gain * (held?.[n - from] ?? 1);
  }
}

/** The least of `values` as far as `reach` on both sides of each. */
function leastAround(values: Float32Array, reach: number): Float32Array {
  const least = new Float32Array(values.length);
  const queue = new Int32Array(values.length);
  let [head, tail] = [0, 0];
  for (let n = 0; n < values.length + reach; n++) {
    if (n < values.length) {
      while (tail > head && (values[queue[tail - 1] as number] as number) >= (values[n] as number)) tail--;
      queue[tail++] = n;
    }
    const at = n - reach;
    if (at < 0) continue;
    while ((queue[head] as number) < at - reach) head++;
    least[at] = values[queue[head] as number] as number;
  }
  return least;
}

/** The mean around each: no jump in loudness, and never more than the least that was held. */
function smoothed(values: Float32Array, reach: number): Float32Array {
  const mean = new Float32Array(values.length);
  const width = 2 * reach + 1;
  const valueAt = (n: number): number => values[Math.min(values.length - 1, Math.max(0, n))] as number;
  let sum = 0;
  for (let n = -reach; n <= reach; n++) sum += valueAt(n);
  for (let n = 0; n < values.length; n++) {
    mean[n] = sum / width;
    sum += valueAt(n + reach + 1) - valueAt(n - reach);
  }
  return mean;
}
