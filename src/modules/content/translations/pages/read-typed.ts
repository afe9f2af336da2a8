import { type Db, transaction } from "../../../../platform/db/index.ts";
import type { FormErrors, Rq } from "../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { ToldLanguage } from "../../../topics/index.ts";
import { type DeskState, type DeskSubject, listApart, refusalOf, submitAtDesk, writeAtDesk } from "../desk.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { sumOf } from "../source-sentences.ts";
import { TranslationChangedMeanwhile, type TranslationRefusal, TranslationRefused } from "../translation.errors.ts";
import { cleanTranslation, MOST_CHARACTERS, type SentencePair, type TranslationAct } from "../translation.ts";

const ACTS: readonly TranslationAct[] = ["write", "submit", "recall", "confirm", "return"];

/** What the person cannot do now, with the reason; null for what he can. */
export async function refusalsOf(
  db: Db,
  actor: { id: string },
  translation: Pick<DeskState, "state" | "writerIds"> | undefined,
  lang: ToldLanguage,
): Promise<Map<TranslationAct, TranslationRefusal | null>> {
  const refusals = new Map<TranslationAct, TranslationRefusal | null>();
  for (const act of ACTS) refusals.set(act, await refusalOf(db, actor, translation, lang, act));
  return refusals;
}

/** Why it is given back; empty where nothing was written. */
export function readReason(rq: Rq): string {
  const { reason } = (rq.body ?? {}) as Record<string, unknown>;
  return typeof reason === "string" ? nfc(reason).trim().slice(0, 1_000) : "";
}

/** The form again with everything typed, or where to go on. */
export type SavedTyped =
  | { address: string }
  | {
      typed: Map<string, string>;
      errors: FormErrors;
      conflictWith?: string;
      /** Nothing was saved, for this reason. */
      refused?: TranslationRefusal;
      status: 409 | 422;
    };

/** What became of a saving, for the page it leads back to. */
export interface SavedSaid {
  /** Sentences the Vietnamese text got while somebody translated. */
  moved: number;
  /** Sentences without words, for which nothing was handed in. */
  left: number;
}

export const savedSaid = ({ query }: Pick<Rq, "query">): SavedSaid => {
  const count = (value: unknown): number => (/^\d{1,3}$/.test(String(value ?? "")) ? Number(value) : 0);
  return { moved: count(query.moi), left: count(query.con) };
};

/**
 * Fields "c-<sum>" hold a translated sentence, "v-<sum>" the Vietnamese one it was typed for. A draft may be unfinished; what is handed
 * to the reader has the figures of the Vietnamese text, and what has not is told at its sentence.
 */
export async function saveTyped(rq: Rq, desk: DeskSubject): Promise<SavedTyped> {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed = new Map<string, string>();
  const pairs: { sum: string; source: string; text: string }[] = [];
  const errors: FormErrors = {};
  const words = pick(rq.lang, vi, en).errors;
  for (const [name, value] of Object.entries(body)) {
    const sum = /^c-([\w-]{16})$/.exec(name)?.[1];
    if (!sum || typeof value !== "string") continue;
    typed.set(sum, value);
    const sourceText = nfc(String(body[`v-${sum}`] ?? ""));
    // What does not belong to the sentence it names was not typed here.
    if (sumOf(sourceText) !== sum) continue;
    const text = cleanTranslation(value);
    if (!value.isWellFormed()) errors[name] = words.loneMarks;
    else if ([...text].length > MOST_CHARACTERS) errors[name] = words.tooLong;
    else pairs.push({ sum, source: sourceText, text });
  }
  const after = body.after === "submit";
  if (after && Object.keys(errors).length === 0) {
    const { sentences } = await desk.source(rq.app.db);
    const known = await desk.pairs(rq.app.db);
    const given = new Map<string, Pick<SentencePair, "text" | "confirmedText">>(known);
    for (const { sum, text } of pairs) given.set(sum, { text, confirmedText: known.get(sum)?.confirmedText ?? null });
    for (const [sum, apart] of listApart(sentences, given, desk.lang))
      if (typed.has(sum)) errors[`c-${sum}`] = words.numbersApart(apart);
  }
  if (Object.keys(errors).length > 0) return { typed, errors, status: 422 };
  try {
    return await transaction(rq.app.db, async (tx) => {
      await writeAtDesk(tx, actorOf(rq), desk, { pairs, basedOn: Number(body.basedOn) || 0 });
      const { sentences } = await desk.source(tx);
      const saved = await desk.pairs(tx);
      const left = sentences.filter((one) => !saved.get(one.sum)?.text);
      // What the page did not show, and nobody translated before: the Vietnamese text got it in between.
      const moved = left.filter((one) => !typed.has(one.sum)).length;
      if (!after) return { address: moved > 0 ? `?xong=saved&moi=${moved}` : "?xong=saved" };
      if (left.length > 0)
        return { address: moved > 0 ? `?xong=saved&moi=${moved}` : `?xong=saved&con=${left.length}` };
      await submitAtDesk(tx, actorOf(rq), desk);
      return { address: "?xong=submitted" };
    });
  } catch (error) {
    if (error instanceof TranslationChangedMeanwhile) return { typed, errors: {}, conflictWith: error.by, status: 409 };
    if (error instanceof TranslationRefused) return { typed, errors: {}, refused: error.code, status: 409 };
    throw error;
  }
}
