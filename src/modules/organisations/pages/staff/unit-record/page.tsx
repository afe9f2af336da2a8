import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { addUnitAlias, removeUnitAlias } from "../../../alias-unit.ts";
import { ancestors, getUnits, subtreeIds } from "../../../find-units.ts";
import { chargeOf } from "../../../in-charge.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { actorOf } from "../../../request-actor.ts";
import { UnitNotFound } from "../../../unit.errors.ts";
import { asUnit, findLife, listAliases, listSlugsOf, listSuccessionsOf } from "../../../unit.store.ts";
import { isAlive } from "../../../unit.ts";
import { UnitRecordView } from "./view.tsx";

const one = (most: number) =>
  z
    .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(most))
    .transform(nfc)
    .optional()
    .catch(undefined);
const Query = z.object({ ngay: one(40), xong: one(40) });

export async function unitRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, {});
}

const AliasForm = z.object({ alias: z.string().min(1, "name").max(200, "name") });

export async function addAliasPage(rq: Rq): Promise<Reply> {
  const form = parseForm(AliasForm, rq.body);
  if (!form.ok) {
    const typed = form.typed.alias;
    const message = pick(rq.lang, vi, en).form.errors.name;
    return show(rq, { aliasError: message, typedAlias: typeof typed === "string" ? typed : "" }, 422);
  }
  const unitId = rq.params.id ?? "";
  const actor = actorOf(rq);
  await transaction(rq.app.db, (tx) => addUnitAlias(tx, actor, { unitId, alias: form.value.alias, at: rq.now }));
  return seeOther(`/can-bo/to-chuc/${unitId}?xong=alias`);
}

export async function removeAliasPage(rq: Rq): Promise<Reply> {
  const { alias } = AliasForm.parse(rq.body);
  const unitId = rq.params.id ?? "";
  const actor = actorOf(rq);
  await transaction(rq.app.db, (tx) => removeUnitAlias(tx, actor, { unitId, alias, at: rq.now }));
  return seeOther(`/can-bo/to-chuc/${unitId}?xong=alias`);
}

async function show(rq: Rq, extra: { aliasError?: string; typedAlias?: string }, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const on = (query.ngay && parseVietnameseDate(query.ngay)) || today;
  const life = await findLife(db, rq.params.id ?? "");
  if (!life) throw new UnitNotFound(rq.params.id ?? "");
  const unit = asUnit(life, on);
  // Above and below are told for the last day the unit lived, or the first, where it does not live on the day asked for.
  const day = isAlive(life, on) ? on : on < life.createdOn ? life.createdOn : unit.validFrom;
  const path = await ancestors(db, life.id, day);
  const successions = await listSuccessionsOf(db, life.id);
  const others = await getUnits(
    db,
    [
      ...successions.flatMap((row) => [row.fromUnitId, row.toUnitId]),
      ...life.versions.flatMap((version) => version.parentId ?? []),
    ],
    on,
  );
  const words = pick(rq.lang, vi, en);
  return html(
    UnitRecordView({
      ctx: rq.app.view(rq),
      words,
      life,
      unit,
      on,
      today,
      ngay: query.ngay ?? "",
      path,
      others,
      successions,
      belowCount: (await subtreeIds(db, life.id, day)).length - 1,
      slugs: await listSlugsOf(db, life.id),
      aliases: await listAliases(db, life.id),
      charge: await chargeOf(db, actorOf(rq), life, rq.now),
      done: query.xong ? ((words.record.done as Record<string, string>)[query.xong] ?? null) : null,
      ...extra,
    }),
    { status },
  );
}
