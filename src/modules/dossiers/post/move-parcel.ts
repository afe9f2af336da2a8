import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listServicesOn } from "../../service-points/index.ts";
import { insertEvent, lockDossier, saveDossier } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";
import { DossierRefused, DossierUnknown } from "../dossiers.errors.ts";
import { tellApplicant } from "../jobs/tell-applicant.ts";
import { moveDossier } from "../move-dossier.ts";
import { type HandOver, insertHandOver, insertParcel, lockParcel, saveParcel } from "./parcel.store.ts";
import { DELIVERY, mayFollow, type NextStep, type Parcel, type ParcelState } from "./parcel.ts";

/** Which way of the post a procedure does not allow on a day: its papers, its result, or neither (null: allowed, or nobody said). */
export async function postRefusal(
  db: Db,
  of: { procedureCode: string; provinceId: string | null; day: string; sends: boolean; returns: boolean },
): Promise<"no-post-in" | "no-post-out" | null> {
  if (!of.sends && !of.returns) return null;
  const { procedureCode, provinceId, day } = of;
  const [service] = await listServicesOn(db, { codes: [procedureCode], provinceId, on: day });
  if (of.sends && service?.postSend === false) return "no-post-in";
  return of.returns && service?.postReturn === false ? "no-post-out" : null;
}

async function noteOnDossier(
  tx: Tx,
  actor: Actor,
  dossier: Dossier,
  note: { act: string; words: string | null; deliveryState: Dossier["deliveryState"]; isTold: boolean; at: Date },
): Promise<void> {
  const position = dossier.version + 1;
  await saveDossier(tx, dossier, { deliveryState: note.deliveryState, version: position });
  await insertEvent(tx, dossier, {
    position,
    act: note.act,
    at: note.at,
    actorId: actor.id,
    actorName: actor.name,
    unitId: dossier.receivingUnitId,
    fromState: dossier.state,
    toState: dossier.state,
    words: note.words,
    details: {},
  });
  if (note.isTold) await addJob(tx, tellApplicant, { dossierId: dossier.id, position });
}

export interface HandOverParcels {
  parcelIds: readonly number[];
  carrier: string;
  postman: string;
  at: Date;
}

/**
 * Parcels ticked go to the postman, or dossiers came from one, in one record. All of one counter and one direction, or none is.
 * Results handed over are returned.
 *
 * @throws DossierUnknown, DossierRefused
 */
export async function handOverParcels(tx: Tx, actor: Actor, input: HandOverParcels): Promise<HandOver> {
  const { at, carrier, postman } = input;
  const parcels: Parcel[] = [];
  for (const id of [...new Set(input.parcelIds)].sort((a, b) => a - b)) {
    const parcel = await lockParcel(tx, id);
    if (!parcel) throw new DossierUnknown();
    if (!(await mayAt(tx, actor, "dossiers.receive", parcel.unitId, at))) throw new DossierRefused("no-right-here");
    if (parcel.handOverId !== null || (parcel.direction === "out" && parcel.state !== "waiting"))
      throw new DossierRefused("changed-meanwhile");
    parcels.push(parcel);
  }
  const [first] = parcels;
  if (!first || parcels.some((one) => one.unitId !== first.unitId || one.direction !== first.direction))
    throw new DossierRefused("parcels-mixed");
  const { unitId, direction } = first;
  const year = Number(vietnamDay(at).slice(0, 4));
  const record = await insertHandOver(tx, { unitId, direction, year, carrier, postman, officerName: actor.name, at });
  for (const parcel of parcels) {
    const goes = direction === "out" ? ({ state: "handed-over", stateSince: at } as const) : {};
    await saveParcel(tx, parcel.id, { handOverId: record.id, carrier, ...goes });
    if (direction === "in") continue;
    const dossier = await lockDossier(tx, { id: parcel.dossierId });
    if (!dossier) throw new DossierUnknown();
    if (dossier.state === "settled")
      await moveDossier(tx, actor, { code: dossier.code, move: "give", givenTo: "post", at });
    else
      await noteOnDossier(tx, actor, dossier, {
        act: "postHandedOver",
        words: null,
        deliveryState: "handed-over",
        isTold: false,
        at,
      });
  }
  await recordAct(tx, actor, {
    act: "dossier.handOverPost",
    subjectKind: "postHandOver",
    subjectId: String(record.id),
    unitId,
    details: { direction, parcels: parcels.length, codes: parcels.map((one) => one.code).slice(0, 50) },
    at,
  });
  return record;
}

export interface FollowParcel {
  parcelId: number;
  basedOn: number;
  state: Exclude<ParcelState, "waiting" | "handed-over">;
  tracking: string | null;
  /** Why it came back, and what is done now. */
  reason: string | null;
  nextStep: NextStep | null;
  at: Date;
}

/** What the post says of a parcel. With a tracking number the applicant is told; sent again it waits anew. @throws DossierRefused */
export async function followParcel(tx: Tx, actor: Actor, input: FollowParcel): Promise<void> {
  const parcel = await lockParcel(tx, input.parcelId);
  if (!parcel) throw new DossierUnknown();
  const { at, state, tracking, reason, nextStep } = input;
  if (!(await mayAt(tx, actor, "dossiers.receive", parcel.unitId, at))) throw new DossierRefused("no-right-here");
  if (parcel.version !== input.basedOn) throw new DossierRefused("changed-meanwhile");
  if (!mayFollow(parcel.state, state)) throw new DossierRefused("not-in-this-state");
  const dossier = await lockDossier(tx, { id: parcel.dossierId });
  if (!dossier) throw new DossierUnknown();
  const number = tracking ?? parcel.tracking;
  await saveParcel(tx, parcel.id, { state, stateSince: at, tracking: number, reason, nextStep });
  const isAgain = state === "returned" && nextStep === "again";
  if (isAgain) {
    const { dossierId, code, direction, unitId, addressSealed, carrier, postagePayer, cod } = parcel;
    const same = { dossierId, code, direction, unitId, addressSealed, carrier, postagePayer, cod };
    await insertParcel(tx, { ...same, state: "waiting", stateSince: at });
  }
  await noteOnDossier(tx, actor, dossier, {
    act: { "on-the-way": "postOnTheWay", delivered: "postDelivered", returned: "postReturned" }[state],
    words: state === "returned" ? reason : state === "on-the-way" && number ? `${number} (${parcel.carrier})` : null,
    deliveryState: isAgain ? "waiting" : DELIVERY[state],
    isTold: state === "on-the-way" ? number !== parcel.tracking : state === "returned",
    at,
  });
  await recordAct(tx, actor, {
    act: "dossier.followPost",
    subjectKind: "dossier",
    subjectId: parcel.code,
    unitId: parcel.unitId,
    details: { from: parcel.state, to: state, ...(nextStep ? { nextStep } : {}) },
    at,
  });
}
