import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { level } from "./level.ts";
import { findFaults, trimSilence } from "./listen.ts";
import { integratedLoudness, truePeak } from "./loudness.ts";
import { resample } from "./resample.ts";

const dB = (value: number): number => 10 ** (value / 20);

/** Tones one after the other: decibels below full scale, and seconds. */
function tones(rate: number, parts: readonly [decibels: number, seconds: number][], hertz = 1000): Float32Array {
  const out = new Float32Array(parts.reduce((sum, [, seconds]) => sum + Math.round(seconds * rate), 0));
  let at = 0;
  for (const [decibels, seconds] of parts) {
    for (let n = 0; n < Math.round(seconds * rate); n++, at++)
      out[at] = dB(decibels) * Math.sin((2 * Math.PI * hertz * at) / rate);
  }
  return out;
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);

describe("loudness is measured as EBU Tech 3341 asks of a meter", () => {
  test.each<[number, [number, number][], number]>([
    [1, [[-23, 20]], -23],
    [2, [[-33, 20]], -33],
    [
      3,
      [
        [-36, 10],
        [-23, 60],
        [-36, 10],
      ],
      -23,
    ],
    [
      4,
      [
        [-72, 10],
        [-36, 10],
        [-23, 60],
        [-36, 10],
        [-72, 10],
      ],
      -23,
    ],
    [
      5,
      [
        [-26, 20],
        [-20, 20.1],
        [-26, 20],
      ],
      -23,
    ],
  ])("test signal %i, in stereo", (_case, parts, expected) => {
    for (const rate of [48_000, 44_100, 22_050]) {
      const channel = tones(rate, parts);
      expect(integratedLoudness([channel, channel], rate)).toBeGreaterThan(expected - 0.1);
      expect(integratedLoudness([channel, channel], rate)).toBeLessThan(expected + 0.1);
    }
  });

  test("one channel alone is three decibels softer than the same twice", () => {
    const channel = tones(44_100, [[-20, 5]]);
    expect(integratedLoudness([channel], 44_100)).toBeCloseTo(integratedLoudness([channel, channel], 44_100) - 3.01, 1);
  });

  test.each<[number, number, number]>([
    [15, 0, 0.5],
    [16, 45, 0.5],
    [17, 60, 0.5],
    [18, 67.5, 0.5],
  ])("test signal %i: a peak between samples", (_case, degrees, amplitude) => {
    const period = { 0: 4, 45: 4, 60: 6, 67.5: 8 }[degrees] as number;
    const wave = Float32Array.from({ length: 4_800 }, (_, n) => {
      const edge = Math.min(1, n / 500, (4_800 - n) / 500);
      return edge * amplitude * Math.sin((2 * Math.PI * n) / period + (degrees * Math.PI) / 180);
    });
    expect(truePeak(wave)).toBeGreaterThan(-6.4);
    expect(truePeak(wave)).toBeLessThan(-5.8);
  });

  test("silence and what is too short to be heard have no loudness", () => {
    expect(integratedLoudness([new Float32Array(44_100)], 44_100)).toBe(Number.NEGATIVE_INFINITY);
    expect(integratedLoudness([tones(44_100, [[-10, 0.3]])], 44_100)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("another sampling rate", () => {
  test.each([
    [22_050, 44_100],
    [48_000, 44_100],
    [16_000, 44_100],
    [8_000, 22_050],
    [44_100, 22_050],
    [96_000, 44_100],
  ])("%i to %i keeps length, level and pitch", (from, to) => {
    const there = resample(tones(from, [[-12, 1]], 440), from, to);
    const wanted = tones(to, [[-12, 1]], 440);
    expect(Math.abs(there.length - to)).toBeLessThan(3);
    let worst = 0;
    for (let n = 500; n < to - 500; n++)
      worst = Math.max(worst, Math.abs((there[n] as number) - (wanted[n] as number)));
    expect(20 * Math.log10(worst)).toBeLessThan(-50);
  });

  test("what the new rate cannot hold is gone, not heard as another tone", () => {
    const high = resample(tones(48_000, [[-6, 1]], 15_000), 48_000, 22_050);
    expect(20 * Math.log10(rms(high.subarray(500, 21_000)))).toBeLessThan(-70);
  });
});

describe("bringing to a level", () => {
  test("a soft voice and a loud one come out alike, and nothing swings above the ceiling", () => {
    for (const decibels of [-45, -30, -12, -1]) {
      // Speech: short, loud, with much that is soft.
      const voice = tones(
        22_050,
        Array.from({ length: 40 }, (_, n) => [decibels - (n % 4) * 5, 0.2]),
      );
      const out = level(voice, 22_050, -16);
      expect(out.loudness).toBeGreaterThan(-16.5);
      expect(out.loudness).toBeLessThan(-15.5);
      expect(out.peak).toBeLessThanOrEqual(-1.2);
      expect(integratedLoudness([out.samples], 22_050)).toBeCloseTo(out.loudness, 5);
    }
  });

  test("the ceiling holds for any sound", () => {
    const noise = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 200, maxLength: 2_000 });
    fc.assert(
      fc.property(noise, fc.integer({ min: -30, max: -6 }), (shape, target) => {
        const samples = Float32Array.from({ length: 22_050 }, (_, n) => shape[n % shape.length] as number);
        for (const one of level(samples, 22_050, target).samples) expect(Math.abs(one)).toBeLessThan(dB(-1.4));
      }),
      { numRuns: 20 },
    );
  });

  test("silence stays silence", () => {
    const out = level(new Float32Array(22_050), 22_050, -16);
    expect(rms(out.samples)).toBe(0);
  });
});

describe("what a listener would stumble over", () => {
  const voice = tones(22_050, [[-20, 3]], 300);
  const quiet = new Float32Array(22_050 * 2);
  const together = (...parts: Float32Array[]): Float32Array => {
    const all = new Float32Array(parts.reduce((sum, one) => sum + one.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  };

  test("silence before and after is cut, a breath of it stays", () => {
    const recorded = together(quiet, voice, quiet, quiet);
    const cut = trimSilence(recorded, 22_050, -23);
    expect(cut.length / 22_050).toBeCloseTo(3.55, 1);
    expect(Math.abs(cut[0] as number) + Math.abs(cut.at(-1) as number)).toBeLessThan(0.001);
  });

  test("a hum far below the voice counts as silence; pauses inside stay", () => {
    const hum = tones(22_050, [[-62, 2]], 100);
    expect(trimSilence(together(hum, voice, quiet, voice, hum), 22_050, -23).length / 22_050).toBeCloseTo(8.55, 1);
  });

  test("cut tops, a faint voice and a long gap are told; a good recording is not blamed", () => {
    const over = voice.map((one) => Math.max(-0.6, Math.min(0.6, one * 20)));
    expect(findFaults(over, 22_050, -8)).toEqual(["clipped"]);
    expect(
      findFaults(
        voice.map((one) => one * 20),
        22_050,
        3,
      ),
    ).toEqual(["clipped"]);
    const faint = voice.map((one) => one * 0.02);
    expect(findFaults(faint, 22_050, integratedLoudness([faint], 22_050))).toEqual(["quiet"]);
    expect(findFaults(together(voice, quiet, quiet, quiet, quiet, quiet, voice), 22_050, -23)).toEqual(["gap"]);
    // Speech swings differently each time; a tone would touch its own height at every turn.
    const speech = Float32Array.from(voice, (one, n) => one * (0.4 + 0.5 * Math.abs(Math.sin(n / 9_000))));
    expect(findFaults(speech, 22_050, -25)).toEqual([]);
  });
});
