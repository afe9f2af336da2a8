import { TookTooLong } from "../../../../../platform/aside/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../../../platform/db/index.ts";
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
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { matchUnitByName, unitNames } from "../../../../organisations/index.ts";
import { groupKindOf } from "../../../agency-group.ts";
import { unitsOfGroup } from "../../../assign-task.ts";
import { addConclusion, enterNotice, type NewConclusion } from "../../../conclusions/add-conclusion.ts";
import { NoticeRefused } from "../../../conclusions/conclusions.errors.ts";
import { NOTICE_LIMITS } from "../../../conclusions/conclusions.ts";
import { en } from "../../../conclusions/messages.en.ts";
import { vi } from "../../../conclusions/messages.vi.ts";
import { readTaskDeadline } from "../../../deadline-days.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { scopeOf } from "../../../plan.policy.ts";
import type { Plan } from "../../../plan.ts";
import { PlanActRefused } from "../../../plans.errors.ts";
import { readableCase } from "../../../readable-case.ts";
import { type ConclusionsDraft, readConclusions } from "../../../reading/conclusions.ts";
import { DocumentRefused } from "../../../reading/document-text.errors.ts";
import type { DocumentLook } from "../../../reading/plan-draft.ts";
import { READ_SECONDS, readAgain } from "../../../reading/read-aside.ts";
import { readSourceText } from "../../../source-text.ts";
import { visiblePlan } from "../plan-access.ts";
import { factsOfMeeting, meetingAsked, noticeFacts, noticeFault, requireMayAdd } from "../plan-conclusions/page.tsx";
import { ConclusionsDraftView, ConclusionsSourceView } from "./view.tsx";

/** Documents nobody is given work in; the rest is looked through, also pasted text that lost its head. */
const NO_CONCLUSIONS: readonly DocumentLook[] = ["law", "news", "report", "invitation", "contract", "list", "personal"];

async function showSource(rq: Rq, plan: Plan, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  await requireMayAdd(rq, plan);
  const shown = { ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), planWords: pick(rq.lang, planVi, planEn) };
  return html(ConclusionsSourceView({ ...shown, plan, typed, errors }), { status });
}

/** Hand in the notice: as a file, or pasted. */
export async function conclusionsSourcePage(rq: Rq): Promise<Reply> {
  const meeting = await meetingAsked(rq, rq.query.hop);
  return showSource(rq, await visiblePlan(rq), meeting ? { hop: meeting.id } : {}, {});
}

/** Reads what was handed in, or enters what was read and looked through. Nothing is kept in between. */
export async function conclusionsReadPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  await requireMayAdd(rq, plan);
  const { typed } = typedForm(rq);
  return typed.step === "save" ? save(rq, plan) : read(rq, plan, typed);
}

async function read(rq: Rq, plan: Plan, typed: Typed): Promise<Reply> {
  const words = pick(rq.lang, vi, en).reading;
  const planWords = pick(rq.lang, planVi, planEn);
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  const field = file ? "file" : "text";
  const again = (message: string): Promise<Reply> => showSource(rq, plan, typed, { [field]: message }, 422);
  try {
    if (file) {
      typed.text = (await readSourceText(file.bytes, file.fileName)).text.trim();
      typed.sourceName = nfc(file.fileName).slice(0, 200);
    }
    if (!/\p{L}/u.test(typed.text ?? "")) return again(planWords.errors.nothingGiven);
    if (!fits(typed.text, NOTICE_LIMITS.source)) return again(words.tooLong);
    const { draft, look } = await readText(rq, typed.text ?? "");
    if (look === "plan") return again(words.isPlan);
    if (NO_CONCLUSIONS.includes(look)) return again(words.noConclusions(planWords.looks[look]));
    if (draft.items.length === 0) return again(words.nothing);
    return showDraft(rq, plan, { ...typed, ...(await proposed(rq, plan, draft, typed)) }, {});
  } catch (error) {
    if (error instanceof DocumentRefused) {
      const sentence = planWords.documentRefusals[error.code];
      return again(field === "file" ? `${sentence} ${planWords.create.pasteToo}` : sentence);
    }
    if (error instanceof TookTooLong) return again(planWords.errors.tooLongToRead(READ_SECONDS));
    throw error;
  }
}

