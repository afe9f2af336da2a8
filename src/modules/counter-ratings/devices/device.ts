import { randomInt } from "node:crypto";
import type { Subject } from "../rating.ts";

/** Where a tablet stands and what is rated on it. */
export interface DeviceFacts {
  pointId: string;
  counter: string | null;
  name: string;
  subjects: Subject[];
  /** Offered for choosing; one alone goes with every rating, none asks nothing. */
  fields: string[];
  procedureCodes: string[];
  /** Beside Vietnamese. */
  languages: string[];
}

/** A tablet on which people rate (máy đánh giá). */
export interface RatingDevice extends DeviceFacts {
  id: string;
  unitId: string;
  isPaired: boolean;
  firstPairedAt: Date | null;
  pairedAt: Date | null;
  pairedByName: string | null;
  seenAt: Date | null;
  waiting: number | null;
  clockOffsetMs: number | null;
  version: string | null;
  offAt: Date | null;
  offByName: string | null;
  changedByName: string;
  changedAt: Date;
}

export const PAIRING_MINUTES = 30;
export const MOST_CHOICES = 30;
/** It tells of itself every quarter of an hour; a day without a word in working time is looked after. */
export const SILENT_AFTER_HOURS = 24;

/** Without letters and figures that are taken for each other. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const PAIRING_LETTERS = 8;

/** As it is typed: two groups of four. */
export function newPairingCode(): string {
  const code = Array.from({ length: PAIRING_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase();
}

/** A code as somebody typed it, in any case and with any marks between. */
export const plainPairingCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

export type DeviceState = "new" | "off" | "unpaired" | "silent" | "seen";

export function deviceState(
  device: Pick<RatingDevice, "offAt" | "isPaired" | "firstPairedAt" | "seenAt">,
  now: Date,
): DeviceState {
  if (device.offAt) return "off";
  if (!device.isPaired) return device.firstPairedAt ? "unpaired" : "new";
  const silentFor = now.getTime() - (device.seenAt?.getTime() ?? 0);
  return silentFor > SILENT_AFTER_HOURS * 3_600_000 ? "silent" : "seen";
}
