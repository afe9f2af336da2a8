import { Register, Table, TextInput, type ViewContext } from "../../../../platform/html/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../../platform/i18n/index.ts";
import { PLACES } from "../../pages/labels.ts";
import type { PostPlace } from "../../places/place.ts";
import type { PlaceFigures } from "../figure.store.ts";
import { FIGURES, sumFigures } from "../figures.ts";
import type { vi } from "../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  place: PostPlace;
  asked: { q?: string };
  rows: PlaceFigures[];
  isFirst: boolean;
  next: string | null;
}

export function PlaceFiguresView({ ctx, words, place, asked, rows, isFirst, next }: Props) {
  const href = `${PLACES}/${place.id}/con-so`;
  const told = rows.filter((row) => row.day !== null);
  const sum = sumFigures(told);
  const say = (count: number | null): string => (count === null ? words.notTold : formatNumber(count));
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: place.name, href: `${PLACES}/${place.id}` }]}
      notice={null}
      href={href}
      asked={asked}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: <TextInput name="q" label={words.post} value={asked.q ?? ""} />,
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.empty, drawing: "inbox" }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <p class="govuk-body">
        {words.sum(told.length)}: {FIGURES.map((name) => `${words[name].toLowerCase()} ${say(sum[name])}`).join(", ")}.
      </p>
      <Table<PlaceFigures>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "post",
            header: words.post,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`/can-bo/tin-bai/${row.itemId}/kenh`}>{row.title}</a>,
          },
          { key: "posted", header: words.posted, nowrap: true, cell: (row) => formatDateTime(row.doneAt) },
          ...FIGURES.map((name) => ({
            key: name,
            header: words[name],
            numeric: true,
            cell: (row: PlaceFigures) => (row.day === null ? "–" : say(row[name])),
          })),
          {
            key: "day",
            header: words.day,
            nowrap: true,
            cell: (row) => (row.day ? formatDate(row.day) : words.notYet),
          },
        ]}
      />
    </Register>
  );
}
