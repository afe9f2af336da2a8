import {
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { DutyWords } from "../../../messages.vi.ts";
import { FORMS, PERIODS, type PublicationDuty } from "../../../obligation.ts";
import { BASE, DutyTabs } from "../page-parts.tsx";
import type { DutyTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: DutyWords;
  duties: PublicationDuty[];
  names: Map<string, string>;
  units: { id: string; name: string }[];
  today: string;
  typed: DutyTyped;
  errors: FormErrors;
  done: boolean;
}

export function DutyCatalogueView(props: Props) {
  const { ctx, words, duties, names, today, errors } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.dutiesTitle}
      wide
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.done ? <NotificationBanner tone="success">{words.done.added}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.dutiesTitle} lead={words.dutiesLead} />
      <DutyTabs words={words} current="duties" />
      {props.units.length > 0 ? <AddDuty {...props} /> : null}
      <Table
        caption={words.dutiesTitle}
        captionHidden
        phone="cards"
        rows={duties}
        columns={[
          {
            key: "title",
            header: words.dutyTitle,
            rowHeader: true,
            wide: true,
            cell: (duty) => (
              <>
                {duty.title}
                <div class="govuk-hint govuk-!-margin-bottom-0">{duty.matter}</div>
              </>
            ),
          },
          {
            key: "forms",
            header: words.form,
            wide: true,
            cell: (duty) => duty.forms.map(words.required).join("; "),
          },
          {
            key: "due",
            header: words.due,
            cell: (duty) => `${words.dueAfter(duty.dueWorkingDays)}. ${words.periods[duty.period]}`,
          },
          {
            key: "law",
            header: words.law,
            wide: true,
            cell: (duty) => (
              <>
                {[duty.law, duty.article].filter(Boolean).join(", ")}
                <div class="govuk-hint govuk-!-margin-bottom-0">
                  {duty.unitId ? (names.get(duty.unitId) ?? "") : words.wholeCountry}, {formatDate(duty.validFrom)} –{" "}
                  {duty.validTo ? formatDate(duty.validTo) : words.stillValid}
                </div>
              </>
            ),
          },
          {
            key: "state",
            header: words.standing,
            cell: (duty) =>
              duty.validTo !== null && duty.validTo < today ? (
                <State tone="neutral">{words.ended}</State>
              ) : duty.isVerified ? (
                <State tone="good">{words.verified}</State>
              ) : (
                <State tone="warn">{words.unverified}</State>
              ),
          },
        ]}
      />
    </StaffLayout>
  );
}

function AddDuty({ words, duties, units, typed, errors }: Props) {
  const error = errorIn(errors);
  return (
    <Details summary={words.addDuty} open={Object.keys(errors).length > 0}>
      <Form action={`${BASE}/quy-dinh`}>
        <TextInput name="title" label={words.dutyTitle} value={typed.title} {...error("title")} />
        <TextInput name="matter" label={words.dutyMatter} value={typed.matter} {...error("matter")} />
        <TextInput name="law" label={words.law} value={typed.law} {...error("law")} />
        <TextInput name="article" label={words.article} optional value={typed.article} {...error("article")} />
        {FORMS.map((form) => (
          <TextInput
            key={form}
            name={form}
            label={words.formDays(form)}
            hint={words.formDaysHint}
            width={5}
            optional
            value={typed[form]}
            {...error(form)}
          />
        ))}
        <TextInput
          name="dueDays"
          label={words.dueDays}
          width={3}
          inputmode="numeric"
          value={typed.dueDays}
          {...error("dueDays")}
        />
        <Select
          name="period"
          label={words.period}
          value={typed.period}
          placeholder={words.errors.period}
          options={PERIODS.map((period) => ({ value: period, label: words.periods[period] }))}
          {...error("period")}
        />
        <DateInput
          name="ngay"
          label={words.validFrom}
          value={{ day: typed["ngay-day"], month: typed["ngay-month"], year: typed["ngay-year"] }}
          {...error("ngay")}
        />
        <Select
          name="unitId"
          label={words.scope}
          value={typed.unitId}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <Select
          name="replacesId"
          label={words.replaces}
          value={typed.replacesId}
          placeholder={words.replacesNone}
          options={duties
            .filter((duty) => duty.endedReason === null)
            .map((duty) => ({ value: duty.id, label: duty.title }))}
          {...error("replacesId")}
        />
        <Checkboxes
          name="verified"
          label={words.verified}
          values={typed.verified ? [typed.verified] : []}
          options={[{ value: "co", label: words.verifiedLabel }]}
        />
        <Button>{words.addDuty}</Button>
      </Form>
    </Details>
  );
}
