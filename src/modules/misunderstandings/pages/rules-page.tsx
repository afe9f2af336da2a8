import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Fieldset,
  Form,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
} from "../../../platform/html/index.ts";
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
} from "../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { lastChange, loadRules, loadSettings } from "../misunderstanding.store.ts";
import { BASE } from "../misunderstanding.ts";
import { CERTAINTIES, RULE_BOUNDS, type Rules, SETTING_BOUNDS, type Settings } from "../rule.ts";
import { saveRules } from "../save-rules.ts";
import { RULED, type Ruled } from "../signal.ts";

const RULES = `${BASE}/nguong`;
const NUMBERS = Object.keys(RULE_BOUNDS) as (keyof typeof RULE_BOUNDS)[];
/** Themes have no share: they are only counted. */
const numbersOf = (signal: Ruled) => (signal === "theme" ? (["fewestTimes"] as const) : NUMBERS);

export async function rulesPage(rq: Rq): Promise<Reply> {
  const [rules, settings] = [await loadRules(rq.app.db), await loadSettings(rq.app.db)];
  const typed: Typed = Object.fromEntries(
    RULED.flatMap((signal) => [
      [`${signal}-used`, rules[signal].isUsed ? "1" : ""],
      ...numbersOf(signal).map((name) => [`${signal}-${name}`, String(rules[signal][name])]),
    ]),
  );
  for (const [name, value] of Object.entries(settings)) typed[name] = String(value);
  return show(rq, typed, {});
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.rules;
  const changed = await lastChange(rq.app.db);
  const error = errorIn(errors);
  const hasErrors = Object.keys(errors).length > 0;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      hasErrors={hasErrors}
      notice={
        hasErrors ? (
          <ErrorSummary errors={summaryOf(errors)} />
        ) : rq.query.xong === "1" ? (
          <NotificationBanner tone="success" heading={said.done} />
        ) : null
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={RULES} guard={hasErrors ? "changed" : true}>
        {RULED.map((signal) => (
          <Fieldset key={signal} legend={words.signals[signal]} legendSize="m" hint={said.explained[signal]}>
            <Checkboxes
              name={`${signal}-used`}
              label={said.used}
              values={typed[`${signal}-used`] ? ["1"] : []}
              options={[{ value: "1", label: said.usedYes }]}
            />
            {numbersOf(signal).map((name) => (
              <TextInput
                key={name}
                name={`${signal}-${name}`}
                label={said[name]}
                value={typed[`${signal}-${name}`] ?? ""}
                width={5}
                inputmode="numeric"
                {...error(`${signal}-${name}`)}
              />
            ))}
          </Fieldset>
        ))}
        <Fieldset legend={said.general} legendSize="m">
          <TextInput
            name="months"
            label={said.months}
            value={typed.months ?? ""}
            width={5}
            inputmode="numeric"
            {...error("months")}
          />
          <Select
            name="certainty"
            label={said.certainty}
            hint={said.certaintyHint}
            value={typed.certainty ?? "99"}
            options={CERTAINTIES.map((one) => ({ value: String(one), label: said.certainties[one] ?? "" }))}
          />
          <TextInput
            name="regrowth"
            label={said.regrowth}
            value={typed.regrowth ?? ""}
            width={5}
            inputmode="numeric"
            {...error("regrowth")}
          />
        </Fieldset>
        <Button>{said.save}</Button>
      </Form>
      {changed && changed.changedByName !== vi.rules.nobody ? (
        <p class="govuk-hint">{said.changed(changed.changedByName, formatDateTime(changed.changedAt))}</p>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export async function saveRulesPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const number = (field: string, [from, to]: readonly [number, number]): number => {
    const value = /^\d{1,8}$/.test(typed[field] ?? "") ? Number(typed[field]) : -1;
    if (value < from || value > to) errors[field] = said.number(from, to);
    return value;
  };
  const rules = {} as Rules;
  for (const signal of RULED) {
    const read = (name: keyof typeof RULE_BOUNDS, usual: number): number =>
      (numbersOf(signal) as readonly string[]).includes(name) ? number(`${signal}-${name}`, RULE_BOUNDS[name]) : usual;
    rules[signal] = {
      isUsed: typed[`${signal}-used`] === "1",
      fewestTimes: read("fewestTimes", 10),
      fewestOf: read("fewestOf", 0),
      factorPercent: read("factorPercent", 100),
    };
  }
  const settings: Settings = {
    months: number("months", SETTING_BOUNDS.months),
    certainty: CERTAINTIES.find((one) => String(one) === typed.certainty) ?? 99,
    regrowth: number("regrowth", SETTING_BOUNDS.regrowth),
  };
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) => saveRules(tx, actorOf(rq), { rules, settings, at: rq.now }));
  return seeOther(`${RULES}?xong=1`);
}
