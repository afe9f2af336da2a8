import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { readThreshold, ThresholdsPart } from "../../alarm/thresholds-part.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { type RatingRules, RULE_BOUNDS } from "../../rating.ts";
import { getRules } from "../../rules.store.ts";
import { saveRules } from "../../save-rules.ts";
import { RATINGS, RatingTabs } from "./tabs.tsx";

const RULES = `${RATINGS}/quy-tac`;
const NAMES = Object.keys(RULE_BOUNDS) as (keyof RatingRules)[];

const asKept = async (rq: Rq): Promise<Typed> => {
  const rules = await getRules(rq.app.db);
  return Object.fromEntries(NAMES.map((name) => [name, String(rules[name])]));
};

export const rulesPage = async (rq: Rq): Promise<Reply> => show(rq, await asKept(rq), {});

export async function setThresholdPage(rq: Rq): Promise<Reply> {
  const posted = await readThreshold(rq);
  return posted ? show(rq, await asKept(rq), {}, 422, posted) : seeOther(`${RULES}?xong=1`);
}

async function show(
  rq: Rq,
  typed: Typed,
  errors: FormErrors,
  status = 200,
  threshold: Parameters<typeof ThresholdsPart>[1] = null,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.rules;
  const { changedByName, changedAt } = await getRules(rq.app.db);
  const error = errorIn(errors);
  const all = { ...errors, ...threshold?.errors };
  const hasErrors = Object.keys(all).length > 0;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: words.staff.title, href: RATINGS }]}
      hasErrors={hasErrors}
      islands={["dirty-form"]}
      notice={
        hasErrors ? (
          <ErrorSummary errors={summaryOf(all)} />
        ) : rq.query.xong === "1" ? (
          <NotificationBanner tone="success" heading={said.done} />
        ) : null
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <RatingTabs words={words} current="rules" mayRule />
      <Form action={RULES} guard={hasErrors ? "changed" : true}>
        {NAMES.map((name) => (
          <TextInput
            key={name}
            name={name}
            label={said.labels[name]}
            value={typed[name] ?? ""}
            width={5}
            inputmode="numeric"
            {...error(name)}
          />
        ))}
        <Button>{said.save}</Button>
      </Form>
      <p class="govuk-hint">{said.changed(changedByName, formatDateTime(changedAt))}</p>
      {await ThresholdsPart(rq, threshold)}
    </StaffLayout>,
    { status },
  );
}

export async function saveRulesPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).rules.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const rules = {} as RatingRules;
  for (const name of NAMES) {
    const [from, to] = RULE_BOUNDS[name];
    const value = /^\d{1,6}$/.test(typed[name] ?? "") ? Number(typed[name]) : -1;
    if (value < from || value > to) errors[name] = said.number(from, to);
    rules[name] = value;
  }
  if (Object.keys(errors).length === 0 && rules.fewestRank < rules.fewestShow) errors.fewestRank = said.order;
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) => saveRules(tx, actorOf(rq), { rules, at: rq.now }));
  return seeOther(`${RULES}?xong=1`);
}
