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

export const MOST_CHOICES = 30;
/** It tells of itself every quarter of an hour; a day without a word in working time is looked after. */
export const SILENT_AFTER_HOURS = 24;

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
