import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findIdentifierHolder, saveIdentifier } from "./dossier.store.ts";
import { readIdentifier } from "./dossier-code.ts";
import { DossierRefused } from "./dossiers.errors.ts";

/**
 * The identifier with which codes of a unit's dossiers begin from now on; codes given before stay what they are.
 *
 * @throws DossierRefused "no-right-here", "identifier-wrong", "identifier-of-another"
 */
export async function setIdentifier(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; identifier: string; at: Date },
): Promise<void> {
  const { unitId, at } = input;
  if (!(await mayAt(tx, actor, "dossiers.set", unitId, at))) throw new DossierRefused("no-right-here");
  const read = readIdentifier(input.identifier);
  if (!read) throw new DossierRefused("identifier-wrong");
  const holder = await findIdentifierHolder(tx, read.identifier);
  if (holder !== undefined && holder !== unitId) throw new DossierRefused("identifier-of-another");
  await saveIdentifier(tx, { unitId, ...read, writtenByName: actor.name, writtenAt: at });
  await recordAct(tx, actor, {
    act: "dossier.identifier",
    subjectKind: "unit",
    subjectId: unitId,
    unitId,
    details: { identifier: read.identifier },
    at,
  });
}
