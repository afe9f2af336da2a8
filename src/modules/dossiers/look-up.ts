import type { AppContext } from "../../platform/app-context.ts";
import { type Applicant, fitsSecondFactor, openApplicant } from "./applicant.ts";
import { countTries, insertReading, insertTry } from "./dossier.store.ts";
import type { Dossier } from "./dossier.ts";

/** Wrong tries for one dossier within an hour; ten thousand are possible. */
export const MOST_TRIES = 5;
const WITHIN = 3_600_000;

/**
 * Who applies, for who knows the four digits; each look is noted, each wrong try counts. Where nothing was kept that could be
 * asked for, nobody sees more.
 */
export async function seeMore(
  app: Pick<AppContext, "db" | "config">,
  dossier: Dossier,
  digits: string,
  now: Date,
): Promise<Applicant | "wrong" | "too-many"> {
  if ((await countTries(app.db, dossier.id, new Date(now.getTime() - WITHIN))) >= MOST_TRIES) return "too-many";
  const applicant =
    dossier.applicantSealed === null
      ? null
      : openApplicant(app.config.identityKeys, dossier.id, dossier.applicantSealed);
  if (!applicant || !fitsSecondFactor(applicant, digits)) {
    await insertTry(app.db, dossier.id, now);
    return "wrong";
  }
  await insertReading(app.db, dossier, {
    at: now,
    readerId: "applicant",
    readerName: "",
    unitId: null,
    what: "applicant",
  });
  return applicant;
}
