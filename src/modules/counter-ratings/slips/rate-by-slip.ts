import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { keyedDigest, sealWithRing } from "../../../platform/crypto/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { findDossier } from "../../dossiers/index.ts";
import { insertSlipRating, isSlipUsed, useSlip } from "../rating.store.ts";
import { LIMITS, type Mark, type Subject } from "../rating.ts";
import { RatingRefused } from "../ratings.errors.ts";
import { addToTally } from "../tally.store.ts";

export type RatedDossier = NonNullable<Awaited<ReturnType<typeof findDossier>>>;

/** Its settlement can be rated once there is something to rate. */
const SETTLED = ["settled", "returned", "refused", "stopped"];

export const WORDS_PURPOSE = "rating-words";

/** A digest nobody can reckon without the key: the list of used slips names no dossier. */
const slipMark = (key: Buffer, dossierId: number, subject: Subject): string =>
  keyedDigest(key, "rating-slip", `${dossierId} ${subject}`);

/** What the holder of a slip may rate now: the settlement once it is over, how one was received before; null where both are done. */
export async function subjectToRate(
  app: Pick<AppContext, "db" | "config">,
  dossier: Pick<RatedDossier, "id" | "state">,
): Promise<Subject | null> {
  const open = async (subject: Subject): Promise<boolean> =>
    !(await isSlipUsed(app.db as Db, slipMark(app.config.secretKey, dossier.id, subject)));
  if (SETTLED.includes(dossier.state) && (await open("settlement"))) return "settlement";
  return (await open("reception")) ? "reception" : null;
}

/**
 * The applicant rates, once for each subject. What is kept says unit, field and day; nothing leads from the rating to the dossier: the slip
 * is marked as used apart from it.
 *
 * @throws RatingRefused "slip-used", "not-settled-yet"
 */
export async function rateBySlip(
  tx: Tx,
  config: Pick<AppContext["config"], "secretKey" | "identityKeys">,
  input: {
    dossier: RatedDossier;
    subject: Subject;
    mark: Mark;
    reasons: readonly string[];
    words: string;
    language: string;
    now: Date;
  },
): Promise<void> {
  const { dossier, subject } = input;
  if (subject === "settlement" && !SETTLED.includes(dossier.state)) throw new RatingRefused("not-settled-yet");
  const day = vietnamDay(input.now);
  if (!(await useSlip(tx, slipMark(config.secretKey, dossier.id, subject), day))) throw new RatingRefused("slip-used");
  const at = new Date(`${day}T00:00:00+07:00`);
  const rating = {
    unitId: subject === "reception" ? dossier.receivingUnitId : dossier.competentUnitId,
    pointId: null,
    counter: "",
    subject,
    field: dossier.field.slice(0, LIMITS.field),
    // Field and day are enough; with the procedure, a day with one dossier of it would tell who rated.
    procedureCode: "",
    mark: input.mark,
    reasons: [...input.reasons],
    language: input.language,
    ratedAt: at,
    receivedAt: at,
    countedOn: day,
  };
  await insertSlipRating(tx, {
    ...rating,
    wordsSealed:
      input.words === "" ? null : sealWithRing(config.identityKeys, WORDS_PURPOSE, rating.unitId, input.words),
  });
  await addToTally(tx, [{ ...rating, source: "slip" }]);
}
