import {
  ActButton,
  addressOf,
  Button,
  Card,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { ChangeEvent } from "../../../../procedures/index.ts";
import type { TellingItem } from "../../../content.store.ts";
import type { vi } from "../../../renditions/messages.vi.ts";

export interface ChangeTyped {
  code: string;
  unitId: string;
  asIs: boolean;
}

export interface ChangeListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  kind: ChangeEvent["kind"];
  changes: ChangeEvent[];
  /** Items of the person's units on these procedures. */
  told: TellingItem[];
  units: { id: string; name: string }[];
  /** The unit of the person's own role; what is written without a choice is of that one. */
  ownUnitId: string;
  typed: ChangeTyped;
  errors: FormErrors;
  next: string | null;
}

const BASE = "/can-bo/tin-bai/tu-thu-tuc";
const KINDS = ["changed", "ended", "new"] as const;

export function ChangeListView(props: ChangeListViewProps) {
  const { ctx, words, kind, changes, told, typed, errors, next, ownUnitId } = props;
  const error = errorIn(errors);
  const address = (change: Record<string, string | undefined>) =>
    addressOf(BASE, { loai: kind === "changed" ? undefined : kind }, change);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.changesTitle}
      breadcrumbs={[{ text: words.itemsTitle, href: "/can-bo/tin-bai" }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.changesTitle} lead={words.changesLead} />
      <Card>
        <Form action={BASE} class="db-filter">
          <TextInput
            name="code"
            label={words.code}
            hint={words.codeHint}
            width={10}
            value={typed.code}
            {...error("code")}
          />
          <UnitChoice {...props} />
          <Checkboxes
            name="asIs"
            label={words.howToTell}
            small
            values={typed.asIs ? ["1"] : []}
            options={[{ value: "1", label: words.asIs }]}
          />
          <Button>{words.composeOne}</Button>
        </Form>
      </Card>
      <Tabs
        label={words.kind}
        items={KINDS.map((one) => ({
          href: address({ loai: one === "changed" ? undefined : one }),
          label: words.kinds[one],
          current: kind === one,
        }))}
      />
      {changes.length === 0 ? (
        <EmptyState title={words.emptyTitle[kind]}>{words.emptyText}</EmptyState>
      ) : (
        <Table
          caption={words.changesTitle}
          captionHidden
          phone="cards"
          rows={changes}
          columns={[
            {
              key: "procedure",
              header: words.procedure,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/thu-tuc/${row.code}`}>{row.name}</a> <span class="govuk-body-s">{row.code}</span>
                </>
              ),
            },
            { key: "decision", header: words.decision, cell: (row) => row.decision ?? "–" },
            { key: "from", header: words.effective, nowrap: true, cell: (row) => formatDate(row.effectiveOn) },
            {
              key: "told",
              header: words.toldBy,
              cell: (row) => {
                const item = told.find((one) => one.code === row.code && one.to === row.number);
                return item ? <a href={`/can-bo/tin-bai/${item.id}`}>{item.title}</a> : words.notTold;
              },
            },
            {
              key: "act",
              header: words.compose,
              cell: (row) => (
                <ActButton
                  action={BASE}
                  variant="secondary"
                  small
                  fields={{ code: row.code, to: String(row.number), unitId: typed.unitId || ownUnitId }}
                >
                  {words.compose}
                  <span class="govuk-visually-hidden">: {row.name}</span>
                </ActButton>
              ),
            },
          ]}
        />
      )}
      <Pagination {...(next ? { nextHref: address({ sau: next }) } : {})} />
    </StaffLayout>
  );
}

function UnitChoice({ words, units, typed, errors, ownUnitId }: ChangeListViewProps) {
  const [only] = units;
  if (units.length === 1 && only) return <input type="hidden" name="unitId" value={only.id} />;
  return (
    <Select
      name="unitId"
      label={words.unit}
      value={typed.unitId || ownUnitId}
      options={units.map((one) => ({ value: one.id, label: one.name }))}
      {...errorIn(errors)("unitId")}
    />
  );
}
