import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { cleanText, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { TemplateRefused } from "../../../feedback.errors.ts";
import { unknownFields } from "../fields.ts";
import { movedTemplates, stampNow } from "../grounds.ts";
import { changeTemplate, confirmTemplate, withdrawTemplate, writeTemplate } from "../keep-templates.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { type Ground, TEMPLATE_LIMITS, type Template } from "../template.ts";
import { findTemplate, listTemplates } from "../templates.store.ts";
import { TEMPLATES, TemplateFormView, TemplateListView } from "./templates-view.tsx";

async function reach(rq: Rq): Promise<string[]> {
  return reachOf(rq.app.db, actorOf(rq), "feedback.answer", rq.now);
}

export async function templatesPage(rq: Rq): Promise<Reply> {
  const templates = await listTemplates(rq.app.db, await reach(rq));
  const words = pick(rq.lang, vi, en);
  return html(
    TemplateListView({
      ctx: rq.app.view(rq),
      words,
      templates,
      moved: await movedTemplates(rq.app, templates, rq.now),
      unitNames: await unitNames(rq.app.db, [...new Set(templates.map((one) => one.unitId))], vietnamDay(rq.now)),
      done: (words.done as Record<string, string>)[String(rq.query.xong)] ?? null,
    }),
  );
}

async function showForm(rq: Rq, template: Template | null, typed: Typed, errors: FormErrors, status = 200) {
  const within = await reach(rq);
  const units = await listUnitChoices(
    rq.app.db,
    offeredUnits(within, ownUnits(actorOf(rq), within)),
    vietnamDay(rq.now),
  );
  return html(
    TemplateFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      template,
      units,
      typed: {
        unitId: ownUnits(actorOf(rq), within)[0] ?? "",
        title: template?.title ?? "",
        body: template?.body ?? "",
        groundKind: template?.ground?.kind ?? "none",
        groundId: template?.ground?.id ?? "",
        groundWords: template?.ground?.words ?? "",
        ...typed,
      },
      errors,
    }),
    { status },
  );
}

export const newTemplatePage = (rq: Rq): Promise<Reply> => showForm(rq, null, {}, {});

async function load(rq: Rq): Promise<Template> {
  const id = rq.params.template ?? "";
  const template = /^[0-9a-f-]{36}$/.test(id) ? await findTemplate(rq.app.db, id) : undefined;
  if (!template || !(await reach(rq)).includes(template.unitId)) throw new TemplateRefused("unknown");
  return template;
}

export const templatePage = async (rq: Rq): Promise<Reply> => showForm(rq, await load(rq), {}, {});

async function read(rq: Rq, typed: Typed) {
  const said = pick(rq.lang, vi, en).errors;
  const errors: FormErrors = {};
  const title = cleanText(typed.title ?? "").replace(/\n/g, " ");
  const body = cleanText(typed.body ?? "");
  if (!isText(title, TEMPLATE_LIMITS.title)) errors.title = said.title;
  const unknown = unknownFields(body);
  if (!isText(body, TEMPLATE_LIMITS.body)) errors.body = said.body;
  else if (unknown.length > 0) errors.body = said.field(unknown.slice(0, 3).join(", "));
  let ground: Ground | null = null;
  if (typed.groundKind === "procedure" || typed.groundKind === "document") {
    const id = (typed.groundId ?? "").slice(0, TEMPLATE_LIMITS.groundId);
    const stamp = id === "" ? null : await stampNow(rq.app, { kind: typed.groundKind, id }, rq.now);
    if (stamp === null) errors.groundId = said.groundId;
    const words = cleanText(typed.groundWords ?? "").replace(/\n/g, " ");
    if (!isText(words, TEMPLATE_LIMITS.groundWords)) errors.groundWords = said.groundWords;
    ground = { kind: typed.groundKind, id, words, stamp: stamp ?? "" };
  }
  return { errors, words: { title, body, ground, at: rq.now } };
}

export async function writeTemplatePage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const { errors, words } = await read(rq, typed);
  const unitId = typed.unitId ?? "";
  if (!(await reach(rq)).includes(unitId)) errors.unitId = pick(rq.lang, vi, en).errors.unit;
  if (Object.keys(errors).length > 0) return showForm(rq, null, typed, errors, 422);
  await transaction(rq.app.db, (tx) => writeTemplate(tx, actorOf(rq), { ...words, unitId }));
  return seeOther(`${TEMPLATES}?xong=luu`);
}

export async function changeTemplatePage(rq: Rq): Promise<Reply> {
  const template = await load(rq);
  const { typed } = typedForm(rq);
  const { errors, words } = await read(rq, typed);
  if (Object.keys(errors).length > 0) return showForm(rq, template, typed, errors, 422);
  await transaction(rq.app.db, (tx) => changeTemplate(tx, actorOf(rq), { ...words, id: template.id }));
  return seeOther(`${TEMPLATES}?xong=luu`);
}

export async function confirmTemplatePage(rq: Rq): Promise<Reply> {
  const template = await load(rq);
  const stamp = template.ground && (await stampNow(rq.app, template.ground, rq.now));
  if (!stamp) throw new TemplateRefused("ground-gone");
  await transaction(rq.app.db, (tx) => confirmTemplate(tx, actorOf(rq), { id: template.id, stamp, at: rq.now }));
  return seeOther(`${TEMPLATES}?xong=soat`);
}

export async function withdrawTemplatePage(rq: Rq): Promise<Reply> {
  const template = await load(rq);
  await transaction(rq.app.db, (tx) => withdrawTemplate(tx, actorOf(rq), { id: template.id, at: rq.now }));
  return seeOther(`${TEMPLATES}?xong=bo`);
}
