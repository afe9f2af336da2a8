import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  longTexts,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { ancestors, listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { readText } from "../../entry-form.ts";
import { addSource, endSource } from "../../keep-norms.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { MoneyRefused } from "../../money.errors.ts";
import { listSources } from "../../money.store.ts";
import { SourceListView } from "./view.tsx";

async function show(rq: Rq, errors: FormErrors = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "money.read", rq.now);
  const tops = unitsWhere(actor, "money.read");
  const above = (await Promise.all(tops.map((id) => ancestors(db, id, today)))).flat().map((unit) => unit.id);
  const sources = await listSources(db, [...new Set([...reach, ...above])]);
  const keeps = new Set(await reachOf(db, actor, "money.norms", rq.now));
  const own = offeredUnits([...keeps], unitsWhere(actor, "money.norms"));
  const done = z.enum(["added", "ended"]).safeParse(rq.query.xong);
  return html(
    SourceListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      sources,
      names: await unitNames(db, [...new Set(sources.flatMap((source) => source.unitId ?? []))], today),
      units: await listUnitChoices(db, own, today),
      keeps,
      errors,
      typed: { name: readText(rq.body, "name"), unitId: readText(rq.body, "unitId") },
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function sourceListPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

export async function addSourcePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const name = readText(rq.body, "name");
  const unitId = z.uuid().safeParse(readText(rq.body, "unitId"));
  const errors: FormErrors = longTexts({ name }, { name: 200 }, rq.lang);
  if (name === "") errors.name = words.errors.name;
  if (!unitId.success) errors.unitId = words.errors.unit;
  if (Object.keys(errors).length > 0 || !unitId.success) return show(rq, errors, 422);
  try {
    await transaction(rq.app.db, (tx) => addSource(tx, actorOf(rq), { unitId: unitId.data, name, at: rq.now }));
  } catch (error) {
    if (!(error instanceof MoneyRefused) || error.code !== "source-taken") throw error;
    return show(rq, { name: words.refusals[error.code] }, 422);
  }
  return seeOther("/can-bo/kinh-phi/nguon?xong=added");
}

export async function endSourcePage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.source);
  if (!id.success) throw notFound("money-unknown");
  await transaction(rq.app.db, (tx) => endSource(tx, actorOf(rq), { sourceId: id.data, at: rq.now }));
  return seeOther("/can-bo/kinh-phi/nguon?xong=ended");
}
