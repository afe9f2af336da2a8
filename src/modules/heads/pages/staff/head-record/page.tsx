import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
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
import { unitNames } from "../../../../organisations/index.ts";
import { HEAD_LIMITS, type Head } from "../../../head.ts";
import { HeadUnknown } from "../../../heads.errors.ts";
import { findHead, listHeadsOfUnit } from "../../../heads.store.ts";
import { withdrawHead } from "../../../keep-head.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { HeadRecordView } from "./view.tsx";

/** The entry of the address, for whose reading reaches its unit. */
export async function visibleHead(rq: Rq): Promise<Head> {
  const id = z.uuid().safeParse(rq.params.id);
  const head = id.success ? await findHead(rq.app.db, id.data) : undefined;
  if (!head || !(await mayAt(rq.app.db, actorOf(rq), "organisations.read", head.unitId, rq.now)))
    throw new HeadUnknown();
  return head;
}

async function show(rq: Rq, reason: string, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const head = await visibleHead(rq);
  const done = z.enum(["them", "sua", "rut"]).safeParse(rq.query.xong);
  const edits = await reachOf(db, actorOf(rq), "heads.edit", rq.now);
  return html(
    HeadRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      head,
      unit: (await unitNames(db, [head.unitId], today)).get(head.unitId) ?? "",
      history: await listHeadsOfUnit(db, head.unitId),
      today,
      mayEdit: head.withdrawnReason === null && edits.includes(head.unitId),
      reason,
      errors,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export const headRecordPage = (rq: Rq): Promise<Reply> => show(rq, "", {});

export async function withdrawHeadPage(rq: Rq): Promise<Reply> {
  const head = await visibleHead(rq);
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, HEAD_LIMITS.reason))
    return show(rq, reason, { reason: pick(rq.lang, vi, en).errors.reason }, 422);
  await transaction(rq.app.db, (tx) => withdrawHead(tx, actorOf(rq), { headId: head.id, reason, at: rq.now }));
  return seeOther(`/can-bo/nguoi-dung-dau/${head.id}?xong=rut`);
}
