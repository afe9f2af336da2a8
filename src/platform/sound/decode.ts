import { SoundError } from "./sound-error.ts";

/** What telephones and recorders write, by what the file is. */
export type Codec = "wav" | "mp3" | "aac" | "vorbis" | "opus";

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
};

const CHUNK = 256 * 1024;

/**
 * The sound in a file as one channel. It is taken apart piece by piece and stopped at `maxSeconds`, so that a small file that says
 * hours does not fill the memory.
 *
 * @throws SoundError: "undecodable", "too-long"
 */
export async function decode(
  bytes: Uint8Array,
  codec: Codec,
  maxSeconds: number,
): Promise<{ samples: Float32Array; rate: number }> {
  const parts: Float32Array[] = [];
  let rate = 0;
  let length = 0;
  const take = ({ channelData, sampleRate }: Decoded): void => {
    if ((channelData[0]?.length ?? 0) === 0) return;
    // A rate that moves in the middle is a file glued together; it would be heard at the wrong pitch.
    if (rate !== 0 && sampleRate !== rate) throw new SoundError("undecodable", `${rate} and ${sampleRate} Hz`);
    rate = sampleRate;
    const mono = mixed(channelData);
    length += mono.length;
    if (length > maxSeconds * rate) throw new SoundError("too-long");
    parts.push(mono);
  };
  const decoder = await DECODERS[codec]();
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) take(decoder.decode(bytes.subarray(at, at + CHUNK)));
    if (decoder.flush) take(decoder.flush());
  } catch (error) {
    if (error instanceof SoundError) throw error;
    throw new SoundError("undecodable", String(error), { cause: error });
  } finally {
    decoder.free();
  }
  if (length === 0 || rate < 6_000 || rate > 200_000) throw new SoundError("undecodable", `${length} at ${rate} Hz`);
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, rate };
}

/** One channel of several; a channel nobody spoke into does not halve the other. What is no number is silence. */
function mixed(channels: readonly Float32Array[]): Float32Array {
  const sounding = channels.filter((one) => one.some((sample) => sample !== 0));
  const used = sounding.length > 0 ? sounding : channels.slice(0, 1);
  const mono = new Float32Array(used[0]?.length ?? 0);
  for (const channel of used)
    for (let n = 0; n < mono.length; n++) mono[n] = (mono[n] as number) + (channel[n] as number) / used.length;
  for (let n = 0; n < mono.length; n++) if (!Number.isFinite(mono[n])) mono[n] = 0;
  return mono;
}
