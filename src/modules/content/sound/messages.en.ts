import { formatDateTime, formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";
import { minutesNeeded } from "./recording-upload.ts";

const seconds = (value: number): string => {
  const whole = Math.round(value);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

export const en: typeof vi = {
  notReady: {
    making: { title: "The reading is being made", text: "It plays by itself when it is done, usually within seconds." },
    busy: {
      title: "Many readings are being made",
      text: "This page tries again in a minute. Until then you can read the text.",
    },
    failed: {
      title: "The reading could not be made",
      text: "The voice failed on this page. Try again in ten minutes, or read the text.",
    },
  },
  readInstead: "Read the page",

  length: seconds,
  heading: "The script as sound",
  none: "Nothing says these words yet.",
  spoken: "Read by machine",
  recorded: "Read by a person",
  old: "Of the words before",
  oldText: "The words changed since this was made. Do not play it; have the new words read.",
  making: "Being made, usually within seconds. This page loads anew by itself.",
  failed: "Not made",
  failures: {
    undecodable: "The voice gave no sound. Try again.",
    silent: "There is no word to say.",
    "too-short": "These words are too short.",
    "too-long": "These words are too long to be read in one piece. Write less.",
    "queue-full": "Many readings are waiting. Try again in some minutes.",
    timeout: "It took too long and was stopped. Try again.",
    stopped: "It broke off. Try again.",
  },
  facts: { length: "Length (measured)", loudness: "Loudness", voice: "Voice", by: "Made by" },
  measured: (is, estimated) => `${seconds(is)} (estimated ${seconds(estimated)})`,
  loud: (lufs, usual) => `${formatNumber(Math.round(lufs * 10) / 10, "en")} LUFS (usual ${formatNumber(usual, "en")})`,
  voiced: (voice, name, speed) =>
    voice === null
      ? name
      : `${{ north: "northern", central: "central", south: "southern" }[voice]}, ${speed} syllables a minute (${name})`,
  made: (by, at) => `${by}, ${formatDateTime(at)}`,
  notNamed: "Not named on air",
  passedOver: {
    "no-answer": "The voice service did not answer; the built-in voice was used.",
    "too-slow": "The voice service was too slow; the built-in voice was used.",
    refused: "The voice service refused; the built-in voice was used.",
    "no-sound": "The voice service sent something else than these words; the built-in voice was used.",
  },
  faults: {
    clipped: "The sound breaks because it was recorded too loud. Better record again, further from the mouth.",
    quiet: "Recorded too softly; raised, the noise is heard. Better record again, closer.",
    gap: "There is a silence of more than 8 seconds inside.",
  },
  forAir: "File for loudspeakers and stations",
  lighter: "A lighter file",
  radioPack: "Pack for stations: sound and description",
  radioPackLater: "There is a pack for stations once the item is published.",
  order: "Have it read",
  orderAgain: "Have it read again",
  voice: "Voice",
  voices: { north: "Northern", central: "Central", south: "Southern" },
  speed: "Speed",
  speedChoice: (speed, estimated) => `${speed} syllables a minute, about ${seconds(estimated)}`,
  chime: "Chime",
  withChime: "With a chime before it",
  upload: "Upload a person's reading",
  uploadHint:
    "A telephone will do: MP3, M4A, OGG, WAV; at most 20 MB and 10 minutes. Silence at both ends is cut, loudness set.",
  file: "Sound file",
  speaker: "Who reads",
  mayBeNamed: "Name",
  mayBeNamedYes: "The reader agrees to be named on air",
  send: "Upload",
  long: {
    states: { waiting: "Waiting", working: "Being worked on", failed: "Not done" },
    sent: (by, at, length) => `A recording of ${seconds(length)}, sent by ${by} ${formatDateTime(at)}.`,
    waiting: (length) =>
      `Long recordings are treated in the background, usually within ${minutesNeeded(length)} min. Load the page again to see.`,
    working: (since, length) =>
      `Begun ${formatDateTime(since)}; it usually takes ${minutesNeeded(length)} min. Load the page again to see. What was there before stays in use.`,
    drop: "Give up what was just sent",
    seen: "Understood, remove this line",
  },
  unheard: "Waits for somebody else to listen",
  heardBy: (name, at) => `${name} listened, ${formatDateTime(at)}`,
  hear: "I listened, let it out",
  ownRecording: "You uploaded it, so somebody else listens.",
  remove: "Remove it",
  done: {
    speaking: "Taken. The reading is there in seconds.",
    recorded: "Uploaded. Somebody else listens before it goes out.",
    recordingSent: "The long recording was taken. It is being worked on; this page tells when it is done.",
    heard: "The person's reading may go out.",
    soundGone: "Removed.",
  },
  soundErrors: {
    voice: "Choose a voice.",
    speed: (least, most) => `Between ${least} and ${most} syllables a minute.`,
    speakerMissing: "Write who reads.",
    speakerLong: "The name is longer than 120 characters.",
  },
  recordingErrors: (megabytes, minutes) => ({
    missing: "Choose a sound file.",
    empty: "This file is empty. Choose another.",
    "too-large": `The file is larger than ${megabytes} MB. Record less, or save it as MP3.`,
    "too-long": `The recording is longer than ${minutes} minutes. Make two of it.`,
    "too-short": "There is less than a second of speech in it. Record again.",
    "wrong-type": "This file is no sound that can be read (MP3, M4A, OGG, WAV, AMR), whatever its name says.",
    "speech-in-video": "This telephone writes speech into a 3GP film. Change it to AMR, MP3 or M4A and record again.",
    "broken-audio": "This file is broken; it cannot be measured. Record or save it again.",
    undecodable: "This file is broken, or of a kind that cannot be opened. Save it as MP3 or M4A.",
    silent: "Nothing is heard in this recording. Look at the microphone and record again.",
    "queue-full": "Many recordings are being treated. Try again in some minutes.",
    timeout: "Treating it took too long and was stopped. Record less.",
    stopped: "It broke off. Try again.",
  }),
  refusals: {
    "no-right-here": "You have no right to this at the unit of the item.",
    "item-over": "The item was withdrawn, replaced or archived; no sound is made of it any more.",
    "script-moved": "The script has just changed. Load the page anew, read the new words, then do it again.",
    "no-sound": "Nothing says the approved words yet. Have them read first.",
    "own-recording": "You uploaded it, so somebody else listens.",
    "not-approved": "The item is not published. Stations take approved words only.",
  },

  airFeedTitle: (name) => `${name}: for the radio`,
};
