import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { compareVietnamese, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { findHomeUnit, getUnits, subtreeIds } from "../../../organisations/index.ts";
import { CategoryRefused } from "../../feedback.errors.ts";
import { listCategories } from "./categories.store.ts";
import { CATEGORY_LIMITS } from "./category.ts";
import {
  approveCategory,
  dropCategory,
  endCategory,
  mayKeepCategories,
  routePetitions,
  writeCategory,
} from "./keep-categories.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { CATEGORIES, CategoriesView } from "./view.tsx";

interface Shown {
  typed: Typed;
  errors: FormErrors;
  /** The category whose last day is being set. */
  ending?: string;
}

/** Agencies of the province, and the names of those petitions go to already. */
async function unitsToChoose(rq: Rq): Promise<{ units: { id: string; name: string }[] }> {
  const today = vietnamDay(rq.now);
  const home = await findHomeUnit(rq.app.db, today);
  const ids = home ? await subtreeIds(rq.app.db, home.id, today) : [];
  const units = [...(await getUnits(rq.app.db, ids, today)).values()];
  return {
    units: units
      .filter((one) => one.kind === "department" || one.kind === "province")
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
  };
}

async function show(rq: Rq, shown: Shown, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(
    CategoriesView({
      ctx: rq.app.view(rq),
      words,
      lang: rq.lang,
      mayKeep: await mayKeepCategories(rq.app.db, actorOf(rq), rq.now),
      categories: await listCategories(rq.app.db),
      today: vietnamDay(rq.now),
      ...(await unitsToChoose(rq)),
      me: actorOf(rq).id,
      ...shown,
      ending: shown.ending ?? null,
      typed: { position: "100", ...typedDay("fromOn", vietnamDay(rq.now)), ...shown.typed },
      done: (words.done as Record<string, string>)[String(rq.query.xong)] ?? null,
    }),
    { status },
  );
}

export const categoriesPage = (rq: Rq): Promise<Reply> => show(rq, { typed: {}, errors: {} });

export async function writeCategoryPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  if (!isText(typed.titleVi, CATEGORY_LIMITS.title)) errors.titleVi = said.errors.titleVi;
  if (!isText(typed.titleEn, CATEGORY_LIMITS.title)) errors.titleEn = said.errors.titleEn;
  const position = /^\d{1,3}$/.test(typed.position ?? "") ? Number(typed.position) : 0;
  if (position < 1 || position > CATEGORY_LIMITS.position) errors.position = said.errors.position;
  const fromOn = dayOf("fromOn");
  if (!fromOn || fromOn < today) errors.fromOn = said.errors.fromOn;
  const untilOn = dayOf("untilOn");
  if (untilOn === null || (untilOn && fromOn && untilOn < fromOn)) errors.untilOn = said.errors.untilOn;
  if (Object.keys(errors).length > 0) return show(rq, { typed, errors }, 422);
  const decreeClass = /^[1-8]$/.test(typed.decreeClass ?? "") ? Number(typed.decreeClass) : null;
  try {
    await transaction(rq.app.db, (tx) =>
      writeCategory(tx, actorOf(rq), {
        titleVi: typed.titleVi ?? "",
        titleEn: typed.titleEn ?? "",
        decreeClass,
        isConfidential: typed.isConfidential === "1",
        position,
        fromOn: fromOn ?? today,
        untilOn: untilOn ?? null,
        replaces: typed.replaces || null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof CategoryRefused) || error.code === "no-right-here") throw error;
    return show(rq, { typed, errors: { replaces: said.refusals[error.code] } }, 409);
  }
  return seeOther(`${CATEGORIES}?xong=trinh`);
}

export async function endCategoryPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en);
  const code = rq.params.category ?? "";
  const { typed, dayOf } = typedForm(rq);
  const untilOn = dayOf("endOn");
  if (!untilOn) return show(rq, { typed, errors: { endOn: said.errors.endOn }, ending: code }, 422);
  try {
    await transaction(rq.app.db, (tx) => endCategory(tx, actorOf(rq), { code, untilOn, at: rq.now }));
  } catch (error) {
    if (!(error instanceof CategoryRefused) || error.code === "no-right-here") throw error;
    return show(rq, { typed, errors: { endOn: said.refusals[error.code] }, ending: code }, 409);
  }
  return seeOther(`${CATEGORIES}?xong=luu`);
}

export async function routePetitionsPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en);
  const code = rq.params.category ?? "";
  const { typed } = typedForm(rq);
  const unitId = typed.petitionsTo || null;
  try {
    if (unitId !== null && !z.uuid().safeParse(unitId).success) throw new CategoryRefused("unit-unknown");
    await transaction(rq.app.db, (tx) => routePetitions(tx, actorOf(rq), { code, unitId, at: rq.now }));
  } catch (error) {
    if (!(error instanceof CategoryRefused) || error.code === "no-right-here") throw error;
    return show(rq, { typed, errors: { petitionsTo: said.refusals[error.code] }, ending: code }, 409);
  }
  return seeOther(`${CATEGORIES}?xong=luu`);
}

const decide =
  (act: typeof approveCategory, done: string) =>
  async (rq: Rq): Promise<Reply> => {
    await transaction(rq.app.db, (tx) => act(tx, actorOf(rq), { code: rq.params.category ?? "", at: rq.now }));
    return seeOther(`${CATEGORIES}?xong=${done}`);
  };

export const approveCategoryPage = decide(approveCategory, "duyet");
export const dropCategoryPage = decide(dropCategory, "bo");
