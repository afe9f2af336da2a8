import type { Db } from "../../../platform/db/index.ts";
import type { SummaryRow } from "../../../platform/html/index.ts";
import { formatDate, formatDateTime, type Lang, pick } from "../../../platform/i18n/index.ts";
import type { Question } from "../feedback.store.ts";
import { listCategories } from "./categories/categories.store.ts";
import { titleOf } from "./category-select.tsx";
import { findIntake } from "./intake.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** What officers read about how a message came and what it is about. */
export async function intakeRows(db: Db, question: Question, lang: Lang): Promise<SummaryRow[]> {
  const words = pick(lang, vi, en).record;
  const category = question.category && (await listCategories(db)).find((one) => one.code === question.category);
  const taken = await findIntake(db, question.id);
  return [
    ...(category ? [{ key: words.category, value: titleOf(category, lang) }] : []),
    ...(question.place ? [{ key: words.place, value: question.place }] : []),
    ...(taken ? [{ key: words.taken, value: taken.takenByName }] : []),
    ...(taken?.calledNumber && taken.calledAt
      ? [
          {
            key: pick(lang, vi, en).take.sources.phone,
            value: words.call(taken.calledNumber, formatDateTime(taken.calledAt)),
          },
        ]
      : []),
    ...(taken?.slipNumber && taken.boxOpenedOn
      ? [
          {
            key: pick(lang, vi, en).take.sources.box,
            value: words.slip(taken.slipNumber, taken.boxPlace ?? "", formatDate(taken.boxOpenedOn)),
          },
        ]
      : []),
  ];
}
