import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther, typedForm } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { ItemActRefused } from "../../../content.errors.ts";
import { listPublicItems, listWritersOfPublished } from "../../../content.store.ts";
import { en as itemEn } from "../../../messages.en.ts";
import { vi as itemVi } from "../../../messages.vi.ts";
import { loadItem } from "../../../pages/staff/load-item.ts";
import { replaceItem } from "../../change-standing.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { requireMayAct } from "../may-act.ts";
import { ReplaceView } from "./view.tsx";

const SHOWN = 20;

async function show(rq: Rq, q: string, chosen: string, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const item = await loadItem(rq);
  const { title } = await requireMayAct(rq, "replace", item);
  const found = await listPublicItems(db, { unitIds: [item.unitId], ...(q ? { words: q } : {}) }, SHOWN + 1);
  const others = found.filter((one) => one.id !== item.id).slice(0, SHOWN);
  const writers = await listWritersOfPublished(
    db,
    others.map((one) => one.id),
  );
  return html(
    ReplaceView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      item,
      title,
      q,
      others: others.map((one) => ({
        ...one,
        // Who wrote the new text does not decide alone that it takes the place of another.
        isOwn: writers.get(one.id)?.includes(actorOf(rq).id) ?? false,
      })),
      chosen,
      errors,
    }),
    { status },
  );
}

const wordsIn = (text: unknown): string =>
  typeof text === "string" ? nfc(text).replace(/\0/g, "").trim().slice(0, 200) : "";

export const replacePage = (rq: Rq): Promise<Reply> => show(rq, wordsIn(rq.query.q), "", {});

export async function replaceAct(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const q = wordsIn(typed.q);
  const by = z.uuid().safeParse(typed.by);
  if (!by.success) return show(rq, q, "", { by: words.errors.choose }, 422);
  const item = await loadItem(rq);
  try {
    await transaction(rq.app.db, (tx) => replaceItem(tx, actorOf(rq), { itemId: item.id, byId: by.data, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ItemActRefused) || (error.code !== "not-replaceable" && error.code !== "own-text"))
      throw error;
    return show(rq, q, by.data, { by: pick(rq.lang, itemVi, itemEn).refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=replaced`);
}
