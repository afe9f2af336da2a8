import {
  ActWithReason,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { LoadedObligation } from "../../../load-obligations.ts";
import type { DutyWords } from "../../../messages.vi.ts";
import { BASE, STANDING_TONES } from "../page-parts.tsx";
import type { ProofTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: DutyWords;
  loaded: LoadedObligation;
  unitName: string;
  mayRecord: boolean;
  papers: { id: string; title: string; boardName: string; postedOn: string }[];
  typed: ProofTyped;
  errors: FormErrors;
  done: "opened" | "recorded" | "ended" | "withdrawn" | null;
}

export function ObligationRecordView(props: Props) {
  const { ctx, words, loaded, unitName, mayRecord, errors, done } = props;
  const { obligation, proofs, forms, standing } = loaded;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={obligation.title}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={obligation.title}
        caption={unitName}
        lead={obligation.dutyTitle}
        state={<State tone={STANDING_TONES[standing]}>{words.standings[standing]}</State>}
      />
      {obligation.droppedAt ? (
        <InsetText>{words.dropped(obligation.droppedByName ?? "", obligation.droppedReason ?? "")}</InsetText>
      ) : null}
      <Table
        caption={words.form}
        captionHidden
        phone="cards"
        rows={forms}
        columns={[
          { key: "form", header: words.form, rowHeader: true, cell: (form) => words.required(form.required) },
          {
            key: "told",
            header: words.standing,
            wide: true,
            cell: (form) => (
              <>
                <State tone={STANDING_TONES[form.standing]}>{words.standings[form.standing]}</State>
                <div>
                  {words.told(form)}
                  {form.since !== null && form.startedLate ? ` ${words.startedLate(formatDate(obligation.dueOn))}` : ""}
                </div>
              </>
            ),
          },
        ]}
      />
      {mayRecord && obligation.forms.some((one) => one.form === "portal") ? (
        <p class="govuk-body">
          <a href={`/can-bo/tin-bai/moi?congkhai=${obligation.id}`}>{words.writeItem}</a>
        </p>
      ) : null}
      {mayRecord ? <Record {...props} /> : null}
      <Heading level={2} size="m">
        {words.proofs}
      </Heading>
      {proofs.length === 0 ? (
        <p class="govuk-body">{words.noProofs}</p>
      ) : (
        <Table
          caption={words.proofs}
          captionHidden
          phone="cards"
          dense
          rows={proofs}
          columns={[
            { key: "form", header: words.form, rowHeader: true, cell: (proof) => words.forms[proof.form] },
            {
              key: "place",
              header: words.place,
              wide: true,
              cell: (proof) => [proof.place, proof.endedReason].filter(Boolean).join(". "),
            },
            { key: "from", header: words.from, nowrap: true, cell: (proof) => formatDate(proof.fromDay) },
            {
              key: "to",
              header: words.to,
              nowrap: true,
              cell: (proof) =>
                proof.counts ? (proof.toDay ? formatDate(proof.toDay) : words.stillOut) : words.withdrawnProof,
            },
            { key: "by", header: words.by, cell: (proof) => proof.createdByName },
          ]}
        />
      )}
      {mayRecord ? <Later {...props} /> : null}
      <SummaryList
        compact
        rows={[
          { key: words.due, value: formatDate(obligation.dueOn) },
          { key: words.decidedOn, value: formatDate(obligation.decidedOn) },
          ...(obligation.document ? [{ key: words.document, value: obligation.document }] : []),
          { key: words.law, value: [obligation.law, obligation.article].filter(Boolean).join(", ") },
          { key: words.opened, value: `${obligation.createdByName}, ${formatDateTime(obligation.createdAt)}` },
        ]}
      />
    </StaffLayout>
  );
}

function Record({ words, loaded, papers, typed, errors }: Props) {
  const { obligation } = loaded;
  const error = errorIn(errors);
  return (
    <Details
      summary={words.record}
      open={["form", "posting", "place", "tu", "den"].some((field) => errors[field] !== undefined)}
    >
      <Form action={`${BASE}/${obligation.id}/ghi-nhan`}>
        <Radios
          name="form"
          label={words.form}
          value={typed.form || (obligation.forms.length === 1 ? obligation.forms[0]?.form : "")}
          options={obligation.forms.map((one) => ({ value: one.form, label: words.required(one) }))}
          {...error("form")}
        />
        {papers.length > 0 && obligation.forms.some((one) => one.form === "board") ? (
          <Select
            name="posting"
            label={words.paper}
            hint={words.paperHint}
            value={typed.posting}
            placeholder={words.paperNone}
            options={papers.map((paper) => ({
              value: paper.id,
              label: `${paper.title}, ${paper.boardName}, ${formatDate(paper.postedOn)}`,
            }))}
            {...error("posting")}
          />
        ) : null}
        <TextInput name="place" label={words.place} hint={words.placeHint} value={typed.place} {...error("place")} />
        <DateInput
          name="tu"
          label={words.from}
          value={{ day: typed["tu-day"], month: typed["tu-month"], year: typed["tu-year"] }}
          {...error("tu")}
        />
        <DateInput
          name="den"
          label={words.to}
          hint={words.toHint}
          optional
          value={{ day: typed["den-day"], month: typed["den-month"], year: typed["den-year"] }}
          {...error("den")}
        />
        <Button>{words.recordButton}</Button>
      </Form>
    </Details>
  );
}

function Later({ words, loaded, typed, errors }: Props) {
  const { obligation, proofs } = loaded;
  const base = `${BASE}/${obligation.id}`;
  const error = errorIn(errors);
  const own = proofs.filter((proof) => proof.isByHand && proof.counts && proof.ledgerEntryId !== null);
  const open = own.filter((proof) => proof.toDay === null);
  const options = (rows: typeof proofs) =>
    rows.map((proof) => ({
      value: proof.id,
      label: `${words.forms[proof.form]}, ${proof.place}, ${formatDate(proof.fromDay)}`,
    }));
  return (
    <>
      {open.length > 0 ? (
        <Details summary={words.end} open={errors.het !== undefined || errors.endReason !== undefined}>
          <Form action={`${base}/go`}>
            <Select name="proof" id="proof-go" label={words.proofs} value={typed.proof} options={options(open)} />
            <DateInput
              name="het"
              label={words.to}
              value={{ day: typed["het-day"], month: typed["het-month"], year: typed["het-year"] }}
              {...error("het")}
            />
            <TextInput
              name="endReason"
              label={words.endReason}
              optional
              value={typed.endReason}
              {...error("endReason")}
            />
            <Button variant="secondary">{words.end}</Button>
          </Form>
        </Details>
      ) : null}
      {own.length > 0 ? (
        <Details summary={words.withdraw} open={errors.reason !== undefined}>
          <Form action={`${base}/rut`}>
            <Select name="proof" id="proof-rut" label={words.proofs} value={typed.proof} options={options(own)} />
            <TextArea name="reason" label={words.reason} rows={2} value={typed.reason} {...error("reason")} />
            <Button variant="secondary">{words.withdraw}</Button>
          </Form>
        </Details>
      ) : null}
      <ActWithReason
        summary={words.drop}
        variant="warning"
        action={`${base}/bo`}
        name="dropReason"
        label={words.reason}
        hint={words.dropHint}
        {...error("dropReason")}
      />
    </>
  );
}
