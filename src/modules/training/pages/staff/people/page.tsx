import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv, writeXlsx } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { tickAttendance, writeInGuest } from "../../../attend.ts";
import { attendanceSheet } from "../../../attendance-sheet.ts";
import { listSessions } from "../../../course.store.ts";
import { COURSE_LIMITS, momentOf } from "../../../course.ts";
import { maskName, openGuest } from "../../../guests.ts";
import { noteAct } from "../../../keep-course.ts";
import { type LoadedCourse, loadCourse, loadToRun } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import {
  countAttendance,
  countSeats,
  listParticipants,
  listSeatUnits,
  type Participant,
} from "../../../seats.store.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";
import { PeopleView } from "./view.tsx";

const MOST_SHOWN = 1_000;
const MOST = 20_000;

const Query = z.object({
  buoi: z.uuid().optional().catch(undefined),
  xem: z.enum(["waiting", "left"]).optional().catch(undefined),
  donvi: z
    .union([z.uuid(), z.literal("khach")])
    .optional()
    .catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type PeopleQuery = z.infer<typeof Query>;

/** Who takes part, with the name as it may be read here. */
export type Named = Participant & { shownName: string; office: string };

/** Guests by first letters, unless `inFull`; officials who can no longer sign in are named as such. */
function named(rq: Rq, rows: readonly Participant[], units: Map<string, string>, inFull: boolean): Named[] {
  const words = pick(rq.lang, vi, en);
  return rows.map((row) => {
    if (row.personId !== null)
      return {
        ...row,
        shownName: row.name ?? words.people.gone,
        office: [row.title, units.get(row.unitId ?? "")].filter(Boolean).join(", "),
      };
    const guest = openGuest(rq.app.config.secretKey, row);
    return {
      ...row,
      shownName: guest ? (inFull ? guest.name : maskName(guest.name)) : words.people.unreadable,
      office: guest?.office ?? "",
    };
  });
}

/** Names are for who runs the course, oversees it, or of the own people for who sends them. */
async function loadNames(rq: Rq): Promise<LoadedCourse> {
  const loaded = await loadCourse(rq);
  if (!loaded.seesNames && loaded.nominates.length === 0) throw new TrainingRefused("no-right-here");
  return loaded;
}

const filterOf = (loaded: LoadedCourse, query: PeopleQuery) => {
  const own = loaded.seesNames ? undefined : loaded.nominates;
  const asked = query.donvi && query.donvi !== "khach" ? [query.donvi] : undefined;
  return {
    courseId: loaded.course.id,
    states: query.xem ? [query.xem] : (["going"] as const),
    unitIds: asked && own ? asked.filter((id) => own.includes(id)) : (asked ?? own),
    guestsOnly: query.donvi === "khach" && loaded.seesNames,
    q: query.q,
  };
};

interface Shown {
  typed?: Typed;
  errors?: FormErrors;
  status?: number;
  /** Names of guests are shown whole. */
  inFull?: boolean;
}

async function show(rq: Rq, { typed = {}, errors = {}, status = 200, inFull = false }: Shown = {}): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const loaded = await loadNames(rq);
  const query = Query.parse(rq.query);
  const { course } = loaded;
  const sessions = await listSessions(db, [course.id]);
  const session = sessions.find((one) => one.id === query.buoi);
  const rows = await listParticipants(db, filterOf(loaded, query), MOST_SHOWN + 1);
  const shown = rows.slice(0, MOST_SHOWN);
  const unitIds = (await listSeatUnits(db, course.id)).filter(
    (id) => loaded.seesNames || loaded.nominates.includes(id),
  );
  return html(
    PeopleView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...loaded,
      query,
      sessions,
      session: session ?? null,
      mayTick:
        loaded.mayRun &&
        course.state === "announced" &&
        session !== undefined &&
        momentOf(session.day, session.beginsAt) <= rq.now,
      people: named(rq, shown, await unitNames(db, unitIds, today), inFull),
      hasMore: rows.length > MOST_SHOWN,
      seats: await countSeats(db, course.id),
      came: await countAttendance(db, course.id),
      units: await listUnitChoices(db, unitIds, today),
      done: typeof rq.query.xong === "string" ? rq.query.xong : "",
      inFull,
      typed,
      errors,
    }),
    { status },
  );
}

export const peoplePage = (rq: Rq): Promise<Reply> => show(rq);

