import type { Voice } from "./built-in-voice.ts";

/** A service that speaks better than the built-in voice; see docs/operations.md for what it is sent and has to answer. */
export interface VoiceService {
  url: string;
  /** As people see it beside what it spoke. */
  name: string;
  key: string | null;
}

/** Why the service was not taken; pages turn it into a sentence. */
export type VoiceFailure = "no-answer" | "too-slow" | "refused" | "no-sound";

export class VoiceUnavailable extends Error {
  override name = "VoiceUnavailable";
  readonly code: VoiceFailure;
  constructor(code: VoiceFailure, detail = "", options?: ErrorOptions) {
    super(`voice service ${code} ${detail}`.trim(), options);
    this.code = code;
  }
}

const MOST_BYTES = 40 * 1024 * 1024;

/**
 * Asks the service for a spoken text. What it answers is only looked at for its size here; whether it is sound shows when it is
 * taken apart.
 *
 * @throws VoiceUnavailable
 */
export async function askVoice(
  service: VoiceService,
  said: { text: string; voice: Voice; speed: number },
  timeoutMs: number,
): Promise<Uint8Array> {
  try {
    const answer = await fetch(service.url, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        "content-type": "application/json",
        accept: "audio/wav, audio/mpeg, audio/ogg, audio/mp4",
        ...(service.key ? { authorization: `Bearer ${service.key}` } : {}),
      },
      body: JSON.stringify({ language: "vi", ...said }),
    });
    if (!answer.ok || !answer.body) {
      await answer.body?.cancel();
      throw new VoiceUnavailable("refused", String(answer.status));
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of answer.body) {
      size += part.length;
      if (size > MOST_BYTES) throw new VoiceUnavailable("no-sound", "too much");
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof VoiceUnavailable) throw error;
    const isSlow = error instanceof Error && error.name === "TimeoutError";
    throw new VoiceUnavailable(isSlow ? "too-slow" : "no-answer", String(error), { cause: error });
  }
}
