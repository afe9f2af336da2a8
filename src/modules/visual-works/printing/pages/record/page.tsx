import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { getTaskLabel } from "../../../../plans/index.ts";
import { topicNames } from "../../../../topics/index.ts";
import { listArtworks } from "../../../artwork/artwork.store.ts";
import type { Artwork } from "../../../artwork/artwork.ts";
import { proofOf } from "../../../artwork/load-artwork.ts";
import { printFile } from "../../../artwork/pages/record/files.ts";
import { proofSheet } from "../../../artwork/render-artwork.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, basedOnOf, type Posted } from "../../../pages/shared.tsx";
import { VisualRefused, VisualUnknown } from "../../../visuals.errors.ts";
import { imprintOf } from "../../imprint.ts";
import { confirmReceipt, handOut, takeDelivery, takeHandoutBack, withdrawOrder } from "../../keep-order.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { ORDER_LIMITS, type PrintOrder, sumCopies } from "../../order.ts";
import { listHandouts } from "../../orders.store.ts";
import { readCopies } from "../form/read.ts";
import { orderOf } from "../load.ts";
import { OrderRecordView } from "./view.tsx";

const wordsOf = (rq: Rq) => ({ words: pick(rq.lang, vi, en), shared: pick(rq.lang, sharedVi, sharedEn) });

