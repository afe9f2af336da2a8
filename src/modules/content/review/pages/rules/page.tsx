import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { ITEM_KINDS } from "../../../item.ts";
import { en as itemEn } from "../../../messages.en.ts";
import { vi as itemVi } from "../../../messages.vi.ts";
import { loadRules } from "../../../rules.store.ts";
import { keepRules } from "../../keep-rules.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { RulesView } from "./view.tsx";

/** Names of the rules as they are kept, in the order of the page. */
const NAMES = [
  "urgent.confirmHours",
  "urgent.longestDays",
  ...ITEM_KINDS.map((kind) => `review.${kind}`),
  "review.other",
  "review.badRatings",
  "review.questions",
];

function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Reply {
  return html(
    RulesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      kinds: pick(rq.lang, itemVi, itemEn).kinds,
      typed,
      errors,
      isSaved: rq.query.xong === "1",
    }),
    { status },
  );
}

export async function rulesPage(rq: Rq): Promise<Reply> {
  const rules = await loadRules(rq.app.db);
  return show(rq, Object.fromEntries(NAMES.map((name) => [name, String(rules.periodOf(name))])), {});
}

export async function keepRulesAct(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const values = new Map<string, number>();
  const errors: FormErrors = {};
  for (const name of NAMES) {
    const text = typed[name] ?? "";
    if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= 3650) values.set(name, Number(text));
    else errors[name] = words.rules.number;
  }
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) => keepRules(tx, actorOf(rq), { values, at: rq.now }));
  return seeOther("/can-bo/tin-bai/quy-dinh?xong=1");
}
