import { type ChildProcess, fork } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import { type AcceptedAudio, acceptAudio } from "../files/index.ts";
import { projectRoot } from "../project-root.ts";
import { BUILT_IN, builtInJob, type Voice } from "./built-in-voice.ts";
import type { Fault } from "./listen.ts";
import { SoundError } from "./sound-error.ts";
import type { SoundJob, SoundMade, SoundReply } from "./sound-process.ts";
import type { SpeakReply } from "./speak-process.ts";
import { askVoice, type VoiceFailure, type VoiceService, VoiceUnavailable } from "./voice-service.ts";

export interface StudioOptions {
  /** Loudness everything comes out at, in LUFS. */
  loudness: number;
  /** null = only the built-in voice. */
  voiceService: VoiceService | null;
  /** Processes at once. Each makes one sound and ends. */
  processes?: number;
  /** Sounds that may wait; further ones are refused with "queue-full". */
  queue?: number;
  timeoutMs?: number;
  serviceTimeoutMs?: number;
}

/** A sound as it goes out: one channel, silence cut off, at the loudness asked for. */
export interface Sound {
  mp3: Buffer;
  /** Vorbis; null where it is only for listening on a page. */
  ogg: Buffer | null;
  seconds: number;
  /** Measured on what came out: LUFS, and dBTP. */
  loudness: number;
  peak: number;
}

export interface Spoken extends Sound {
  /** Whose voice it is, for people: the service's name, or the built-in program's. */
  voiceName: string;
  /** Why the service was passed over, where it was. */
  passedOver: VoiceFailure | null;
}

export interface Speaking {
  voice: Voice;
  /** Syllables a minute. */
  speed: number;
  chime: boolean;
  quality: SoundJob["quality"];
}

/** Makes sound: of a text, and of what somebody recorded. */
export interface Studio {
  /**
   * `text` as it is said: words only, a paragraph on each line.
   *
   * @throws SoundError
   */
  speak(text: string, how: Speaking): Promise<Spoken>;
  /**
   * What somebody recorded, cut, levelled and written anew, with what a listener would stumble over. Without `ogg` only as MP3.
   *
   * @throws SoundError
   */
  treat(recording: AcceptedAudio, limits: { seconds: number; ogg?: boolean }): Promise<Sound & { faults: Fault[] }>;
  /** Refuses what waits and ends the processes. */
  close(): Promise<void>;
}

/** More is not spoken in one piece. */
export const MOST_SPOKEN = 24_000;
const MOST_SPOKEN_SECONDS = 45 * 60;
/** A second of sound takes some 25 ms on a free core; on one with much to do ten times of it. */
const MS_A_SECOND = 250;
/** A third of the share of who serves pages, where both want the processor. */
const NICENESS = 5;
/** 16 bits at 22,050 Hz. */
const BUILT_IN_BYTES = 44_100;

