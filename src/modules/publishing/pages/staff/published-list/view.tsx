import {
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { Posting } from "../../../boards/board.ts";
import type { vi } from "../../../boards/messages.vi.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import type { PrintReach } from "../../../print/print-scope.ts";
import { PrintTabs } from "../print-tabs.tsx";
import { UnitFilter } from "../unit-filter.tsx";
import type { Quarter } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: typeof vi;
  unit: Unit;
  reach: PrintReach;
  quarter: Quarter;
  thisQuarter: Quarter;
  rows: (Posting & { boardName: string })[];
  next: string | null;
}

const BASE = "/can-bo/niem-yet/da-cong-khai";
const QUARTERS_BACK = 12;

export function PublishedListView({ ctx, lang, words, unit, reach, quarter, thisQuarter, rows, next }: Props) {
  const key = `${quarter.year}-${quarter.quarter}`;
  const choices = Array.from({ length: QUARTERS_BACK }, (_, back) => {
    const at = thisQuarter.year * 4 + thisQuarter.quarter - 1 - back;
    return { year: Math.floor(at / 4), quarter: (at % 4) + 1 };
  });
  const query = (more: Record<string, string> = {}): string =>
    `?${new URLSearchParams({ donvi: unit.id, quy: key, ...more })}`;
  const [content = "", form = "", where = "", from = "", until = "", by = ""] = words.publishedHead;
  return (
    <StaffLayout ctx={ctx} title={words.publishedTitle} wide>
      <PageHeading title={words.publishedTitle} caption={unit.name} lead={words.publishedLead} />
      <PrintTabs words={pick(lang, printVi, printEn)} current="published" unitId={unit.id} />
      <UnitFilter action={BASE} words={words} reach={reach} unitId={unit.id}>
        <Select
          name="quy"
          label={words.quarter}
          value={key}
          options={choices.map((one) => ({
            value: `${one.year}-${one.quarter}`,
            label: words.quarterName(one.quarter, one.year),
          }))}
        />
      </UnitFilter>
      <Table
        caption={words.quarterName(quarter.quarter, quarter.year)}
        phone="cards"
        rows={rows}
        empty={words.publishedEmpty}
        columns={[
          { key: "content", header: content, rowHeader: true, wide: true, cell: (row) => row.title },
          { key: "form", header: form, cell: () => words.boardForm },
          {
            key: "where",
            header: where,
            cell: (row) => <a href={`/can-bo/niem-yet/bang/${row.boardId}`}>{row.boardName}</a>,
          },
          { key: "from", header: from, nowrap: true, cell: (row) => formatDate(row.postedOn) },
          {
            key: "until",
            header: until,
            nowrap: true,
            cell: (row) => (row.takenDownOn ? formatDate(row.takenDownOn) : words.stillUp),
          },
          { key: "by", header: by, cell: (row) => row.postedByName },
        ]}
      />
      <Pagination {...(next ? { nextHref: `${BASE}${query({ sau: next })}` } : {})} />
      {rows.length > 0 ? (
        <LinkButton href={`${BASE}.csv${query()}`} variant="secondary" small icon="download">
          {words.csv}
        </LinkButton>
      ) : null}
    </StaffLayout>
  );
}
