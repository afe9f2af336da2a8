import { vietnamDay } from "../../../../platform/clock/index.ts";
import { EmptyState, FilterBar, PageHeading, Select, StaffLayout, Table } from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { BOOK_ROWS } from "../../forms/index.ts";
import { en as allEn } from "../../messages.en.ts";
import { vi as allVi } from "../../messages.vi.ts";
import { lastBookNumber, listBookYears } from "../book.store.ts";
import { volumesOf } from "../book.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { UnitPick, unitsToPick } from "./unit-pick.tsx";

export const BOOK = "/can-bo/ho-so/so-theo-doi";

export async function bookPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.book;
  const { units, unit } = await unitsToPick(rq);
  const thisYear = Number(vietnamDay(rq.now).slice(0, 4));
  const years = unit ? await listBookYears(rq.app.db, unit.id) : [];
  const choices = [...new Set([thisYear, ...years])].sort((a, b) => b - a);
  const year = choices.find((one) => String(one) === rq.query.nam) ?? thisYear;
  const lines = unit ? await lastBookNumber(rq.app.db, { unitId: unit.id, year }) : 0;
  const volumes = lines === 0 ? [] : Array.from({ length: volumesOf(lines) }, (_, at) => at + 1);
  const fileOf = (volume: number, format: string): string =>
    `${BOOK}/quyen.${format}?donvi=${unit?.id ?? ""}&nam=${year}&quyen=${volume}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: pick(rq.lang, allVi, allEn).staff.title, href: "/can-bo/ho-so" }]}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {unit ? (
        <>
          <FilterBar action={BOOK} submitLabel={said.submit}>
            <UnitPick label={said.unit} units={units} value={unit.id} />
            <Select
              name="nam"
              label={said.year}
              value={String(year)}
              options={choices.map((one) => ({ value: String(one), label: String(one) }))}
            />
          </FilterBar>
          {volumes.length === 0 ? (
            <EmptyState title={said.emptyTitle} drawing="board">
              {said.empty}
            </EmptyState>
          ) : (
            <Table
              caption={said.caption(unit.name, year)}
              rows={volumes}
              columns={[
                {
                  key: "volume",
                  header: said.volume,
                  rowHeader: true,
                  cell: (volume) => String(volume).padStart(2, "0"),
                },
                {
                  key: "span",
                  header: said.span,
                  cell: (volume) => said.spanOf((volume - 1) * BOOK_ROWS + 1, Math.min(lines, volume * BOOK_ROWS)),
                },
                { key: "state", header: said.state, cell: () => (year < thisYear ? said.closed : said.open) },
                {
                  key: "files",
                  header: said.files,
                  nowrap: true,
                  cell: (volume) => (
                    <>
                      <a href={fileOf(volume, "pdf")}>{said.pdf}</a>
                      {", "}
                      <a href={fileOf(volume, "csv")}>{said.csv}</a>
                    </>
                  ),
                },
              ]}
            />
          )}
        </>
      ) : (
        <p class="govuk-body">{words.samples.none}</p>
      )}
    </StaffLayout>,
    { headers: { "cache-control": "no-store" } },
  );
}
