import { moovFirst } from "./moov-first.ts";
import { SoundError } from "./sound-error.ts";

/** What telephones and recorders write, by what the file is. */
export type Codec = "wav" | "mp3" | "aac" | "vorbis" | "opus" | "amr";

interface Decoded {
  channelData: Float32Array[];
  sampleRate: number;
}
interface Decoder {
  decode(data: Uint8Array): Decoded;
  flush?(): Decoded;
  free(): void;
}

const DECODERS: Record<Codec, () => Promise<Decoder>> = {
  wav: async () => (await import("@audio/decode-wav")).decoder(),
  mp3: async () => (await import("@audio/decode-mp3")).decoder(),
  aac: async () => (await import("@audio/decode-aac")).decoder(),
  vorbis: async () => (await import("@audio/decode-vorbis")).decoder(),
  opus: async () => (await import("@audio/decode-opus")).decoder(),
  amr: async () => (await import("@audio/decode-amr")).decoder(),
};

const CHUNK = 256 * 1024;

/**
 * The sound in a file as one channel. It is taken apart piece by piece and stopped at `maxSeconds`, so that a small file that says
 * hours does not fill the memory. `seconds` is what the file says of itself, and only saves room.
 *
 * @throws SoundError: "undecodable", "too-long"
 */
export async function decode(
  bytes: Uint8Array,
  codec: Codec,
  { maxSeconds, seconds }: { maxSeconds: number; seconds: number },
): Promise<{ samples: Float32Array; rate: number }> {
  let rate = 0;
  let length = 0;
  let samples = new Float32Array(0);
  const take = ({ channelData, sampleRate }: Decoded): void => {
    const more = channelData[0]?.length ?? 0;
    if (more === 0) return;
    // A rate that moves in the middle is a file glued together; it would be heard at the wrong pitch.
    if (rate !== 0 && sampleRate !== rate) throw new SoundError("undecodable", `${rate} and ${sampleRate} Hz`);
    if (sampleRate < 6_000 || sampleRate > 200_000) throw new SoundError("undecodable", `${sampleRate} Hz`);
    rate = sampleRate;
    if (length + more > maxSeconds * rate) throw new SoundError("too-long");
    if (length + more > samples.length) {
      const room = new Float32Array(Math.max(length + more, Math.ceil((Math.min(seconds, maxSeconds) + 2) * rate)));
      room.set(samples.subarray(0, length));
      samples = room;
    }
    mix(channelData, samples.subarray(length, length + more));
    length += more;
  };
  const decoder = await DECODERS[codec]();
  // Some decoders look at numbers in place, and what came from another process may begin at an odd one.
  const own = new Uint8Array(bytes);
  const file = codec === "aac" ? moovFirst(own) : own;
  try {
    for (let at = 0; at < file.length; at += CHUNK) take(decoder.decode(file.subarray(at, at + CHUNK)));
    if (decoder.flush) take(decoder.flush());
  } catch (error) {
    if (error instanceof SoundError) throw error;
    throw new SoundError("undecodable", String(error), { cause: error });
  } finally {
    decoder.free();
  }
  if (length === 0) throw new SoundError("undecodable", "no samples");
  return { samples: samples.subarray(0, length), rate };
}

/** One channel of several; a channel nobody spoke into does not halve the other. What is no number is silence. */
function mix(channels: readonly Float32Array[], mono: Float32Array): void {
  const sounding = channels.filter((one) => one.some((sample) => sample !== 0));
  for (const channel of sounding)
    for (let n = 0; n < mono.length; n++) mono[n] = (mono[n] as number) + (channel[n] as number) / sounding.length;
  for (let n = 0; n < mono.length; n++) if (!Number.isFinite(mono[n])) mono[n] = 0;
}
