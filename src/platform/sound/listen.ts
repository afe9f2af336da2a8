/** What a listener would stumble over; advice, the recording is taken. */
export type Fault = "clipped" | "quiet" | "gap";

const FRAME_SECONDS = 0.01;
const LEAD_SECONDS = 0.15;
const TAIL_SECONDS = 0.4;
const LONG_GAP_SECONDS = 8;
const QUIET_LUFS = -38;

/** Levels in dBFS of frames of 10 ms. */
function frames(samples: Float32Array, rate: number): { levels: Float64Array; size: number } {
  const size = Math.max(1, Math.round(rate * FRAME_SECONDS));
  const levels = Float64Array.from({ length: Math.floor(samples.length / size) }, (_, at) => {
    let sum = 0;
    for (let n = at * size; n < (at + 1) * size; n++) sum += (samples[n] as number) ** 2;
    return 10 * Math.log10(sum / size + 1e-12);
  });
  return { levels, size };
}

/** Far enough below the voice to be nobody's voice, whatever room it was recorded in. */
const thresholdOf = (loudness: number): number => Math.max(-65, loudness - 30);

/** The part of it without the silence before the first and after the last sound; a breath of that stays, faded in place. */
export function trimSilence(samples: Float32Array, rate: number, loudness: number): Float32Array {
  const { levels, size } = frames(samples, rate);
  const threshold = thresholdOf(loudness);
  const first = levels.findIndex((one) => one > threshold);
  const last = levels.findLastIndex((one) => one > threshold);
  if (first < 0) return samples;
  const from = Math.max(0, first * size - Math.round(LEAD_SECONDS * rate));
  const to = Math.min(samples.length, (last + 1) * size + Math.round(TAIL_SECONDS * rate));
  const kept = samples.subarray(from, to);
  const fade = Math.min(size, kept.length >> 1);
  for (let n = 0; n < fade; n++) {
    kept[n] = (kept[n] as number) * (n / fade);
    const end = kept.length - 1 - n;
    kept[end] = (kept[end] as number) * (n / fade);
  }
  return kept;
}

/** `loudness` as it was recorded, in LUFS. */
export function findFaults(samples: Float32Array, rate: number, loudness: number): Fault[] {
  const faults: Fault[] = [];
  if (isClipped(samples)) faults.push("clipped");
  if (loudness < QUIET_LUFS) faults.push("quiet");
  if (longestGap(samples, rate, loudness) > LONG_GAP_SECONDS) faults.push("gap");
  return faults;
}

/** Flat tops of one height again and again, or a good many samples at the very top: the microphone was turned up too far. */
function isClipped(samples: Float32Array): boolean {
  let peak = 0;
  for (const one of samples) peak = Math.max(peak, Math.abs(one));
  if (peak < 0.25) return false;
  let [run, tops, high] = [0, 0, 0];
  for (const one of samples) {
    const height = Math.abs(one);
    if (height >= 0.985) high++;
    run = height >= 0.998 * peak ? run + 1 : 0;
    if (run === 3) tops++;
  }
  return tops > 30 || high > samples.length * 0.0005;
}

function longestGap(samples: Float32Array, rate: number, loudness: number): number {
  const { levels } = frames(samples, rate);
  const threshold = thresholdOf(loudness);
  let [gap, longest] = [0, 0];
  for (const one of levels) {
    gap = one > threshold ? 0 : gap + FRAME_SECONDS;
    longest = Math.max(longest, gap);
  }
  return longest;
}
