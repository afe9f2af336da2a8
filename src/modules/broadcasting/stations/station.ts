import { randomInt } from "node:crypto";
import type { ToldLanguage } from "../../topics/index.ts";

/** What a station tells people with. */
export const MEDIA = ["loudspeaker", "screen"] as const;
export type StationMedium = (typeof MEDIA)[number];

/** Who says what was played: our player, people by hand, or the log of a vendor's system. */
export const STATION_KINDS = ["player", "manual", "vendor"] as const;
export type StationKind = (typeof STATION_KINDS)[number];

export interface StationFacts {
  medium: StationMedium;
  kind: StationKind;
  /** What a vendor's system calls it. */
  vendorCode: string | null;
  name: string;
  hamlet: string | null;
  place: string;
  /** Degrees (WGS 84); both or neither. */
  latitude: number | null;
  longitude: number | null;
  /** Languages people around it speak, in the order they are told in; one at least, three at most. */
  languages: ToldLanguage[];
  /** 0 to 100. */
  volume: number;
  keeper: string | null;
  note: string | null;
}

export interface Station extends StationFacts {
  id: string;
  unitId: string;
  /** Its public address, and its name where programmes and logs are exchanged. */
  code: string;
  /** Since when it is switched off. */
  offOn: string | null;
  offReason: string | null;
  createdByName: string;
  createdAt: Date;
  changedByName: string;
  changedAt: Date;
}

export const STATION_LIMITS = {
  name: 160,
  hamlet: 120,
  place: 300,
  keeper: 160,
  note: 1_000,
  vendorCode: 80,
  languages: 3,
};

/** Letters and digits that nobody takes for others when they are read out or copied from a screen. */
const CODE_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

export const randomCode = (length: number): string =>
  Array.from({ length }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join("");

/** A latitude or longitude as people paste it: "9,1768" or "9.1768"; null where it is none. */
export function readDegrees(text: string, most: 90 | 180): number | null {
  const number = /^-?\d{1,3}([.,]\d{1,10})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return Math.abs(number) <= most ? Math.round(number * 1e6) / 1e6 : null;
}
