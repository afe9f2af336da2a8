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
import { actorOf } from "../../../../accounts/index.ts";
import { type Item, LIMITS } from "../../../item.ts";
import { loadItem } from "../../../pages/staff/load-item.ts";
import { archiveItem, restoreItem } from "../../change-standing.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { requireMayAct } from "../may-act.ts";
import { ReasonView } from "./view.tsx";

type Kind = "archive" | "restore";
const actOf = (kind: Kind, item: Item) =>
  kind === "archive" ? "archive" : item.state === "replaced" ? "unreplace" : "restore";

async function show(rq: Rq, kind: Kind, reason: string, errors: FormErrors, status = 200): Promise<Reply> {
  const item = await loadItem(rq);
  const { title } = await requireMayAct(rq, actOf(kind, item), item);
  return html(ReasonView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), kind, item, title, reason, errors }), {
    status,
  });
}

export const archivePage = (rq: Rq): Promise<Reply> => show(rq, "archive", "", {});
export const restorePage = (rq: Rq): Promise<Reply> => show(rq, "restore", "", {});

export async function archiveAct(rq: Rq): Promise<Reply> {
  const { reason = "" } = typedForm(rq).typed;
  const words = pick(rq.lang, vi, en);
  if (!isText(reason, LIMITS.note)) return show(rq, "archive", reason, { reason: words.errors.archiveReason }, 422);
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) => archiveItem(tx, actorOf(rq), { itemId: item.id, reason, at: rq.now }));
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=archived`);
}

export async function restoreAct(rq: Rq): Promise<Reply> {
  const { reason = "" } = typedForm(rq).typed;
  const words = pick(rq.lang, vi, en);
  if (!isText(reason, LIMITS.note)) return show(rq, "restore", reason, { reason: words.errors.restoreReason }, 422);
  const item = await loadItem(rq);
  const act = item.state === "replaced" ? "unreplace" : "restore";
  await transaction(rq.app.db, (tx) => restoreItem(tx, actorOf(rq), { itemId: item.id, act, reason, at: rq.now }));
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=restored`);
}