/** Names of guests whole; that they were read is on record. */
export async function openGuestsPage(rq: Rq): Promise<Reply> {
  const { course } = await loadToRun(rq);
  await transaction(rq.app.db, (tx) => noteAct(tx, actorOf(rq), "read-guests", course, {}, rq.now));
  return show(rq, { inFull: true });
}

const list = (value: unknown): string[] =>
  [value]
    .flat()
    .filter((one): one is string => typeof one === "string" && z.uuid().safeParse(one).success)
    .slice(0, MOST_SHOWN);

export async function tickPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { course } = await loadToRun(rq);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const sessionId = typeof body.session === "string" ? body.session : "";
  try {
    await transaction(rq.app.db, (tx) =>
      tickAttendance(tx, actorOf(rq), {
        courseId: course.id,
        sessionId,
        shown: list(body.shown),
        present: list(body.present),
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, { errors: { present: words.refusals[error.code] }, status: 409 });
  }
  return seeOther(`${TRAINING}/${course.id}/danh-sach?buoi=${sessionId}&xong=diem-danh`);
}

/** Somebody without an account is written in. */
export async function writeInPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { course } = await loadToRun(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  if (!isText(typed.name, COURSE_LIMITS.person)) errors.name = words.people.errors.name;
  if (!isText(typed.office, COURSE_LIMITS.office)) errors.office = words.people.errors.office;
  if (Object.keys(errors).length > 0) return show(rq, { typed, errors, status: 422 });
  const sessionId = z.uuid().safeParse(typed.session).data ?? null;
  try {
    await transaction(rq.app.db, (tx) =>
      writeInGuest(tx, actorOf(rq), rq.app.config.secretKey, {
        courseId: course.id,
        sessionId,
        name: typed.name ?? "",
        office: typed.office ?? "",
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, { typed, errors: { name: words.refusals[error.code] }, status: 409 });
  }
  return seeOther(`${TRAINING}/${course.id}/danh-sach?${sessionId ? `buoi=${sessionId}&` : ""}xong=ghi-khach`);
}

/** The list on paper, to be signed; guests stand on it by name, which is on record. */
export async function sheetPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const { course } = await loadToRun(rq);
  const asked = typedForm(rq).typed.session;
  const all = await listSessions(db, [course.id]);
  const sessions = all.filter((one) => !asked || one.id === asked);
  const rows = await listParticipants(db, { courseId: course.id, states: ["going"] }, MOST);
  const names = await unitNames(db, [course.unitId, ...(await listSeatUnits(db, course.id))], today);
  await transaction(db, (tx) => noteAct(tx, actorOf(rq), "print-list", course, { people: rows.length }, rq.now));
  const people = named(rq, rows, names, true).map((one) => ({ name: one.shownName, office: one.office }));
  const unit = names.get(course.unitId) ?? "";
  const pdf = await attendanceSheet(db, rq.app.printer, { course, unit, sessions, people, today });
  return download(pdf, "application/pdf", `diem-danh-${slugify(course.title).slice(0, 60)}.pdf`);
}

async function table(rq: Rq): Promise<{ name: string; rows: Cell[][] }> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.people;
  const loaded = await loadNames(rq);
  const { course } = loaded;
  const sessions = await listSessions(db, [course.id]);
  const rows = await listParticipants(db, filterOf(loaded, Query.parse(rq.query)), MOST);
  const names = await unitNames(db, await listSeatUnits(db, course.id), vietnamDay(rq.now));
  const head: Cell[] = [
    said.columns.name,
    said.columns.office,
    said.columns.how,
    said.columns.signed,
    ...sessions.map((one, at) => `${words.form.session(at + 1)}: ${one.topic}`),
    said.columns.attended,
  ];
  const lines = named(rq, rows, names, false).map((one): Cell[] => [
    one.shownName,
    one.office,
    said.hows[one.how],
    formatDateTime(one.signedAt),
    ...sessions.map((session) => (one.attended.includes(session.id) ? said.yes : "")),
    sessions.filter((session) => one.attended.includes(session.id)).length,
  ]);
  return { name: `danh-sach-${slugify(course.title).slice(0, 60)}`, rows: [head, ...lines] };
}

export async function peopleCsv(rq: Rq): Promise<Reply> {
  const { name, rows } = await table(rq);
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", `${name}.csv`);
}

export async function peopleXlsx(rq: Rq): Promise<Reply> {
  const { name, rows } = await table(rq);
  const bytes = await writeXlsx([{ name: pick(rq.lang, vi, en).people.title, rows }]);
  return download(
    Buffer.from(bytes),
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    `${name}.xlsx`,
  );
}
