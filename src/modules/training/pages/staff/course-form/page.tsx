import { randomUUID } from "node:crypto";
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
  type TypedForm,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick, readHour } from "../../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../../platform/outside/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { readAddressees, scopeOf, unitsBelow } from "../../../../briefings/index.ts";
import { getUnits, listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { getTaskLabel, listTaskChoices } from "../../../../plans/index.ts";
import { isTopic } from "../../../../topics/index.ts";
import { courseRefusal } from "../../../course.policy.ts";
import { COURSE_KINDS, COURSE_LIMITS, type CourseText, inOrder, type Session, stampOf } from "../../../course.ts";
import { changeCourse, writeCourse } from "../../../keep-course.ts";
import { type LoadedCourse, loadCourse } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";
import { ChooseUnitView, CourseFormView } from "./view.tsx";

/** Single fields as typed, and the lists of boxes. */
export interface FormTyped {
  typed: Typed;
  units: string[];
  roles: string[];
  topics: string[];
  rules: string[];
  /** How many sessions the form has room for. */
  slots: number;
}

const FIRST_SLOTS = 2;
const ATTEND_SHARE = 80;

async function show(
  rq: Rq,
  unitId: string,
  before: LoadedCourse | null,
  given: FormTyped,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  if (before) {
    const refusal = await courseRefusal(db, actorOf(rq), "write", before.course, before.inHand, rq.now);
    if (refusal) throw new TrainingRefused(refusal);
  }
  const tasks = await listTaskChoices(db, [unitId], today);
  // The task it serves stays to be chosen when its plan is no longer in force.
  const own = given.typed.taskId;
  if (own && z.uuid().safeParse(own).success && !tasks.some((one) => one.id === own)) {
    const label = await getTaskLabel(db, own);
    if (label) tasks.push({ id: own, label });
  }
  return html(
    CourseFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      unitId,
      unit: (await getUnits(db, [unitId], today)).get(unitId)?.name ?? "",
      before,
      below: await unitsBelow(rq, unitId),
      tasks,
      given,
      errors,
    }),
    { status },
  );
}

const writable = (rq: Rq): Promise<string[]> => reachOf(rq.app.db, actorOf(rq), "training.write", rq.now);

/** Where more than one unit may hold it, that is chosen first: who can be invited hangs on it. */
export async function newCoursePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const reach = await writable(rq);
  const asked = z.uuid().safeParse(rq.query.donvi);
  const own = actorOf(rq)
    .grants.map((grant) => grant.unitId)
    .filter((id) => reach.includes(id));
  const unitId = asked.success && reach.includes(asked.data) ? asked.data : reach.length === 1 ? reach[0] : undefined;
  const text = (name: string): string => {
    const value = rq.query[name];
    return typeof value === "string" ? nfc(value).trim().slice(0, COURSE_LIMITS.title) : "";
  };
  const keep = { ten: text("ten"), nhiemvu: text("nhiemvu") };
  if (!unitId)
    return html(
      ChooseUnitView({
        ctx: rq.app.view(rq),
        words: pick(rq.lang, vi, en),
        units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
        chosen: own[0] ?? "",
        keep,
      }),
    );
  const typed: Typed = {
    kind: "training",
    scope: "all",
    attendShare: String(ATTEND_SHARE),
    title: keep.ten,
    taskId: keep.nhiemvu,
  };
  return show(rq, unitId, null, { typed, units: [], roles: [], topics: [], rules: [], slots: FIRST_SLOTS }, {});
}

const sessionTyped = (one: Session, n: number): Typed => ({
  [`s${n}-id`]: one.id,
  ...typedDay(`s${n}day`, one.day),
  [`s${n}begins`]: one.beginsAt,
  [`s${n}ends`]: one.endsAt,
  [`s${n}place`]: one.place ?? "",
  [`s${n}online`]: one.online ?? "",
  [`s${n}topic`]: one.topic,
  [`s${n}trainer`]: one.trainer ?? "",
  [`s${n}position`]: one.trainerPosition ?? "",
});

