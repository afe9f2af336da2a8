import { isTaken, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { Approved } from "../proposals/index.ts";
import type { Target, TargetFacts } from "./target.ts";
import { TargetRefused, TargetUnknown } from "./targets.errors.ts";
import {
  countTargetChange,
  insertTarget,
  insertTargetValue,
  listTargetValues,
  lockTarget,
  saveWithdrawal,
} from "./targets.store.ts";

async function note(
  tx: Tx,
  actor: Actor,
  act: "set" | "value" | "withdraw",
  of: { target: Pick<Target, "id" | "unitId">; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `target.${act}`,
    subjectKind: "target",
    subjectId: of.target.id,
    unitId: of.target.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "targets");
}

const by = ({ writtenBy }: Approved): Record<string, unknown> => (writtenBy ? { writtenBy: writtenBy.id } : {});

export async function setTarget(tx: Tx, actor: Actor, input: TargetFacts & Approved): Promise<string> {
  const { writtenBy, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new TargetRefused("no-right-here");
  try {
    const id = await insertTarget(tx, {
      ...facts,
      createdByName: writtenBy?.name ?? actor.name,
      approvedByName: actor.name,
      createdAt: at,
    });
    await note(tx, actor, "set", { target: { id, unitId: facts.unitId }, details: { ...facts, ...by(input) }, at });
    return id;
  } catch (error) {
    throw isTaken(error) ? new TargetRefused("set-before") : error;
  }
}

async function forAct(tx: Tx, actor: Actor, input: { targetId: string; basedOn: number; at: Date }): Promise<Target> {
  const target = await lockTarget(tx, input.targetId);
  if (!target) throw new TargetUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", target.unitId, input.at))) throw new TargetRefused("no-right-here");
  if (target.withdrawnReason !== null) throw new TargetRefused("withdrawn");
  if (target.version !== input.basedOn) throw new TargetRefused("changed-meanwhile");
  return target;
}

export interface EnterValue extends Approved {
  targetId: string;
  basedOn: number;
  asOf: string;
  value: number;
  source: string;
  sourceAddress: string | null;
  reason: string | null;
}

/** What was reached as of a day. Of a day that has a value already it is a correction, and says why. */
export async function enterTargetValue(tx: Tx, actor: Actor, input: EnterValue): Promise<void> {
  const target = await forAct(tx, actor, input);
  if (target.reckonedFrom !== null) throw new TargetRefused("is-reckoned");
  const { asOf, value, source, sourceAddress, reason, at } = input;
  const isCorrection = (await listTargetValues(tx, target.id)).some((one) => one.asOf === asOf);
  if (isCorrection && !reason) throw new TargetRefused("reason-missing");
  await insertTargetValue(tx, {
    targetId: target.id,
    asOf,
    value,
    source,
    sourceAddress,
    reason: isCorrection ? reason : null,
    writtenByName: input.writtenBy?.name ?? actor.name,
    approvedByName: actor.name,
    at,
  });
  await countTargetChange(tx, target.id);
  await note(tx, actor, "value", { target, details: { asOf, value, source, ...by(input) }, at });
}

export async function withdrawTarget(
  tx: Tx,
  actor: Actor,
  input: Approved & { targetId: string; basedOn: number; reason: string },
): Promise<void> {
  const target = await forAct(tx, actor, input);
  await saveWithdrawal(tx, target.id, input.reason);
  await note(tx, actor, "withdraw", { target, details: { reason: input.reason, ...by(input) }, at: input.at });
}
