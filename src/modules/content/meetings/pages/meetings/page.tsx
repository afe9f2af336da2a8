import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { formatDate, nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { ancestors, listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { findItem, listPublicItems } from "../../../content.store.ts";
import type { Item } from "../../../item.ts";
import { writableUnits } from "../../../pages/staff/load-item.ts";
import { MeetingRefused } from "../../meeting.errors.ts";
import { listMeetings, type MeetingFilter, sumMeetings } from "../../meeting.store.ts";
import { HOSTS, LIMITS, readQuestions } from "../../meeting.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { recordMeeting, withdrawMeeting } from "../../record-meeting.ts";
import { MeetingListView, MeetingRecordView, type TypedMeeting } from "./view.tsx";

const PAGE_SIZE = 30;
const MOST_EXPORTED = 10_000;
const one = z.string().max(40).optional().catch(undefined);
const Query = z.object({
  tu: one,
  den: one,
  ai: z.enum(HOSTS).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
  xong: one,
});

interface Asked {
  query: z.infer<typeof Query>;
  filter: MeetingFilter;
  errors: FormErrors;
}

async function read(rq: Rq): Promise<Asked> {
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en).errors;
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  const day = (text: string | undefined) => (text ? parseVietnameseDate(text) : undefined);
  const [from, to] = [day(query.tu), day(query.den)];
  return {
    query,
    filter: { unitIds, from: from ?? undefined, to: to ?? undefined, host: query.ai },
    errors: { ...(from === null ? { tu: words.filterDay } : {}), ...(to === null ? { den: words.filterDay } : {}) },
  };
}

async function showList(rq: Rq, more: { reasonFor?: string; reasonError?: string } = {}, status = 200): Promise<Reply> {
  const { query, filter, errors } = await read(rq);
  const found = await listMeetings(rq.app.db, filter, PAGE_SIZE + 1, (query.trang - 1) * PAGE_SIZE);
  const shown = found.slice(0, PAGE_SIZE);
  return html(
    MeetingListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query: { tu: query.tu ?? "", den: query.den ?? "", ai: query.ai, trang: query.trang },
      meetings: shown,
      total: await sumMeetings(rq.app.db, filter),
      unitNames: await unitNames(
        rq.app.db,
        shown.map((row) => row.unitId),
        vietnamDay(rq.now),
      ),
      hasNext: found.length > PAGE_SIZE,
      mayRecord: holds(actorOf(rq), "content.edit"),
      errors,
      done: z.enum(["saved", "withdrawnSaid"]).safeParse(query.xong).data ?? null,
      reasonFor: more.reasonFor ?? null,
      reasonError: more.reasonError ?? null,
    }),
    { status: Object.keys(errors).length > 0 ? 422 : status },
  );
}

export const meetingListPage = (rq: Rq): Promise<Reply> => showList(rq);

export async function meetingListExport(rq: Rq): Promise<Reply> {
  const { filter } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const meetings = await listMeetings(rq.app.db, filter, MOST_EXPORTED, 0);
  const names = await unitNames(
    rq.app.db,
    meetings.map((row) => row.unitId),
    vietnamDay(rq.now),
  );
  const { head } = words;
  const rows = [
    [head.heldOn, words.unit, head.where, head.host, head.told, head.attendance, head.asked, head.by, words.withdraw],
    ...meetings.map((row) => [
      formatDate(row.heldOn),
      names.get(row.unitId) ?? "",
      row.hamlet,
      words.hosts[row.host],
      row.items.map((item) => item.title).join("\n"),
      row.attendance,
      row.questions.map((question) => question.body).join("\n"),
      row.recordedByName,
      row.withdrawnReason ?? "",
    ]),
  ];
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", "cuoc-hop.csv");
}

const BLANK: TypedMeeting = {
  unitId: "",
  heldOn: "",
  hamlet: "",
  host: "hamlet",
  attendance: "",
  speaker: "",
  note: "",
  items: [],
  questions: "",
};

/** Published items of the person's unit and those above it: what can have been told there. */
async function tellable(rq: Rq) {
  const roots = unitsWhere(actorOf(rq), "content.edit");
  const above = await Promise.all(roots.map((unit) => ancestors(rq.app.db, unit, vietnamDay(rq.now))));
  const unitIds = [...new Set([...roots, ...above.flat().map((unit) => unit.id)])];
  return listPublicItems(rq.app.db, { unitIds }, 40);
}

