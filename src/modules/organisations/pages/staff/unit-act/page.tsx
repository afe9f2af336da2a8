import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Db, type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  notFound,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { ancestors } from "../../../find-units.ts";
import { requireInCharge } from "../../../in-charge.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { actorOf } from "../../../request-actor.ts";
import { UnitActRefused, UnitNotFound, UnitNotYours } from "../../../unit.errors.ts";
import { asUnit, findLife } from "../../../unit.store.ts";
import { ACT_KEYS, type ActKey } from "./act-keys.ts";
import { ACTS } from "./acts.tsx";
import { fieldOfRefusal, type Plan, type Scene, type Typed } from "./scene.ts";
import { UnitActPreview, UnitActView } from "./view.tsx";

async function sceneOf(rq: Rq): Promise<{ scene: Scene; act: ActKey }> {
  const act = ACT_KEYS.find((key) => key === rq.params.act);
  if (!act) throw notFound();
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const life = await findLife(db, rq.params.id ?? "");
  if (!life) throw new UnitNotFound(rq.params.id ?? "");
  const unit = asUnit(life, today);
  const actor = actorOf(rq);
  await requireInCharge(db, actor, life, rq.now, act === "lien-he" ? "contact" : "structure");
  return { scene: { db, actor, words: pick(rq.lang, vi, en), at: rq.now, today, life, unit }, act };
}

export async function unitActPage(rq: Rq): Promise<Reply> {
  const { scene, act } = await sceneOf(rq);
  return show(rq, scene, act, await ACTS[act].initial(scene), {});
}

export async function doUnitActPage(rq: Rq): Promise<Reply> {
  const { scene, act } = await sceneOf(rq);
  const { typed } = parseForm(z.unknown(), rq.body);
  if (typed.buoc === "sua") return show(rq, scene, act, typed, {});
  const plan = await ACTS[act].read(scene, typed);
  if ("errors" in plan) return show(rq, scene, act, typed, plan.errors, 422);
  try {
    if (typed.buoc === "lam" || !ACTS[act].hasPreview) {
      await transaction(rq.app.db, (tx) => plan.run(tx));
      return seeOther(`/can-bo/to-chuc/${scene.unit.id}?xong=${act}`);
    }
    const effects = await rehearse(rq.app.db, plan);
    const { words } = scene;
    if (plan.on !== scene.today) {
      effects.push(plan.on < scene.today ? words.effects.past(plan.on) : words.effects.future(plan.on));
    }
    return html(UnitActPreview({ ...(await modelOf(rq, scene, act, typed, {})), effects }));
  } catch (error) {
    if (!(error instanceof UnitActRefused) || error instanceof UnitNotYours) throw error;
    const sentence = scene.words.refusals[error.code](error.data);
    return show(rq, scene, act, typed, { [fieldOfRefusal(error.code, act)]: sentence }, 422);
  }
}

class Rehearsed extends Error {}

/** Does the act and undoes it: what the preview says is exactly what would happen, refusals included. */
async function rehearse(db: Db, plan: Plan): Promise<string[]> {
  let effects: string[] = [];
  await transaction(db, async (tx: Tx) => {
    await plan.run(tx);
    effects = await plan.effects(tx);
    throw new Rehearsed();
  }).catch((error: unknown) => {
    if (!(error instanceof Rehearsed)) throw error;
  });
  return effects;
}

async function modelOf(rq: Rq, scene: Scene, act: ActKey, typed: Typed, errors: FormErrors) {
  return {
    ctx: rq.app.view(rq),
    words: scene.words,
    act,
    unit: scene.unit,
    above: await ancestors(scene.db, scene.unit.id, scene.today),
    typed,
    errors,
    choices: await ACTS[act].choices(scene),
  };
}

async function show(rq: Rq, scene: Scene, act: ActKey, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  return html(UnitActView(await modelOf(rq, scene, act, typed, errors)), { status });
}
