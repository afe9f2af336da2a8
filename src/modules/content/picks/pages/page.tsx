import { z } from "zod";
import { shift } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  first,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../accounts/index.ts";
import { findHomeUnit, getUnit, listUnitChoices, offeredUnits } from "../../../organisations/index.ts";
import { addPick, movePick, removePick, setPickUntil } from "../keep-picks.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { PickRefused } from "../pick.errors.ts";
import { findPick, listPicks } from "../pick.store.ts";
import { LONGEST_DAYS, readPath, USUAL_DAYS } from "../pick.ts";
import { openTitles } from "../shown-picks.ts";
import { PicksView } from "./view.tsx";

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  "dia-chi": first(
    z
      .string()
      .max(400)
      .transform((text) => nfc(text))
      .optional()
      .catch(undefined),
  ),
});

async function show(rq: Rq, unitId: string, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "content.edit", rq.now);
  const unit = await getUnit(db, unitId, today);
  const home = await findHomeUnit(db, today);
  const picks = await listPicks(db, unitId);
  const words = pick(rq.lang, vi, en);
  const done = z.enum(Object.keys(words.done) as [keyof typeof words.done]).safeParse(rq.query.xong);
  return html(
    PicksView({
      ctx: rq.app.view(rq),
      words,
      unit,
      homeHref: home?.id === unit.id ? "/" : `/${unit.slug}`,
      units: await listUnitChoices(db, offeredUnits(reach, unitsWhere(actorOf(rq), "content.edit")), today),
      picks,
      titles: await openTitles(
        rq.app,
        picks.map((one) => one.path),
        rq.now,
      ),
      today,
      typed,
      errors,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export async function picksPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.edit", rq.now);
  const unitId = reach.find((id) => id === query.donvi) ?? (unitsWhere(actorOf(rq), "content.edit")[0] as string);
  const until = typedDay("until", shift(vietnamDay(rq.now), USUAL_DAYS));
  return show(rq, unitId, { address: query["dia-chi"] ?? "", ...until }, {});
}

const isDay = (day: string | null | undefined, today: string): day is string =>
  typeof day === "string" && day >= today && day <= shift(today, LONGEST_DAYS);

export async function addPickPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const reach = await reachOf(db, actorOf(rq), "content.edit", rq.now);
  const unitId = reach.find((id) => id === typed.unitId);
  if (!unitId) throw new PickRefused("no-right-here");
  const path = readPath(typed.address ?? "", config.http.publicUrl);
  const until = dayOf("until");
  const isOpen = path !== null && (await openTitles(rq.app, [path], rq.now)).has(path);
  const errors: FormErrors = {
    ...(isOpen ? {} : { address: words.errors.address }),
    ...(isDay(until, vietnamDay(rq.now)) ? {} : { until: words.errors.until }),
  };
  if (path === null || !isDay(until, vietnamDay(rq.now)) || Object.keys(errors).length > 0)
    return show(rq, unitId, typed, errors, 422);
  try {
    await transaction(db, (tx) => addPick(tx, actorOf(rq), { unitId, path, until, at: rq.now }));
  } catch (error) {
    if (!(error instanceof PickRefused)) throw error;
    return show(rq, unitId, typed, { address: words.refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/noi-bat?donvi=${unitId}&xong=added`);
}

/** An act on one pick; the page of its unit comes back. */
async function run(rq: Rq, done: keyof typeof vi.done, act: (tx: Tx, pickId: string) => Promise<void>): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  const found = id.success ? await findPick(rq.app.db, id.data) : undefined;
  if (!found) throw new PickRefused("gone");
  await transaction(rq.app.db, (tx) => act(tx, found.id));
  return seeOther(`/can-bo/noi-bat?donvi=${found.unitId}&xong=${done}`);
}

export const pickUpPage = (rq: Rq): Promise<Reply> =>
  run(rq, "moved", (tx, pickId) => movePick(tx, actorOf(rq), { pickId, by: -1, at: rq.now }));
export const pickDownPage = (rq: Rq): Promise<Reply> =>
  run(rq, "moved", (tx, pickId) => movePick(tx, actorOf(rq), { pickId, by: 1, at: rq.now }));
export const removePickPage = (rq: Rq): Promise<Reply> =>
  run(rq, "removed", (tx, pickId) => removePick(tx, actorOf(rq), { pickId, at: rq.now }));

export async function pickUntilPage(rq: Rq): Promise<Reply> {
  const { typed, dayOf } = typedForm(rq);
  const id = z.uuid().safeParse(rq.params.id);
  const found = id.success ? await findPick(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.edit", rq.now);
  if (!found || !reach.includes(found.unitId)) throw new PickRefused("gone");
  const field = `until-${found.id}`;
  const until = dayOf(field);
  if (!isDay(until, vietnamDay(rq.now)))
    return show(rq, found.unitId, typed, { [field]: pick(rq.lang, vi, en).errors.until }, 422);
  return run(rq, "until", (tx, pickId) => setPickUntil(tx, actorOf(rq), { pickId, until, at: rq.now }));
}
