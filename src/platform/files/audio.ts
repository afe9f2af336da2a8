import { parseBuffer } from "music-metadata";

/** Why a recording was not taken; pages turn the code into a sentence beside the field. */
export class AudioRefused extends Error {
  override name = "AudioRefused";
  readonly code: "empty" | "too-large" | "wrong-type" | "speech-in-video" | "broken-audio" | "too-long";
  constructor(code: AudioRefused["code"]) {
    super(code);
    this.code = code;
  }
}

export interface AcceptedAudio {
  contentType: string;
  /** What takes it apart. */
  codec: "wav" | "mp3" | "aac" | "vorbis" | "opus" | "amr";
  bytes: Buffer;
  seconds: number;
}

/** What browsers and loudspeakers play, by the container the file really is. */
const TYPES: readonly [RegExp, string][] = [
  [/^(?:MPEG|MP3)$/i, "audio/mpeg"],
  [/^Ogg/i, "audio/ogg"],
  [/^(?:WAVE|WAV)$/i, "audio/wav"],
  [/M4A|mp4|isom|iso\d|dash|3gp/i, "audio/mp4"],
  [/^ADTS/i, "audio/aac"],
];

/** What is in the container: an Ogg file holds one thing or the other, a telephone's film may hold what only telephones speak. */
function codecOf(contentType: string, codec: string): AcceptedAudio["codec"] | null {
  if (contentType === "audio/wav") return "wav";
  if (contentType === "audio/mpeg") return "mp3";
  if (contentType === "audio/ogg") return /opus/i.test(codec) ? "opus" : /vorbis/i.test(codec) ? "vorbis" : null;
  return SPEECH_CODEC.test(codec) ? null : "aac";
}

/** What only telephones speak; in a file of its own it is read, in the container of a film it is not. */
const SPEECH_CODEC = /amr|samr|sawb/i;

/** Bytes of a frame of 20 ms by its kind, its head included: speech of telephones (AMR, RFC 4867), narrow and wide. */
const SPEECH = [
  { head: Buffer.from("#!AMR\n"), sizes: [13, 14, 16, 18, 20, 21, 27, 32, 6, 6, 6, 6, 1, 1, 1, 1] },
  { head: Buffer.from("#!AMR-WB\n"), sizes: [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1] },
];

/** How long a telephone's recording of speech is, counted frame by frame; null for any other file. */
function speechSeconds(bytes: Buffer): number | null {
  const kind = SPEECH.find(({ head }) => bytes.subarray(0, head.length).equals(head));
  if (!kind) return null;
  let frames = 0;
  for (let at = kind.head.length; at < bytes.length; frames++)
    at += kind.sizes[((bytes[at] as number) >> 3) & 0x0f] as number;
  return Math.round(frames / 50);
}

/**
 * Checks a recording by what it is, not by its name, and measures it. The bytes stay as they are.
 *
 * @throws AudioRefused: "wrong-type" for what is no sound we know, "broken-audio" for what cannot be measured
 */
export async function acceptAudio(bytes: Buffer, maxBytes: number, maxSeconds: number): Promise<AcceptedAudio> {
  if (bytes.length === 0) throw new AudioRefused("empty");
  if (bytes.length > maxBytes) throw new AudioRefused("too-large");
  const speech = speechSeconds(bytes);
  if (speech !== null) {
    if (speech < 1) throw new AudioRefused("broken-audio");
    if (speech > maxSeconds) throw new AudioRefused("too-long");
    return { contentType: "audio/amr", codec: "amr", bytes, seconds: speech };
  }
  const format = await read(bytes);
  if (isMp4(bytes) && SPEECH_CODEC.test(format.codec ?? "")) throw new AudioRefused("speech-in-video");
  const contentType = TYPES.find(([container]) => container.test(format.container ?? ""))?.[1];
  const codec = contentType ? codecOf(contentType, format.codec ?? "") : null;
  if (!contentType || !codec || format.hasVideo) throw new AudioRefused("wrong-type");
  const seconds = format.duration === undefined ? 0 : Math.round(format.duration);
  if (seconds < 1) throw new AudioRefused("broken-audio");
  if (seconds > maxSeconds) throw new AudioRefused("too-long");
  return { contentType, codec, bytes, seconds };
}

const OPTIONS = { duration: true, skipCovers: true };

/** Old telephones call the same container 3GP, and the reader takes that for a video. */
const isMp4 = (bytes: Buffer): boolean => bytes.subarray(4, 8).toString("latin1") === "ftyp";

async function read(bytes: Buffer) {
  try {
    return (await parseBuffer(bytes, isMp4(bytes) ? { mimeType: "audio/mp4" } : undefined, OPTIONS)).format;
  } catch {
    throw new AudioRefused("wrong-type");
  }
}