async function designOf(rq: Rq, order: PrintOrder): Promise<Artwork | null> {
  if (order.artworkId === null) return null;
  return (await listArtworks(rq.app.db, { id: order.artworkId }, { limit: 1 }))[0] ?? null;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const order = await orderOf(rq);
  const today = vietnamDay(rq.now);
  const handouts = await listHandouts(db, order.id);
  const design = await designOf(rq, order);
  const reach = await reachOf(db, actor, "visuals.write", rq.now);
  const done = z.enum(Object.keys(vi.done) as [keyof typeof vi.done]).safeParse(rq.query.xong);
  return html(
    OrderRecordView({
      ctx: rq.app.view(rq),
      ...wordsOf(rq),
      order,
      unit: (await unitNames(db, [order.unitId], today)).get(order.unitId) ?? "",
      topic: topicNames(rq.lang)[order.topic],
      task: order.taskId ? await getTaskLabel(db, order.taskId) : null,
      design: design && { id: design.id, title: design.title },
      imprint: imprintOf(order, "vi"),
      handouts,
      sums: sumCopies(order.copies, handouts),
      units: await listUnitChoices(db, offeredUnits(reach, [order.unitId]), today),
      unitNames: await unitNames(
        db,
        handouts.flatMap((one) => one.toUnitId ?? []),
        today,
      ),
      today,
      mayWrite: await mayAt(db, actor, "visuals.write", order.unitId, rq.now),
      actorName: actor.name,
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const orderRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

/** The design with the imprint of this print. */
export async function orderPrintFile(rq: Rq): Promise<Reply> {
  const order = await orderOf(rq);
  const design = await designOf(rq, order);
  if (!design) throw new VisualUnknown();
  return printFile(rq, design, imprintOf(order, "vi"));
}

export async function orderProof(rq: Rq): Promise<Reply> {
  const order = await orderOf(rq);
  const design = await designOf(rq, order);
  if (!design) throw new VisualUnknown();
  const { words } = wordsOf(rq);
  const rows = [{ label: words.imprint, text: imprintOf(order, "vi") }];
  const pdf = await proofSheet(rq.app.printer, await proofOf(rq, design, rows));
  return download(pdf, "application/pdf", "to-duyet-mau.pdf", true);
}

async function run(
  rq: Rq,
  posted: Posted,
  work: {
    field: string;
    fields?: Record<string, string>;
    told: keyof typeof vi.done;
    act(tx: Tx, order: PrintOrder): Promise<unknown>;
  },
): Promise<Reply> {
  const order = await orderOf(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, order));
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    const { words, shared } = wordsOf(rq);
    const left = sumCopies(order.copies, await listHandouts(rq.app.db, order.id)).left;
    const said = error.code === "more-than-left" ? words.errors.moreThanLeft(left) : shared.refusals[error.code];
    const errors = { [work.fields?.[error.code] ?? work.field]: said };
    const status = error.code === "no-right-here" ? 403 : error.code === "more-than-left" ? 422 : 409;
    return show(rq, { ...posted, errors }, status);
  }
  return seeOther(`${ADDRESS.orders}/${order.id}?xong=${work.told}`);
}

function dated(rq: Rq, form: "delivered" | "hand" | "receipt") {
  const read = typedForm(rq);
  const errors: FormErrors = {};
  const on = read.dayOf(`on-${form}`);
  if (!on) errors[`on-${form}`] = wordsOf(rq).words.errors.day;
  return { typed: read.typed, errors, on: on ?? "", field: `on-${form}` };
}

export function takeDeliveryPage(rq: Rq): Promise<Reply> {
  const { typed, errors, on, field } = dated(rq, "delivered");
  return run(
    rq,
    { form: "delivered", typed, errors },
    {
      field,
      told: "nhan",
      act: (tx, order) => takeDelivery(tx, actorOf(rq), { id: order.id, basedOn: basedOnOf(typed), on, at: rq.now }),
    },
  );
}

const MOST_NAME = 120;

export function handOutPage(rq: Rq): Promise<Reply> {
  const { typed, errors, on, field } = dated(rq, "hand");
  const said = wordsOf(rq).words.errors;
  const copies = readCopies(typed.copies);
  const toUnit = typed.toUnitId ? z.uuid().safeParse(typed.toUnitId) : null;
  if (!isText(typed.place, ORDER_LIMITS.place)) errors.place = said.place;
  if (copies === null) errors.copies = said.copies;
  if (!isText(typed.handedBy, MOST_NAME)) errors.handedBy = said.person;
  if (toUnit && !toUnit.success) errors.toUnitId = wordsOf(rq).shared.refusals["unit-unknown"];
  return run(
    rq,
    { form: "hand", typed, errors },
    {
      field,
      fields: { "more-than-left": "copies", "unit-unknown": "toUnitId" },
      told: "phat",
      act: (tx, order) =>
        handOut(tx, actorOf(rq), {
          orderId: order.id,
          place: typed.place ?? "",
          toUnitId: toUnit?.data ?? null,
          copies: copies ?? 0,
          handedOn: on,
          handedBy: typed.handedBy ?? "",
          at: rq.now,
        }),
    },
  );
}

const handoutIn = (text: string | undefined): number | null => (/^\d{1,15}$/.test(text ?? "") ? Number(text) : null);

export function confirmReceiptPage(rq: Rq): Promise<Reply> {
  const { typed, errors, on, field } = dated(rq, "receipt");
  const said = wordsOf(rq).words.errors;
  const handoutId = handoutIn(typed.handout);
  if (handoutId === null) errors["handout-receipt"] = said.handout;
  if (!isText(typed.receivedBy, MOST_NAME)) errors.receivedBy = said.person;
  return run(
    rq,
    { form: "receipt", typed, errors },
    {
      field,
      told: "xac-nhan",
      act: (tx, order) =>
        confirmReceipt(tx, actorOf(rq), {
          orderId: order.id,
          handoutId: handoutId ?? 0,
          receivedBy: typed.receivedBy ?? "",
          receivedOn: on,
          at: rq.now,
        }),
    },
  );
}

export function takeHandoutBackPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const said = wordsOf(rq).words.errors;
  const handoutId = handoutIn(typed.handout);
  const errors: FormErrors = {
    ...(handoutId === null ? { "handout-takeBack": said.handout } : {}),
    ...(isText(typed.reason, ORDER_LIMITS.reason) ? {} : { reason: said.reason }),
  };
  return run(
    rq,
    { form: "takeBack", typed, errors },
    {
      field: "reason",
      told: "bo",
      act: (tx, order) =>
        takeHandoutBack(tx, actorOf(rq), {
          orderId: order.id,
          handoutId: handoutId ?? 0,
          reason: typed.reason ?? "",
          at: rq.now,
        }),
    },
  );
}

export function withdrawOrderPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const errors: FormErrors = isText(typed.note, ORDER_LIMITS.note)
    ? {}
    : { "note-withdraw": wordsOf(rq).shared.errors.note };
  return run(
    rq,
    { form: "withdraw", typed, errors },
    {
      field: "note-withdraw",
      told: "huy",
      act: (tx, order) =>
        withdrawOrder(tx, actorOf(rq), {
          id: order.id,
          basedOn: basedOnOf(typed),
          note: typed.note ?? "",
          at: rq.now,
        }),
    },
  );
}