export async function editCoursePage(rq: Rq): Promise<Reply> {
  const before = await loadCourse(rq);
  const { course, versions, inHand } = before;
  const [last] = versions;
  if (!before.mayRun || !last) throw new TrainingRefused("no-right-here");
  const below = await unitsBelow(rq, course.unitId);
  const typed: Typed = {
    basedOn: stampOf(last),
    kind: last.kind,
    title: last.title,
    purpose: last.purpose,
    basis: last.basis ?? "",
    guests: last.guests ?? "",
    capacity: last.capacity === null ? "" : String(last.capacity),
    attendShare: String(last.attendShare),
    taskId: course.taskId ?? "",
    changeNote: inHand?.changeNote ?? "",
    scope: scopeOf(last, course.unitId, below),
    ...typedDay("signUpUntil", last.signUpUntil),
  };
  for (const [at, one] of last.sessions.entries()) Object.assign(typed, sessionTyped(one, at + 1));
  const { unitIds: units, roles, topics } = last;
  const rules = [...(last.asksCheck ? ["check"] : []), ...(last.givesCertificate ? ["certificate"] : [])];
  return show(rq, course.unitId, before, { typed, units, roles, topics, rules, slots: last.sessions.length }, {});
}

const list = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === "string" && one !== "");

const SESSION_FIELDS = ["begins", "ends", "place", "online", "topic", "trainer", "position"] as const;

/** The session of one part of the form; null where nothing is written in it. */
function readSession(
  { typed, dayOf }: TypedForm,
  n: number,
  known: ReadonlySet<string>,
  errors: FormErrors,
  said: (typeof vi)["errors"],
): Session | null {
  const value = (name: string): string => typed[`s${n}${name}`] ?? "";
  const day = dayOf(`s${n}day`);
  if (day === undefined && SESSION_FIELDS.every((name) => value(name) === "")) return null;
  const beginsAt = readHour(value("begins"));
  const endsAt = readHour(value("ends"));
  const online = value("online") === "" ? null : readWebAddress(value("online"));
  const faults: Record<string, string | false> = {
    day: (!day || day < "2000" || day > "2100") && said.day,
    begins: beginsAt === null && said.begins,
    ends: (endsAt === null || (beginsAt !== null && endsAt <= beginsAt)) && said.ends,
    place:
      (!fits(value("place"), COURSE_LIMITS.place) || (value("place") === "" && value("online") === "")) && said.place,
    online:
      ((value("online") !== "" && online === null) || !fits(value("online"), COURSE_LIMITS.online)) && said.online,
    topic: !isText(value("topic"), COURSE_LIMITS.sessionTopic) && said.sessionTopic,
    trainer: !fits(value("trainer"), COURSE_LIMITS.trainer) && said.trainer,
    position: !fits(value("position"), COURSE_LIMITS.trainerPosition) && said.position,
  };
  for (const [name, fault] of Object.entries(faults)) if (fault) errors[`s${n}${name}`] = fault;
  const id = typed[`s${n}-id`] ?? "";
  return {
    // A session that stands keeps its row, whatever is changed in it: people may have attended it.
    id: known.has(id) ? id : randomUUID(),
    day: day ?? "",
    beginsAt: beginsAt ?? "",
    endsAt: endsAt ?? "",
    place: value("place") || null,
    online,
    topic: value("topic"),
    trainer: value("trainer") || null,
    trainerPosition: value("position") || null,
  };
}

