import {
  Button,
  ErrorSummary,
  FilterBar,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import type { vi } from "../../../messages.vi.ts";

export const IDENTIFIERS = "/can-bo/ho-so/ma-dinh-danh";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  rows: { id: string; name: string; identifier?: string; scheme?: string }[];
  q: string;
  typed: Typed;
  errors: FormErrors;
  isDone: boolean;
}

export function IdentifiersView({ ctx, words, units, rows, q, typed, errors, isDone }: Props) {
  const said = words.identifiers;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.staff.title, href: "/can-bo/ho-so" }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {isDone ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={IDENTIFIERS}>
        <UnitSelect
          label={said.unit}
          placeholder={words.errors.choose}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
        <TextInput
          name="identifier"
          label={said.identifier}
          hint={said.hint}
          width={20}
          autocomplete="off"
          value={typed.identifier ?? ""}
          {...error("identifier")}
        />
        <Button>{said.save}</Button>
      </Form>
      <FilterBar action={IDENTIFIERS} submitLabel={said.filterButton} isFiltered={q !== ""}>
        <TextInput name="q" label={said.filter} value={q} />
      </FilterBar>
      <Table
        caption={said.caption}
        rows={rows}
        columns={[
          { key: "unit", header: said.unit, rowHeader: true, wide: true, cell: (row) => row.name },
          {
            key: "identifier",
            header: said.identifier,
            nowrap: true,
            cell: (row) =>
              !row.identifier ? said.none : row.scheme === "own" ? said.own(row.identifier) : row.identifier,
          },
        ]}
      />
    </StaffLayout>
  );
}
