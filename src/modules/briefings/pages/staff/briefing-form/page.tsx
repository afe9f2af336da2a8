import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { MOST_OFFERED, REASON_WORDS } from "../../../../counter-ratings/index.ts";
import { getUnits, listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { listMattersFor } from "../../../../publication-duties/index.ts";
import { briefingRefusal } from "../../../briefing.policy.ts";
import {
  BRIEFING_KINDS,
  BRIEFING_LIMITS,
  type BriefingSource,
  type BriefingText,
  isCode,
  readRatingReasons,
  SOURCE_KINDS,
  stampOf,
} from "../../../briefing.ts";
import { BriefingRefused } from "../../../briefings.errors.ts";
import { type LoadedBriefing, loadBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { pointsOf } from "../../../posters/code-posters.ts";
import { findSource } from "../../../sources.ts";
import { changeBriefing, writeBriefing } from "../../../write-briefing.ts";
import { readAddressees, scopeOf, unitsBelow } from "../../addressees.tsx";
import { STREAM } from "../../addresses.ts";
import { BriefingFormView, ChooseUnitView } from "./view.tsx";

const MATTERS = 60;

/** Single fields as typed, and the two lists of boxes. */
export interface FormTyped {
  typed: Typed;
  units: string[];
  roles: string[];
}

async function show(
  rq: Rq,
  unitId: string,
  before: LoadedBriefing | null,
  given: FormTyped,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  if (before) {
    const refusal = await briefingRefusal(db, actorOf(rq), "write", before.briefing, before.inHand, rq.now);
    if (refusal) throw new BriefingRefused(refusal);
  }
  const children = await unitsBelow(rq, unitId);
  const { sourceKind, sourceId } = given.typed;
  const kind = SOURCE_KINDS.find((one) => one === sourceKind);
  const source = kind && sourceId ? await findSource(db, kind, sourceId, rq.now) : undefined;
  return html(
    BriefingFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      unitId,
      unit: (await getUnits(db, [unitId], today)).get(unitId)?.name ?? "",
      before,
      children,
      matters: await listMattersFor(db, { unitIds: [unitId], form: "portal" }, MATTERS, given.typed.obligationId),
      source: source?.source ?? null,
      ...given,
      errors,
    }),
    { status },
  );
}

async function writable(rq: Rq): Promise<string[]> {
  return reachOf(rq.app.db, actorOf(rq), "briefings.write", rq.now);
}

/** Where more than one unit may send, it is chosen first: whom it can be for hangs on it. */
export async function newBriefingPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await writable(rq);
  const asked = z.uuid().safeParse(rq.query.donvi);
  const own = ownUnits(actor, reach);
  const unitId = asked.success && reach.includes(asked.data) ? asked.data : reach.length === 1 ? reach[0] : undefined;
  const sources = { tin: "item", vanban: "document", thutuc: "procedure" } as const;
  const from = (Object.keys(sources) as (keyof typeof sources)[]).find((name) => typeof rq.query[name] === "string");
  const id = from ? String(rq.query[from]).slice(0, 60) : "";
  if (!unitId)
    return html(
      ChooseUnitView({
        ctx: rq.app.view(rq),
        words: pick(rq.lang, vi, en),
        units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
        chosen: own[0] ?? "",
        keep: from ? { [from]: id } : {},
      }),
    );
  const found = from ? await findSource(db, sources[from], id, rq.now) : undefined;
  const typed: Typed = {
    kind: from === "tin" ? "explainer" : "directive",
    scope: "all",
    title: (found?.title ?? "").slice(0, BRIEFING_LIMITS.title),
    body: (found?.body ?? "").slice(0, BRIEFING_LIMITS.body),
    ...(found ? { sourceKind: found.source.kind, sourceId: found.source.id } : {}),
  };
  return show(rq, unitId, null, { typed, units: [], roles: [] }, {});
}

export async function editBriefingPage(rq: Rq): Promise<Reply> {
  const before = await loadBriefing(rq);
  const { briefing, versions, inHand } = before;
  const [last] = versions;
  if (!before.isOurs || !last) throw new BriefingRefused("no-right-here");
  const children = await unitsBelow(rq, briefing.unitId);
  return show(
    rq,
    briefing.unitId,
    before,
    {
      typed: {
        basedOn: stampOf(last),
        kind: briefing.kind,
        title: last.title,
        body: last.body,
        changeNote: inHand?.changeNote ?? "",
        scope: scopeOf(last, briefing.unitId, children),
        obligationId: briefing.obligationId ?? "",
        ratingReasons: last.ratingReasons.map((one) => `${one.number}; ${one.words}`).join("\n"),
        ...(last.source ? { sourceKind: last.source.kind, sourceId: last.source.id } : {}),
        ...typedDay("dueOn", inHand ? last.dueOn : null),
        ...typedDay("endsOn", last.endsOn),
      },
      units: last.unitIds,
      roles: last.roles,
    },
    {},
  );
}

