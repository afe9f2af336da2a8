import type { Db } from "../../../platform/db/index.ts";
import { type Channel, isProof, type LedgerEntry, listLedgerEntries } from "../../publishing/index.ts";
import { findItem, getVersion } from "../content.store.ts";
import { type CorrectionStep, listSteps, listToldAtMeetings } from "./correction.store.ts";

/** Forms the product puts out by itself with the correcting version; all others are done by people. */
const BY_ITSELF: readonly Channel[] = ["portal", "provincePortal", "feed", "sheet"];

/** A form in which the text before the correction went out, and how far the correction is in the same form. */
export interface CorrectedForm {
  channel: Channel;
  language: string;
  place: string;
  /** When the wrong text last went out in it. */
  toldAt: Date;
  /** out: carries the correction; waiting: the product, or the translator, is at it; byHand: somebody has to. */
  state: "out" | "waiting" | "byHand";
  since: Date | null;
  step: CorrectionStep | null;
}

export interface Correction {
  itemId: string;
  number: number;
  note: string;
  correctedAt: Date;
  forms: CorrectedForm[];
}

interface Told {
  channel: Channel;
  language: string;
  place: string;
  version: number;
  at: Date;
}

const keyOf = (one: { channel: string; language: string; place: string }): string =>
  [one.channel, one.language, one.place].join("\u0000");
const placed = (row: LedgerEntry) => ({
  channel: row.channel,
  language: row.language === null || row.language === "vi" ? "" : row.language,
  place: row.place ?? "",
});

/**
 * What a published correction still owes: it has to appear in the same form as the error (Luật Tiếp cận thông tin 104/2016/QH13
 * Điều 22, in force since 01/7/2018). Read from the ledger: every form that told a version before, beside what tells the corrected
 * one. Null where what is out corrects nothing.
 */
export async function loadCorrection(db: Db, itemId: string): Promise<Correction | null> {
  const item = await findItem(db, itemId);
  if (!item?.publishedVersion || item.publishedVersion < 2 || !item.republishedAt) return null;
  const number = item.publishedVersion;
  const { correctionNote } = await getVersion(db, itemId, number);
  if (correctionNote === null) return null;
  const rows = await listLedgerEntries(db, { recordKind: "item", recordId: itemId }, 500);
  const told: Told[] = [
    ...rows
      .filter(isProof)
      .map((row) => ({ ...placed(row), version: row.recordVersion, at: row.sentAt ?? row.createdAt })),
    ...(await listToldAtMeetings(db, itemId)).map((one) => ({ ...one, channel: "event" as const, language: "" })),
  ];
  const steps = new Map((await listSteps(db, itemId, number)).map((one) => [keyOf(one), one]));
  const before = Map.groupBy(
    told.filter((one) => one.version < number),
    keyOf,
  );
  const forms = [...before].map(([key, wrong]): CorrectedForm => {
    const { channel, language, place } = wrong[0] as Told;
    const right = told.find((one) => one.version >= number && keyOf(one) === key);
    const step = steps.get(key) ?? null;
    return {
      channel,
      language,
      place,
      toldAt: new Date(Math.max(...wrong.map((one) => one.at.getTime()))),
      state: right || step ? "out" : BY_ITSELF.includes(channel) ? "waiting" : "byHand",
      since: right?.at ?? null,
      step,
    };
  });
  return { itemId, number, note: correctionNote, correctedAt: item.republishedAt, forms };
}

export const leftByHand = (correction: Correction | null): CorrectedForm[] =>
  correction?.forms.filter((one) => one.state === "byHand") ?? [];
