import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  HttpError,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { LIMITS } from "../../../plan.ts";
import { saveTemplate } from "../../../writing/keep-template.ts";
import { templateOfYear } from "../../../writing/load-template.ts";
import { en } from "../../../writing/messages.en.ts";
import { vi, type WritingWords } from "../../../writing/messages.vi.ts";
import {
  type PlanTemplate,
  readLines,
  readTasks,
  TEMPLATE_LISTS,
  type TemplateContent,
  type TemplateList,
  writeTasks,
} from "../../../writing/template.ts";
import { TemplateSavedMeanwhile } from "../../../writing/writing.errors.ts";
import { templatePlace } from "../template-record/page.tsx";
import { TemplateEditView } from "./view.tsx";

/** All tasks of a large province's plan and more. */
const MOST_LINES = 60_000;

async function place(rq: Rq) {
  const found = await templatePlace(rq);
  if (!found.mayKeep) throw new HttpError(403, "no-permission");
  const { template, versions } = await templateOfYear(rq.app.db, found.provinceId, found.unitKind, found.year);
  return { ...found, template, newest: versions[0]?.version ?? 0 };
}

function show(
  rq: Rq,
  of: Awaited<ReturnType<typeof place>>,
  typed: Typed,
  errors: FormErrors,
  more: { conflictWith?: string; status?: number } = {},
): Reply {
  return html(
    TemplateEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      unitKind: of.unitKind,
      year: of.year,
      typed: { ...typed, basedOn: String(of.newest) },
      errors,
      conflictWith: more.conflictWith ?? null,
    }),
    { status: more.status ?? 200 },
  );
}

export async function editTemplatePage(rq: Rq): Promise<Reply> {
  const of = await place(rq);
  return show(rq, of, asTyped(of.template.content), {});
}

function asTyped(content: TemplateContent): Typed {
  return {
    title: content.title,
    ...Object.fromEntries(TEMPLATE_LISTS.map(([list]) => [list, content[list].join("\n")])),
    tasks: writeTasks(content.agencies),
    lessons: content.lessons.join("\n"),
    note: "",
  };
}

function read(
  typed: Typed,
  before: PlanTemplate,
  year: number,
  said: WritingWords["edit"]["errors"],
): { content: TemplateContent; errors: FormErrors } {
  const errors: FormErrors = {};
  if (!isText(typed.title, LIMITS.title)) errors.title = said.title;
  for (const [list] of TEMPLATE_LISTS) if (!fits(typed[list], LIMITS.narrative)) errors[list] = said.long;
  const tasks = readTasks(typed.tasks ?? "", year, before.content.agencies);
  if (!fits(typed.tasks, MOST_LINES)) errors.tasks = said.long;
  else if (!tasks.ok) errors.tasks = said.line[tasks.fault](tasks.line, tasks.text);
  else if (tasks.agencies.length === 0) errors.tasks = said.noTasks;
  if (!fits(typed.lessons, LIMITS.narrative)) errors.lessons = said.long;
  if (!isText(typed.note, LIMITS.short)) errors.note = said.note;
  const lines = (name: string): string[] => readLines(typed[name] ?? "");
  const lists = Object.fromEntries(TEMPLATE_LISTS.map(([list]) => [list, lines(list)])) as Record<
    TemplateList,
    string[]
  >;
  return {
    content: {
      title: typed.title ?? "",
      ...lists,
      agencies: tasks.ok ? tasks.agencies : [],
      lessons: lines("lessons"),
    },
    errors,
  };
}

export async function saveTemplatePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const of = await place(rq);
  const { typed } = typedForm(rq);
  const { content, errors } = read(typed, of.template, of.year, words.edit.errors);
  if (Object.keys(errors).length > 0)
    return show(rq, { ...of, newest: Number(typed.basedOn) || 0 }, typed, errors, { status: 422 });
  const { provinceId, unitKind, year } = of;
  try {
    await transaction(rq.app.db, (tx) =>
      saveTemplate(tx, actorOf(rq), {
        provinceId,
        unitKind,
        year,
        basedOn: Number(typed.basedOn) || 0,
        content,
        note: typed.note ?? "",
        at: rq.now,
      }),
    );
  } catch (error) {
    if (error instanceof TemplateSavedMeanwhile)
      return show(rq, of, typed, {}, { conflictWith: error.by, status: 409 });
    throw error;
  }
  return seeOther(`/can-bo/ke-hoach/mau/${unitKind}/${year}?xong=saved`);
}