type Read = { draft: ConclusionsDraft & { number: string | null }; look: DocumentLook | "plan" };

async function readText(rq: Rq, text: string): Promise<Read> {
  const { reading, draft } = await readAgain(rq.app.aside, text);
  const look = reading.kind === "plan" ? "plan" : reading.seems;
  return { draft: { ...readConclusions(text, draft), number: draft.number?.value ?? null }, look };
}

/** What was read, as the fields of the form. A meeting known here says its own facts. */
async function proposed(rq: Rq, plan: Plan, draft: Read["draft"], typed: Typed): Promise<Typed> {
  const meeting = await meetingAsked(rq, typed.hop);
  const facts: Typed = meeting
    ? await factsOfMeeting(rq, meeting)
    : {
        title: readableCase(draft.meeting ?? ""),
        chair: readableCase(draft.chair ?? ""),
        ...typedDay("heldOn", draft.heldOn),
      };
  const items = draft.items.slice(0, NOTICE_LIMITS.items);
  const fields = await Promise.all(
    items.map(async (item, i) => [
      [`act-${i}`, "give"],
      [`text-${i}`, item.text],
      [`units-${i}`, await namesToday(rq, plan, item.bearers)],
      [`due-${i}`, item.deadline?.text ?? ""],
    ]),
  );
  return { ...facts, number: draft.number ?? "", count: String(items.length), ...Object.fromEntries(fields.flat()) };
}

/** Bodies as they are called today where they are known, else as printed. */
async function namesToday(rq: Rq, plan: Plan, printed: string[]): Promise<string> {
  const names: string[] = [];
  for (const name of printed) {
    const meant = groupKindOf(name) ? null : await unitOf(rq.app.db, plan, name, vietnamDay(rq.now));
    names.push(meant ? ((await unitNames(rq.app.db, [meant], vietnamDay(rq.now))).get(meant) ?? name) : name);
  }
  return names.join("; ");
}

async function unitOf(db: Db, plan: Plan, name: string, day: string): Promise<string | null> {
  const within = await scopeOf(db, plan.unitId, day);
  const [match, ...others] = name.length > 200 ? [] : await matchUnitByName(db, name, day, { within });
  return match && others.length === 0 ? match.unit.id : null;
}

async function showDraft(rq: Rq, plan: Plan, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { draft } = await readText(rq, typed.text ?? "");
  const count = countOf(typed);
  const year = yearOf(typed);
  const known = await Promise.all(
    Array.from({ length: count }, async (_, i) => (await unitsIn(rq, plan, typed[`units-${i}`] ?? "")).fault === null),
  );
  return html(
    ConclusionsDraftView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      typed,
      errors,
      items: Array.from({ length: count }, (_, i) => ({
        range: draft.items[i]?.range ?? null,
        isKnown: known[i] ?? false,
        due: readTaskDeadline(typed[`due-${i}`] ?? null, year),
      })),
    }),
    { status },
  );
}

const countOf = (typed: Typed): number => Math.min(NOTICE_LIMITS.items, Math.max(0, Number(typed.count) || 0));
const yearOf = (typed: Typed): number | null => Number(typed["heldOn-year"]) || null;

/** The units of a line "Sở Nội vụ; các xã, phường": the first name nobody is known by is the fault. */
async function unitsIn(rq: Rq, plan: Plan, line: string): Promise<{ ids: string[]; fault: string | null }> {
  const day = vietnamDay(rq.now);
  const ids = new Set<string>();
  for (const name of line.split(";").map((one) => one.trim())) {
    if (name === "") continue;
    const kind = groupKindOf(name);
    const own = kind ? await unitsOfGroup(rq.app.db, plan, kind, day) : [await unitOf(rq.app.db, plan, name, day)];
    for (const id of own) {
      if (id === null) return { ids: [], fault: name };
      ids.add(id);
    }
  }
  return ids.size === 0 ? { ids: [], fault: line } : { ids: [...ids], fault: null };
}

