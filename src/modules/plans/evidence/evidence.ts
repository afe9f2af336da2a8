/** What a unit hands in beside what this product itself sends out: an event held, what the press brought, a file. */
export const EVIDENCE_KINDS = ["event", "press", "file"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** The kinds as they stand in the address. */
export const KIND_IN_ADDRESS: Record<EvidenceKind, string> = { event: "su-kien", press: "bao-chi", file: "tep" };

export const EVENT_KINDS = [
  "conference",
  "training",
  "hamletMeeting",
  "dialogue",
  "contest",
  "mobile",
  "other",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a piece of the press is, as plans ask for it: tin bài, chuyên trang, chuyên mục, phóng sự, điểm tin. */
export const PRESS_GENRES = ["article", "page", "column", "reportage", "digest"] as const;
export type PressGenre = (typeof PRESS_GENRES)[number];

export type EvidenceFileRole = "minutes" | "photo" | "scan" | "result";

/** Taken back by the unit; or found to prove nothing by who oversees the plan. Either way it counts no longer. */
export type EvidenceEnd = "takenBack" | "rejected";

export interface EvidenceFile {
  role: EvidenceFileRole;
  /** SHA-256 of the bytes as kept. */
  fileKey: string;
  name: string;
  contentType: string;
  bytes: number;
}

export interface Evidence {
  id: string;
  taskId: string;
  unitId: string;
  kind: EvidenceKind;
  title: string;
  /** The day of the event, of the article or broadcast, of the file's result. */
  happenedOn: string;
  eventKind: EventKind | null;
  place: string | null;
  /** People who came. */
  attendance: number | null;
  outlet: string | null;
  url: string | null;
  airMinutes: number | null;
  /** Column or programme, as the outlet calls it. */
  programme: string | null;
  /** null where nobody said, and for what is not of the press. */
  genre: PressGenre | null;
  /** The programme in whose event, column or lesson it was done; it counts once all the same. */
  hostProgrammeId: string | null;
  /** The kind of activity it was; null: that of its task. */
  activityType: string | null;
  /** What stood on the page when it was handed in; null where it could not be opened. */
  pageTitle: string | null;
  pagePublishedOn: string | null;
  pageFileKey: string | null;
  pageSeenAt: Date | null;
  pageFailure: string | null;
  note: string | null;
  ledgerEntryId: string;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  endedAt: Date | null;
  endedAs: EvidenceEnd | null;
  endedByName: string | null;
  endedReason: string | null;
}

export const EVIDENCE_LIMITS = {
  title: 300,
  place: 300,
  outlet: 200,
  url: 2_000,
  note: 2_000,
  reason: 1_000,
  attendance: 1_000_000,
  airMinutes: 1_440,
  programme: 200,
  files: 8,
  fileBytes: 15 * 1024 * 1024,
};

const TRACKING = /^(utm_\w+|fbclid|gclid|zarsrc)$/i;

/**
 * What makes two addresses the same article: host without "www." and "m.", path without its last slash, query without
 * what only tells where a reader came from.
 */
export function urlKey(url: string): string {
  const parsed = new URL(url);
  for (const name of [...parsed.searchParams.keys()]) if (TRACKING.test(name)) parsed.searchParams.delete(name);
  parsed.searchParams.sort();
  const host = parsed.host.toLowerCase().replace(/^(www|m|amp)\./, "");
  const path = parsed.pathname.replace(/\/+$/, "");
  return `${host}${path}${parsed.search}`.normalize("NFC");
}
