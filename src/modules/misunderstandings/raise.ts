import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Tx, transaction } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { systemActor } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { listItemsById } from "../content/index.ts";
import { listAskedOnPage, partsOnPage } from "../feedback/index.ts";
import { findHomeUnit, formerIdsOf, getUnits, isAlive } from "../organisations/index.ts";
import { listProcedureNames, listVersionSpans } from "../procedures/index.ts";
import { countMonth, type Looked } from "./count-months.ts";
import { effectOf, monthShift, type Outcome } from "./effect.ts";
import { findUnusual, type Unusual } from "./find-unusual.ts";
import {
  forgetMonthsBefore,
  insertMisunderstanding,
  insertStep,
  listAllKnown,
  listCountedMonths,
  listExplained,
  listMonths,
  loadRules,
  loadSettings,
  saveMisunderstanding,
  sumSince,
} from "./misunderstanding.store.ts";
import { afterCount, type Evidence, type Misunderstanding } from "./misunderstanding.ts";
import { PARTS, type Part, partOf, type Searched, themesOf } from "./part-of.ts";
import type { Rules, Settings } from "./rule.ts";

/** Months kept: a year before and after a publication can be told. */
const KEPT = 26;
/** Of the questions about a procedure so many are read for the steps they are about. */
const READ = 300;
const MOST_TEXTS = 30;
const COUNTER = systemActor("đếm chỗ chưa hiểu");

export interface Counted {
  raised: number;
  faded: number;
  open: number;
}

/**
 * Counts the last months anew, raises what is out of the usual, lets fade what no longer is, and tells the effect of what was
 * explained. Twice is the same as once.
 */
export async function raiseMisunderstandings(app: AppContext): Promise<Counted> {
  const { db } = app;
  const now = app.clock.now();
  const today = vietnamDay(now);
  const home = await findHomeUnit(db, today);
  if (!home) return { raised: 0, faded: 0, open: 0 };
  const [rules, settings] = await Promise.all([loadRules(db), loadSettings(db)]);
  const thisMonth = today.slice(0, 7);
  const from = monthShift(thisMonth, 1 - settings.months);
  const counted = new Set(await listCountedMonths(db));
  const answers = new Map<string, string | null>();
  const looked: Looked[] = [];
  for (let month = monthShift(thisMonth, -13); month <= thisMonth; month = monthShift(month, 1)) {
    // Late dossiers and questions still change the month before; older ones are counted once.
    const isOld = month < monthShift(thisMonth, -1) && counted.has(month);
    if (isOld && month < from) continue;
    const found = await countMonth(app, { month, homeUnitId: home.id, answers });
    if (month >= from) looked.push(...found);
  }
  await transaction(db, (tx) => forgetMonthsBefore(tx, `${monthShift(thisMonth, -KEPT)}-01`));
  const unusual = findUnusual(await sumSince(db, `${from}-01`), rules, settings.certainty, home.id);
  const drafts = [
    ...(await ofProcedures(app, unusual, { from: `${from}-01`, today, looked })),
    ...ofThemes(
      looked.filter((one) => one.code === null),
      rules,
      { from: `${from}-01`, today, unitId: home.id },
    ),
  ];
  const done = await transaction(db, (tx) => keepRaised(tx, drafts, settings, now));
  await tellEffects(app, rules, now);
  return done;
}

type Draft = Pick<
  Misunderstanding,
  "kind" | "unitId" | "procedureCode" | "title" | "field" | "mainSignal" | "evidence" | "weight"
>;

