import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther, typedForm } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import {
  changeCursorOf,
  isProcedureUnknown,
  listProcedureChanges,
  PROCEDURE_CODE,
  readChangeCursor,
} from "../../../../procedures/index.ts";
import { listItemsTelling } from "../../../content.store.ts";
import { formSettings } from "../../../renditions/load-renditions.ts";
import { en } from "../../../renditions/messages.en.ts";
import { vi } from "../../../renditions/messages.vi.ts";
import { tellProcedure } from "../../../renditions/tell-procedure.ts";
import { writableUnits } from "../load-item.ts";
import { ChangeListView, type ChangeTyped } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  loai: z.enum(["changed", "ended", "new"]).catch("changed"),
  sau: z.string().max(80).optional().catch(undefined),
  ma: z.string().max(40).optional().catch(undefined),
});

const NOTHING: ChangeTyped = { code: "", unitId: "", asIs: false };

async function show(rq: Rq, typed: ChangeTyped, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const unitIds = await writableUnits(rq);
  const found = await listProcedureChanges(db, { kind: query.loai }, PAGE_SIZE + 1, readChangeCursor(query.sau));
  const changes = found.slice(0, PAGE_SIZE);
  const last = changes.at(-1);
  const told = await listItemsTelling(db, unitIds, [...new Set(changes.map((one) => one.code))]);
  return html(
    ChangeListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      kind: query.loai,
      changes,
      told,
      units: await listUnitChoices(db, unitIds, vietnamDay(rq.now)),
      ownUnitId: unitsWhere(actorOf(rq), "content.edit")[0] ?? "",
      typed: typed.code === "" ? { ...typed, code: query.ma ?? "" } : typed,
      errors,
      next: found.length > PAGE_SIZE && last ? changeCursorOf(last) : null,
    }),
    { status },
  );
}

/** What changed in the catalogue, each change one press away from an item in all its forms. */
export async function changeListPage(rq: Rq): Promise<Reply> {
  return show(rq, NOTHING, {});
}

/** Makes the item of a change and leads to its forms. */
export async function tellProcedurePage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const kept: ChangeTyped = { code: typed.code ?? "", unitId: typed.unitId ?? "", asIs: typed.asIs === "1" };
  const units = await writableUnits(rq);
  const unitId = units.length === 1 && kept.unitId === "" ? units[0] : units.find((one) => one === kept.unitId);
  const words = pick(rq.lang, vi, en);
  const errors: FormErrors = {
    ...(PROCEDURE_CODE.test(kept.code) ? {} : { code: words.codeWrong }),
    ...(unitId ? {} : { unitId: words.unitMissing }),
  };
  if (Object.keys(errors).length > 0 || !unitId) return show(rq, kept, errors, 422);
  const number = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : undefined);
  const asked = { code: kept.code, from: kept.asIs ? 0 : number(typed.from), to: number(typed.to) };
  try {
    const itemId = await transaction(rq.app.db, (tx) =>
      tellProcedure(tx, actorOf(rq), { ...asked, unitId, at: rq.now }, formSettings(rq.app.config)),
    );
    return seeOther(`/can-bo/tin-bai/${itemId}/hinh-thuc?xong=made13`);
  } catch (error) {
    const unknown = isProcedureUnknown(error);
    if (!unknown) throw error;
    return show(rq, kept, { code: unknown === "procedure" ? words.codeUnknown : words.versionUnknown }, 422);
  }
}
