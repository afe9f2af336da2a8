/** Who calls people together below the commune. */
export const HOSTS = ["hamlet", "women", "farmers", "veterans", "youth", "front", "mediators", "other"] as const;
export type Host = (typeof HOSTS)[number];

export interface HamletMeeting {
  id: string;
  unitId: string;
  heldOn: string;
  hamlet: string;
  host: Host;
  attendance: number;
  speaker: string;
  note: string;
  recordedByName: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnReason: string | null;
}

export const LIMITS = { hamlet: 120, speaker: 120, note: 2_000, attendance: 100_000, questions: 50, question: 2_000 };

/** One question a line; empty lines and marks of lists are nobody's question. */
export function readQuestions(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-•*+]|\d{1,2}[.)])\s+/, "").trim())
    .filter((line) => /\p{L}/u.test(line));
}
