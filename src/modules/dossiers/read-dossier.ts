import type { Rq } from "../../platform/http/index.ts";
import { actorOf } from "../accounts/index.ts";
import { mayRead } from "./dossier.policy.ts";
import { findDossier, findLastReading, insertReading, type Reading } from "./dossier.store.ts";
import type { Dossier } from "./dossier.ts";
import { readDossierCode } from "./dossier-code.ts";
import { DossierUnknown } from "./dossiers.errors.ts";

/** A page opened again within this time is one look. */
const ONE_LOOK = 15 * 60_000;

/** The dossier of the address. @throws DossierUnknown also for who may not read it: they do not learn that it exists */
export async function visibleDossier(rq: Rq): Promise<Dossier> {
  const code = readDossierCode(rq.params.code ?? "");
  const dossier = code === null ? undefined : await findDossier(rq.app.db, { code });
  if (!dossier || !(await mayRead(rq.app.db, actorOf(rq), dossier, rq.now))) throw new DossierUnknown();
  return dossier;
}

export async function noteReading(rq: Rq, dossier: Dossier, what: Reading["what"]): Promise<void> {
  const actor = actorOf(rq);
  const since = new Date(rq.now.getTime() - ONE_LOOK);
  const readerId = actor.id;
  if (await findLastReading(rq.app.db, dossier, { readerId, what, since })) return;
  const unitId = actor.grants[0]?.unitId ?? null;
  await insertReading(rq.app.db, dossier, { at: rq.now, readerId, readerName: actor.name, unitId, what });
}
