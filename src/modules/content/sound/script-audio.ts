import type { Fault, Voice, VoiceFailure } from "../../../platform/sound/index.ts";

/** Who says the script: the machine, or a person who was recorded. */
export type SoundKind = "spoken" | "recorded";

/** The loudspeaker script of an item as sound. */
export interface ScriptAudio {
  itemId: string;
  scriptSum: string;
  kind: SoundKind;
  script: string;
  state: "making" | "ready" | "failed";
  failure: string | null;
  voice: Voice | null;
  /** Syllables a minute. */
  speed: number | null;
  hasChime: boolean;
  speaker: string | null;
  mayBeNamed: boolean;
  /** Why the better voice was not taken. */
  passedOver: VoiceFailure | null;
  mp3Key: string | null;
  mp3Bytes: number | null;
  oggKey: string | null;
  seconds: number | null;
  /** LUFS and dBTP. */
  loudness: number | null;
  peak: number | null;
  faults: Fault[];
  askedBy: string;
  askedByName: string;
  askedAt: Date;
  heardBy: string | null;
  heardByName: string | null;
  heardAt: Date | null;
}

/** One that is whole: it has its files and what was measured. */
export type ReadyAudio = ScriptAudio & {
  state: "ready";
  speaker: string;
  mp3Key: string;
  mp3Bytes: number;
  oggKey: string;
  seconds: number;
  loudness: number;
  peak: number;
};

export const isReady = (audio: ScriptAudio | undefined): audio is ReadyAudio => audio?.state === "ready";

/** May go out: what a machine said of words somebody approved, or what a person said and a second one has heard. */
export const mayGoOut = (audio: ScriptAudio): audio is ReadyAudio =>
  isReady(audio) && (audio.kind === "spoken" || audio.heardAt !== null);

/** A person's voice before the machine's. */
export const chooseForAir = (audios: readonly ScriptAudio[]): ReadyAudio | null =>
  audios.filter(mayGoOut).sort((a, b) => a.kind.localeCompare(b.kind))[0] ?? null;
