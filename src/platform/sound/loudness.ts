/**
 * Loudness as ITU-R BS.1770-4 measures it (LUFS) and the peak between samples (dBTP), for any sampling rate. Held by the signals of
 * EBU Tech 3341 in the tests.
 */

/**
 * What a head and an ear do to sound: a shelf, then a high-pass that begins with 1, −2, 1. The analogue prototypes behind the table
 * of BS.1770 for 48 kHz.
 */
function kWeighting(rate: number) {
  const shelf = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + shelf / q + shelf * shelf;
  const pass = Math.tan((Math.PI * 38.13547087602444) / rate);
  const passQ = 0.5003270373238773;
  const p0 = 1 + pass / passQ + pass * pass;
  return {
    b0: (high + (band * shelf) / q + shelf * shelf) / a0,
    b1: (2 * (shelf * shelf - high)) / a0,
    b2: (high - (band * shelf) / q + shelf * shelf) / a0,
    a1: (2 * (shelf * shelf - 1)) / a0,
    a2: (1 - shelf / q + shelf * shelf) / a0,
    c1: (2 * (pass * pass - 1)) / p0,
    c2: (1 - pass / passQ + pass * pass) / p0,
  };
}

/** Squared and weighted, added up over steps of 100 ms: four of them are the 400 ms a block lasts. */
function energies(samples: Float32Array, rate: number): Float64Array {
  const { b0, b1, b2, a1, a2, c1, c2 } = kWeighting(rate);
  const step = Math.round(rate / 10);
  const sums = new Float64Array(Math.floor(samples.length / step));
  let [x1, x2, y1, y2, z1, z2] = [0, 0, 0, 0, 0, 0];
  for (let n = 0, end = sums.length * step; n < end; n++) {
    const x = samples[n] as number;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    const z = y - 2 * y1 + y2 - c1 * z1 - c2 * z2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    z2 = z1;
    z1 = z;
    sums[Math.floor(n / step)] = (sums[Math.floor(n / step)] as number) + z * z;
  }
  return sums;
}

const toLufs = (energy: number): number => -0.691 + 10 * Math.log10(energy);

/**
 * Integrated loudness in LUFS of left and right, or of one channel alone; silence is −Infinity. Blocks below −70 LUFS do not
 * count, nor do those 10 below the mean of the rest.
 */
export function integratedLoudness(channels: readonly Float32Array[], rate: number): number {
  const perChannel = channels.map((one) => energies(one, rate));
  const steps = Math.min(...perChannel.map((one) => one.length));
  const perBlock = Math.round(rate / 10) * 4;
  const blocks: number[] = [];
  for (let at = 0; at + 4 <= steps; at++) {
    let energy = 0;
    for (const one of perChannel) for (let k = 0; k < 4; k++) energy += (one[at + k] as number) / perBlock;
    if (toLufs(energy) > -70) blocks.push(energy);
  }
  const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
  if (blocks.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = mean(blocks) / 10;
  return toLufs(mean(blocks.filter((one) => one > gate)));
}

const PHASES = 4;
const TAPS = 24;

/** Four samples for each: how high the wave swings between them. */
const between: readonly Float64Array[] = Array.from({ length: PHASES }, (_, phase) =>
  Float64Array.from({ length: TAPS }, (_tap, tap) => {
    const x = tap - TAPS / 2 + 1 - phase / PHASES;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * Math.cos((Math.PI * x) / (TAPS + 1)) ** 2;
  }),
);

/**
 * The highest the wave swings from each sample of `from` to `to` up to the next, into `into`. Where both samples are below half of
 * `floor` nobody asks how high exactly, and nine tenths of the work are saved.
 */
export function peaksBetween(
  samples: Float32Array,
  { from, to, floor }: { from: number; to: number; floor: number },
  into: Float32Array,
): void {
  for (let n = from; n < to; n++) {
    const here = Math.abs(samples[n] as number);
    let most = here;
    if (here > floor / 2 || Math.abs(samples[n + 1] ?? 0) > floor / 2) {
      const first = n - TAPS / 2 + 1;
      const isInside = first >= 0 && first + TAPS <= samples.length;
      for (let phase = 1; phase < PHASES; phase++) {
        const taps = between[phase] as Float64Array;
        let sum = 0;
        if (isInside)
          for (let tap = 0; tap < TAPS; tap++) sum += (taps[tap] as number) * (samples[first + tap] as number);
        else for (let tap = 0; tap < TAPS; tap++) sum += (taps[tap] as number) * (samples[first + tap] ?? 0);
        most = Math.max(most, Math.abs(sum));
      }
    }
    into[n - from] = most;
  }
}

/** dBTP; silence is −Infinity. */
export function truePeak(samples: Float32Array): number {
  const some = new Float32Array(65_536);
  let most = 0;
  for (const one of samples) most = Math.max(most, Math.abs(one));
  for (let from = 0; from < samples.length; from += some.length) {
    const to = Math.min(samples.length, from + some.length);
    peaksBetween(samples, { from, to, floor: most }, some);
    for (let n = 0; n < to - from; n++) most = Math.max(most, some[n] as number);
  }
  return 20 * Math.log10(most);
}
