import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  Heading,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, type Lang } from "../../../../../platform/i18n/index.ts";
import { channelName, type LedgerEntry } from "../../../../publishing/index.ts";
import { audienceNames, languageNames, topicNames } from "../../../../topics/index.ts";
import type { HamletRow } from "../../../load-coverage.ts";
import type { Words } from "../../../messages.vi.ts";
import { cellText } from "../silence-map/view.tsx";
import type { CellQuery } from "./page.ts";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: Words;
  query: CellQuery;
  names: Map<string, string>;
  near: LedgerEntry[];
  wide: LedgerEntry[];
  /** Of the commune, where boards hang in them. */
  hamlets: HamletRow[];
  today: string;
  mayWrite: boolean;
}

export function SilenceCellView({ ctx, lang, words, query, names, near, wide, hamlets, today, mayWrite }: Props) {
  const what = [
    topicNames(lang)[query.linhvuc],
    audienceNames(lang)[query.doituong],
    languageNames(lang)[query.tieng],
  ].join(", ");
  const write = `/can-bo/tin-bai/moi?${new URLSearchParams({ linhvuc: query.linhvuc, doituong: query.doituong, donvi: query.xa })}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.cell.title}
      breadcrumbs={[{ text: words.title, href: `/can-bo/khoang-lang?donvi=${query.xa}` }]}
    >
      <PageHeading
        title={names.get(query.xa) ?? ""}
        caption={words.cell.title}
        lead={what}
        actions={mayWrite ? <LinkButton href={write}>{words.cell.write}</LinkButton> : null}
      />
      {hamlets.length > 0 ? (
        <>
          <Heading>{words.hamlets}</Heading>
          <p class="govuk-body">{words.hamletsText}</p>
          <Table<HamletRow>
            caption={words.hamlets}
            captionHidden
            phone="cards"
            rows={hamlets}
            columns={[
              { key: "hamlet", header: words.cell.hamlet, rowHeader: true, cell: (row) => row.hamlet },
              {
                key: "state",
                header: words.state,
                cell: (row) => cellText(row.cells[query.linhvuc], words, today, words.hamletWide),
              },
              {
                key: "last",
                header: words.cell.when,
                nowrap: true,
                cell: (row) => {
                  const { last } = row.cells[query.linhvuc];
                  return last ? formatDate(last) : "–";
                },
              },
            ]}
          />
        </>
      ) : null}
      <Heading>{words.cell.near}</Heading>
      <Rows rows={near} {...{ lang, words, names }} caption={words.cell.near} empty={words.cell.noneNear} />
      <Heading>{words.cell.wide}</Heading>
      <Rows rows={wide} {...{ lang, words, names }} caption={words.cell.wide} empty={words.cell.noneWide} />
    </StaffLayout>
  );
}

interface RowsProps {
  rows: readonly LedgerEntry[];
  caption: string;
  empty: string;
  lang: Lang;
  words: Words;
  names: Map<string, string>;
}

function Rows({ rows, caption, empty, lang, words, names }: RowsProps) {
  if (rows.length === 0) return <p class="govuk-body">{empty}</p>;
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "what",
          header: words.cell.what,
          rowHeader: true,
          wide: true,
          cell: (row) => (row.address ? <a href={row.address}>{row.title}</a> : row.title),
        },
        { key: "channel", header: words.cell.channel, cell: (row) => channelName(row.channel, lang) },
        {
          key: "when",
          header: words.cell.when,
          nowrap: true,
          cell: (row) => formatDate(vietnamDay(row.sentAt ?? row.createdAt)),
        },
        {
          key: "reached",
          header: words.cell.reached,
          numeric: true,
          cell: (row) => (row.reached === null ? "–" : formatNumber(row.reached, lang)),
        },
        { key: "who", header: words.cell.who, cell: (row) => names.get(row.unitId) ?? "" },
      ]}
    />
  );
}
