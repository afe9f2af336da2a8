import {
  Button,
  Card,
  DateInput,
  ErrorSummary,
  errorOf,
  type FieldError,
  FilterBar,
  Form,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, type Lang } from "../../../../../platform/i18n/index.ts";
import type { vi as procedureVi } from "../../../messages.vi.ts";
import type { CitedDocument } from "../../../review/legal-document.store.ts";
import { LAW_STATUSES, type LegalDocument } from "../../../review/legal-document.ts";
import type { vi } from "../../../review/messages.vi.ts";
import type { LawTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  procedureWords: typeof procedureVi;
  lang: Lang;
  known: LegalDocument[];
  cited: CitedDocument[];
  asked: string;
  typed: LawTyped;
  errors: FieldError[];
  mayEdit: boolean;
  isSaved: boolean;
}

const BASE = "/can-bo/thu-tuc/van-ban";
const TONE = { inForce: "good", partly: "warn", superseded: "bad", expired: "bad" } as const;

export function LegalDocumentsView(props: Props) {
  const { ctx, words, procedureWords, lang, known, cited, asked, errors, mayEdit, isSaved } = props;
  const own = words.law;
  return (
    <StaffLayout
      ctx={ctx}
      title={own.title}
      hasErrors={errors.length > 0}
      breadcrumbs={[
        { text: procedureWords.staff.title, href: "/can-bo/thu-tuc" },
        { text: words.title, href: "/can-bo/thu-tuc/ra-soat" },
      ]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {isSaved ? <NotificationBanner tone="success" heading={own.saved} /> : null}
        </>
      }
    >
      <PageHeading title={own.title} lead={own.lead} />
      {mayEdit ? <LawForm {...props} /> : null}
      <Card title={own.cited}>
        <Table
          caption={own.cited}
          captionHidden
          phone="cards"
          rows={cited}
          empty={<p class="govuk-body">{own.citedEmpty}</p>}
          columns={[
            {
              key: "number",
              header: own.citedHead.number,
              rowHeader: true,
              cell: (row) =>
                mayEdit ? <a href={`${BASE}?so=${encodeURIComponent(row.number)}#number`}>{row.number}</a> : row.number,
            },
            {
              key: "procedures",
              header: own.citedCount,
              numeric: true,
              cell: (row) => formatNumber(row.procedures, lang),
            },
          ]}
        />
      </Card>
      <Card title={own.known}>
        <FilterBar action={BASE} resetHref={asked === "" ? undefined : BASE}>
          <TextInput name="q" label={own.filter} type="search" value={asked} width={20} />
        </FilterBar>
        <Table
          caption={own.known}
          captionHidden
          phone="cards"
          rows={known}
          empty={<p class="govuk-body">{own.knownEmpty}</p>}
          columns={[
            {
              key: "number",
              header: own.number,
              rowHeader: true,
              cell: (row) => (
                <>
                  {row.number}
                  {row.title === "" ? null : <div class="govuk-hint">{row.title}</div>}
                </>
              ),
            },
            {
              key: "status",
              header: own.status,
              cell: (row) => <State tone={TONE[row.status]}>{own.statuses[row.status]}</State>,
            },
            {
              key: "on",
              header: own.statusOn,
              nowrap: true,
              cell: (row) => (row.statusOn ? formatDate(row.statusOn) : "–"),
            },
            { key: "by", header: own.replacedBy, cell: (row) => row.replacedBy ?? "–" },
            { key: "who", header: own.changedBy, cell: (row) => row.changedByName },
          ]}
        />
      </Card>
    </StaffLayout>
  );
}

function LawForm({ words, typed, errors }: Props) {
  const own = words.law;
  const date = (name: "issuedOn" | "statusOn", label: string, hint?: string) => (
    <DateInput
      name={name}
      label={label}
      hint={hint}
      optional
      value={{ day: typed[`${name}-day`], month: typed[`${name}-month`], year: typed[`${name}-year`] }}
      error={errorOf(errors, name)}
    />
  );
  return (
    <Form action={BASE}>
      <TextInput
        name="number"
        label={own.number}
        hint={own.numberHint}
        width={20}
        value={typed.number}
        error={errorOf(errors, "number")}
      />
      <Radios
        name="status"
        label={own.status}
        small
        value={typed.status}
        error={errorOf(errors, "status")}
        options={LAW_STATUSES.map((value) => ({ value, label: own.statuses[value] }))}
      />
      {date("statusOn", own.statusOn)}
      <TextInput
        name="replacedBy"
        label={own.replacedBy}
        optional
        width={20}
        value={typed.replacedBy}
        error={errorOf(errors, "replacedBy")}
      />
      <TextInput name="title" label={own.documentTitle} optional value={typed.title} error={errorOf(errors, "title")} />
      {date("issuedOn", own.issuedOn, own.issuedOnHint)}
      <TextInput name="note" label={own.note} optional value={typed.note} error={errorOf(errors, "note")} />
      <Button>{own.save}</Button>
    </Form>
  );
}