async function read(rq: Rq, unitId: string, before: LoadedCourse | null) {
  const said = pick(rq.lang, vi, en).errors;
  const form = typedForm(rq);
  const { typed } = form;
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const errors: FormErrors = {};
  const kind = COURSE_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  if (!isText(typed.title, COURSE_LIMITS.title)) errors.title = said.title;
  if (!isText(typed.purpose, COURSE_LIMITS.purpose)) errors.purpose = said.purpose;
  if (!fits(typed.basis, COURSE_LIMITS.basis)) errors.basis = said.basis;
  const isChange = before !== null && before.course.version !== null;
  if (isChange && !isText(typed.changeNote, COURSE_LIMITS.changeNote)) errors.changeNote = said.changeNote;
  const topics = list(body.topics).filter(isTopic);
  if (topics.length > COURSE_LIMITS.topics) errors.topics = said.topics;
  const children = await unitsBelow(rq, unitId);
  const { units, roles, to } = readAddressees(rq, typed, { unitId, children }, errors);
  if (!fits(typed.guests, COURSE_LIMITS.guests)) errors.guests = said.guests;
  const number = (text: string | undefined): number => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : Number.NaN);
  const capacity = number((typed.capacity ?? "").replace(/[.\s]/g, ""));
  if (typed.capacity && !(capacity >= 1 && capacity <= COURSE_LIMITS.capacity)) errors.capacity = said.capacity;
  const signUpUntil = form.dayOf("signUpUntil");
  if (signUpUntil === null) errors.signUpUntil = said.day;
  const attendShare = number(typed.attendShare);
  if (!(attendShare >= 1 && attendShare <= 100)) errors.attendShare = said.attendShare;
  const asked = z.coerce.number().int().min(1).max(COURSE_LIMITS.sessions).catch(FIRST_SLOTS).parse(typed.slots);
  const known = new Set((before?.versions ?? []).flatMap((one) => one.sessions.map((session) => session.id)));
  const sessions = Array.from({ length: asked }, (_, at) => readSession(form, at + 1, known, errors, said)).filter(
    (one) => one !== null,
  );
  if (sessions.length === 0) errors.s1day = said.noSession;
  const rules = list(body.rules);
  const text: CourseText = {
    kind: kind ?? "training",
    title: typed.title ?? "",
    purpose: (typed.purpose ?? "").replace(/\r\n?/g, "\n"),
    basis: typed.basis || null,
    topics,
    ...to,
    guests: typed.guests || null,
    capacity: typed.capacity ? capacity : null,
    signUpUntil: signUpUntil ?? null,
    attendShare,
    asksCheck: rules.includes("check"),
    givesCertificate: rules.includes("certificate"),
    sessions: inOrder(sessions),
    changeNote: isChange ? (typed.changeNote ?? "") : null,
  };
  return { given: { typed, units, roles, topics, rules, slots: asked }, text, errors, taskId: typed.taskId || null };
}

const FIELD_OF: Partial<Record<TrainingRefused["code"], string>> = {
  "day-in-the-past": "s1day",
  "unit-out-of-reach": "scope",
  "sign-up-after-beginning": "signUpUntil",
  "task-not-here": "taskId",
};

/** One more session to write, without losing what was typed. */
const asksForMore = (given: FormTyped): boolean => given.typed.more === "1" && given.slots < COURSE_LIMITS.sessions;

export async function writeCoursePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const unitId = z.uuid().safeParse(typedForm(rq).typed.unitId).data ?? "";
  if (!(await writable(rq)).includes(unitId)) throw new TrainingRefused("no-right-here");
  const { given, text, errors, taskId } = await read(rq, unitId, null);
  if (asksForMore(given)) return show(rq, unitId, null, { ...given, slots: given.slots + 1 }, {});
  if (Object.keys(errors).length > 0) return show(rq, unitId, null, given, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      writeCourse(tx, actorOf(rq), { ...text, unitId, taskId, at: rq.now }),
    );
    return seeOther(`${TRAINING}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return show(rq, unitId, null, given, { [FIELD_OF[error.code] ?? "title"]: words.refusals[error.code] }, 409);
  }
}

export async function changeCoursePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const before = await loadCourse(rq);
  if (!before.mayRun) throw new TrainingRefused("no-right-here");
  const { course } = before;
  const { given, text, errors, taskId } = await read(rq, course.unitId, before);
  if (asksForMore(given)) return show(rq, course.unitId, before, { ...given, slots: given.slots + 1 }, {});
  if (Object.keys(errors).length > 0) return show(rq, course.unitId, before, given, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      changeCourse(tx, actorOf(rq), {
        ...text,
        courseId: course.id,
        taskId,
        basedOn: given.typed.basedOn ?? "",
        at: rq.now,
      }),
    );
    return seeOther(`${TRAINING}/${course.id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof TrainingRefused) || error.code === "waits-already") throw error;
    const field = FIELD_OF[error.code] ?? "title";
    return show(rq, course.unitId, before, given, { [field]: words.refusals[error.code] }, 409);
  }
}