async function save(rq: Rq, plan: Plan): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  const { errors, facts } = noticeFacts(rq, form);
  const conclusions = await conclusionsIn(rq, plan, typed, errors);
  if (conclusions.length === 0) errors["act-0"] ??= words.reading.noneGiven;
  if (Object.keys(errors).length > 0) return showDraft(rq, plan, typed, errors, 422);
  const at = rq.now;
  let saving: string | null = null;
  try {
    const meetingId = (await meetingAsked(rq, typed.hop))?.id ?? null;
    const id = await transaction(rq.app.db, async (tx) => {
      const actor = actorOf(rq);
      const source = { sourceText: typed.text ?? null, sourceName: typed.sourceName || null };
      const noticeId = await enterNotice(tx, actor, { planId: plan.id, ...facts, ...source, meetingId, at });
      for (const { field, ...conclusion } of conclusions) {
        saving = field;
        await addConclusion(tx, actor, { noticeId, ...conclusion, at });
      }
      return noticeId;
    });
    return seeOther(`/can-bo/ke-hoach/${plan.id}/ket-luan/${id}?xong=read`);
  } catch (error) {
    if (error instanceof NoticeRefused) {
      const fault = saving ? { [`due-${saving}`]: words.refusals[error.code] } : noticeFault(rq, error);
      return showDraft(rq, plan, typed, fault, 409);
    }
    if (error instanceof PlanActRefused && error.code === "unit-not-below" && saving) {
      const fault = { [`units-${saving}`]: pick(rq.lang, planVi, planEn).refusals[error.code] };
      return showDraft(rq, plan, typed, fault, 409);
    }
    throw error;
  }
}

/** The conclusions that were not dropped; an empty line parts one in two, "join" puts one behind the one above. */
async function conclusionsIn(
  rq: Rq,
  plan: Plan,
  typed: Typed,
  errors: FormErrors,
): Promise<(NewConclusion & { field: string })[]> {
  const words = pick(rq.lang, vi, en);
  const conclusions: (NewConclusion & { field: string })[] = [];
  for (let i = 0; i < countOf(typed); i++) {
    const act = typed[`act-${i}`];
    const text = typed[`text-${i}`] ?? "";
    if (act === "drop") continue;
    const above = conclusions.at(-1);
    if (act === "join" && !above) errors[`act-${i}`] = words.reading.nothingAbove;
    if (act === "join" && above) {
      above.text = `${above.text} ${text}`.trim();
      if (!isText(above.text, NOTICE_LIMITS.text)) errors[`text-${i}`] = words.errors.text;
      continue;
    }
    const line = typed[`units-${i}`] ?? "";
    const units = await unitsIn(rq, plan, line);
    const parts = text.split(/\n\s*\n/).map((part) => part.trim().replace(/\s*\n\s*/g, " "));
    const written = parts.filter((part) => part !== "");
    if (written.length === 0 || written.some((part) => !isText(part, NOTICE_LIMITS.text)))
      errors[`text-${i}`] = words.errors.text;
    if (units.fault !== null) errors[`units-${i}`] = words.reading.unitUnknown(units.fault.slice(0, 80));
    const printed = typed[`due-${i}`] ?? "";
    const year = yearOf(typed);
    const due = readTaskDeadline(printed, year);
    if (due.deadlineFlag) errors[`due-${i}`] = words.reading.dueImpossible;
    else if (printed !== "" && due.deadlineKind === "unknown") errors[`due-${i}`] = words.reading.dueUnknown;
    for (const part of written)
      conclusions.push({
        field: String(i),
        text: part,
        unitIds: units.ids,
        addressedAs: line,
        due: { text: printed, year: year ?? plan.year ?? Number(vietnamDay(rq.now).slice(0, 4)) },
      });
  }
  return conclusions;
}
