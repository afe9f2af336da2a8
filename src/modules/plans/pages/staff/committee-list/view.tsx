import {
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import type { Committee } from "../../../committee/committee.ts";
import type { vi } from "../../../committee/messages.vi.ts";

export const COMMITTEES = "/can-bo/ban-chi-dao";

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  rows: Committee[];
  unitNames: Map<string, string>;
  mayEdit: boolean;
}

export function CommitteeListView({ ctx, words, rows, unitNames, mayEdit }: ListProps) {
  return (
    <StaffLayout ctx={ctx} title={words.title}>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          mayEdit ? (
            <LinkButton href={`${COMMITTEES}/moi`} small>
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="board">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: words.name,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${COMMITTEES}/${row.id}`}>{row.name}</a>,
            },
            { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
            {
              key: "decision",
              header: words.decision,
              cell: (row) => words.decided(row.decisionNumber, row.decisionOn, row.decisionIssuer),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}

interface NewProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function CommitteeNewView({ ctx, words, units, typed, errors }: NewProps) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.add}
      breadcrumbs={[{ text: words.title, href: COMMITTEES }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.add} />
      <Form action={`${COMMITTEES}/moi`}>
        <TextInput name="name" label={words.name} hint={words.nameHint} value={typed.name ?? ""} {...error("name")} />
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
        <TextInput
          name="decisionNumber"
          label={words.number}
          width={20}
          value={typed.decisionNumber ?? ""}
          {...error("decisionNumber")}
        />
        <DateInput
          name="decisionOn"
          label={words.decisionOn}
          value={dayIn(typed, "decisionOn")}
          {...error("decisionOn")}
        />
        <TextInput
          name="decisionIssuer"
          label={words.issuer}
          value={typed.decisionIssuer ?? ""}
          {...error("decisionIssuer")}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}
