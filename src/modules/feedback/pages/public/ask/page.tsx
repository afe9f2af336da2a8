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
import { en as conductEn } from "../../../confidential/messages.en.ts";
import { vi as conductVi } from "../../../confidential/messages.vi.ts";
import { AskForm, type AskValue, readPagePath } from "../../../forms.ts";
import { receptionOf } from "../../../intake/door.tsx";
import { en as intakeEn } from "../../../intake/messages.en.ts";
import { vi as intakeVi } from "../../../intake/messages.vi.ts";
import { conductIn, offeredCategories } from "../../../intake/read-message.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { titlesOf } from "../../../page-titles.ts";
import { keepPhotos } from "../../../photos/keep-photos.ts";
import type { KeptPhoto } from "../../../photos/photos.store.ts";
import { keepNameConsent } from "../../../public-record/publication.store.ts";
import { type Contact, isOtherDoor, type OtherDoor, type QuestionKind, receivedAs } from "../../../question.ts";
import { hasFront, watchForSender } from "../../../supervision/supervise.ts";
import { AskView, OtherDoorView, type TypedQuestion } from "./view.tsx";

const BLANK: TypedQuestion = {
  kind: "question",
  category: "",
  body: "",
  place: "",
  name: "",
  address: "",
  phone: "",
  email: "",
  unitId: "",
  namesMe: "",
  named: "",
  isHead: "",
  front: "",
  trang: "",
};

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
      intake: pick(rq.lang, intakeVi, intakeEn),
      conduct: pick(rq.lang, conductVi, conductEn).form,
      lang: rq.lang,
      action: site.slug ? `/${site.slug}/phan-anh` : "/phan-anh",
      units,
      categories: await offeredCategories(rq.app.db, rq.now),
      homeUnitId: site.unitId,
      offersFront: site.unitId !== "" && (await hasFront(rq.app.db, site.unitId, vietnamDay(rq.now))),
      about: about ? { path: about, title: (await titlesOf(rq.app, [about])).get(about) ?? about } : null,
      typed,
      errors,
    }),
    { status },
  );
}

/** The province and its communes; bodies inside them answer through these. */
export async function receivers(rq: Rq, homeId: string): Promise<{ id: string; name: string }[]> {
  if (!homeId) return [];
  const today = vietnamDay(rq.now);
  const communes = (await listUnitsUnder(rq.app.db, homeId, today)).filter((one) => one.kind === "commune");
  const all = await listUnitChoices(rq.app.db, [homeId, ...communes.map((one) => one.id)], today);
  const home = all.filter((one) => one.id === homeId);
  return [...home, ...all.filter((one) => one.id !== homeId)];
}

const contactOf = ({ name, phone, email, address }: AskValue): Contact | null =>
  name || phone || email || address ? { name, phone, email, ...(address ? { address } : {}) } : null;

/** What a message needs besides its fields: a text, a category that is offered, a unit of this installation. */
export async function checkMessage(rq: Rq, value: AskValue, unitId: string): Promise<FormErrors> {
  if (!value.body) return { body: "bodyMissing" };
  if (value.category && !(await offeredCategories(rq.app.db, rq.now)).some((one) => one.code === value.category))
    return { category: "categoryUnknown" };
  return (await isUnitOfOurs(rq, unitId)) ? {} : { unitId: "unitMissing" };
}

async function isUnitOfOurs(rq: Rq, unitId: string): Promise<boolean> {
  const home = await siteOf({ ...rq, params: {} });
  return home.unitId !== "" && (await subtreeIds(rq.app.db, home.unitId, vietnamDay(rq.now))).includes(unitId);
}

/** Takes what was read and found right; returns its code, and as what it was taken. */
export async function takeMessage(rq: Rq, value: AskValue, unitId: string, photos: readonly KeptPhoto[]) {
  const contact = contactOf(value);
  const kind = receivedAs(value.kind as QuestionKind, contact);
  const conduct = conductIn(value, await offeredCategories(rq.app.db, rq.now));
  const asked = await transaction(rq.app.db, async (tx) => {
    const made = await askQuestion(tx, rq.app.config.secretKey, {
      kind,
      body: value.body,
      unitId,
      contact,
      pagePath: readPagePath(value.trang),
      category: value.category || null,
      place: value.place,
      ...(conduct ? { conduct } : {}),
      photos,
      at: rq.now,
    });
    if (value.namesMe === "yes" && value.name) await keepNameConsent(tx, made.id);
    const isUnwatched = value.front === "yes" && !conduct && !(await watchForSender(tx, made.id, rq.now));
    return { ...made, isUnwatched };
  });
  return { ...asked, kind };
}

/** Where a complaint or denunciation goes, with the place that receives citizens at a unit, or at the one the page is of. */
export async function otherDoorPage(rq: Rq, door: OtherDoor, asked: string | undefined): Promise<Reply> {
  const site = await siteOf(rq);
  const unitId = asked !== undefined && (await isUnitOfOurs(rq, asked)) ? asked : site.unitId;
  return html(
    OtherDoorView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      intake: pick(rq.lang, intakeVi, intakeEn),
      door,
      reception: unitId ? await receptionOf(rq.app.db, unitId, vietnamDay(rq.now), rq.lang) : null,
    }),
  );
}

export async function sendQuestionPage(rq: Rq): Promise<Reply> {
  const form = parseForm(AskForm, rq.body);
  const typed: TypedQuestion = {
    ...BLANK,
    ...Object.fromEntries(Object.entries(form.typed).map(([name, value]) => [name, String(value)])),
  };
  if (!form.ok) return show(rq, typed, form.errors, 422);
  const site = await siteOf(rq);
  const { kind } = form.value;
  if (isOtherDoor(kind)) return otherDoorPage(rq, kind, form.value.unitId);
  const target = site.slug ? site.unitId : (form.value.unitId ?? site.unitId);
  const errors = await checkMessage(rq, form.value, target);
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const photos = await keepPhotos(rq.app, rq.files);
  if (typeof photos === "string") return show(rq, typed, { photos }, 422);
  const asked = await takeMessage(rq, form.value, target, photos);
  return seeOther(
    `/tra-cuu?ma=${asked.code}&moi=1${asked.kind === kind ? "" : "&gopy=1"}${asked.isUnwatched ? "&mattran=0" : ""}`,
  );
}

const SENTENCES: Record<string, string> = {
  ...vi.ask.errors,
  ...intakeVi.form.errors,
  namedLong: conductVi.form.namedLong,
};

/** The same for programs: POST /api/v1/public/feedback. */
export async function sendQuestionApi(rq: Rq): Promise<Reply> {
  const form = parseForm(AskForm, rq.body);
  const refuse = (errors: FormErrors): never => {
    throw new InvalidContent(
      Object.entries(errors).map(([field, code]) => ({
        pointer: `/${field}`,
        code: code ?? "invalid",
        detail: SENTENCES[code ?? ""],
      })),
    );
  };
  if (!form.ok) return refuse(form.errors);
  const { kind } = form.value;
  if (isOtherDoor(kind)) {
    throw new InvalidContent([{ pointer: "/kind", code: "other-door", detail: vi.ask.doorTexts[kind] }]);
  }
  const target = form.value.unitId ?? (await siteOf({ ...rq, params: {} })).unitId;
  const errors = await checkMessage(rq, form.value, target);
  if (Object.keys(errors).length > 0) return refuse(errors);
  const asked = await takeMessage(rq, form.value, target, []);
  return json({ code: asked.code, dueOn: asked.dueOn, kind: asked.kind }, { status: 201 });
}
