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
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { CategoryRefused } from "../../feedback.errors.ts";
import { listCategories } from "./categories.store.ts";
import { CATEGORY_LIMITS } from "./category.ts";
import { approveCategory, dropCategory, endCategory, mayKeepCategories, writeCategory } from "./keep-categories.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { CATEGORIES, CategoriesView } from "./view.tsx";

interface Shown {
  typed: Typed;
  errors: FormErrors;
  /** The category whose last day is being set. */
  ending?: string;
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

const decide =
  (act: typeof approveCategory, done: string) =>
  async (rq: Rq): Promise<Reply> => {
    await transaction(rq.app.db, (tx) => act(tx, actorOf(rq), { code: rq.params.category ?? "", at: rq.now }));
    return seeOther(`${CATEGORIES}?xong=${done}`);
  };

export const approveCategoryPage = decide(approveCategory, "duyet");
export const dropCategoryPage = decide(dropCategory, "bo");
