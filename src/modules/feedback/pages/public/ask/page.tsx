import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  InvalidContent,
  json,
  parseForm,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listUnitChoices, listUnitsUnder, siteOf, subtreeIds } from "../../../../organisations/index.ts";
import { askQuestion } from "../../../ask-question.ts";
import { AskForm, readPagePath } from "../../../forms.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { titlesOf } from "../../../page-titles.ts";
import { OTHER_DOORS, type OtherDoor, type QuestionKind } from "../../../question.ts";
import { AskView, OtherDoorView, type TypedQuestion } from "./view.tsx";

const BLANK: TypedQuestion = { kind: "question", body: "", name: "", phone: "", email: "", unitId: "", trang: "" };

export async function askPage(rq: Rq): Promise<Reply> {
  return show(
    rq,
    {
      ...BLANK,
      trang: readPagePath(rq.query.trang) ?? "",
      unitId: typeof rq.query.donvi === "string" ? rq.query.donvi : "",
    },
    {},
  );
}

async function show(rq: Rq, typed: TypedQuestion, errors: FormErrors, status = 200): Promise<Reply> {
  const site = await siteOf(rq);
  const units = site.slug ? [] : await receivers(rq, site.unitId);
  const about = readPagePath(typed.trang);
  return html(
    AskView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      action: site.slug ? `/${site.slug}/phan-anh` : "/phan-anh",
      units,
      homeUnitId: site.unitId,
      about: about ? { path: about, title: (await titlesOf(rq.app, [about])).get(about) ?? about } : null,
      typed,
      errors,
    }),
    { status },
  );
}

/** The province and its communes; bodies inside them answer through these. */
async function receivers(rq: Rq, homeId: string): Promise<{ id: string; name: string }[]> {
  if (!homeId) return [];
  const today = vietnamDay(rq.now);
  const communes = (await listUnitsUnder(rq.app.db, homeId, today)).filter((one) => one.kind === "commune");
  const all = await listUnitChoices(rq.app.db, [homeId, ...communes.map((one) => one.id)], today);
  const home = all.filter((one) => one.id === homeId);
  return [...home, ...all.filter((one) => one.id !== homeId)];
}

export async function sendQuestionPage(rq: Rq): Promise<Reply> {
  const form = parseForm(AskForm, rq.body);
  const typed: TypedQuestion = {
    ...BLANK,
    ...Object.fromEntries(Object.entries(form.typed).map(([name, value]) => [name, String(value)])),
  };
  if (!form.ok) return show(rq, typed, form.errors, 422);
  const { kind, body, name, phone, email, trang, unitId } = form.value;
  const site = await siteOf(rq);
  if ((OTHER_DOORS as readonly string[]).includes(kind)) {
    return html(OtherDoorView({ ctx: rq.app.view(rq, site), words: pick(rq.lang, vi, en), door: kind as OtherDoor }));
  }
  if (!body) return show(rq, typed, { body: "bodyMissing" }, 422);
  const target = await targetUnit(rq, site.slug ? site.unitId : (unitId ?? site.unitId));
  if (!target) return show(rq, typed, { unitId: "unitMissing" }, 422);
  const asked = await transaction(rq.app.db, (tx) =>
    askQuestion(tx, rq.app.config.secretKey, {
      kind: receivedAs(kind as QuestionKind, form.value),
      body,
      unitId: target,
      contact: name || phone || email ? { name, phone, email } : null,
      pagePath: readPagePath(trang),
      at: rq.now,
    }),
  );
  return seeOther(`/tra-cuu?ma=${asked.code}&moi=1`);
}

/**
 * A petition on rules counts as received only with a name and a way to answer (Nghị định 20/2008/NĐ-CP Điều 7, as amended
 * by 92/2017); without them what was said is kept as a comment, as the form tells.
 */
function receivedAs(kind: QuestionKind, contact: { name: string; phone: string; email: string }): QuestionKind {
  return kind === "petition" && !(contact.name && (contact.phone || contact.email)) ? "comment" : kind;
}

/** Only units of this installation take questions here. */
async function targetUnit(rq: Rq, unitId: string): Promise<string | null> {
  const home = await siteOf({ ...rq, params: {} });
  const ids = home.unitId ? await subtreeIds(rq.app.db, home.unitId, vietnamDay(rq.now)) : [];
  return ids.includes(unitId) ? unitId : null;
}

/** The same for programs: POST /api/v1/public/feedback. */
export async function sendQuestionApi(rq: Rq): Promise<Reply> {
  const form = parseForm(AskForm, rq.body);
  if (!form.ok)
    throw new InvalidContent(
      Object.entries(form.errors).map(([field, code]) => ({
        pointer: `/${field}`,
        code: code ?? "invalid",
        detail: (vi.ask.errors as Record<string, string>)[code ?? ""],
      })),
    );
  const { kind, body, name, phone, email, trang, unitId } = form.value;
  if ((OTHER_DOORS as readonly string[]).includes(kind)) {
    throw new InvalidContent([{ pointer: "/kind", code: "other-door", detail: vi.ask.doorTexts[kind as OtherDoor] }]);
  }
  if (!body) throw new InvalidContent([{ pointer: "/body", code: "bodyMissing", detail: vi.ask.errors.bodyMissing }]);
  const home = await siteOf({ ...rq, params: {} });
  const target = await targetUnit(rq, unitId ?? home.unitId);
  if (!target)
    throw new InvalidContent([{ pointer: "/unitId", code: "unitMissing", detail: vi.ask.errors.unitMissing }]);
  const asked = await transaction(rq.app.db, (tx) =>
    askQuestion(tx, rq.app.config.secretKey, {
      kind: receivedAs(kind as QuestionKind, form.value),
      body,
      unitId: target,
      contact: name || phone || email ? { name, phone, email } : null,
      pagePath: readPagePath(trang),
      at: rq.now,
    }),
  );
  return json({ code: asked.code, dueOn: asked.dueOn }, { status: 201 });
}
