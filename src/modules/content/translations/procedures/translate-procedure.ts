import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { holds, unitsWhere } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { getUnit, provinceOf } from "../../../organisations/index.ts";
import { listOwnTexts, type OwnTexts, type ProcedureText } from "../../../procedures/index.ts";
import { openDelivery, withdrawDeliveries } from "../../../publishing/index.ts";
import type { ToldLanguage } from "../../../topics/index.ts";
import type { DeskState, DeskSubject } from "../desk.ts";
import { type SourceSentence, sumOf } from "../source-sentences.ts";
import { TranslationRefused } from "../translation.errors.ts";
import { vi } from "./messages.vi.ts";
import {
  confirmProcedurePairs,
  countChosen,
  findChosen,
  listProcedurePairs,
  lockChosen,
  type ProcedureTranslation,
  saveChosen,
  saveChosenState,
  saveChosenWriting,
  saveDropped,
  saveProcedurePairs,
} from "./procedure-translation.store.ts";

/** More procedures in one language than anybody keeps up with; the list counts them one by one. */
export const MOST_CHOSEN = 500;

export const sentenceOf = (text: Pick<ProcedureText, "text">): SourceSentence => ({
  sum: sumOf(text.text),
  text: text.text,
});

/** Each sentence once, in the order of the page. */
export const sentencesOf = (texts: readonly ProcedureText[]): SourceSentence[] => [
  ...new Map(texts.map(sentenceOf).map((one) => [one.sum, one])).values(),
];

/** The texts in force today; undefined for what is unknown, to come or ended. */
export const ownTextsOf = async (db: Db, code: string, at: Date): Promise<OwnTexts | undefined> =>
  (await listOwnTexts(db, [code], vietnamDay(at))).get(code);

/** From now on the desk shows it, for people to read it in the language once it is translated. */
export async function chooseProcedure(
  tx: Tx,
  actor: Actor,
  { code, lang, at }: { code: string; lang: ToldLanguage; at: Date },
): Promise<void> {
  const unitId = unitsWhere(actor, "procedures.edit")[0];
  if (!unitId) throw new TranslationRefused("no-right-here");
  if (!(await ownTextsOf(tx, code, at))) throw new TranslationRefused("not-in-force");
  if ((await countChosen(tx, lang)) >= MOST_CHOSEN) throw new TranslationRefused("too-many");
  const fresh = { code, lang, unitId, chosenBy: actor.id, chosenByName: actor.name, chosenAt: at };
  if (!(await saveChosen(tx, fresh))) throw new TranslationRefused("chosen-already");
  await note(tx, actor, "translation.choose", { code, lang, unitId, at });
}

/** Nobody reads it in the language any more; its sentences stay, and come back with it when it is chosen again. */
export async function dropProcedure(
  tx: Tx,
  actor: Actor,
  { code, lang, at }: { code: string; lang: ToldLanguage; at: Date },
): Promise<void> {
  const found = await lockChosen(tx, code, lang);
  if (!found) throw new TranslationRefused("not-chosen");
  if (!holds(actor, "procedures.edit")) throw new TranslationRefused("no-right-here");
  await saveDropped(tx, code, lang, at);
  await withdrawDeliveries(tx, actor, {
    recordKind: "procedure",
    recordId: code,
    address: `/thu-tuc/${code}/${lang}`,
    unitId: found.unitId,
    reason: vi.droppedReason,
    at,
  });
  await note(tx, actor, "translation.drop", { code, lang, unitId: found.unitId, at });
}

async function note(
  tx: Tx,
  actor: Actor,
  act: string,
  { code, lang, unitId, at }: { code: string; lang: ToldLanguage; unitId: string; at: Date },
): Promise<void> {
  await recordAct(tx, actor, { act, subjectKind: "procedure", subjectId: code, unitId, details: { lang }, at });
  await notifyPublicChange(tx, "content");
}

