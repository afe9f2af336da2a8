import { Register, Select, Table, TextInput, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { PLACES, POSTS } from "../../../pages/labels.ts";
import type { vi } from "../../messages.vi.ts";
import { PLACE_KINDS, type PlaceKind, type PostPlace } from "../../place.ts";
import type { PlaceQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  kinds: Record<PlaceKind, string>;
  query: PlaceQuery;
  rows: PostPlace[];
  unitNames: Map<string, string>;
  units: readonly { id: string; name: string }[];
  mayKeep: boolean;
  isFirst: boolean;
  next: string | null;
}

export function PlaceListView({ ctx, words, kinds, query, rows, unitNames, units, mayKeep, isFirst, next }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: words.back, href: POSTS }]}
      href={PLACES}
      asked={query}
      add={mayKeep && { href: `${PLACES}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="loai"
              label={words.kind}
              placeholder={words.all}
              value={query.loai ?? ""}
              options={PLACE_KINDS.map((value) => ({ value, label: kinds[value] }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
            <Select
              name="ngung"
              label={words.standing}
              value={query.ngung ?? ""}
              options={[
                { value: "", label: words.openOnly },
                { value: "1", label: words.closedOnly },
              ]}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.empty, drawing: "loudspeaker" }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <Table<PostPlace>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            wide: true,
            cell: (row) => (mayKeep ? <a href={`${PLACES}/${row.id}`}>{row.name}</a> : row.name),
          },
          { key: "kind", header: words.kind, nowrap: true, cell: (row) => kinds[row.kind] },
          { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
          { key: "hamlet", header: words.hamlet, cell: (row) => row.hamlet ?? "–" },
          { key: "keeper", header: words.keeper, cell: (row) => row.keeper ?? "–" },
          {
            key: "members",
            header: words.members,
            numeric: true,
            cell: (row) => (row.members === null ? "–" : formatNumber(row.members, ctx.lang)),
          },
          { key: "takes", header: words.takes, cell: (row) => (row.takesAll ? words.takesAll : words.takesSome) },
        ]}
      />
    </Register>
  );
}
