import { parseBuffer, TrackType } from "music-metadata";

/** Why a film was not taken; pages turn the code into a sentence beside the field. */
export class FilmRefused extends Error {
  override name = "FilmRefused";
  readonly code: "empty" | "too-large" | "wrong-type" | "wrong-codec" | "broken" | "too-long";
  constructor(code: FilmRefused["code"]) {
    super(code);
    this.code = code;
  }
}

export interface AcceptedFilm {
  contentType: "video/mp4";
  bytes: Buffer;
  seconds: number;
}

/** What every browser and telephone plays; some telephones film in HEVC unless told to be compatible. */
const PICTURE = /avc|h\.?264/i;
const SOUND = /aac|mp4a|mpeg-4\/aac/i;

/**
 * Checks a film by what it is, not by its name: an MP4 with H.264 pictures and, where it has sound, AAC. Nothing is coded
 * anew; where and by which telephone it was filmed is taken out.
 *
 * @throws FilmRefused
 */
export async function acceptFilm(bytes: Buffer, maxBytes: number, maxSeconds: number): Promise<AcceptedFilm> {
  if (bytes.length === 0) throw new FilmRefused("empty");
  if (bytes.length > maxBytes) throw new FilmRefused("too-large");
  if (bytes.subarray(4, 8).toString("latin1") !== "ftyp") throw new FilmRefused("wrong-type");
  const tracks = await tracksOf(bytes);
  const pictures = tracks.filter((track) => track.type === TrackType.video);
  if (pictures.length === 0) throw new FilmRefused("wrong-type");
  const isPlayed = (track: (typeof tracks)[number], codecs: RegExp) => codecs.test(track.codecName ?? "");
  const sounds = tracks.filter((track) => track.type === TrackType.audio);
  if (!pictures.every((one) => isPlayed(one, PICTURE)) || !sounds.every((one) => isPlayed(one, SOUND)))
    throw new FilmRefused("wrong-codec");
  const seconds = Math.round(Math.max(...pictures.map((track) => track.duration ?? 0)));
  if (seconds < 1) throw new FilmRefused("broken");
  if (seconds > maxSeconds) throw new FilmRefused("too-long");
  const own = Buffer.from(bytes);
  forgetWhere(own, 0, own.length, 0);
  return { contentType: "video/mp4", bytes: own, seconds };
}

async function tracksOf(bytes: Buffer) {
  try {
    return (await parseBuffer(bytes, { mimeType: "video/mp4" }, { duration: true, skipCovers: true })).format.trackInfo;
  } catch {
    throw new FilmRefused("broken");
  }
}

const INSIDE = new Set(["moov", "trak"]);
const TOLD = new Set(["udta", "meta"]);
const HEADER = 8;

/** Place, time and telephone stand in boxes of their own, which become empty room of the same size: nothing else moves. */
function forgetWhere(file: Buffer, from: number, to: number, depth: number): void {
  for (let at = from; at + HEADER <= to; ) {
    const type = file.toString("latin1", at + 4, at + 8);
    let size = file.readUInt32BE(at);
    if (size === 1 && at + 16 <= to) size = Number(file.readBigUInt64BE(at + 8));
    if (size === 0) size = to - at;
    if (size < HEADER || at + size > to) return;
    if (TOLD.has(type)) file.fill(0, at + HEADER, at + size).write("free", at + 4, "latin1");
    else if (INSIDE.has(type) && depth < 3) forgetWhere(file, at + HEADER, at + size, depth + 1);
    at += size;
  }
}
