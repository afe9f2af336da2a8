import type { QuestionKind } from "../question.ts";
import { type Find, findKey, findPrivate, type PrivateKind } from "./find-private.ts";

/** What a question is about, as the public looks for it. Stands in addresses. */
export const FIELDS = [
  "ho-tich",
  "cu-tru",
  "chung-thuc",
  "dat-dai",
  "xay-dung",
  "kinh-doanh",
  "bao-tro",
  "y-te",
  "giao-duc",
  "ha-tang",
  "moi-truong",
  "thue-phi",
  "mot-cua",
  "khac",
] as const;
export type Field = (typeof FIELDS)[number];

export type PublicationState = "draft" | "published" | "withdrawn";
export type VersionState = "draft" | "submitted" | "returned" | "approved";

export interface Publication {
  id: string;
  code: string;
  questionId: string;
  unitId: string;
  kind: QuestionKind;
  state: PublicationState;
  shownVersion: number | null;
  publishedAt: Date | null;
  withdrawnByName: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  procedureCode: string | null;
  procedureVersion: string | null;
}

/** What the machine pointed at and a person confirmed to stay as it is. */
export type Kept = Pick<Find, "kind" | "text">;

export interface PublicationText {
  field: Field;
  summary: string;
  answer: string;
  procedureCode: string | null;
  askerName: string | null;
  /** Keys of the public copies shown with it. */
  photos: string[];
}

export interface PublicationVersion extends PublicationText {
  number: number;
  state: VersionState;
  kept: Kept[];
  hidden: number;
  edit: number;
  writerIds: string[];
  writtenByName: string;
  writtenAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  returnNote: string | null;
}

export const PUBLICATIONS = "/can-bo/phan-anh/cong-khai";
export const PUBLICATION_LIMITS = { summary: 2_000, answer: 8_000, note: 1_000, finds: 200 };

/** What of both texts still waits for a person to say whether it stays; the same words once. */
export function openFinds(
  { summary, answer }: Pick<PublicationText, "summary" | "answer">,
  kept: readonly Kept[],
  known: readonly string[],
): Find[] {
  const done = new Set(kept.map(findKey));
  const open = new Map<string, Find>();
  for (const find of [...findPrivate(summary, known), ...findPrivate(answer, known)]) {
    const key = findKey(find);
    if (!done.has(key) && !open.has(key)) open.set(key, find);
  }
  return [...open.values()];
}

/** Of what was kept before, what still stands in the texts. */
export function stillKept(
  { summary, answer }: Pick<PublicationText, "summary" | "answer">,
  kept: readonly Kept[],
): Kept[] {
  const all = new Set([...findPrivate(summary), ...findPrivate(answer)].map(findKey));
  const once = new Map(kept.map((one) => [findKey(one), one]));
  return [...once].flatMap(([key, one]) =>
    all.has(key) || summary.includes(one.text) || answer.includes(one.text) ? [one] : [],
  );
}

export type Decision = "hide" | "keep";

/** A text with what is to be hidden put as proposed, wherever it stands. */
export function hideDecided(
  text: string,
  decided: ReadonlyMap<string, Decision>,
  known: readonly string[],
  proposal: (kind: PrivateKind) => string,
): { text: string; hidden: number } {
  const toHide = findPrivate(text, known).filter((find) => decided.get(findKey(find)) === "hide");
  const shown = [...toHide]
    .reverse()
    .reduce((all, { at, text: words, kind }) => all.slice(0, at) + proposal(kind) + all.slice(at + words.length), text);
  return { text: shown, hidden: toHide.length };
}
