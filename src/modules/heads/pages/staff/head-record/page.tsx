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
import { propose, rehearse } from "../../../../proposals/index.ts";
import { HEAD_LIMITS, type Head, nameOfHead } from "../../../head.ts";
import type { WithdrawProposal } from "../../../head-proposals.ts";
import { HeadRefused, HeadUnknown } from "../../../heads.errors.ts";
import { findHead, listHeadChanges, listHeadsOfUnit } from "../../../heads.store.ts";
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
      changes: await listHeadChanges(db, head.id),
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
  if (!(await mayAt(rq.app.db, actorOf(rq), "heads.edit", head.unitId, rq.now))) throw new HeadRefused("no-right-here");
  const input: WithdrawProposal = { headId: head.id, basedOn: head.version, reason, name: nameOfHead(head) };
  await rehearse(rq.app.db, (tx, system) => withdrawHead(tx, system, { ...input, at: rq.now }));
  const id = await transaction(rq.app.db, (tx) =>
    propose(tx, actorOf(rq), { kind: "headWithdraw", unitIds: [head.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
