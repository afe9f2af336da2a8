import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { insertEvent, lockDossier, saveDossier } from "../dossier.store.ts";
import { OPEN_STATES } from "../dossier.ts";
import { DossierRefused, DossierUnknown } from "../dossiers.errors.ts";
import { forgetBefore } from "../exchange/imports/import.store.ts";
import { forgetAddressesOf } from "../post/parcel.store.ts";

/**
 * Takes away whose dossier it was: name, number, telephone, address, note; scans and files of results go with the night's
 * tidying. What was done, when and by which office stays, and so do all counts. There is no way back.
 *
 * @throws DossierUnknown, DossierRefused "no-right-here", "not-ended", "erased"
 */
export async function eraseDossier(
  tx: Tx,
  actor: Actor,
  input: { code: string; reason: string; at: Date },
): Promise<void> {
  const dossier = await lockDossier(tx, { code: input.code });
  if (!dossier) throw new DossierUnknown();
  const { at } = input;
  if (!(await mayAt(tx, actor, "dossiers.sign", dossier.competentUnitId, at)))
    throw new DossierRefused("no-right-here");
  if (dossier.erasedAt) throw new DossierRefused("erased");
  const isOpen = ([...OPEN_STATES, "settled"] as string[]).includes(dossier.state);
  if (isOpen) throw new DossierRefused("not-ended");
  await saveDossier(tx, dossier, {
    applicantSealed: null,
    idDigest: null,
    phoneDigest: null,
    nameDigests: [],
    note: "",
    erasedAt: at,
    version: dossier.version + 1,
  });
  await forgetAddressesOf(tx, dossier.id);
  await forgetBefore(tx, dossier.id);
  await insertEvent(tx, dossier, {
    position: dossier.version + 1,
    act: "erase",
    at,
    actorId: actor.id,
    actorName: actor.name,
    unitId: dossier.competentUnitId,
    fromState: dossier.state,
    toState: dossier.state,
    words: null,
    details: { reason: input.reason },
  });
  await recordAct(tx, actor, {
    act: "dossier.erase",
    subjectKind: "dossier",
    subjectId: dossier.code,
    unitId: dossier.competentUnitId,
    details: { reason: input.reason },
    at,
  });
}
