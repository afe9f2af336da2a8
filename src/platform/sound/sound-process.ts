/**
 * Runs as a process of its own, started by `createStudio` for one sound: it takes apart, measures, levels and writes. All its
 * memory goes back with it.
 */
import { chime } from "./chime.ts";
import { type Codec, decode } from "./decode.ts";
import { encodeMp3, encodeOgg } from "./encode.ts";
import { type Levelled, level } from "./level.ts";
import { type Fault, findFaults, trimSilence } from "./listen.ts";
import { integratedLoudness, truePeak } from "./loudness.ts";
import { resample } from "./resample.ts";
import { SoundError, type SoundErrorCode } from "./sound-error.ts";

export interface SoundJob {
  bytes: Uint8Array;
  codec: Codec;
  maxSeconds: number;
  /** As the file says of itself. */
  seconds: number;
  /** LUFS. */
  target: number;
  chime: boolean;
  /** For stations and loudspeakers at 44.1 kHz and 128 kbit/s; or a third of that for listening on a page. */
  quality: "radio" | "page";
  ogg: boolean;
}
export interface SoundMade {
  mp3: Uint8Array;
  ogg: Uint8Array | null;
  seconds: number;
  loudness: number;
  peak: number;
  faults: Fault[];
}
export type SoundReply = SoundMade | { failure: SoundErrorCode; detail: string };

const RATES = { radio: 44_100, page: 22_050 } as const;
const SILENT_LUFS = -60;

process.once("message", (job: SoundJob) => {
  make(job)
    .catch((error: unknown): SoundReply => {
      if (error instanceof SoundError) return { failure: error.code, detail: error.message };
      return { failure: "undecodable", detail: String(error) };
    })
    .then((reply) => process.send?.(reply, () => process.exit(0)));
});
// Signals for the whole group (Ctrl+C) are for the parent; without a parent there is no work.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit(0));

async function make(job: SoundJob): Promise<SoundMade> {
  const rate = RATES[job.quality];
  const { voice, faults } = await prepare(job, rate);
  const spoken = level(voice, rate, job.target);
  const out = job.chime ? withChime(spoken.samples, rate, job.target) : spoken;
  return {
    mp3: await encodeMp3(out.samples, rate, job.quality === "radio" ? 128 : 48),
    ogg: job.ogg ? await encodeOgg(out.samples, rate) : null,
    seconds: out.samples.length / rate,
    loudness: out.loudness,
    peak: out.peak,
    faults,
  };
}

/** The voice alone, at the rate it is written in, and what is to be said of it as it came. */
async function prepare(job: SoundJob, rate: number): Promise<{ voice: Float32Array; faults: Fault[] }> {
  const recorded = await decode(job.bytes, job.codec, job);
  const loudness = integratedLoudness([recorded.samples], recorded.rate);
  if (!(loudness > SILENT_LUFS)) throw new SoundError("silent", `${loudness} LUFS`);
  const spoken = trimSilence(recorded.samples, recorded.rate, loudness);
  const faults = findFaults(spoken, recorded.rate, loudness);
  if (spoken.length < recorded.rate) throw new SoundError("too-short");
  return { voice: resample(spoken, recorded.rate, rate), faults };
}

/** The bell is a little softer than the voice it calls to. */
function withChime(voice: Float32Array, rate: number, target: number): Levelled {
  const bell = level(chime(rate), rate, target - 3).samples;
  const samples = new Float32Array(bell.length + voice.length);
  samples.set(bell);
  samples.set(voice, bell.length);
  return { samples, loudness: integratedLoudness([samples], rate), peak: truePeak(samples) };
}
