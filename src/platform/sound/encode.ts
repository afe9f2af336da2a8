import { createMp3Encoder, createOggEncoder } from "wasm-media-encoders";

/** About 75 kbit/s for one voice at 44.1 kHz. */
const OGG_QUALITY = 3;

/** The encoder turns everything down by this much, so that what it loses does not swing too high; the level is ours already. */
const ENCODER_SCALE = 0.95;

/** MPEG-1 Layer III of one channel, bits a second always the same, because receivers of stations seek by counting bytes. */
export async function encodeMp3(samples: Float32Array, rate: number, kbps: 48 | 128): Promise<Buffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: kbps });
  return written(encoder, samples, 1 / ENCODER_SCALE);
}

/** Ogg Vorbis. */
export async function encodeOgg(samples: Float32Array, rate: number): Promise<Buffer> {
  const encoder = await createOggEncoder();
  encoder.configure({ sampleRate: rate, channels: 1, vbrQuality: OGG_QUALITY });
  return written(encoder, samples);
}

const CHUNK = 1 << 16;

function written(
  encoder: { encode(samples: readonly Float32Array[]): Uint8Array; finalize(): Uint8Array },
  samples: Float32Array,
  gain = 1,
): Buffer {
  const parts: Buffer[] = [];
  // The encoder writes into the same place each time.
  for (let at = 0; at < samples.length; at += CHUNK)
    parts.push(Buffer.from(encoder.encode([samples.subarray(at, at + CHUNK).map((one) => one * gain)])));
  parts.push(Buffer.from(encoder.finalize()));
  return Buffer.concat(parts);
}
