import type { AppContext } from "../../../platform/app-context.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { QuestionNotFound } from "../feedback.errors.ts";
import { notePublication } from "./keep-publication.ts";
import { procedureStamps } from "./procedure-stamps.ts";
import { PublicationRefused } from "./publication.errors.ts";
import { confirmProcedure, listTied, lockPublicationOf, type TiedAnswer } from "./publication.store.ts";

export interface AnswerToReview extends TiedAnswer {
  /** The procedure is no longer in force: nothing can be confirmed, only written anew or withdrawn. */
  isEnded: boolean;
}

/** Published answers that no longer stand with their procedure, because it has another version by now. */
export async function answersToReview(
  app: Pick<AppContext, "db">,
  unitIds: readonly string[],
  limit: number,
): Promise<AnswerToReview[]> {
  if (unitIds.length === 0) return [];
  return (await notStanding(app, unitIds)).slice(0, limit);
}

/** The same of all units, for who counts what still tells an old version. */
export const listAnswersBehind = (app: Pick<AppContext, "db">): Promise<AnswerToReview[]> => notStanding(app, null);

async function notStanding(app: Pick<AppContext, "db">, unitIds: readonly string[] | null): Promise<AnswerToReview[]> {
  const tied = await listTied(app.db, unitIds);
  const stamps = await procedureStamps(
    app,
    tied.map((one) => one.procedureCode),
  );
  return tied
    .filter((one) => one.procedureVersion !== stamps.get(one.procedureCode))
    .map((one) => ({ ...one, isEnded: !stamps.has(one.procedureCode) }));
}

/**
 * Somebody has read the answer beside the procedure as it is now: it stands on its page again.
 *
 * @throws PublicationRefused
 */
export async function confirmForProcedure(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; stamp: string | null; at: Date },
): Promise<void> {
  const { questionId, stamp, at } = input;
  const publication = await lockPublicationOf(tx, questionId);
  if (!publication) throw new QuestionNotFound();
  const may =
    (await mayAt(tx, actor, "feedback.answer", publication.unitId, at)) ||
    (await mayAt(tx, actor, "feedback.publish", publication.unitId, at));
  if (!may) throw new PublicationRefused("no-right-here");
  if (publication.state !== "published" || publication.procedureCode === null)
    throw new PublicationRefused("not-from-this-state");
  if (stamp === null) throw new PublicationRefused("procedure-ended");
  await confirmProcedure(tx, publication.id, { stamp, byName: actor.name, at });
  await notePublication(tx, actor, "confirm", publication, {
    version: publication.shownVersion,
    note: null,
    at,
    details: { procedure: publication.procedureCode, stamp },
  });
  await notifyPublicChange(tx, "feedback");
}
