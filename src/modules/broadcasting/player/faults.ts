/**
 * What can be wrong with a player. A device tells it in this form, so that whoever looks after it reads a sentence in the
 * own language; what follows the colon is of the machine.
 */
export const PLAYER_FAULTS = [
  "no-sound",
  "sound-failed",
  "sound-stuck",
  "not-fetched",
  "no-room",
  "not-saved",
  "needs-press",
  "no-answer",
  "unexpected",
] as const;
export type PlayerFault = (typeof PLAYER_FAULTS)[number];

export const tellFault = (fault: PlayerFault, detail = ""): string => (detail ? `${fault}: ${detail}` : fault);

/** A fault as a sentence; what is told in another form stays as it is. */
export function faultSentence(told: string, words: Readonly<Record<PlayerFault, string>>): string {
  const [, code, detail] = /^([a-z-]+)(?:: (.*))?$/.exec(told.replace(/\s+/g, " ")) ?? [];
  const fault = PLAYER_FAULTS.find((one) => one === code);
  if (!fault) return told;
  return detail ? `${words[fault]} (${detail})` : words[fault];
}
