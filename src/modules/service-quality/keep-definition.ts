import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import type { Approved } from "../proposals/index.ts";
import type { DefinitionKind, DefinitionOf } from "./definition.ts";
import { changesBetween } from "./definition-fields.ts";
import { QualityRefused } from "./quality.errors.ts";
import {
  endDefinition,
  findPublication,
  insertDefinition,
  insertPublication,
  listDefinitions,
} from "./quality.store.ts";

export interface WriteDefinition<K extends DefinitionKind = DefinitionKind> {
  kind: K;
  /** The version it was copied from; if another came meanwhile it is refused. */
  basedOn: number;
  /** "YYYY-MM", this month or a later one: months that are over keep theirs. */
  from: string;
  document: string;
  documentOn: string | null;
  note: string;
  content: DefinitionOf<K>["content"];
}

async function requireHome(tx: Tx, actor: Actor, at: Date): Promise<string> {
  const home = await findHomeUnit(tx, vietnamDay(at));
  if (!home) throw new QualityRefused("no-home");
  if (!(await mayAt(tx, actor, "proposals.approve", home.id, at))) throw new QualityRefused("no-right-here");
  return home.id;
}

/** Another version from a month on. The one before ends there, and what is over is reckoned by it for ever. */
export async function writeDefinition(tx: Tx, actor: Actor, input: WriteDefinition & Approved): Promise<void> {
  const { kind, from, at, writtenBy } = input;
  const unitId = await requireHome(tx, actor, at);
  const last = (await listDefinitions(tx, kind)).at(-1);
  if (!last || last.version !== input.basedOn) throw new QualityRefused("version-changed");
  if (from < vietnamDay(at).slice(0, 7) || `${from}-01` <= last.validFrom) throw new QualityRefused("begins-too-early");
  const next = { kind, content: input.content };
  if (changesBetween(last, next).length === 0) throw new QualityRefused("same-as-now");
  await endDefinition(tx, last.id, `${from}-01`);
  await insertDefinition(tx, {
    ...next,
    version: last.version + 1,
    validFrom: `${from}-01`,
    document: input.document,
    documentOn: input.documentOn,
    note: input.note,
    writtenByName: writtenBy?.name ?? actor.name,
    approvedByName: actor.name,
    writtenAt: at,
  });
  await recordAct(tx, actor, {
    act: "quality.definition",
    subjectKind: "qualityDefinition",
    subjectId: `${kind} ${last.version + 1}`,
    unitId,
    details: { from, document: input.document, ...(writtenBy ? { writtenBy: writtenBy.id } : {}) },
    at,
  });
  await notifyPublicChange(tx, "service-quality");
}

/** Puts the estimate before the public, or takes it back. */
export async function publishEstimate(
  tx: Tx,
  actor: Actor,
  input: { isPublic: boolean; reason: string } & Approved,
): Promise<void> {
  const { isPublic, reason, at, writtenBy } = input;
  const unitId = await requireHome(tx, actor, at);
  if ((await findPublication(tx)).isPublic === isPublic) throw new QualityRefused("same-as-now");
  await insertPublication(tx, {
    isPublic,
    reason,
    writtenByName: writtenBy?.name ?? actor.name,
    approvedByName: actor.name,
    at,
  });
  await recordAct(tx, actor, {
    act: "quality.publication",
    subjectKind: "qualityPublication",
    subjectId: isPublic ? "on" : "off",
    unitId,
    details: { reason, ...(writtenBy ? { writtenBy: writtenBy.id } : {}) },
    at,
  });
  await notifyPublicChange(tx, "service-quality");
}
