import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { numbersApart } from "./same-numbers.ts";
import type { SourceSentence } from "./source-sentences.ts";
import { TranslationChangedMeanwhile, TranslationRefused } from "./translation.errors.ts";
import { findReader } from "./translation.store.ts";
import {
  nextState,
  type SentencePair,
  type Translation,
  type TranslationAct,
  type TranslationState,
} from "./translation.ts";

/** The working state of something in a language, whatever is translated. */
export type DeskState = Omit<Translation, "itemId" | "lang" | "confirmedVersion">;

export interface DeskWriting {
  state: "draft";
  writerIds: string[];
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
}

export interface DeskChange {
  state: TranslationState;
  decidedBy?: string | null;
  decidedByName?: string | null;
  decidedAt?: Date | null;
  note?: string | null;
  confirmedVersion?: number;
  confirmedByName?: string;
  confirmedAt?: Date;
}

/** Something in one language on the desk: its Vietnamese sentences, and where its words are kept. */
export interface DeskSubject {
  subject: { kind: "item" | "procedure"; id: string; unitId: string };
  lang: ToldLanguage;
  at: Date;
  source(db: Db): Promise<{ number: number; sentences: SourceSentence[] }>;
  lock(tx: Tx): Promise<DeskState | undefined>;
  pairs(db: Db): Promise<Map<string, SentencePair>>;
  saveWriting(tx: Tx, writing: DeskWriting): Promise<void>;
  savePairs(tx: Tx, pairs: readonly Pick<SentencePair, "sum" | "source" | "text">[]): Promise<void>;
  saveState(tx: Tx, change: DeskChange): Promise<void>;
  confirmPairs(tx: Tx, sums: readonly string[]): Promise<void>;
  /** People read it from now on. */
  opened(tx: Tx, number: number, by: string): Promise<void>;
}

/**
 * Keeps translated sentences. Words for sentences the text has no more are kept too: the Vietnamese text may have moved while
 * somebody translated, and nothing typed is lost.
 *
 * @throws TranslationRefused; TranslationChangedMeanwhile when another translator saved since revision `basedOn`
 */
export async function writeAtDesk(
  tx: Tx,
  actor: Actor,
  desk: DeskSubject,
  input: { pairs: Pick<SentencePair, "sum" | "source" | "text">[]; basedOn: number },
): Promise<void> {
  const found = await requireMove(tx, actor, desk, "write");
  if (found && found.revision !== input.basedOn) throw new TranslationChangedMeanwhile(found.writtenByName);
  // Words of confirmed sentences are the reader's too; who writes anew begins the list of writers anew.
  const before = found && found.state !== "confirmed" ? found.writerIds : [];
  await desk.saveWriting(tx, {
    state: "draft",
    writerIds: [...new Set([...before, actor.id])],
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: desk.at,
  });
  await desk.savePairs(tx, input.pairs);
  await note(tx, actor, "translation.write", desk);
}

/** Hands it to another native reader. Every sentence the text has now must be translated, with the numbers it has. */
export async function submitAtDesk(tx: Tx, actor: Actor, desk: DeskSubject): Promise<void> {
  await requireMove(tx, actor, desk, "submit");
  await requireWhole(tx, desk);
  await desk.saveState(tx, { state: "submitted", decidedBy: null, decidedByName: null, note: null });
  await note(tx, actor, "translation.submit", desk);
}

export async function recallAtDesk(tx: Tx, actor: Actor, desk: DeskSubject): Promise<void> {
  await requireMove(tx, actor, desk, "recall");
  await desk.saveState(tx, { state: "draft" });
  await note(tx, actor, "translation.recall", desk);
}

/**
 * A second native reader says that it reads right and means the same; from then on people read it, and the ledger has its row.
 *
 * @throws TranslationRefused: "own-words" for who wrote any of it, "not-native", "not-whole" when the text moved in between
 */
export async function confirmAtDesk(tx: Tx, actor: Actor, desk: DeskSubject): Promise<void> {
  await requireMove(tx, actor, desk, "confirm");
  const { number, sentences } = await requireWhole(tx, desk);
  await desk.confirmPairs(
    tx,
    sentences.map((one) => one.sum),
  );
  await desk.saveState(tx, {
    state: "confirmed",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: desk.at,
    note: null,
    confirmedVersion: number,
    confirmedByName: actor.name,
    confirmedAt: desk.at,
  });
  await note(tx, actor, "translation.confirm", desk);
  await desk.opened(tx, number, actor.name);
}

/** Gives it back with what reads wrong. */
export async function returnAtDesk(tx: Tx, actor: Actor, desk: DeskSubject, reason: string): Promise<void> {
  await requireMove(tx, actor, desk, "return");
  await desk.saveState(tx, {
    state: "returned",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: desk.at,
    note: reason,
  });
  await note(tx, actor, "translation.return", desk);
}

async function requireWhole(tx: Tx, desk: DeskSubject): Promise<{ number: number; sentences: SourceSentence[] }> {
  const source = await desk.source(tx);
  const pairs = await desk.pairs(tx);
  if (source.sentences.some((one) => !pairs.get(one.sum)?.text)) throw new TranslationRefused("not-whole");
  if (listApart(source.sentences, pairs, desk.lang).size > 0) throw new TranslationRefused("numbers-apart");
  return source;
}

/** Sentences whose figures are not those of the Vietnamese one; what a reader confirmed before is left alone. */
export function listApart(
  sentences: readonly SourceSentence[],
  pairs: ReadonlyMap<string, Pick<SentencePair, "text" | "confirmedText">>,
  lang: ToldLanguage,
): Map<string, ReturnType<typeof numbersApart>> {
  const apart = new Map<string, ReturnType<typeof numbersApart>>();
  for (const { sum, text } of sentences) {
    const pair = pairs.get(sum);
    if (!pair?.text || pair.text === pair.confirmedText) continue;
    const found = numbersApart(text, pair.text, lang);
    if (found.missing.length + found.added.length > 0) apart.set(sum, found);
  }
  return apart;
}

/** Why the person cannot do this now; null where he can. */
export async function refusalOf(
  db: Db,
  actor: Pick<Actor, "id">,
  translation: Pick<Translation, "state" | "writerIds"> | undefined,
  lang: ToldLanguage,
  act: TranslationAct,
): Promise<TranslationRefused["code"] | null> {
  const reader = await findReader(db, actor.id, lang);
  if (!reader) return "not-a-reader";
  const from: TranslationState | "none" = translation?.state ?? "none";
  if (nextState(from, act) === null) return "not-from-this-state";
  if (act !== "confirm" && act !== "return") return null;
  if (!reader.isNative) return "not-native";
  return translation?.writerIds.includes(actor.id) ? "own-words" : null;
}

async function requireMove(
  tx: Tx,
  actor: Actor,
  desk: DeskSubject,
  act: TranslationAct,
): Promise<DeskState | undefined> {
  const found = await desk.lock(tx);
  const refusal = await refusalOf(tx, actor, found, desk.lang, act);
  if (refusal) throw new TranslationRefused(refusal);
  return found;
}

async function note(tx: Tx, actor: Actor, act: string, { subject, lang, at }: DeskSubject): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: subject.kind,
    subjectId: subject.id,
    unitId: subject.unitId,
    details: { lang },
    at,
  });
}