/** The state of the desk; undefined while nobody has begun. */
export const deskStateOf = (one: ProcedureTranslation | undefined): DeskState | undefined =>
  !one || one.state === "chosen"
    ? undefined
    : {
        ...one,
        state: one.state,
        writtenByName: one.writtenByName ?? "",
        writtenAt: one.writtenAt ?? one.chosenAt,
      };

/** A chosen procedure on the desk, in one language. @throws TranslationRefused where it is not chosen, or no longer in force */
export const procedureDesk = (chosen: ProcedureTranslation, at: Date): DeskSubject => {
  const { code, lang, unitId } = chosen;
  const texts = async (db: Db): Promise<OwnTexts> => {
    const found = await ownTextsOf(db, code, at);
    if (!found) throw new TranslationRefused("not-in-force");
    return found;
  };
  const pairs = async (db: Db) => (await listProcedurePairs(db, [code], lang)).get(code) ?? new Map();
  return {
    subject: { kind: "procedure", id: code, unitId },
    lang,
    at,
    async source(db) {
      const own = await texts(db);
      return { number: own.number, sentences: sentencesOf(own.texts) };
    },
    async lock(tx) {
      const found = await lockChosen(tx, code, lang);
      if (!found) throw new TranslationRefused("not-chosen");
      return deskStateOf(found);
    },
    pairs,
    saveWriting: (tx, writing) => saveChosenWriting(tx, code, lang, writing),
    savePairs: (tx, written) => saveProcedurePairs(tx, code, lang, written),
    saveState: (tx, change) => saveChosenState(tx, code, lang, change),
    confirmPairs: (tx, sums) => confirmProcedurePairs(tx, code, lang, sums),
    async opened(tx, number, by) {
      const own = await texts(tx);
      const known = await pairs(tx);
      const named = (block: "name" | "legalName"): string | undefined => {
        const text = own.texts.find((one) => one.block === block);
        return text && known.get(sentenceOf(text).sum)?.confirmedText;
      };
      const names = [named("name"), named("legalName")].filter(Boolean).join(" · ");
      await saveChosenState(tx, code, lang, { state: "confirmed", confirmedName: names.slice(0, 4_000) });
      await openTranslatedProcedure(tx, chosen, { number, name: own.name, at, by });
    },
  };
};

/** Counts for those who speak the language, once a version. */
async function openTranslatedProcedure(
  tx: Tx,
  { code, lang, unitId, chosenAt }: ProcedureTranslation,
  { number, name, at, by }: { number: number; name: string; at: Date; by: string },
): Promise<void> {
  const day = vietnamDay(at);
  const [unit, province] = await Promise.all([getUnit(tx, unitId, day), provinceOf(tx, unitId, day)]);
  await openDelivery(tx, {
    // Chosen anew after it was dropped, it counts anew.
    key: `procedure:${code}:${number}:portal:${lang}:${chosenAt.getTime()}`,
    channel: unit.id === province?.id ? "provincePortal" : "portal",
    recordKind: "procedure",
    recordId: code,
    recordVersion: number,
    title: name,
    unitId,
    taskId: null,
    topic: "procedures",
    audiences: lang === "en" ? ["foreigners"] : ["ethnicCommunities"],
    language: lang,
    address: `/thu-tuc/${code}/${lang}`,
    createdBy: by,
    createdAt: at,
    state: "sent",
    sentAt: at,
  });
  await notifyPublicChange(tx, "content");
}

/** Where a chosen procedure is in its language, sentence by sentence. */
export type ProcedureStanding = "none" | "draft" | "submitted" | "returned" | "outdated" | "confirmed" | "ended";

export function standingOf(
  one: Pick<ProcedureTranslation, "state">,
  own: OwnTexts | undefined,
  missing: number,
): ProcedureStanding {
  if (!own) return "ended";
  if (one.state === "chosen") return "none";
  if (one.state !== "confirmed") return one.state;
  return missing > 0 ? "outdated" : "confirmed";
}

export const getChosen = async (db: Db, code: string, lang: ToldLanguage): Promise<ProcedureTranslation> => {
  const found = await findChosen(db, code, lang);
  if (!found) throw new TranslationRefused("not-chosen");
  return found;
};
