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
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { topicName } from "../../../../topics/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { STANDING_TONES } from "../../../standing-tones.ts";
import type { Target, TargetStanding, TargetValue } from "../../../target.ts";
import { TARGETS } from "../target-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  target: Target;
  unit: string;
  values: TargetValue[];
  standing: TargetStanding;
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
}

export function TargetRecordView(props: Props) {
  const { ctx, words, target, unit, values, standing, typed, errors } = props;
  const said = words.record;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const path = `${TARGETS}/${target.id}`;
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
          { key: words.document, value: target.document },
          { key: words.topic, value: target.topic ? topicName(target.topic, ctx.lang) : words.noTopic },
        ]}
      />
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
      {props.mayEdit ? (
        <>
          <Heading level={2} size="m">
            {said.enter}
          </Heading>
          <p class="govuk-body">{said.enterHelp}</p>
          <Form action={`${path}/ket-qua`}>
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
          <ActWithReason
            summary={said.withdraw}
            variant="warning"
            action={`${path}/rut`}
            help={said.withdrawHelp}
            label={said.reason}
            value={typed.reason ?? ""}
            {...error("reason")}
          />
        </>
      ) : null}
      <p class="govuk-hint">{said.by(target.createdByName, target.approvedByName)}</p>
    </StaffLayout>
  );
}
