import type { Audience, Topic } from "../../topics/index.ts";

/** A slogan is called out in a few words; a key message says in a sentence or two what people gain. */
export const SLOGAN_KINDS = ["slogan", "message"] as const;
export type SloganKind = (typeof SLOGAN_KINDS)[number];

export const SLOGAN_STATES = ["waiting", "returned", "approved", "withdrawn"] as const;
export type SloganState = (typeof SLOGAN_STATES)[number];

export interface SloganText {
  kind: SloganKind;
  text: string;
  topic: Topic;
  audiences: Audience[];
  /** Last day it is to be used; null without an end. */
  until: string | null;
}

export interface Slogan extends SloganText {
  id: string;
  unitId: string;
  state: SloganState;
  version: number;
  writtenBy: string | null;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

/** Characters and words; what is longer is no slogan any more, but a text. */
export const SLOGAN_LIMITS = { text: 400, words: 60, note: 2_000 };

/** Approved and not past its last day: may stand on something new. */
export const isUsable = (slogan: Pick<Slogan, "state" | "until">, today: string): boolean =>
  slogan.state === "approved" && (slogan.until === null || slogan.until >= today);
