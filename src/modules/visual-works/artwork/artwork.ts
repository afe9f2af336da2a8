import type { Topic } from "../../topics/index.ts";

/** What can be made: cloth banner, panel, poster, standee, leaflet, painting or something else. */
export const ARTWORK_KINDS = ["banner", "panel", "poster", "standee", "leaflet", "painting", "other"] as const;
export type ArtworkKind = (typeof ARTWORK_KINDS)[number];

export const ARTWORK_STATES = ["draft", "waiting", "returned", "approved", "withdrawn"] as const;
export type ArtworkState = (typeof ARTWORK_STATES)[number];

/** Grounds an artwork of ours may have; each also exists in black on white. */
export const GROUNDS = ["red", "light", "blue"] as const;
export type Ground = (typeof GROUNDS)[number];

/** What an artwork of ours is made from. */
export interface ArtworkSpec {
  text: string;
  sub: string | null;
  ground: Ground;
  /** Address of this site the code leads to; null without a code. */
  path: string | null;
}

export interface Artwork {
  id: string;
  unitId: string;
  year: number;
  /** Counted in each unit and year: "Mẫu số 4 năm 2026". */
  number: number;
  kind: ArtworkKind;
  title: string;
  topic: Topic;
  /** Millimetres. */
  width: number;
  height: number;
  /** Null where the design came as a file. */
  spec: ArtworkSpec | null;
  fileKey: string | null;
  fileType: string | null;
  fileName: string | null;
  sloganId: string | null;
  taskId: string | null;
  /** Code printed on it. */
  short: string | null;
  /** Everybody may download it. */
  isOpen: boolean;
  state: ArtworkState;
  version: number;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

export const ARTWORK_LIMITS = {
  title: 160,
  text: 400,
  words: 60,
  sub: 160,
  note: 2_000,
  path: 300,
  /** Millimetres: a business card to fifty metres. */
  least: 50,
  longest: 50_000,
  bleed: 200,
};

/** Sizes that are ordered most, in millimetres. */
export const USUAL_SIZES: readonly {
  value: string;
  width: number;
  height: number;
  kind: "banner" | "panel" | "standee" | "paper";
  paper?: string;
}[] = [
  { value: "5000x500", width: 5_000, height: 500, kind: "banner" },
  { value: "4000x800", width: 4_000, height: 800, kind: "banner" },
  { value: "8000x1000", width: 8_000, height: 1_000, kind: "banner" },
  { value: "3000x2000", width: 3_000, height: 2_000, kind: "panel" },
  { value: "6000x3000", width: 6_000, height: 3_000, kind: "panel" },
  { value: "12000x3000", width: 12_000, height: 3_000, kind: "panel" },
  { value: "600x1600", width: 600, height: 1_600, kind: "standee" },
  { value: "800x1800", width: 800, height: 1_800, kind: "standee" },
  { value: "a0", width: 841, height: 1_189, kind: "paper", paper: "A0" },
  { value: "a1", width: 594, height: 841, kind: "paper", paper: "A1" },
  { value: "a2", width: 420, height: 594, kind: "paper", paper: "A2" },
  { value: "a3", width: 297, height: 420, kind: "paper", paper: "A3" },
  { value: "a4", width: 210, height: 297, kind: "paper", paper: "A4" },
  { value: "a5", width: 148, height: 210, kind: "paper", paper: "A5" },
];

/**
 * A length as people write it: "1,2", "1,2 m", "120 cm", "1.200 mm"; without a unit it is metres. Whole millimetres; null for
 * what is no length, or none an artwork or a place may have.
 */
export function readLength(text: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:[.,](\d{1,3}))?\s*(m|cm|mm|mét|met)?$/i.exec(text.trim());
  if (!found) return null;
  const [, whole = "", part = "", unit = "m"] = found;
  const isSmall = /^(?:cm|mm)$/i.test(unit);
  // "1.200" is one metre twenty, "1.200 mm" is the same: a dot before three digits groups only small units.
  const number =
    whole.includes(".") && !isSmall && part === ""
      ? Number(whole)
      : Number(`${whole.replaceAll(".", "")}.${part || "0"}`);
  const perUnit = { cm: 10, mm: 1 }[unit.toLowerCase()] ?? 1_000;
  const length = Math.round(number * perUnit);
  return length >= ARTWORK_LIMITS.least && length <= ARTWORK_LIMITS.longest ? length : null;
}

/** "1,2 × 0,5 m", or the name of a paper size. */
export function sizeInWords(width: number, height: number): string {
  const paper = USUAL_SIZES.find((one) => one.paper && one.width === width && one.height === height)?.paper;
  if (paper) return paper;
  const metres = (length: number): string => String(length / 1_000).replace(".", ",");
  return `${metres(width)} × ${metres(height)} m`;
}

/**
 * The part of an address of this site people may be sent to, from what was pasted; null for nothing, undefined for an address
 * of somebody else's or of officers.
 */
export function readOwnPath(text: string, publicUrl: string): string | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const path = typed.startsWith(`${publicUrl}/`) ? typed.slice(publicUrl.length) : typed;
  if (!/^\/(?!\/)[\w\-./?=&%]*$/.test(path) || path.length > ARTWORK_LIMITS.path) return undefined;
  return /^\/(?:can-bo|api)(?:\/|$)/.test(path) || path.includes("..") ? undefined : path;
}
