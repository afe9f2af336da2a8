import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { EVENT_LIMITS, readSource } from "../../../event.ts";
import { EventRefused } from "../../../events.errors.ts";
import { announceEvent } from "../../../keep-event.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { FIELD_OF, readText, typedOf } from "../../event-fields.tsx";
import { EventNewView } from "./view.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "events.write", rq.now);
  const own = ownUnits(actor, reach);
  return html(
    EventNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
      typed: { unitId: own[0] ?? "", ...typed },
      errors,
    }),
    { status },
  );
}

/** From the page of a meeting or a task its words and address come along. */
export async function newEventPage(rq: Rq): Promise<Reply> {
  const asked = (name: string, most: number): string => {
    const value = rq.query[name];
    return typeof value === "string" ? nfc(value).trim().slice(0, most) : "";
  };
  const unitId = asked("donvi", 36);
  return show(
    rq,
    {
      ...typedOf(undefined),
      title: asked("ten", EVENT_LIMITS.title),
      place: asked("noi", EVENT_LIMITS.short),
      source: asked("tu", EVENT_LIMITS.source),
      ...(unitId ? { unitId } : {}),
    },
    {},
  );
}

export async function announceEventPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  const unitId = z.uuid().safeParse(typed.unitId);
  const { text, errors: textErrors } = readText(form, words);
  const source = readSource(typed.source ?? "");
  const errors: FormErrors = {
    ...(unitId.success ? {} : { unitId: words.errors.unitId }),
    ...textErrors,
    ...(source === undefined ? { source: words.errors.source } : {}),
  };
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      announceEvent(tx, actorOf(rq), { ...text, unitId: unitId.data ?? "", source: source ?? null, at: rq.now }),
    );
    return seeOther(`/can-bo/su-kien/${id}?xong=gui`);
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    const status = error.code === "day-in-the-past" ? 422 : 409;
    return show(rq, typed, { [FIELD_OF[error.code] ?? "title"]: words.refusals[error.code] }, status);
  }
}
