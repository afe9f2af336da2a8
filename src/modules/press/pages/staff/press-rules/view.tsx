import {
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../rules/messages.vi.ts";
import { type PressRule, RULE_KINDS, RULE_LIMITS } from "../../../rules/press-rule.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** The one that holds first, of each kind. */
  rules: PressRule[];
  maySet: boolean;
  typed: Typed;
  errors: FormErrors;
  done: boolean;
}

export function PressRulesView(props: Props) {
  const { ctx, words, rules, maySet, typed, errors, done } = props;
  const list = summaryOf(errors);
  const now = RULE_KINDS.flatMap((kind) => rules.find((one) => one.kind === kind) ?? []);
  const before = rules.filter((one) => !now.includes(one));
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      <Rules words={words} rules={now} caption={words.title} />
      {maySet ? (
        <Details summary={words.change} open={list.length > 0}>
          <Form action="/can-bo/han-tra-loi-bao-chi">
            <Select
              name="kind"
              label={words.kind}
              value={typed.kind ?? ""}
              placeholder={words.errors.kind}
              options={RULE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              {...error("kind")}
            />
            <TextInput
              name="days"
              label={words.days}
              value={typed.days ?? ""}
              inputmode="numeric"
              width={3}
              {...error("days")}
            />
            <Radios
              name="counts"
              label={words.counts}
              inline
              value={typed.counts ?? "working"}
              options={[
                { value: "working", label: words.working },
                { value: "calendar", label: words.calendarDays },
              ]}
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
    </StaffLayout>
  );
}

function Rules({ words, rules, caption }: { words: typeof vi; rules: PressRule[]; caption: string }) {
  return (
    <Table<PressRule>
      caption={caption}
      captionHidden
      phone="cards"
      rows={rules}
      columns={[
        { key: "kind", header: words.kind, rowHeader: true, cell: (row) => words.kinds[row.kind] },
        { key: "days", header: words.days, nowrap: true, cell: (row) => words.daysOf(row.days, row.isWorking) },
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
