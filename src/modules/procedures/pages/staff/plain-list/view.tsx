import {
  Button,
  Details,
  ErrorSummary,
  FileUpload,
  FilterBar,
  FilterSelect,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import type { vi as recordVi } from "../../../messages.vi.ts";
import type { PlainView, PlainWorkRow } from "../../../plain/list-plain-work.ts";
import type { vi } from "../../../plain/messages.vi.ts";
import { LEVEL_IN_ADDRESS } from "../../../procedure-query.ts";
import type { ProcedureLevel } from "../../../procedure-record.ts";

export type { PlainView };
export const PLAIN_VIEWS = ["chua-co", "can-xem-lai", "dang-viet", "cho-duyet", "da-co"] as const;
const LEVELS: ProcedureLevel[] = ["commune", "province", "ministry", "other"];
const BASE = "/can-bo/thu-tuc/de-hieu";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  recordWords: typeof recordVi;
  view: PlainView;
  q: string;
  level: ProcedureLevel | null;
  field: string | null;
  /** Name of the unit that receives it, as typed. */
  place: string;
  placeError: string | undefined;
  fields: { value: string; label: string }[];
  counts: Record<PlainView, number>;
  rows: PlainWorkRow[];
  total: number;
  page: number;
  pages: number;
  mayImport: boolean;
  upload: { error?: string; lines?: string[] } | null;
}

export function PlainListView(props: Props) {
  const { ctx, words, recordWords, view, q, level, field, place, fields, counts, rows, total, page, pages } = props;
  const own = words.list;
  const chosenField = fields.find((one) => one.label.replace(/ \(\d+\)$/, "") === field)?.value ?? "";
  const address = (
    part: Partial<{ view: PlainView; page: number; q: string; level: string; field: string; place: string }> = {},
  ) => {
    const query = new URLSearchParams();
    const chosen = {
      view,
      q,
      level: level ? LEVEL_IN_ADDRESS[level] : "",
      field: chosenField,
      place,
      page: 1,
      ...part,
    };
    if (chosen.view !== "chua-co") query.set("xem", chosen.view);
    if (chosen.q !== "") query.set("q", chosen.q);
    if (chosen.level !== "") query.set("cap", chosen.level);
    if (chosen.field !== "") query.set("linh-vuc", chosen.field);
    if (chosen.place !== "") query.set("noi", chosen.place);
    if (chosen.page > 1) query.set("trang", String(chosen.page));
    const text = query.toString();
    return text === "" ? BASE : `${BASE}?${text}`;
  };
  const active = [
    ...(q === "" ? [] : [{ label: `“${q}”`, removeHref: address({ q: "" }) }]),
    ...(level ? [{ label: recordWords.level[level], removeHref: address({ level: "" }) }] : []),
    ...(field ? [{ label: field, removeHref: address({ field: "" }) }] : []),
    ...(place === "" ? [] : [{ label: place, removeHref: address({ place: "" }) }]),
  ];
  const csv = address().replace(BASE, `${BASE}.csv`);
  return (
    <StaffLayout
      ctx={ctx}
      title={own.title}
      wide
      hasErrors={props.upload?.error !== undefined || props.placeError !== undefined}
      breadcrumbs={[{ text: recordWords.staff.title, href: "/can-bo/thu-tuc" }]}
      notice={
        <ErrorSummary
          errors={[
            ...(props.placeError ? [{ field: "noi", message: props.placeError }] : []),
            ...(props.upload?.error ? [{ field: "file", message: props.upload.error }] : []),
          ]}
        />
      }
    >
      <PageHeading title={own.title} lead={own.lead} />
      {props.upload?.lines ? (
        <InsetText>
          <ul class="govuk-list">
            {props.upload.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      <Tabs
        label={own.title}
        items={PLAIN_VIEWS.map((one) => ({
          href: address({ view: one }),
          label: own.views[one],
          count: counts[one],
          current: one === view,
        }))}
      />
      <FilterBar
        action={BASE}
        keep={view === "chua-co" ? undefined : { xem: view }}
        active={active}
        resetHref={address({ q: "", level: "", field: "", place: "" })}
      >
        <TextInput name="q" label={recordWords.staff.searchLabel} type="search" value={q} width={30} />
        <FilterSelect
          name="cap"
          label={recordWords.staff.levelLabel}
          value={level ? LEVEL_IN_ADDRESS[level] : ""}
          all={recordWords.staff.allLevels}
          options={LEVELS.map((one) => ({ value: LEVEL_IN_ADDRESS[one], label: recordWords.level[one] }))}
        />
        <FilterSelect
          name="linh-vuc"
          label={recordWords.staff.fieldLabel}
          value={chosenField}
          all={recordWords.staff.allFields}
          options={fields}
        />
        <TextInput name="noi" label={own.unit} hint={own.unitHint} value={place} error={props.placeError} />
      </FilterBar>
      <Table
        caption={own.found(total)}
        phone="cards"
        rows={rows}
        empty={own.empty[view]}
        columns={[
          {
            key: "name",
            header: own.head.name,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`/can-bo/thu-tuc/${row.code}/de-hieu`}>{row.plainName ?? row.name}</a>,
          },
          { key: "code", header: own.head.code, nowrap: true, cell: (row) => row.code },
          { key: "field", header: own.head.field, cell: (row) => row.field },
          ...(view === "can-xem-lai"
            ? [
                {
                  key: "stale",
                  header: own.head.stale,
                  numeric: true,
                  cell: (row: PlainWorkRow) => formatNumber(row.staleCount),
                },
              ]
            : []),
          ...(view === "dang-viet" || view === "cho-duyet"
            ? [{ key: "writer", header: own.head.writer, cell: (row: PlainWorkRow) => row.writer ?? "" }]
            : []),
          { key: "asked", header: own.head.asked, numeric: true, cell: (row) => formatNumber(row.asked) },
          { key: "reads", header: own.head.reads, numeric: true, cell: (row) => formatNumber(row.reads) },
        ]}
      />
      <Pagination
        summary={pages > 1 ? recordWords.page(page, pages) : undefined}
        previousHref={page > 1 ? address({ page: page - 1 }) : undefined}
        nextHref={page < pages ? address({ page: page + 1 }) : undefined}
      />
      {total > 0 ? (
        <LinkButton href={csv} variant="secondary" small icon="download">
          {recordWords.staff.export}
        </LinkButton>
      ) : null}
      <Details summary={words.share.title} open={props.upload?.error !== undefined}>
        <p class="govuk-body">{words.share.lead}</p>
        <LinkButton href={`${BASE}.jsonl`} variant="secondary" small icon="download">
          {words.share.export}
        </LinkButton>
        {props.mayImport ? (
          <Form action={`${BASE}/nhan`} multipart>
            <FileUpload
              name="file"
              label={words.share.file}
              accept=".jsonl"
              typesText=".jsonl"
              maxText="20 MB"
              error={props.upload?.error}
            />
            <Button variant="secondary">{words.share.import}</Button>
          </Form>
        ) : null}
      </Details>
    </StaffLayout>
  );
}
