import type { AcceptedAudio } from "../../../platform/files/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";

/** What a recording is of: the item in a language, or its loudspeaker script in these words. */
export interface RecordingOf {
  itemId: string;
  lang: ToldLanguage | null;
  scriptSum: string | null;
}

/** A long recording that was sent and is being treated, or could not be. */
export interface RecordingUpload extends RecordingOf {
  id: string;
  fileKey: string;
  codec: AcceptedAudio["codec"];
  contentType: string;
  seconds: number;
  speaker: string;
  mayBeNamed: boolean;
  state: "waiting" | "working" | "failed";
  failure: string | null;
  sentBy: string;
  sentByName: string;
  sentAt: Date;
  beganAt: Date | null;
  failedAt: Date | null;
}

/** Shorter ones are treated at once, so that what is wrong is told beside the field. */
export const TREATED_AT_ONCE_SECONDS = 90;

export const isLong = (audio: Pick<AcceptedAudio, "seconds">): boolean => audio.seconds > TREATED_AT_ONCE_SECONDS;

/** How long treating takes, in minutes: a second of sound some 25 ms on a free core, more on one with much to do. */
export const minutesNeeded = (seconds: number): number => Math.max(1, Math.ceil((seconds * 0.1) / 60));
