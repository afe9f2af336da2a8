export type SoundErrorCode =
  /** Nothing in it that can be played, though it calls itself a recording. */
  | "undecodable"
  /** Nobody says anything. */
  | "silent"
  | "too-short"
  | "too-long"
  /** More is waiting than we are willing to keep; try again later. */
  | "queue-full"
  | "timeout"
  /** The process ended, or the studio was closed. */
  | "stopped";

export class SoundError extends Error {
  readonly code: SoundErrorCode;

  constructor(code: SoundErrorCode, detail = "", options?: ErrorOptions) {
    super(`sound ${code} ${detail}`.trim(), options);
    this.name = "SoundError";
    this.code = code;
  }
}
