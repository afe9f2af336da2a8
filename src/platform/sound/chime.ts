/** When each note begins, and how high it is: so – do – mi, as a small bell would ring them. */
const NOTES: readonly [seconds: number, hertz: number][] = [
  [0, 392.0],
  [0.42, 523.25],
  [0.84, 659.26],
];
/** Partials of a struck bar: how high above the note, how strong, and how fast they fade. */
const PARTIALS: readonly [times: number, strength: number, fade: number][] = [
  [1, 1, 2.2],
  [2.76, 0.22, 4.5],
  [5.4, 0.06, 8],
];
const SECONDS = 2.4;
const GAP_SECONDS = 0.5;

/** The sign that something is to be said, with the pause after it. Reckoned here, recorded by nobody. */
export function chime(rate: number): Float32Array {
  const out = new Float32Array(Math.round((SECONDS + GAP_SECONDS) * rate));
  for (const [begin, hertz] of NOTES) {
    for (let n = Math.round(begin * rate); n < SECONDS * rate; n++) {
      const t = n / rate - begin;
      const attack = Math.min(1, t / 0.004);
      const release = Math.min(1, (SECONDS - n / rate) / 0.2);
      let sum = 0;
      for (const [times, strength, fade] of PARTIALS)
        sum += strength * Math.exp(-fade * t) * Math.sin(2 * Math.PI * hertz * times * t);
      out[n] = (out[n] as number) + 0.16 * attack * release * sum;
    }
  }
  return out;
}

export const CHIME_SECONDS = SECONDS + GAP_SECONDS;
