import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../accounts/index.ts";
import { en as cameraEn } from "../cameras/messages.en.ts";
import { vi as cameraVi } from "../cameras/messages.vi.ts";
import { setFootageRule } from "./act-on-footage.ts";
import { listFootageRules } from "./footage.store.ts";
import { FOOTAGE_RULES, type FootageRule, RULE_LIMITS } from "./footage.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const RULES = "/can-bo/camera/han";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const all = pick(rq.lang, vi, en);
  const words = all.rules;
  const rules = await listFootageRules(rq.app.db);
  const now = FOOTAGE_RULES.flatMap((kind) => rules.find((one) => one.kind === kind) ?? []);
  const before = rules.filter((one) => !now.includes(one));
  const error = errorIn(errors);
  const isWrong = Object.keys(errors).length > 0;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[{ text: pick(rq.lang, cameraVi, cameraEn).title, href: "/can-bo/camera" }]}
      hasErrors={isWrong}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {rq.query.xong === "1" && !isWrong ? (
            <NotificationBanner tone="success">{words.saved}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      <Rules words={words} rules={now} caption={words.title} />
      {holds(actorOf(rq), "footage.rules") ? (
        <Details summary={words.change} open={isWrong}>
          <Form action={RULES}>
            <Select
              name="kind"
              label={words.kind}
              value={typed.kind ?? ""}
              placeholder={all.errors.kind}
              options={FOOTAGE_RULES.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              {...error("kind")}
            />
            <TextInput
              name="days"
              label={words.days}
              value={typed.days ?? ""}
              inputmode="numeric"
              width={4}
              {...error("days")}
            />
            <TextArea
              name="basis"
              label={words.basis}
              hint={words.basisHint}
              rows={2}
              maxCharacters={RULE_LIMITS.basis}
              value={typed.basis ?? ""}
              {...error("basis")}
            />
            <Checkboxes
              name="isChecked"
              label={words.checked}
              values={typed.isChecked === "1" ? ["1"] : []}
              options={[{ value: "1", label: words.states.checked }]}
            />
            <Button>{words.save}</Button>
          </Form>
        </Details>
      ) : null}
      {before.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.before}
          </Heading>
          <Rules words={words} rules={before} caption={words.before} />
        </>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

function Rules({ words, rules, caption }: { words: typeof vi.rules; rules: FootageRule[]; caption: string }) {
  return (
    <Table<FootageRule>
      caption={caption}
      captionHidden
      phone="cards"
      rows={rules}
      columns={[
        { key: "kind", header: words.kind, rowHeader: true, cell: (row) => words.kinds[row.kind] },
        { key: "days", header: words.days, nowrap: true, cell: (row) => words.daysOf(row.days) },
        {
          key: "basis",
          header: words.basis,
          wide: true,
          cell: (row) => (
            <>
              {row.basis}
              <br />
              <State tone={row.isChecked ? "good" : "warn"}>
                {row.isChecked ? words.states.checked : words.states.unchecked}
              </State>
            </>
          ),
        },
        { key: "by", header: words.setBy, cell: (row) => `${row.setByName}, ${formatDate(row.setAt)}` },
      ]}
    />
  );
}

export const footageRulesPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function setFootageRulePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const kind = FOOTAGE_RULES.find((one) => one === typed.kind);
  if (!kind) errors.kind = said.kind;
  const days = /^\d{1,4}$/.test(typed.days ?? "") ? Number(typed.days) : 0;
  if (days < 1 || days > RULE_LIMITS.days) errors.days = said.days;
  const { basis = "" } = typed;
  if (!isText(basis, RULE_LIMITS.basis)) errors.basis = said.basis;
  if (Object.keys(errors).length > 0 || !kind) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    setFootageRule(tx, actorOf(rq), { kind, days, basis, isChecked: typed.isChecked === "1", at: rq.now }),
  );
  return seeOther(`${RULES}?xong=1`);
}
