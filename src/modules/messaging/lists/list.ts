import type { Medium } from "../message.ts";

export interface PeopleList {
  id: string;
  unitId: string;
  medium: Medium;
  name: string;
  /** Who agreed, when, for what. */
  ground: string;
  /** The last day it may be written to. */
  until: string | null;
  createdByName: string;
  createdAt: Date;
  closedAt: Date | null;
}

/** A device cannot be put on a list: it asks for itself. */
export const LIST_MEDIA = ["sms", "email"] as const satisfies readonly Medium[];

export const LIST_LIMITS = {
  name: 120,
  ground: 500,
  /** A list lasts no longer without somebody asking anew. */
  days: 366,
  rows: 100_000,
  bytes: 10 * 1024 * 1024,
  /** Wrong rows that are told one by one. */
  faults: 50,
};
