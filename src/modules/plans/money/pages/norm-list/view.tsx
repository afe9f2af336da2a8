import {
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatMoney } from "../../../../../platform/i18n/index.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import { type MoneyNorm, NORM_KINDS } from "../../money.ts";
import type { NormTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  norms: MoneyNorm[];
  names: Map<string, string>;
  withEnded: boolean;
  today: string;
  /** Units for which this person keeps ceilings. */
  units: { id: string; name: string }[];
  errors: FormErrors;
  typed: NormTyped;
  done: "added" | "ended" | null;
}

const BASE = "/can-bo/kinh-phi/dinh-muc";
const END_FIELDS = ["het", "endReason", "normId"];

export function NormListView(props: Props) {
  const { ctx, words, norms, names, withEnded, today, units, errors, done } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.normsTitle}
      wide
      breadcrumbs={[{ text: words.overviewTitle, href: "/can-bo/kinh-phi" }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.normsTitle} lead={words.normsLead} />
      {units.length > 0 ? <AddNorm {...props} /> : null}
      {units.length > 0 && norms.some((norm) => norm.unitId !== null && norm.endedReason === null) ? (
        <EndNorm {...props} />
      ) : null}
      <Tabs
        label={words.normsTitle}
        items={[
          { href: BASE, label: words.current, current: !withEnded },
          { href: `${BASE}?xem=het`, label: words.all, current: withEnded },
        ]}
      />
      <Table
        caption={words.normsTitle}
        captionHidden
        dense
        rows={norms}
        empty={<p class="govuk-body">{words.emptyView}</p>}
        columns={[
          {
            key: "name",
            header: words.normName,
            rowHeader: true,
            wide: true,
            cell: (norm) => (
              <>
                {norm.name}
                <div class="govuk-hint govuk-!-margin-bottom-0">
                  {[words.normKinds[norm.kind], norm.note].filter(Boolean).join(". ")}
                </div>
              </>
            ),
          },
          {
            key: "amount",
            header: words.normAmount,
            numeric: true,
            cell: (norm) => formatMoney(norm.amount, ctx.lang),
          },
          { key: "per", header: words.per, cell: (norm) => norm.per },
          {
            key: "document",
            header: words.normDocument,
            wide: true,
            cell: (norm) => [norm.document, norm.article].filter(Boolean).join(", "),
          },
          {
            key: "validity",
            header: words.validity,
            cell: (norm) => (
              <>
                {formatDate(norm.validFrom)} – {norm.validTo ? formatDate(norm.validTo) : words.stillValid}
                {norm.endedReason ? (
                  <div class="govuk-hint govuk-!-margin-bottom-0">
                    {words.endedBy(norm.endedByName ?? "", norm.endedReason)}
                  </div>
                ) : null}
              </>
            ),
          },
          {
            key: "scope",
            header: words.scope,
            cell: (norm) => (norm.unitId ? (names.get(norm.unitId) ?? "") : words.wholeCountry),
          },
          {
            key: "state",
            header: words.state,
            cell: (norm) =>
              norm.validTo !== null && norm.validTo < today ? (
                <State tone="neutral">{words.ended}</State>
              ) : norm.isVerified ? (
                <State tone="good">{words.verified}</State>
              ) : (
                <State tone="warn">{words.unverified}</State>
              ),
          },
        ]}
      />
      <p>
        <LinkButton href={`${BASE}.xlsx${withEnded ? "?xem=het" : ""}`} variant="secondary" small icon="download">
          {words.xlsx}
        </LinkButton>
      </p>
    </StaffLayout>
  );
}

function AddNorm({ ctx, words, norms, units, errors, typed }: Props) {
  const error = errorIn(errors);
  return (
    <Details summary={words.addNorm} open={Object.keys(errors).some((field) => !END_FIELDS.includes(field))}>
      <Form action={BASE}>
        <Select
          name="unitId"
          label={words.scope}
          value={typed.unitId}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <Select
          name="kind"
          label={words.normKind}
          value={typed.kind}
          placeholder={words.errors.kind}
          options={NORM_KINDS.map((kind) => ({ value: kind, label: words.normKinds[kind] }))}
          {...error("kind")}
        />
        <TextInput name="name" label={words.normName} value={typed.name} {...error("name")} />
        <TextInput name="per" label={words.per} hint={words.perHint} value={typed.per} {...error("per")} />
        <TextInput
          name="amount"
          label={words.normAmount}
          width={20}
          suffix={words.dongSign}
          value={typed.amount}
          {...error("amount")}
        />
        <TextInput name="document" label={words.normDocument} value={typed.document} {...error("document")} />
        <TextInput name="article" label={words.article} optional value={typed.article} {...error("article")} />
        <DateInput
          name="ngay"
          label={words.validFrom}
          value={{ day: typed["ngay-day"], month: typed["ngay-month"], year: typed["ngay-year"] }}
          {...error("ngay")}
        />
        <Select
          name="replacesId"
          label={words.replaces}
          hint={words.replacesHint}
          value={typed.replacesId}
          placeholder={words.replacesNone}
          options={norms
            .filter((norm) => norm.endedReason === null)
            .map((norm) => ({ value: norm.id, label: `${norm.name}: ${formatMoney(norm.amount, ctx.lang)}` }))}
          {...error("replacesId")}
        />
        <TextInput name="note" label={words.note} optional value={typed.note} {...error("note")} />
        <Checkboxes
          name="verified"
          label={words.verified}
          values={typed.verified ? [typed.verified] : []}
          options={[{ value: "co", label: words.verifiedLabel }]}
        />
        <Button>{words.addNorm}</Button>
      </Form>
    </Details>
  );
}

function EndNorm({ ctx, words, norms, errors, typed }: Props) {
  const error = errorIn(errors);
  return (
    <Details summary={words.endNorm} open={Object.keys(errors).some((field) => END_FIELDS.includes(field))}>
      <Form action={`${BASE}/ket-thuc`}>
        <Select
          name="normId"
          label={words.normName}
          value={typed.normId}
          options={norms
            .filter((norm) => norm.unitId !== null && norm.endedReason === null)
            .map((norm) => ({ value: norm.id, label: `${norm.name}: ${formatMoney(norm.amount, ctx.lang)}` }))}
          {...error("normId")}
        />
        <DateInput
          name="het"
          label={words.validTo}
          value={{ day: typed["het-day"], month: typed["het-month"], year: typed["het-year"] }}
          {...error("het")}
        />
        <TextInput name="endReason" label={words.endReason} value={typed.endReason} {...error("endReason")} />
        <Button variant="secondary">{words.endNorm}</Button>
      </Form>
    </Details>
  );
}
