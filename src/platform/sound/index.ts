/** Sound: texts spoken, recordings levelled, MP3 and Ogg. See README.md. */
export { SPEEDS, VOICES, type Voice } from "./built-in-voice.ts";
export { CHIME_SECONDS } from "./chime.ts";
export type { Fault } from "./listen.ts";
export { SoundError, type SoundErrorCode } from "./sound-error.ts";
export { createStudio, MOST_SPOKEN, type Sound, type Speaking, type Spoken, type Studio } from "./studio.ts";
export type { VoiceFailure, VoiceService } from "./voice-service.ts";
