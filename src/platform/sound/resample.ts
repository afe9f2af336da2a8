const HALF_TAPS = 16;
const KAISER_BETA = 8.5;

/** The same sound at another rate: a windowed sinc, its table made once for the pair of rates. Frequencies the new rate cannot hold are left out. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const common = divisor(from, to);
  const up = to / common;
  const down = from / common;
  const cutoff = Math.min(1, to / from) * 0.96;
  const half = Math.ceil(HALF_TAPS / Math.min(1, to / from));
  const table = Array.from({ length: up }, (_, phase) => tapsOf(phase / up, half, cutoff));
  const out = new Float32Array(Math.floor((samples.length * up) / down));
  for (let n = 0; n < out.length; n++) {
    const place = n * down;
    const first = Math.floor(place / up) - half + 1;
    const taps = table[place % up] as Float64Array;
    let sum = 0;
    if (first >= 0 && first + taps.length <= samples.length)
      for (let tap = 0; tap < taps.length; tap++) sum += (taps[tap] as number) * (samples[first + tap] as number);
    else for (let tap = 0; tap < taps.length; tap++) sum += (taps[tap] as number) * (samples[first + tap] ?? 0);
    out[n] = sum;
  }
  return out;
}

function tapsOf(offset: number, half: number, cutoff: number): Float64Array {
  const taps = Float64Array.from({ length: 2 * half }, (_, tap) => {
    const x = tap - half + 1 - offset;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * cutoff * x) / (Math.PI * cutoff * x);
    const edge = Math.min(1, Math.abs(x / half));
    return cutoff * sinc * (bessel(KAISER_BETA * Math.sqrt(1 - edge * edge)) / bessel(KAISER_BETA));
  });
  // A steady tone stays as loud at every phase.
  const sum = taps.reduce((all, one) => all + one, 0);
  return taps.map((one) => one / sum);
}

/** The modified Bessel function of order nought, as far as it matters. */
function bessel(x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; k < 40; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