async function showForm(rq: Rq, typed: TypedMeeting, errors: FormErrors, status = 200): Promise<Reply> {
  return html(
    MeetingRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await listUnitChoices(rq.app.db, await writableUnits(rq), vietnamDay(rq.now)),
      items: (await tellable(rq)).map(({ id, title }) => ({ id, title })),
      typed: typed.unitId === "" ? { ...typed, unitId: unitsWhere(actorOf(rq), "content.edit")[0] ?? "" } : typed,
      errors,
    }),
    { status },
  );
}

export const meetingFormPage = (rq: Rq): Promise<Reply> => showForm(rq, BLANK, {});

export async function recordMeetingPage(rq: Rq): Promise<Reply> {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string).trim() : "");
  const typed: TypedMeeting = {
    unitId: text("unitId"),
    heldOn: text("heldOn"),
    hamlet: text("hamlet"),
    host: text("host"),
    attendance: text("attendance"),
    speaker: text("speaker"),
    note: text("note"),
    items: [body.items ?? []].flat().filter((id): id is string => typeof id === "string"),
    questions: text("questions"),
  };
  const words = pick(rq.lang, vi, en).errors;
  const unitId = (await writableUnits(rq)).find((id) => id === typed.unitId);
  const heldOn = parseVietnameseDate(typed.heldOn);
  const host = HOSTS.find((value) => value === typed.host);
  const attendance = /^\d{1,6}$/.test(typed.attendance.replace(/\./g, ""))
    ? Number(typed.attendance.replace(/\./g, ""))
    : 0;
  const questions = readQuestions(typed.questions);
  const tooLong = questions.findIndex((question) => !fits(question, LIMITS.question));
  const known = new Set((await tellable(rq)).map((item) => item.id));
  const items: Item[] = [];
  for (const id of typed.items.filter((value) => known.has(value))) {
    const item = await findItem(rq.app.db, id);
    if (item) items.push(item);
  }
  const errors: FormErrors = {
    ...(unitId ? {} : { unitId: words.unitId }),
    ...(heldOn ? (heldOn > vietnamDay(rq.now) ? { heldOn: words.dayToCome } : {}) : { heldOn: words.heldOn }),
    ...(isText(typed.hamlet, LIMITS.hamlet) ? {} : { hamlet: words.hamlet }),
    ...(host ? {} : { host: words.host }),
    ...(attendance >= 1 && attendance <= LIMITS.attendance ? {} : { attendance: words.attendance }),
    ...(isText(typed.speaker, LIMITS.speaker) ? {} : { speaker: words.speaker }),
    ...(fits(typed.note, LIMITS.note) ? {} : { note: words.note }),
    ...(items.length > 0 ? {} : { items: words.items }),
    ...(questions.length > LIMITS.questions
      ? { questions: words.questionsMany }
      : tooLong >= 0
        ? { questions: words.questionLong(tooLong + 1) }
        : {}),
  };
  if (!unitId || !heldOn || !host || Object.keys(errors).length > 0) return showForm(rq, typed, errors, 422);
  const { hamlet, speaker, note } = typed;
  await transaction(rq.app.db, (tx) =>
    recordMeeting(tx, actorOf(rq), rq.app.config.secretKey, {
      unitId,
      heldOn,
      hamlet,
      host,
      attendance,
      speaker,
      note,
      items,
      questions,
      at: rq.now,
    }),
  );
  return seeOther("/can-bo/cuoc-hop?xong=saved");
}

export async function withdrawMeetingPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  if (!id.success) throw new MeetingRefused("unknown");
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const reason = typeof body.reason === "string" ? nfc(body.reason).trim().slice(0, 1_000) : "";
  if (reason === "") {
    const reasonError = pick(rq.lang, vi, en).errors.reason;
    return showList(rq, { reasonFor: id.data, reasonError }, 422);
  }
  const unitIds = await writableUnits(rq);
  await transaction(rq.app.db, (tx) =>
    withdrawMeeting(tx, actorOf(rq), { meetingId: id.data, unitIds, reason, at: rq.now }),
  );
  return seeOther("/can-bo/cuoc-hop?xong=withdrawnSaid");
}
