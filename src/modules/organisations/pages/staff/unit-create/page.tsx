import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  longTexts,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { formatDate, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { createUnit } from "../../../create-unit.ts";
import { findUnit } from "../../../find-units.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { actorOf } from "../../../request-actor.ts";
import { UnitActRefused, UnitNotYours } from "../../../unit.errors.ts";
import { kindsUnder, mayStandUnder, UNIT_KINDS, type Unit } from "../../../unit.ts";
import { fieldOfRefusal, listChoices, readUnit, type Typed, textOf } from "../unit-act/scene.ts";
import { UnitCreateView } from "./view.tsx";

export async function newUnitPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const cha = typeof rq.query.cha === "string" ? rq.query.cha : "";
  const parent = await findUnit(rq.app.db, cha, today);
  return show(rq, { on: formatDate(today), parent: parent?.id ?? "" }, {});
}

export async function createUnitPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { typed } = parseForm(z.unknown(), rq.body);
  const errors: FormErrors = {};
  const on = parseVietnameseDate(textOf(typed, "on"));
  if (on === null) errors.on = words.form.errors.on;
  const kind = UNIT_KINDS.find((one) => one === textOf(typed, "kind"));
  if (!kind) errors.kind = words.form.errors.kind;
  const name = textOf(typed, "name");
  if (name === "") errors.name = words.form.errors.name;
  const email = textOf(typed, "email");
  if (email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) errors.email = words.form.errors.email;
  const parentText = textOf(typed, "parent");
  let parent: Unit | null = null;
  if (parentText !== "" && on !== null) {
    const found = await readUnit({ db, words }, parentText, on, (one) => !kind || mayStandUnder(kind, one.kind));
    if ("error" in found) errors.parent = found.error;
    else parent = found.unit;
  } else if (kind && !mayStandUnder(kind, null)) errors.parent = words.form.errors.unitMissing;
  Object.assign(errors, longTexts(typed, { code: 300, address: 300, phone: 300, note: 500 }, rq.lang));
  if (Object.keys(errors).length > 0 || !kind || on === null) return show(rq, typed, errors, 422);

  const given = (field: string): string | null => textOf(typed, field) || null;
  const slug = textOf(typed, "slug");
  const actor = actorOf(rq);
  try {
    const id = await transaction(db, (tx) =>
      createUnit(tx, actor, {
        kind,
        name,
        parentId: parent?.id ?? null,
        code: given("code"),
        ...(slug === "" ? {} : { slug }),
        address: given("address"),
        phone: given("phone"),
        email: email || null,
        on,
        at: rq.now,
        note: given("note"),
      }),
    );
    return seeOther(`/can-bo/to-chuc/${id}?xong=moi`);
  } catch (error) {
    if (!(error instanceof UnitActRefused) || error instanceof UnitNotYours) throw error;
    return show(rq, typed, { [fieldOfRefusal(error.code, null)]: words.refusals[error.code](error.data) }, 422);
  }
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const parent = await findUnit(db, textOf(typed, "parent"), today);
  return html(
    UnitCreateView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      typed,
      errors,
      kinds: parent ? kindsUnder(parent.kind) : [...UNIT_KINDS],
      parents: await listChoices(db, today, (unit) => kindsUnder(unit.kind).length > 0),
    }),
    { status },
  );
}
