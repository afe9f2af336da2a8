import { isTaken, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { listApiTokensOf, mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { type Approved, signedBy, writerOf } from "../proposals/index.ts";
import { AgreementUnknown, SharingRefused } from "./sharing.errors.ts";
import { insertAgreement, lockAgreement, saveAgreement } from "./sharing.store.ts";
import type { AgreementFacts, DataAgreement } from "./sharing.ts";

export interface AgreementChange {
  id: string;
  basedOn: number;
}

const MOST_KEYS = 2_000;

/** Enters an agreement, or says something else of one. @throws SharingRefused, AgreementUnknown */
export async function keepAgreement(
  tx: Tx,
  actor: Actor,
  input: Approved & { facts: AgreementFacts; change: AgreementChange | null },
): Promise<string> {
  const { facts, change, at } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new SharingRefused("no-right-here");
  const known = change ? await forAct(tx, actor, change, at) : null;
  const keys = await listApiTokensOf(tx, [facts.unitId], at, MOST_KEYS);
  if (known?.tokenId !== facts.tokenId && !keys.some((key) => key.id === facts.tokenId))
    throw new SharingRefused("key-of-others");
  const by = signedBy(actor, input);
  try {
    if (known) await saveAgreement(tx, known.id, { ...facts, ...by });
    const id = known?.id ?? (await insertAgreement(tx, { ...facts, ...by }));
    const details = { ...facts, ...writerOf(input) };
    await note(tx, actor, "keep", { id, unitId: facts.unitId, details, at });
    return id;
  } catch (error) {
    throw isTaken(error) ? new SharingRefused("key-taken") : error;
  }
}

/** It holds no longer, and is no longer on the public list. @throws SharingRefused, AgreementUnknown */
export async function endAgreement(
  tx: Tx,
  actor: Actor,
  input: Approved & { change: AgreementChange; reason: string },
): Promise<void> {
  const { change, reason, at } = input;
  const known = await forAct(tx, actor, change, at);
  await saveAgreement(tx, known.id, {
    withdrawnReason: reason,
    ...signedBy(actor, input),
  });
  await note(tx, actor, "end", { id: known.id, unitId: known.unitId, details: { reason, ...writerOf(input) }, at });
}

async function forAct(tx: Tx, actor: Actor, change: AgreementChange, at: Date): Promise<DataAgreement> {
  const known = await lockAgreement(tx, change.id);
  if (!known) throw new AgreementUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", known.unitId, at))) throw new SharingRefused("no-right-here");
  if (known.withdrawnReason !== null) throw new SharingRefused("withdrawn");
  if (known.version !== change.basedOn) throw new SharingRefused("changed-meanwhile");
  return known;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "keep" | "end",
  of: { id: string; unitId: string; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `dataAgreement.${act}`,
    subjectKind: "dataAgreement",
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "data-sharing");
}
