import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { QuestionNotFound } from "../feedback.errors.ts";
import { lockQuestion, type Question } from "../feedback.store.ts";
import { listPhotos } from "../photos/photos.store.ts";
import { PublicationRefused } from "./publication.errors.ts";
import {
  findLastVersion,
  findsNameConsent,
  insertPublication,
  insertPublicationStep,
  insertVersion,
  lockPublicationOf,
  mayBePublic,
  savePublication,
  saveVersion,
  searchWords,
} from "./publication.store.ts";
import {
  type Kept,
  openFinds,
  type Publication,
  type PublicationText,
  type PublicationVersion,
  stillKept,
} from "./publication.ts";

export type PublicationAct = "save" | "submit" | "approve" | "return" | "withdraw" | "confirm";

export async function notePublication(
  tx: Tx,
  actor: Actor,
  act: PublicationAct,
  publication: Pick<Publication, "id" | "unitId" | "questionId">,
  more: { version: number | null; note: string | null; at: Date; details?: Record<string, unknown> },
): Promise<void> {
  await insertPublicationStep(tx, {
    publicationId: publication.id,
    act,
    version: more.version,
    personId: personIdOf(actor),
    personName: actor.name,
    note: more.note,
    at: more.at,
  });
  await recordAct(tx, actor, {
    act: `question-publication.${act}`,
    subjectKind: "question",
    subjectId: publication.questionId,
    unitId: publication.unitId,
    details: { version: more.version, ...more.details },
    at: more.at,
  });
}

async function lockPublishable(tx: Tx, questionId: string): Promise<Question> {
  const question = await lockQuestion(tx, questionId);
  if (!question) throw new QuestionNotFound();
  if (!question.answer) throw new PublicationRefused("not-answered");
  if (!(await mayBePublic(tx, questionId))) throw new PublicationRefused("never-public");
  return question;
}

/** Only copies somebody made, of photos of this very message, as they are now. */
async function areCopies(tx: Tx, questionId: string, keys: readonly string[]): Promise<boolean> {
  if (keys.length === 0) return true;
  const copies = new Set((await listPhotos(tx, questionId)).map((one) => one.publicKey));
  return keys.every((key) => copies.has(key));
}

export interface WritePublication extends PublicationText {
  questionId: string;
  /** The version and edit on the screen; null where there was none. */
  basedOn: { number: number; edit: number } | null;
  kept: readonly Kept[];
  /** How many places were hidden just now. */
  hidden: number;
  /** Names that may not stand in the texts unless somebody says so: who asked. */
  known: readonly string[];
  submits: boolean;
  at: Date;
}

/**
 * Writes the public words of a question and its answer, apart from what was sent; of what is public already, the next version. It is
 * submitted only once a person has confirmed every place the machine points at.
 *
 * @throws PublicationRefused
 */
export async function writePublication(tx: Tx, actor: Actor, input: WritePublication): Promise<void> {
  const { questionId, basedOn, submits, at, known, hidden } = input;
  const question = await lockPublishable(tx, questionId);
  const writer = personIdOf(actor);
  if (writer === null || !(await mayAt(tx, actor, "feedback.answer", question.unitId, at)))
    throw new PublicationRefused("no-right-here");
  if (input.askerName !== null && !(await findsNameConsent(tx, questionId))) throw new PublicationRefused("no-consent");
  if (!(await areCopies(tx, questionId, input.photos))) throw new PublicationRefused("photo-changed");
  const kept = stillKept(input, input.kept);
  if (
    submits &&
    openFinds(input, kept, input.askerName ? known.filter((one) => one !== input.askerName) : known).length > 0
  )
    throw new PublicationRefused("open-finds");
  const publication =
    (await lockPublicationOf(tx, questionId)) ??
    (await insertPublication(tx, {
      questionId,
      unitId: question.unitId,
      kind: question.kind,
      receivedOn: vietnamDay(question.receivedAt),
      field: input.field,
    }));
  const last = await findLastVersion(tx, publication.id);
  if ((last?.number ?? 0) !== (basedOn?.number ?? 0) || (last && last.edit !== basedOn?.edit))
    throw new PublicationRefused("changed-meanwhile");
  if (last?.state === "submitted") throw new PublicationRefused("waits");
  const isNext = !last || last.state === "approved";
  const { field, summary, answer, procedureCode, askerName, photos } = input;
  const words = {
    field,
    summary,
    answer,
    procedureCode,
    askerName,
    photos,
    kept,
    state: submits ? ("submitted" as const) : ("draft" as const),
    submittedAt: submits ? at : null,
    writtenByName: actor.name,
    writtenAt: at,
  };
  const number = isNext ? (last?.number ?? 0) + 1 : last.number;
  if (isNext) await insertVersion(tx, publication.id, { ...words, number, hidden, writerIds: [writer] });
  else
    await saveVersion(
      tx,
      { publicationId: publication.id, number },
      {
        ...words,
        hidden: last.hidden + hidden,
        writerIds: [...new Set([...last.writerIds, writer])],
        returnNote: null,
      },
    );
  await notePublication(tx, actor, submits ? "submit" : "save", publication, {
    version: number,
    note: null,
    at,
    details: { hidden, kept: kept.length },
  });
}

