import type { Db } from "../../../platform/db/index.ts";
import { getUnits } from "../../organisations/index.ts";
import type { Applicant } from "../applicant.ts";
import { listEvents, listReadings } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";

const MOST_READINGS = 5_000;

/** Everything kept about a person in one dossier, as it is kept, for that person (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). */
export async function exportOwn(db: Db, dossier: Dossier, applicant: Applicant) {
  const [events, readings] = await Promise.all([listEvents(db, dossier), listReadings(db, dossier, MOST_READINGS)]);
  const units = await getUnits(db, [dossier.competentUnitId, dossier.receivingUnitId], dossier.receivedOn);
  return {
    code: dossier.code,
    procedure: { code: dossier.procedureCode, name: dossier.procedureName },
    receivedAt: dossier.receivedAt,
    receivingUnit: units.get(dossier.receivingUnitId)?.name ?? null,
    competentUnit: units.get(dossier.competentUnitId)?.name ?? null,
    state: dossier.state,
    dueAt: dossier.dueAt,
    promisedAt: dossier.promisedAt,
    applicant,
    papers: dossier.papers.map(({ name, originals, copies, form }) => ({ name, originals, copies, form })),
    note: dossier.note,
    fee: dossier.fee,
    history: events.map(({ act, at, actorName, words }) => ({ act, at, by: actorName, words })),
    readings: readings.map(({ at, readerName, what }) => ({ at, by: readerName || null, what })),
  };
}
