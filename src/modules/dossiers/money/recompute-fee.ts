import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import {
  casesOf,
  computeFee,
  type FeeChannel,
  type FeeSheet,
  findLocalFees,
  isCounted,
  reliefsFor,
} from "../../fees/index.ts";
import { provinceOf } from "../../organisations/index.ts";
import { changeAmount } from "../../payments/index.ts";
import { feeSheetOf, getVersionInForce } from "../../procedures/index.ts";
import { insertEvent, lockDossier, saveDossier } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import { DossierRefused, DossierUnknown } from "../dossiers.errors.ts";
import { linesOf } from "../receive-dossier.ts";
import { askMoney, demandsOf, feeStateOf } from "./demand-of-dossier.ts";

/** What the fee of a dossier is computed from: the version and the rates of the day it was received. */
async function sheetOf(db: Db, dossier: Dossier): Promise<FeeSheet | null> {
  const version = await getVersionInForce(db, dossier.procedureCode, dossier.receivedOn);
  if (!version) return null;
  const province = await provinceOf(db, dossier.competentUnitId, dossier.receivedOn);
  const local = await findLocalFees(db, dossier.procedureCode, province?.id ?? null, dossier.receivedOn);
  return feeSheetOf(version.record, local, dossier.receivedOn);
}

export interface FeeChoices {
  cases: string[];
  reliefs: { id: string; text: string }[];
  isCounted: boolean;
}

/** What the money of a dossier depends on; null where nothing can be chosen or nobody here may. */
export async function feeChoicesOf(db: Db, actor: Actor, dossier: Dossier, at: Date): Promise<FeeChoices | null> {
  if (!OPEN_FOR_FEE.includes(dossier.state) || !(await mayRecompute(db, actor, dossier, at))) return null;
  if (["paid", "refunded"].includes(dossier.feeState)) return null;
  const sheet = await sheetOf(db, dossier);
  if (!sheet) return null;
  const channel = dossier.channel as FeeChannel;
  const choices = {
    cases: casesOf(sheet, channel),
    reliefs: reliefsFor(sheet, channel).map((one) => ({ id: one.id, text: one.who })),
    isCounted: sheet.rates.some((rate) => isCounted(rate.per)),
  };
  return choices.cases.length > 1 || choices.reliefs.length > 0 || choices.isCounted ? choices : null;
}

const OPEN_FOR_FEE: readonly Dossier["state"][] = ["registered", "received", "processing", "supplement", "payment"];

async function mayRecompute(db: Db, actor: Actor, dossier: Dossier, at: Date): Promise<boolean> {
  if (dossier.owner === "elsewhere") return false;
  return (
    (await mayAt(db, actor, "dossiers.receive", dossier.receivingUnitId, at)) ||
    (await mayAt(db, actor, "dossiers.receive", dossier.competentUnitId, at)) ||
    (await mayAt(db, actor, "dossiers.handle", dossier.competentUnitId, at))
  );
}

export interface RecomputeFee {
  code: string;
  basedOn: number;
  feeCase: string | null;
  copies: number;
  reliefId: string | null;
  /** Why it changes; for a relief: what was shown. */
  words: string;
  at: Date;
}

/**
 * Case, copies or relief of a dossier changed: what is owed is computed anew by the rates of its day of reception, as long as no
 * money came. Who pays less keeps the words on what was shown.
 *
 * @throws DossierUnknown, DossierRefused
 */
export async function recomputeFee(tx: Tx, actor: Actor, input: RecomputeFee): Promise<number> {
  const dossier = await lockDossier(tx, { code: input.code });
  if (!dossier) throw new DossierUnknown();
  const { at } = input;
  if (!(await mayRecompute(tx, actor, dossier, at))) throw new DossierRefused("no-right-here");
  if (!OPEN_FOR_FEE.includes(dossier.state)) throw new DossierRefused("not-in-this-state");
  if (dossier.version !== input.basedOn) throw new DossierRefused("changed-meanwhile");
  const [demand] = await demandsOf(tx, dossier);
  if (demand && demand.received > 0) throw new DossierRefused("fee-money-came");
  const sheet = await sheetOf(tx, dossier);
  const fee = computeFee(sheet ?? { rates: [], reliefs: [] }, {
    on: dossier.receivedOn,
    channel: dossier.channel,
    caseName: input.feeCase,
    quantity: input.copies,
    reliefId: input.reliefId ?? undefined,
  });
  if (fee.state !== "known" && fee.state !== "free") throw new DossierRefused("fee-not-certain");
  const details = { case: input.feeCase, copies: input.copies, relief: input.reliefId };
  if (demand)
    await changeAmount(tx, actor, { demandId: demand.id, amount: fee.total, words: input.words, details, at });
  else if (fee.total > 0) await askMoney(tx, actor, dossier, { amount: fee.total, words: input.words, at });
  await saveDossier(tx, dossier, {
    fee: linesOf(fee),
    feeTotal: fee.total,
    feeState: feeStateOf(await demandsOf(tx, dossier)),
    version: dossier.version + 1,
  });
  await insertEvent(tx, dossier, {
    position: dossier.version + 1,
    act: "feeRecomputed",
    at,
    actorId: actor.id,
    actorName: actor.name,
    unitId: dossier.competentUnitId,
    fromState: dossier.state,
    toState: dossier.state,
    words: null,
    details: { ...details, from: dossier.feeTotal, to: fee.total, evidence: input.words, on: vietnamDay(at) },
  });
  await recordAct(tx, actor, {
    act: "dossier.recomputeFee",
    subjectKind: "dossier",
    subjectId: dossier.code,
    unitId: dossier.competentUnitId,
    details: { from: dossier.feeTotal, to: fee.total },
    at,
  });
  return fee.total;
}