async function loadSubmitted(
  tx: Tx,
  actor: Actor,
  questionId: string,
  at: Date,
): Promise<{ publication: Publication; version: PublicationVersion }> {
  const publication = await lockPublicationOf(tx, questionId);
  const version = publication && (await findLastVersion(tx, publication.id));
  if (!publication || !version) throw new QuestionNotFound();
  if (!(await mayAt(tx, actor, "feedback.publish", publication.unitId, at)))
    throw new PublicationRefused("no-right-here");
  if (version.state !== "submitted") throw new PublicationRefused("not-from-this-state");
  return { publication, version };
}

/** Makes it public, by somebody who wrote none of it. */
export async function approvePublication(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; edit: number; procedureVersion: string | null; at: Date },
): Promise<void> {
  const { questionId, at } = input;
  await lockPublishable(tx, questionId);
  const { publication, version } = await loadSubmitted(tx, actor, questionId, at);
  if (version.edit !== input.edit) throw new PublicationRefused("changed-meanwhile");
  if (version.writerIds.includes(actor.id)) throw new PublicationRefused("own-words");
  if (openFinds(version, version.kept, []).length > 0) throw new PublicationRefused("open-finds");
  // What would be shown is what was looked at here; a copy made anew since is another one.
  if (!(await areCopies(tx, questionId, version.photos))) throw new PublicationRefused("photo-changed");
  const { number, field, procedureCode } = version;
  await saveVersion(
    tx,
    { publicationId: publication.id, number },
    { state: "approved", approvedBy: personIdOf(actor), approvedByName: actor.name, approvedAt: at },
  );
  await savePublication(tx, publication.id, {
    state: "published",
    shownVersion: number,
    publishedAt: publication.publishedAt ?? at,
    field,
    procedureCode,
    procedureVersion: procedureCode === null ? null : input.procedureVersion,
    words: searchWords(version, publication.code),
    withdrawnBy: null,
    withdrawnByName: null,
    withdrawnAt: null,
    withdrawnReason: null,
  });
  await notePublication(tx, actor, "approve", publication, { version: number, note: null, at });
  await notifyPublicChange(tx, "feedback");
}

export async function returnPublication(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; note: string; at: Date },
): Promise<void> {
  const { publication, version } = await loadSubmitted(tx, actor, input.questionId, input.at);
  await saveVersion(
    tx,
    { publicationId: publication.id, number: version.number },
    { state: "returned", returnNote: input.note },
  );
  await notePublication(tx, actor, "return", publication, { version: version.number, note: input.note, at: input.at });
}

/** Takes it back: its address then says so and nothing more. Whoever writes or approves for the unit may, at once. */
export async function withdrawPublication(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; reason: string; at: Date },
): Promise<void> {
  const { questionId, reason, at } = input;
  const publication = await lockPublicationOf(tx, questionId);
  if (!publication) throw new QuestionNotFound();
  const may =
    (await mayAt(tx, actor, "feedback.answer", publication.unitId, at)) ||
    (await mayAt(tx, actor, "feedback.publish", publication.unitId, at));
  if (!may) throw new PublicationRefused("no-right-here");
  if (publication.state !== "published") throw new PublicationRefused("not-from-this-state");
  await savePublication(tx, publication.id, {
    state: "withdrawn",
    withdrawnBy: personIdOf(actor),
    withdrawnByName: actor.name,
    withdrawnAt: at,
    withdrawnReason: reason,
  });
  await notePublication(tx, actor, "withdraw", publication, { version: publication.shownVersion, note: reason, at });
  await notifyPublicChange(tx, "feedback");
}
