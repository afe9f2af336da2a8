import type { AppContext } from "../../platform/app-context.ts";
import { openApplicant } from "./applicant.ts";
import { findDossier } from "./dossier.store.ts";

/** How the applicant of a dossier can be told something, for jobs that tell; null where nothing was left or it is erased. */
export async function reachApplicant(
  app: Pick<AppContext, "db" | "config">,
  dossierId: number,
): Promise<{ unitId: string; phone: string; email: string } | null> {
  const dossier = await findDossier(app.db, { id: dossierId });
  if (!dossier?.applicantSealed) return null;
  const { phone, email } = openApplicant(app.config.identityKeys, dossier.id, dossier.applicantSealed);
  return phone || email ? { unitId: dossier.receivingUnitId, phone, email } : null;
}
