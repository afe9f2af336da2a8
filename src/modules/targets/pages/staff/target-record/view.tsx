import {
  ActWithReason,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber, writeHundredths } from "../../../../../platform/i18n/index.ts";
import { topicName } from "../../../../topics/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { sourceOf } from "../../../source-of.ts";
import { STANDING_TONES } from "../../../standing-tones.ts";
import { hundredthsOf, type ShownValue, type Target, type TargetStanding, type TargetValue } from "../../../target.ts";
import { TARGETS } from "../target-list/view.tsx";
import type { Reckoned } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  target: Target;
  unit: string;
  values: TargetValue[];
  last: ShownValue | undefined;
  reckoned: Reckoned | null;
  standing: TargetStanding;
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
}

export function TargetRecordView(props: Props) {
  const { ctx, words, target, unit, standing, typed, errors } = props;
  const said = words.record;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={target.name}
      breadcrumbs={[{ text: words.title, href: `${TARGETS}?nam=${target.year}` }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading
        title={target.name}
        caption={`${unit}, ${words.public.ofYear(target.year)}`}
        state={
          target.withdrawnReason === null ? (
            <State tone={STANDING_TONES[standing]}>{words.standings[standing]}</State>
          ) : (
            <State tone="neutral">{said.withdrawn}</State>
          )
        }
      />
      {target.withdrawnReason === null ? null : <InsetText>{target.withdrawnReason}</InsetText>}
      <SummaryList
        compact
        rows={[
          { key: words.promised, value: words.promise(target) },
          ...(target.reckonedFrom && props.last
            ? [
                {
                  key: words.value,
                  value: `${words.number(props.last.value, target.measure)} (${sourceOf(target, props.last, words)})`,
                },
              ]
            : []),
          { key: words.document, value: target.document },
          { key: words.topic, value: target.topic ? topicName(target.topic, ctx.lang) : words.noTopic },
        ]}
      />
      {props.reckoned ? <ReckonedFrom {...props} reckoned={props.reckoned} /> : <Values {...props} />}
      {props.mayEdit ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${TARGETS}/${target.id}/rut`}
          help={said.withdrawHelp}
          label={said.reason}
          value={typed.reason ?? ""}
          {...errorIn(errors)("reason")}
        />
      ) : null}
      <p class="govuk-hint">{said.by(target.createdByName, target.approvedByName)}</p>
    </StaffLayout>
  );
}

/** What people entered, and the form for the next. */
function Values({ words, target, values, mayEdit, typed, errors }: Props) {
  const said = words.record;
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {said.values}
      </Heading>
      <Table<TargetValue>
        caption={said.values}
        captionHidden
        phone="cards"
        rows={values}
        empty={<p class="govuk-body">{said.noValues}</p>}
        columns={[
          { key: "asOf", header: words.asOf, rowHeader: true, nowrap: true, cell: (row) => formatDate(row.asOf) },
          {
            key: "value",
            header: words.value,
            cell: (row) => (
              <>
                {words.number(row.value, target.measure)}
                {values.find((one) => one.asOf === row.asOf)?.id === row.id ? null : (
                  <>
                    {" "}
                    <State tone="neutral">{said.replaced}</State>
                  </>
                )}
                {row.reason ? ` (${row.reason})` : null}
              </>
            ),
          },
          {
            key: "source",
            header: words.source,
            wide: true,
            cell: (row) => (row.sourceAddress ? <a href={row.sourceAddress}>{row.source}</a> : row.source),
          },
          {
            key: "by",
            header: words.standing,
            cell: (row) => said.by(row.writtenByName, row.approvedByName),
          },
        ]}
      />
      {mayEdit ? (
        <>
          <Heading level={2} size="m">
            {said.enter}
          </Heading>
          <p class="govuk-body">{said.enterHelp}</p>
          <Form action={`${TARGETS}/${target.id}/ket-qua`}>
            <input type="hidden" name="basedOn" value={typed.basedOn ?? String(target.version)} />
            <TextInput
              name="value"
              label={words.value}
              width={10}
              inputmode="decimal"
              suffix={target.measure}
              value={typed.value ?? ""}
              {...error("value")}
            />
            <DateInput name="asOf" label={words.asOf} value={dayIn(typed, "asOf")} {...error("asOf")} />
            <TextInput
              name="source"
              label={words.source}
              hint={said.sourceHint}
              value={typed.source ?? ""}
              {...error("source")}
            />
            <TextInput
              name="address"
              label={words.address}
              hint={said.addressHint}
              optional
              value={typed.address ?? ""}
              {...error("address")}
            />
            <TextInput
              name="correction"
              label={said.correction}
              hint={said.correctionHint}
              optional
              value={typed.correction ?? ""}
              {...error("correction")}
            />
            <Button>{words.form.save}</Button>
          </Form>
        </>
      ) : null}
    </>
  );
}

/** What a share is made of: by unit, the lowest first, and by month; each number opens into its rows. */
function ReckonedFrom({ words, last, reckoned }: Props & { reckoned: Reckoned }) {
  const said = words.record;
  return (
    <>
      <Heading level={2} size="m">
        {said.reckonedTitle}
      </Heading>
      {last ? <p class="govuk-body">{said.reckonedHelp(last.asOf)}</p> : <p class="govuk-body">{said.reckonedNone}</p>}
      {reckoned.byUnit.length > 1 ? (
        <Shares words={words} caption={said.byUnit} head={words.unit} rows={reckoned.byUnit} />
      ) : null}
      {reckoned.byMonth.length > 0 ? (
        <Shares words={words} caption={said.byMonth} head={said.month} rows={reckoned.byMonth} />
      ) : null}
    </>
  );
}

type ShareRow = Reckoned["byUnit"][number];

function Shares(props: { words: Props["words"]; caption: string; head: string; rows: readonly ShareRow[] }) {
  const { words, caption, head, rows } = props;
  const said = words.record;
  const number = (count: number, href: string | undefined) =>
    href ? <a href={href}>{formatNumber(count)}</a> : formatNumber(count);
  return (
    <Table<ShareRow>
      caption={caption}
      phone="cards"
      rows={rows}
      columns={[
        { key: "name", header: head, rowHeader: true, cell: (row) => row.name },
        { key: "part", header: said.part, numeric: true, cell: (row) => number(row.part, row.links.part) },
        { key: "whole", header: said.whole, numeric: true, cell: (row) => number(row.whole, row.links.whole) },
        { key: "share", header: said.share, numeric: true, cell: (row) => `${writeHundredths(hundredthsOf(row))} %` },
      ]}
    />
  );
}
