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
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { en } from "../../../rules/messages.en.ts";
import { vi } from "../../../rules/messages.vi.ts";
import { RULE_KINDS, RULE_LIMITS } from "../../../rules/press-rule.ts";
import { listRules } from "../../../rules/press-rules.store.ts";
import { setRule } from "../../../rules/set-rule.ts";
import { PressRulesView } from "./view.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  return html(
    PressRulesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rules: await listRules(rq.app.db),
      maySet: holds(actorOf(rq), "press.rules"),
      typed,
      errors,
      done: rq.query.xong === "1",
    }),
    { status },
  );
}

export const pressRulesPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function setPressRulePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const kind = RULE_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  const days = /^\d{1,3}$/.test(typed.days ?? "") ? Number(typed.days) : 0;
  if (days < 1 || days > RULE_LIMITS.days) errors.days = said.days;
  if (!isText(typed.basis, RULE_LIMITS.basis)) errors.basis = said.basis;
  if (Object.keys(errors).length > 0 || !kind) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    setRule(tx, actorOf(rq), {
      kind,
      days,
      isWorking: typed.counts !== "calendar",
      basis: typed.basis ?? "",
      isChecked: typed.isChecked === "1",
      at: rq.now,
    }),
  );
  return seeOther("/can-bo/han-tra-loi-bao-chi?xong=1");
}
