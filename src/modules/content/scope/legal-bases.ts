import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import {
  type LegalDocument,
  listDocuments,
  listDocumentsByNumber,
  type Standing,
  standingsOf,
} from "../../legal-documents/index.ts";
import { type ItemText, type ItemVersion, isOfDocument } from "../item.ts";

/** "118/2025/NĐ-CP", "12/QĐ-UBND", "15/KH-BCĐ"; whether there is such a document, the library says. */
const NUMBER =
  /(?<![\p{L}\d/.-])\d{1,5}[a-zđ]{0,2}(?:\/(?:19|20)\d\d)?[-/]\p{Lu}[\p{Lu}\p{Ll}\d&]{0,14}(?:[-/&][\p{Lu}\d][\p{L}\d&]{0,14}){0,5}/gu;

const FOUND = 10;
const PROPOSED = 10;

/** Documents of the library whose numbers stand in the text. */
export async function proposedBases(
  db: Db,
  text: Pick<ItemText, "title" | "summary" | "body">,
): Promise<LegalDocument[]> {
  const whole = `${text.title}\n${text.summary}\n${text.body}`.normalize("NFC");
  const numbers = [...new Set(whole.match(NUMBER) ?? [])].slice(0, 40);
  return (await listDocumentsByNumber(db, numbers)).slice(0, PROPOSED);
}

/** Documents with these words in number, title or issuer; newest first. */
export const foundBases = (db: Db, words: string, day: string): Promise<LegalDocument[]> =>
  words.trim() === "" ? Promise.resolve([]) : listDocuments(db, { words, day }, { limit: FOUND });

export interface Basis extends Standing {
  /** Amendments from the day the text was written on, or written down after it. */
  movedBy: Standing["amendedBy"];
  /** It holds no longer as it did when the text was written, and is not what the text tells of: somebody has to read it again. */
  isOfConcern: boolean;
}

/** The documents a text rests on as they stand on the day, with what happened to them since it was written. */
export async function loadBases(
  db: Db,
  ids: readonly number[],
  { writtenAt, source }: Pick<ItemVersion, "writtenAt" | "source">,
  day: string,
): Promise<Basis[]> {
  const told = source && isOfDocument(source) ? source.document : null;
  const since = vietnamDay(writtenAt);
  return (await standingsOf(db, ids, day)).map((one) => {
    const movedBy = one.amendedBy.filter(
      ({ on, notedAt }) => notedAt > writtenAt || (on !== null && on > since && on <= day),
    );
    return {
      ...one,
      movedBy,
      isOfConcern: one.document.id !== told && (one.status === "expired" || movedBy.length > 0),
    };
  });
}

/** Of these documents, those that hold no longer. */
export async function endedAmong(db: Db, ids: readonly number[], day: string): Promise<number[]> {
  return (await standingsOf(db, ids, day)).filter((one) => one.status === "expired").map((one) => one.document.id);
}
