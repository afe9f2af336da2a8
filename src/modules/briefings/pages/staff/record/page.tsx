import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { compareVietnamese, formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, mayAt, roleName } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { findQuiz } from "../../../../quizzes/index.ts";
import { withdrawGathering } from "../../../acknowledge.ts";
import { askedOf, unitsAsked } from "../../../addressed.ts";
import { briefingRefusal } from "../../../briefing.policy.ts";
import { BRIEFING_LIMITS, holdsOn, periodOf, stampOf } from "../../../briefing.ts";
import { BriefingRefused, BriefingUnknown } from "../../../briefings.errors.ts";
import { subjectOf } from "../../../check.ts";
import { type LoadedBriefing, loadBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { countByUnit, listGatherings, type UnitCount } from "../../../readings.store.ts";
import { hasMoved } from "../../../sources.ts";
import {
  approveBriefing,
  attachToBriefing,
  detachFromBriefing,
  discardBriefing,
  returnBriefing,
  submitBriefing,
  withdrawBriefing,
} from "../../../write-briefing.ts";
import { SENT, STREAM } from "../../addresses.ts";
import { readFile, sendFile } from "../../files.ts";
import { RecordView } from "./view.tsx";

const MOST_LISTS = 500;

export interface UnitLine extends UnitCount {
  name: string;
  /** People without an account who were told. */
  told: number;
  maySeeNames: boolean;
}

export interface Posted {
  form: "attach" | "return" | "withdraw" | "dropList" | "act";
  typed: Typed;
  errors: FormErrors;
}

/** Unit by unit, only those the person looks after: in Vietnamese order. */
async function linesOf(rq: Rq, loaded: LoadedBriefing): Promise<UnitLine[]> {
  const { briefing, current, overseen } = loaded;
  if (!current || briefing.version === null) return [];
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const seen = new Set(overseen.counts);
  const named = new Set(overseen.names);
  const units = (await unitsAsked(db, current, today)).filter((id) => seen.has(id));
  const asked = askedOf({ ...briefing, version: briefing.version }, current, units, today);
  const [counts, lists] = await Promise.all([
    countByUnit(db, asked, today),
    listGatherings(db, briefing.id, units, MOST_LISTS),
  ]);
  const told = new Map<string, number>();
  for (const one of lists)
    if (one.withdrawnAt === null && one.version === current.number)
      told.set(one.unitId, (told.get(one.unitId) ?? 0) + one.people);
  const byUnit = new Map(counts.map((one) => [one.unitId, one]));
  const shown = units.filter((id) => byUnit.has(id) || told.has(id));
  const names = await unitNames(db, shown, today);
  return shown
    .map((id) => ({
      ...(byUnit.get(id) ?? { unitId: id, people: 0, read: 0, late: 0, passed: 0 }),
      name: names.get(id) ?? "",
      told: told.get(id) ?? 0,
      maySeeNames: named.has(id),
    }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const loaded = await loadBriefing(rq);
  const { briefing, versions, inHand, current, isOurs, overseen } = loaded;
  // Who is only asked to read has nothing to look after here.
  if (!isOurs && overseen.counts.length === 0) throw new BriefingUnknown();
  const [shown] = isOurs ? versions : versions.filter((one) => one === current);
  if (!shown) throw new BriefingUnknown();
  const lines = await linesOf(rq, loaded);
  const refusal = (act: "write" | "submit" | "decide" | "withdraw" | "discard") =>
    briefingRefusal(db, actor, act, briefing, inHand, rq.now);
  const units = await unitsAsked(db, shown, today);
  const names = await unitNames(db, [briefing.unitId, ...shown.unitIds], today);
  const inReach = units.filter((id) => overseen.counts.includes(id));
  const lists = await listGatherings(db, briefing.id, inReach, MOST_LISTS);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  const mayRecord =
    current !== undefined &&
    holdsOn(briefing, current, today) &&
    (await Promise.all(actor.grants.map((grant) => mayAt(db, actor, "briefings.record", grant.unitId, rq.now)))).some(
      Boolean,
    ) &&
    inReach.length > 0;
  const waits = inHand?.state === "waiting";
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words,
      briefing,
      shown,
      inHand: isOurs ? inHand : undefined,
      versions: isOurs ? versions.filter((one) => one.state === "approved") : [],
      unit: names.get(briefing.unitId) ?? "",
      to: toWords(shown, names, words, rq.lang),
      today,
      year: periodOf(briefing.kind, today),
      sourceMoved: shown.source !== null && isOurs && (await hasMoved(db, shown.source, rq.now)),
      lines: rq.query.xem === "tre" ? lines.filter((one) => one.late > 0) : lines,
      onlyLate: rq.query.xem === "tre",
      sums: lines.reduce(
        (sum, one) => ({
          people: sum.people + one.people,
          read: sum.read + one.read,
          late: sum.late + one.late,
          told: sum.told + one.told,
          passed: sum.passed + one.passed,
        }),
        { people: 0, read: 0, late: 0, told: 0, passed: 0 },
      ),
      lists: lists.map((one) => ({ ...one, unit: lines.find((line) => line.unitId === one.unitId)?.name ?? "" })),
      mayRecord,
      hasCheck: (await findQuiz(db, subjectOf(briefing))) !== undefined,
      mayAsk: await mayAt(db, actor, "briefings.write", briefing.unitId, rq.now),
      stamp: inHand ? stampOf(inHand) : "",
      askedCount: waits && isOurs ? await countAsked(rq, loaded, units) : 0,
      mayWrite: isOurs && (await refusal("write")) === null,
      maySubmit: isOurs && (await refusal("submit")) === null,
      mayDiscard: isOurs && (await refusal("discard")) === null,
      decide: isOurs ? await refusal("decide") : "no-right-here",
      mayWithdraw: isOurs && (await refusal("withdraw")) === null,
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

async function countAsked(rq: Rq, { briefing, inHand }: LoadedBriefing, units: string[]): Promise<number> {
  if (!inHand) return 0;
  const today = vietnamDay(rq.now);
  const asked = askedOf({ ...briefing, version: inHand.number }, inHand, units, today);
  return (await countByUnit(rq.app.db, asked, today)).reduce((sum, one) => sum + one.people, 0);
}

const NAMED_UNITS = 6;

function toWords(
  version: { unitIds: string[]; withBelow: boolean; roles: string[] },
  names: Map<string, string>,
  words: typeof vi,
  lang: Rq["lang"],
): string {
  const said = words.record;
  const list = version.unitIds.map((id) => names.get(id) ?? "").filter(Boolean);
  const units = list.length > NAMED_UNITS ? said.manyUnits(list.length, list.slice(0, 3).join(", ")) : list.join(", ");
  return said.toWords(
    version.withBelow ? said.withBelow(units) : units,
    version.roles.map((role) => roleName(role, lang)).join(", "),
  );
}

export const recordPage = (rq: Rq): Promise<Reply> => show(rq, null);

/** The same rows as the page. */
export async function recordExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const loaded = await loadBriefing(rq);
  if (!loaded.isOurs && loaded.overseen.counts.length === 0) throw new BriefingUnknown();
  const said = words.record.columns;
  const all = await linesOf(rq, loaded);
  const lines = rq.query.xem === "tre" ? all.filter((one) => one.late > 0) : all;
  const head: Cell[] = [
    said.unit,
    said.people,
    said.read,
    said.unread,
    said.late,
    said.share,
    said.told,
    words.check.column,
  ];
  const rows = lines.map((one): Cell[] => [
    one.name,
    one.people,
    one.read,
    one.people - one.read,
    one.late,
    words.record.share(one.read, one.people),
    one.told,
    one.passed,
  ]);
  const csv = writeCsv([[loaded.current?.title ?? "", formatDate(rq.now)], head, ...rows]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "viec-doc.csv");
}

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: keyof typeof vi.record.done; act(tx: Tx, briefingId: string): Promise<unknown> },
): Promise<Reply> {
  const { briefing } = await loadBriefing(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  let answer: unknown;
  try {
    answer = await transaction(rq.app.db, (tx) => work.act(tx, briefing.id));
  } catch (error) {
    if (!(error instanceof BriefingRefused)) throw error;
    return show(rq, { ...posted, errors: { [work.field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(answer === "gone" ? SENT : `${STREAM}/${briefing.id}/theo-doi?xong=${work.told}`);
}

export async function attachPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const label = typed.label ?? "";
  if (!isText(label, BRIEFING_LIMITS.fileLabel)) errors.label = words.errors.label;
  const { isOurs } = await loadBriefing(rq);
  if (!isOurs) throw new BriefingRefused("no-right-here");
  const file = await readFile(rq, "file", label, errors, words);
  if (!file) errors.file ??= words.errors.file;
  return run(
    rq,
    { form: "attach", typed, errors },
    {
      field: "file",
      told: "tep",
      act: async (tx, briefingId) => file && attachToBriefing(tx, actorOf(rq), { briefingId, file, at: rq.now }),
    },
  );
}

export function detachPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  return run(
    rq,
    { form: "act", typed, errors: {} },
    {
      field: "label",
      told: "bo-tep",
      act: (tx, briefingId) =>
        detachFromBriefing(tx, actorOf(rq), { briefingId, fileId: typed.file ?? "", at: rq.now }),
    },
  );
}

export function submitPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  return run(
    rq,
    { form: "act", typed, errors: {} },
    {
      field: "submit",
      told: "gui",
      act: (tx, briefingId) =>
        submitBriefing(tx, actorOf(rq), { briefingId, basedOn: typed.basedOn ?? "", at: rq.now }),
    },
  );
}

export function approvePage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  return run(
    rq,
    { form: "act", typed, errors: {} },
    {
      field: "approve",
      told: "duyet",
      act: (tx, briefingId) =>
        approveBriefing(tx, actorOf(rq), { briefingId, basedOn: typed.basedOn ?? "", at: rq.now }),
    },
  );
}

export function discardPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  return run(
    rq,
    { form: "act", typed, errors: {} },
    {
      field: "discard",
      told: "bo",
      act: async (tx, briefingId) =>
        (await discardBriefing(tx, actorOf(rq), { briefingId, basedOn: typed.basedOn ?? "", at: rq.now }))
          ? "left"
          : "gone",
    },
  );
}

const noteErrors = (rq: Rq, typed: Typed, field: string): FormErrors =>
  isText(typed.note, BRIEFING_LIMITS.note) ? {} : { [field]: pick(rq.lang, vi, en).errors.note };

export function returnPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  return run(
    rq,
    { form: "return", typed, errors: noteErrors(rq, typed, "note-return") },
    {
      field: "note-return",
      told: "tra-lai",
      act: (tx, briefingId) =>
        returnBriefing(tx, actorOf(rq), {
          briefingId,
          basedOn: typed.basedOn ?? "",
          reason: typed.note ?? "",
          at: rq.now,
        }),
    },
  );
}

export function withdrawPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  return run(
    rq,
    { form: "withdraw", typed, errors: noteErrors(rq, typed, "note-withdraw") },
    {
      field: "note-withdraw",
      told: "rut",
      act: (tx, briefingId) => withdrawBriefing(tx, actorOf(rq), { briefingId, reason: typed.note ?? "", at: rq.now }),
    },
  );
}

export function dropListPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const id = z.uuid().safeParse(rq.params.list);
  if (!id.success) throw new BriefingUnknown();
  const field = `note-${id.data}`;
  return run(
    rq,
    { form: "dropList", typed: { ...typed, list: id.data }, errors: noteErrors(rq, typed, field) },
    {
      field,
      told: "bo-danhsach",
      act: (tx) => withdrawGathering(tx, actorOf(rq), { gatheringId: id.data, reason: typed.note ?? "", at: rq.now }),
    },
  );
}

/** The list on paper: for those who see the names of the unit. */
export async function listFilePage(rq: Rq): Promise<Reply> {
  const { briefing, overseen } = await loadBriefing(rq);
  const lists = await listGatherings(rq.app.db, briefing.id, overseen.names, MOST_LISTS);
  const list = lists.find((one) => one.id === rq.params.list);
  if (!list?.fileKey || !list.fileType || !list.fileName) throw notFound("file-not-found");
  return sendFile(rq, { fileKey: list.fileKey, fileType: list.fileType, fileName: list.fileName });
}
