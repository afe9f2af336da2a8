import {
  ActButton,
  Button,
  Card,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../platform/http/index.ts";
import type { vi } from "./messages.vi.ts";
import { holdsOn, type Reason } from "./reason.ts";

export const REASONS = "/can-bo/binh-luan/ly-do";

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  /** Others may read what there is. */
  mayKeep: boolean;
  reasons: Reason[];
  uses: Map<string, number>;
  today: string;
  me: string;
  typed: Typed;
  errors: FormErrors;
  done: string | null;
}

export function ReasonsView(props: ListProps) {
  const { ctx, words, reasons, today, typed, errors, done } = props;
  const approved = reasons.filter((one) => one.state === "approved");
  const isOver = (one: Reason): boolean => one.untilOn !== null && one.untilOn < today;
  const waiting = reasons.filter((one) => one.state === "waiting");
  const over = approved.filter(isOver);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done && Object.keys(errors).length === 0 ? (
            <NotificationBanner tone="success">{done}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {props.mayKeep ? null : <InsetText>{words.keptAbove}</InsetText>}
      <Reasons {...props} rows={approved.filter((one) => !isOver(one))} caption={words.caption} />
      <Heading level={2} size="m">
        {words.waitingTitle}
      </Heading>
      {waiting.length === 0 ? <p class="govuk-body">{words.waitingNone}</p> : null}
      {waiting.map((one) => (
        <Waiting key={one.code} {...props} reason={one} />
      ))}
      {props.mayKeep ? (
        <Details summary={words.add} open={Object.keys(errors).length > 0}>
          <WordsForm words={words} action={REASONS} typed={typed} errors={errors} />
        </Details>
      ) : null}
      {over.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.oldTitle}
          </Heading>
          <Reasons {...props} rows={over} caption={words.oldTitle} />
        </>
      ) : null}
    </StaffLayout>
  );
}

function Reasons({ words, uses, today, mayKeep, rows, caption }: ListProps & { rows: Reason[]; caption: string }) {
  return (
    <Table<Reason>
      caption={caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        { key: "position", header: words.columns.position, nowrap: true, cell: (row) => String(row.position) },
        {
          key: "title",
          header: words.columns.title,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              {row.titleVi}
              <br />
              <span class="govuk-hint">{words.english(row.titleEn)}</span>
            </>
          ),
        },
        { key: "days", header: words.columns.days, cell: (row) => words.days(row.fromOn, row.untilOn) },
        { key: "used", header: words.columns.used, nowrap: true, cell: (row) => words.used(uses.get(row.code) ?? 0) },
        {
          key: "state",
          header: words.columns.state,
          cell: (row) =>
            holdsOn(row, today) ? (
              <State tone="good">{words.states.holds}</State>
            ) : row.fromOn > today ? (
              <State tone="waiting">{words.states.coming}</State>
            ) : (
              <State tone="neutral">{words.states.over}</State>
            ),
        },
        ...(mayKeep
          ? [
              {
                key: "act",
                header: words.columns.act,
                cell: (row: Reason) => (
                  <a href={`${REASONS}/${row.code}`}>
                    {words.edit}
                    <span class="govuk-visually-hidden"> {row.titleVi}</span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Waiting({ words, reasons, me, mayKeep, reason }: ListProps & { reason: Reason }) {
  const before = reasons.find((one) => one.code === reason.replaces);
  const hidden = <span class="govuk-visually-hidden"> {reason.titleVi}</span>;
  return (
    <Card title={reason.titleVi} level={3}>
      <p class="govuk-body">
        <State tone="waiting">{words.states.waiting}</State> {words.english(reason.titleEn)}
      </p>
      <p class="govuk-body">
        {words.days(reason.fromOn, reason.untilOn)}. {words.writtenBy(reason.writtenByName, reason.writtenAt)}.
      </p>
      {before ? <p class="govuk-body">{words.replaces(before.titleVi)}</p> : null}
      {mayKeep && reason.writtenBy === me ? <InsetText>{words.own}</InsetText> : null}
      {mayKeep && reason.writtenBy !== me ? (
        <ActButton action={`${REASONS}/${reason.code}/duyet`}>
          {words.approve}
          {hidden}
        </ActButton>
      ) : null}
      {mayKeep ? (
        <ActButton action={`${REASONS}/${reason.code}/bo`} variant="quiet" small>
          {words.drop}
          {hidden}
        </ActButton>
      ) : null}
    </Card>
  );
}

interface FormProps {
  words: typeof vi;
  action: string;
  typed: Typed;
  errors: FormErrors;
}

function WordsForm({ words, action, typed, errors }: FormProps) {
  const { form } = words;
  const error = errorIn(errors);
  return (
    <Form action={action}>
      <TextInput
        name="titleVi"
        label={form.titleVi}
        hint={form.titleViHint}
        value={typed.titleVi ?? ""}
        {...error("titleVi")}
      />
      <TextInput name="titleEn" label={form.titleEn} value={typed.titleEn ?? ""} {...error("titleEn")} />
      <TextInput
        name="position"
        label={form.position}
        hint={form.positionHint}
        width={4}
        inputmode="numeric"
        value={typed.position ?? ""}
        {...error("position")}
      />
      <DateInput
        name="fromOn"
        label={form.fromOn}
        hint={form.fromHint}
        value={dayIn(typed, "fromOn")}
        {...error("fromOn")}
      />
      <DateInput
        name="untilOn"
        label={form.untilOn}
        hint={form.untilHint}
        optional
        value={dayIn(typed, "untilOn")}
        {...error("untilOn")}
      />
      <Button>{form.send}</Button>
    </Form>
  );
}

interface Filled {
  typed: Typed;
  errors: FormErrors;
}

interface OneProps {
  ctx: ViewContext;
  words: typeof vi;
  reason: Reason;
  isReplaced: boolean;
  order: Filled;
  fresh: Filled;
}

export function ReasonView({ ctx, words, reason, isReplaced, order, fresh }: OneProps) {
  const said = words.record;
  const errors = { ...order.errors, ...fresh.errors };
  const error = errorIn(order.errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={reason.titleVi}
      breadcrumbs={[{ text: words.title, href: REASONS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading
        title={reason.titleVi}
        caption={words.english(reason.titleEn)}
        lead={words.days(reason.fromOn, reason.untilOn)}
      />
      <Heading level={2} size="m">
        {said.arrangeTitle}
      </Heading>
      <p class="govuk-body">{said.arrangeHelp}</p>
      <Form action={`${REASONS}/${reason.code}/thu-tu`}>
        <TextInput
          name="place"
          label={words.form.position}
          hint={words.form.positionHint}
          width={4}
          inputmode="numeric"
          value={order.typed.place ?? ""}
          {...error("place")}
        />
        <DateInput
          name="lastOn"
          label={words.form.untilOn}
          hint={words.form.untilHint}
          optional
          value={dayIn(order.typed, "lastOn")}
          {...error("lastOn")}
        />
        <Button>{said.save}</Button>
      </Form>
      {isReplaced ? (
        <InsetText>{said.replaced}</InsetText>
      ) : (
        <Details summary={said.wordsTitle} open={Object.keys(fresh.errors).length > 0}>
          <p class="govuk-body">{said.wordsHelp}</p>
          <WordsForm words={words} action={`${REASONS}/${reason.code}`} typed={fresh.typed} errors={fresh.errors} />
        </Details>
      )}
    </StaffLayout>
  );
}
