import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { getUnit } from "../../../organisations/index.ts";
import { findDossier, insertReading } from "../../dossier.store.ts";
import { DossierRefused, DossierUnknown } from "../../dossiers.errors.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { postEn } from "../messages.en.ts";
import { postVi } from "../messages.vi.ts";
import { followParcel, handOverParcels } from "../move-parcel.ts";
import {
  countParcels,
  findHandOver,
  findParcel,
  listHandOvers,
  listParcels,
  listParcelsIn,
  PARCEL_LISTS,
  type ParcelList,
} from "../parcel.store.ts";
import { NEXT_STEPS, openAddress, PARCEL_LIMITS } from "../parcel.ts";
import { printHandOver } from "../print-hand-over.ts";
import { FOLLOWED, POST, PostView } from "./view.tsx";

const SHOWN = 200;
const SHOWN_RECORDS = 30;

export interface PostPosted {
  form: "handOver" | number;
  typed: Typed;
  ticked: string[];
  errors: FormErrors;
}

async function show(rq: Rq, list: ParcelList, posted: PostPosted | null, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "dossiers.receive", rq.now);
  const rows = await listParcels(db, list, reach, SHOWN);
  const counts = {} as Record<ParcelList, number>;
  for (const one of PARCEL_LISTS) counts[one] = one === "done" ? 0 : await countParcels(db, one, reach);
  return html(
    PostView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, postVi, postEn),
      list,
      rows: rows.map((row) => ({
        row,
        name: row.addressSealed === null ? "" : openAddress(config.identityKeys, row.dossierId, row.addressSealed).name,
      })),
      counts,
      records: await listHandOvers(db, reach, SHOWN_RECORDS),
      done: rq.query.xong === "giao" ? "handOver" : rq.query.xong === "ghi" ? "follow" : null,
      posted,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

const listIn = (value: unknown): ParcelList => PARCEL_LISTS.find((one) => one === value) ?? "toSend";

export const postPage = (rq: Rq): Promise<Reply> => show(rq, listIn(rq.query.muc), null);

export async function handOverPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, postVi, postEn);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const ticked = [body.parcel ?? []].flat().filter((one): one is string => typeof one === "string");
  const { typed } = typedForm(rq);
  const list = listIn(typed.muc);
  const errors: FormErrors = {};
  const parcelIds = ticked.filter((one) => /^\d{1,15}$/.test(one)).map(Number);
  if (parcelIds.length === 0 || parcelIds.length > PARCEL_LIMITS.atOnce) errors.parcel = words.errors.none;
  if (!isText(typed.carrier, PARCEL_LIMITS.carrier)) errors.carrier = words.errors.carrier;
  if (!isText(typed.postman, PARCEL_LIMITS.carrier)) errors.postman = words.errors.postman;
  const posted: PostPosted = { form: "handOver", typed, ticked, errors };
  if (Object.keys(errors).length > 0) return show(rq, list, posted, 422);
  try {
    const input = { parcelIds, carrier: typed.carrier ?? "", postman: typed.postman ?? "", at: rq.now };
    await transaction(rq.app.db, (tx) => handOverParcels(tx, actorOf(rq), input));
  } catch (error) {
    if (!(error instanceof DossierRefused)) throw error;
    return show(rq, list, { ...posted, errors: { parcel: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`${POST}?muc=${list}&xong=giao`);
}

export async function followParcelPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, postVi, postEn);
  const id = /^\d{1,15}$/.test(rq.params.id ?? "") ? Number(rq.params.id) : 0;
  const parcel = await findParcel(rq.app.db, id);
  if (!parcel || !(await mayAt(rq.app.db, actorOf(rq), "dossiers.receive", parcel.unitId, rq.now)))
    throw new DossierUnknown();
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const field = (name: string): string => `${name}-${id}`;
  const state = FOLLOWED.find((one) => one === typed.state);
  if (!state) errors[field("state")] = words.errors.state;
  const tracking = (typed.tracking ?? "").toUpperCase().replace(/[\s.-]/g, "");
  if (tracking !== "" && !/^[0-9A-Z]{3,40}$/.test(tracking)) errors[field("tracking")] = words.errors.tracking;
  const nextStep = NEXT_STEPS.find((one) => one === typed.next) ?? null;
  const isBack = state === "returned";
  if (isBack && (!isText(typed.reason, PARCEL_LIMITS.words) || nextStep === null))
    errors[field("reason")] = words.errors.reason;
  const posted: PostPosted = { form: id, typed, ticked: [], errors };
  if (!state || Object.keys(errors).length > 0) return show(rq, "away", posted, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      followParcel(tx, actorOf(rq), {
        parcelId: id,
        basedOn: Number(typed.basedOn),
        state,
        tracking: tracking || null,
        reason: isBack ? (typed.reason ?? null) : null,
        nextStep: isBack ? nextStep : null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof DossierRefused)) throw error;
    const told = pick(rq.lang, vi, en).refusals[error.code];
    return show(rq, "away", { ...posted, errors: { [field("state")]: told } }, 409);
  }
  return seeOther(`${POST}?muc=away&xong=ghi`);
}

/** The record on A4; it shows addresses, so each dossier notes who looked. */
export async function handOverPdf(rq: Rq): Promise<Reply> {
  const { db, config, printer } = rq.app;
  const id = /^(\d{1,15})\.pdf$/.exec(rq.params.file ?? "")?.[1];
  const record = id ? await findHandOver(db, Number(id)) : undefined;
  if (!record) throw notFound();
  const actor = actorOf(rq);
  if (!(await mayAt(db, actor, "dossiers.receive", record.unitId, rq.now))) throw new DossierUnknown();
  const parcels = await listParcelsIn(db, record.id);
  const agency = (await getUnit(db, record.unitId, vietnamDay(record.at))).name;
  for (const parcel of parcels) {
    const dossier = await findDossier(db, { id: parcel.dossierId });
    const look = { at: rq.now, readerId: actor.id ?? "", readerName: actor.name, unitId: record.unitId } as const;
    if (dossier) await insertReading(db, dossier, { ...look, what: "print" });
  }
  await transaction(db, (tx) =>
    recordAct(tx, actor, {
      act: "dossier.printHandOver",
      subjectKind: "postHandOver",
      subjectId: String(record.id),
      unitId: record.unitId,
      at: rq.now,
    }),
  );
  const pdf = await printHandOver(printer, config.identityKeys, { record, parcels, agency });
  return download(Buffer.from(pdf), "application/pdf", `bien-ban-giao-nhan-${record.number}-${record.year}.pdf`);
}