async function read(
  rq: Rq,
  unitId: string,
  isCorrection: boolean,
  known?: (typeof BRIEFING_KINDS)[number],
): Promise<{ given: FormTyped; text: BriefingText; kind: (typeof BRIEFING_KINDS)[number]; errors: FormErrors }> {
  const said = pick(rq.lang, vi, en).errors;
  const form = typedForm(rq);
  const { typed } = form;
  const children = await unitsBelow(rq, unitId);
  const errors: FormErrors = {};
  const kind = known ?? BRIEFING_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if (!isText(typed.title, BRIEFING_LIMITS.title)) errors.title = said.title;
  if (!isText(typed.body, BRIEFING_LIMITS.body)) errors.body = said.body;
  if (
    isCorrection
      ? !isText(typed.changeNote, BRIEFING_LIMITS.changeNote)
      : !fits(typed.changeNote, BRIEFING_LIMITS.changeNote)
  )
    errors.changeNote = said.changeNote;
  const dueOn = form.dayOf("dueOn");
  const endsOn = form.dayOf("endsOn");
  const today = vietnamDay(rq.now);
  if (!dueOn) errors.dueOn = said.dueOn;
  else if (dueOn < today) errors.dueOn = said.duePast;
  if (endsOn === null) errors.endsOn = said.endsOn;
  else if (endsOn && dueOn && endsOn < dueOn) errors.endsOn = said.endsEarly;
  const { units, roles, to } = readAddressees(rq, typed, { unitId, children }, errors);
  const sourceKind = SOURCE_KINDS.find((one) => one === typed.sourceKind);
  let source: BriefingSource | null = null;
  if (sourceKind && typed.sourceId) {
    const found = await findSource(rq.app.db, sourceKind, typed.sourceId, rq.now);
    source = found?.source ?? null;
  }
  const listed = readRatingReasons(kind === "conduct" ? (typed.ratingReasons ?? "") : "", pointsOf(typed.body ?? ""), {
    reasons: MOST_OFFERED,
    words: REASON_WORDS,
  });
  if (kind && kind !== "conduct" && (typed.ratingReasons ?? "").trim() !== "")
    errors.ratingReasons = said.ratingReasonsElsewhere;
  if ("why" in listed) errors.ratingReasons = said.ratingReasons[listed.why](listed.line);
  return {
    given: { typed, units, roles },
    kind: kind ?? "notice",
    errors,
    text: {
      title: typed.title ?? "",
      body: (typed.body ?? "").replace(/\r\n?/g, "\n"),
      changeNote: typed.changeNote || null,
      source,
      dueOn: dueOn ?? "",
      endsOn: endsOn ?? null,
      ratingReasons: "why" in listed ? [] : listed.reasons,
      ...to,
    },
  };
}

const FIELD_OF: Partial<Record<BriefingRefused["code"], string>> = {
  "day-in-the-past": "dueOn",
  "unit-out-of-reach": "scope",
  "matter-not-here": "obligationId",
};

const matterOf = (typed: Typed, kind: string): string | null =>
  isCode(kind) ? (z.uuid().safeParse(typed.obligationId).data ?? null) : null;

export async function writeBriefingPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const unitId = z.uuid().safeParse(typedForm(rq).typed.unitId).data ?? "";
  if (!(await writable(rq)).includes(unitId)) throw new BriefingRefused("no-right-here");
  const { given, text, kind, errors } = await read(rq, unitId, false);
  if (Object.keys(errors).length > 0) return show(rq, unitId, null, given, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      writeBriefing(tx, actorOf(rq), { ...text, unitId, kind, obligationId: matterOf(given.typed, kind), at: rq.now }),
    );
    return seeOther(`${STREAM}/${id}/theo-doi?xong=luu`);
  } catch (error) {
    if (!(error instanceof BriefingRefused)) throw error;
    return show(rq, unitId, null, given, { [FIELD_OF[error.code] ?? "title"]: words.refusals[error.code] }, 409);
  }
}

export async function changeBriefingPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const before = await loadBriefing(rq);
  if (!before.isOurs) throw new BriefingRefused("no-right-here");
  const { briefing } = before;
  const { given, text, errors } = await read(rq, briefing.unitId, briefing.version !== null, briefing.kind);
  delete errors.kind;
  if (Object.keys(errors).length > 0) return show(rq, briefing.unitId, before, given, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      changeBriefing(tx, actorOf(rq), {
        ...text,
        briefingId: briefing.id,
        obligationId: matterOf(given.typed, briefing.kind),
        basedOn: given.typed.basedOn ?? "",
        at: rq.now,
      }),
    );
    return seeOther(`${STREAM}/${briefing.id}/theo-doi?xong=luu`);
  } catch (error) {
    if (!(error instanceof BriefingRefused) || error.code === "waits-already") throw error;
    return show(
      rq,
      briefing.unitId,
      before,
      given,
      { [FIELD_OF[error.code] ?? "title"]: words.refusals[error.code] },
      409,
    );
  }
}