export function createStudio(options: StudioOptions): Studio {
  const { loudness, voiceService, processes = 1, queue: most = 24, timeoutMs = 60_000 } = options;
  const { serviceTimeoutMs = 60_000 } = options;
  const running = new Set<ChildProcess>();
  const waiting: { begin(): void; refuse(): void }[] = [];
  let closed = false;

  const next = (): void => {
    while (running.size < processes && waiting.length > 0) waiting.shift()?.begin();
  };

  /** One process, one question, one answer. */
  const once = <Answer>(file: string, job: object, ms = timeoutMs): Promise<Answer> =>
    new Promise<Answer>((resolve, reject) => {
      if (closed) return reject(new SoundError("stopped"));
      if (waiting.length >= most) return reject(new SoundError("queue-full", String(most)));
      const begin = (): void => {
        const child = fork(join(projectRoot(), "src/platform/sound", file), [], {
          serialization: "advanced",
          stdio: ["ignore", "ignore", "ignore", "ipc"],
          execArgv: [],
          // No settings and no secrets: it needs none.
          env: {},
        });
        running.add(child);
        // Pages are served first.
        if (child.pid) setPriority(child.pid, NICENESS);
        const end = (settle: () => void): void => {
          if (!running.delete(child)) return;
          clearTimeout(timer);
          settle();
          child.kill("SIGKILL");
          next();
        };
        const timer = setTimeout(() => end(() => reject(new SoundError("timeout", `${ms} ms`))), ms);
        child.on("message", (answer: Answer) => end(() => resolve(answer)));
        child.on("error", (error) => end(() => reject(new SoundError("stopped", String(error), { cause: error }))));
        child.on("exit", (code, signal) => end(() => reject(new SoundError("stopped", `ended: ${signal ?? code}`))));
        child.send(job, (error) => {
          if (error) end(() => reject(new SoundError("stopped", String(error), { cause: error })));
        });
      };
      waiting.push({ begin, refuse: () => reject(new SoundError("stopped")) });
      next();
    });

  const make = async (job: SoundJob): Promise<Sound & { faults: Fault[] }> => {
    const reply = await once<SoundReply>("sound-process.ts", job, timeoutMs + job.seconds * MS_A_SECOND);
    if ("failure" in reply) throw new SoundError(reply.failure, reply.detail);
    return { ...reply, mp3: Buffer.from(reply.mp3), ogg: reply.ogg && Buffer.from(reply.ogg) } satisfies SoundMade &
      Sound;
  };

  const byService = async (text: string, how: Speaking, service: VoiceService): Promise<Sound> => {
    const bytes = await askVoice(service, { text, voice: how.voice, speed: how.speed }, serviceTimeoutMs);
    try {
      const audio = await acceptAudio(Buffer.from(bytes), Number.MAX_SAFE_INTEGER, MOST_SPOKEN_SECONDS);
      const made = await make(jobOf(audio, MOST_SPOKEN_SECONDS, how));
      // A beep, or a voice that broke off, is not the text.
      if (!isPlausible(made.seconds, text, how.speed)) throw new VoiceUnavailable("no-sound", `${made.seconds} s`);
      return made;
    } catch (error) {
      if (error instanceof VoiceUnavailable) throw error;
      if (error instanceof SoundError && ["queue-full", "stopped", "timeout"].includes(error.code)) throw error;
      throw new VoiceUnavailable("no-sound", String(error), { cause: error });
    }
  };

  const builtIn = async (text: string, how: Speaking): Promise<Sound> => {
    const reply = await once<SpeakReply>("speak-process.ts", builtInJob(text, how.voice, how.speed));
    if ("failure" in reply) throw new SoundError("stopped", reply.failure);
    const seconds = reply.wav.length / BUILT_IN_BYTES;
    return make({ ...jobBase(MOST_SPOKEN_SECONDS, how), seconds, bytes: reply.wav, codec: "wav" });
  };

  const jobBase = (maxSeconds: number, { chime, quality }: Pick<Speaking, "chime" | "quality">) => ({
    maxSeconds,
    target: loudness,
    chime,
    quality,
    ogg: quality === "radio",
  });
  const jobOf = (audio: AcceptedAudio, maxSeconds: number, how: Pick<Speaking, "chime" | "quality">): SoundJob => ({
    ...jobBase(maxSeconds, how),
    seconds: audio.seconds,
    bytes: audio.bytes,
    codec: audio.codec,
  });

  return {
    async speak(text, how) {
      if (text.trim() === "") throw new SoundError("silent");
      if (text.length > MOST_SPOKEN) throw new SoundError("too-long", String(text.length));
      let passedOver: VoiceFailure | null = null;
      if (voiceService) {
        try {
          return { ...(await byService(text, how, voiceService)), voiceName: voiceService.name, passedOver };
        } catch (error) {
          if (!(error instanceof VoiceUnavailable)) throw error;
          passedOver = error.code;
        }
      }
      return { ...(await builtIn(text, how)), voiceName: BUILT_IN, passedOver };
    },
    treat: (recording, { seconds, ogg = true }) =>
      make({ ...jobOf(recording, seconds, { chime: false, quality: "radio" }), ogg }),
    async close() {
      closed = true;
      for (const one of waiting.splice(0)) one.refuse();
      const ends = [...running].map((child) => new Promise((resolve) => child.once("exit", resolve)));
      for (const child of running) child.kill("SIGKILL");
      await Promise.all(ends);
    },
  };
}

/** Between a third and three times of what a reader needs. */
function isPlausible(seconds: number, text: string, speed: number): boolean {
  const expected = ((text.match(/[\p{L}\p{M}]+/gu) ?? []).length * 60) / speed;
  return seconds > expected / 3 - 2 && seconds < expected * 3 + 10;
}