async function ofProcedures(
  app: AppContext,
  unusual: readonly Unusual[],
  of: { from: string; today: string; looked: readonly Looked[] },
): Promise<Draft[]> {
  const codes = [...new Set(unusual.map((one) => one.procedureCode))];
  const units = await getUnits(app.db, [...new Set(unusual.map((one) => one.unitId))], of.today);
  const names = new Map((await listProcedureNames(app.db, codes, app.clock.now())).map((one) => [one.code, one.name]));
  const spans = await listVersionSpans(app.db, codes);
  const drafts: Draft[] = [];
  for (const one of unusual) {
    const title = names.get(one.procedureCode);
    const [main] = one.signals;
    // What the catalogue does not know, such as dossiers of another system, has no text to explain.
    const unit = units.get(one.unitId);
    if (!title || !main || !unit || !isAlive(unit, of.today)) continue;
    const parts = await partsAsked(app, one.procedureCode, of.from);
    drafts.push({
      kind: "procedure",
      unitId: one.unitId,
      procedureCode: one.procedureCode,
      title: title.slice(0, 600),
      field: spans.findLast((span) => span.code === one.procedureCode)?.field.slice(0, 300) ?? "",
      mainSignal: main.signal,
      weight: one.weight,
      evidence: { from: of.from, until: of.today, signals: one.signals, texts: textsOf(of.looked, one), parts },
    });
  }
  return drafts;
}

/** What was searched for without opening the answer, where that is a signal. */
function textsOf(looked: readonly Looked[], one: Unusual): Searched[] {
  if (!one.signals.some((seen) => seen.signal === "search")) return [];
  return addTexts(looked.filter((text) => text.code === one.procedureCode)).slice(0, MOST_TEXTS);
}

function addTexts(looked: readonly Searched[]): Searched[] {
  const sums = new Map<string, number>();
  for (const { text, times } of looked) sums.set(text, (sums.get(text) ?? 0) + times);
  return [...sums].map(([text, times]) => ({ text, times })).sort((a, b) => b.times - a.times);
}

async function partsAsked(app: AppContext, code: string, from: string): Promise<Evidence["parts"]> {
  const asked = await listAskedOnPage(app.db, { path: `/thu-tuc/${code}`, code, from }, READ);
  const times = new Map<Part, number>();
  for (const { part, times: pressed } of await partsOnPage(app.db, { path: `/thu-tuc/${code}`, from })) {
    const known = PARTS.find((one) => one === part);
    if (known) times.set(known, (times.get(known) ?? 0) + pressed);
  }
  for (const { body } of asked) times.set(partOf(body), (times.get(partOf(body)) ?? 0) + 1);
  return [...times].map(([part, n]) => ({ part, times: n })).sort((a, b) => b.times - a.times);
}

function ofThemes(
  nothing: readonly Searched[],
  rules: Rules,
  of: { from: string; today: string; unitId: string },
): Draft[] {
  const rule = rules.theme;
  if (!rule.isUsed) return [];
  return themesOf(addTexts(nothing))
    .filter((theme) => theme.times >= rule.fewestTimes)
    .map((theme) => ({
      kind: "theme" as const,
      unitId: of.unitId,
      procedureCode: null,
      title: theme.texts[0]?.text.slice(0, 600) ?? "",
      field: "",
      mainSignal: "theme" as const,
      weight: theme.times,
      evidence: {
        from: of.from,
        until: of.today,
        signals: [],
        texts: theme.texts.slice(0, MOST_TEXTS),
        parts: [],
      },
    }));
}

async function keepRaised(tx: Tx, drafts: readonly Draft[], settings: Settings, now: Date): Promise<Counted> {
  const known = await listAllKnown(tx);
  const byProcedure = new Map(
    known.filter((one) => one.kind === "procedure").map((one) => [`${one.unitId} ${one.procedureCode}`, one]),
  );
  const themes = known.filter((one) => one.kind === "theme");
  const seen = new Set<string>();
  const done: Counted = { raised: 0, faded: 0, open: 0 };
  for (const draft of drafts) {
    const before =
      draft.kind === "procedure"
        ? byProcedure.get(`${draft.unitId} ${draft.procedureCode}`)
        : themes.find((one) => !seen.has(one.id) && shareText(one.evidence.texts, draft.evidence.texts));
    if (!before) {
      const id = await insertMisunderstanding(tx, { ...draft, raisedAt: now, countedAt: now });
      await noteRaised(tx, COUNTER, { ...draft, id }, "raise", now);
      done.raised++;
      continue;
    }
    seen.add(before.id);
    const again = afterCount(before, draft.weight, settings.regrowth) === "raiseAgain";
    const { kind: _, unitId: __, procedureCode: ___, title, ...figures } = draft;
    // A theme keeps the name people know it by.
    // What tests found stays beside what was counted.
    if (before.evidence.tests) figures.evidence = { ...figures.evidence, tests: before.evidence.tests };
    const change = { ...figures, ...(draft.kind === "procedure" ? { title } : {}), countedAt: now, changedAt: now };
    if (again) {
      await saveMisunderstanding(tx, before.id, {
        ...change,
        state: "raised",
        raisedAt: now,
        takenBy: null,
        takenByName: null,
        rejectedWeight: null,
        reason: null,
      });
      await noteRaised(tx, COUNTER, { ...before, weight: draft.weight }, "raiseAgain", now);
      done.raised++;
      // What was explained keeps the figures it was explained on: the effect is told against them.
    } else if (before.state !== "drafted") await saveMisunderstanding(tx, before.id, change);
  }
  // What a test found does not fade by itself: no count raised it.
  for (const one of known)
    if (one.state === "raised" && !seen.has(one.id) && !one.evidence.tests) {
      await saveMisunderstanding(tx, one.id, { state: "faded", changedAt: now, countedAt: now });
      await insertStep(tx, one.id, { at: now, personName: COUNTER.name, act: "fade", note: "" });
      done.faded++;
    }
  done.open = drafts.length;
  return done;
}

const shareText = (a: readonly Searched[], b: readonly Searched[]): boolean =>
  a.some((one) => b.some((other) => other.text === one.text));

export async function noteRaised(
  tx: Tx,
  by: Actor,
  one: Pick<Misunderstanding, "id" | "unitId" | "weight" | "mainSignal">,
  act: "raise" | "raiseAgain",
  at: Date,
): Promise<void> {
  await insertStep(tx, one.id, { at, personName: by.name, act, note: "" });
  await recordAct(tx, by, {
    act: `misunderstanding.${act}`,
    subjectKind: "misunderstanding",
    subjectId: one.id,
    unitId: one.unitId,
    details: { signal: one.mainSignal, weight: one.weight },
    at,
  });
}

/** Units whose counts belong to a proposal: all for what is so everywhere, else the unit with what it was before. */
export async function unitsOf(
  app: Pick<AppContext, "db">,
  one: Pick<Misunderstanding, "unitId">,
  today: string,
): Promise<string[] | undefined> {
  const home = await findHomeUnit(app.db, today);
  return one.unitId === home?.id ? undefined : [one.unitId, ...(await formerIdsOf(app.db, [one.unitId], today))];
}

async function tellEffects(app: AppContext, rules: Rules, now: Date): Promise<void> {
  const explained = await listExplained(app.db);
  const items = new Map(
    (
      await listItemsById(
        app.db,
        explained.flatMap((one) => one.itemId ?? []),
      )
    ).map((item) => [item.id, item]),
  );
  for (const one of explained) {
    const publishedAt = items.get(one.itemId ?? "")?.publishedAt ?? null;
    if (publishedAt === null) continue;
    const outcome = await outcomeOf(app, one, publishedAt, rules, now);
    if (one.publishedAt !== null && outcome === one.outcome) continue;
    await transaction(app.db, async (tx) => {
      if (one.publishedAt === null)
        await insertStep(tx, one.id, { at: publishedAt, personName: COUNTER.name, act: "published", note: "" });
      if (outcome !== one.outcome && outcome !== "early")
        await insertStep(tx, one.id, { at: now, personName: COUNTER.name, act: "outcome", note: outcome });
      await saveMisunderstanding(tx, one.id, { publishedAt, outcome, changedAt: now });
    });
  }
}

async function outcomeOf(
  app: AppContext,
  one: Misunderstanding,
  publishedAt: Date,
  rules: Rules,
  now: Date,
): Promise<Outcome> {
  if (one.procedureCode === null) return "few";
  const today = vietnamDay(now);
  const publishedMonth = vietnamDay(publishedAt).slice(0, 7);
  const counts = await listMonths(app.db, {
    procedureCode: one.procedureCode,
    from: `${monthShift(publishedMonth, -4)}-01`,
    unitIds: await unitsOf(app, one, today),
  });
  return effectOf({
    publishedMonth,
    thisMonth: today.slice(0, 7),
    raisedBy: one.evidence.signals.map((seen) => seen.signal),
    counts,
    rules,
  }).outcome;
}
