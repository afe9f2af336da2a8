import {
  EmptyState,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { shortText } from "../../../../../platform/i18n/index.ts";
import type { recognitionsVi } from "../../../../recognitions/index.ts";
import type { EmulationRow } from "../../../emulation/load-proposals.ts";
import type { vi } from "../../../emulation/messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  registerWords: typeof recognitionsVi;
  year: number;
  years: number[];
  rows: EmulationRow[];
  nameOf(row: EmulationRow): string;
}

const BASE = "/can-bo/ghi-nhan/thi-dua";

export function EmulationView({ ctx, words, registerWords, year, years, rows, nameOf }: Props) {
  return (
    <StaffLayout ctx={ctx} title={words.title} breadcrumbs={[{ text: words.register, href: "/can-bo/ghi-nhan" }]} wide>
      <PageHeading
        title={words.title}
        caption={words.year(year)}
        lead={words.lead}
        actions={
          <>
            <LinkButton href="/can-bo/thi-dua" variant="secondary" small>
              {words.movements}
            </LinkButton>{" "}
            {rows.length > 0 ? (
              <LinkButton href={`${BASE}.csv?nam=${year}`} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {years.length > 1 ? (
        <Tabs
          label={words.years}
          items={years.map((one) => ({ href: `${BASE}?nam=${one}`, label: words.year(one), current: one === year }))}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "whom",
              header: words.whom,
              rowHeader: true,
              wide: true,
              cell: (row) => registerWords.people(nameOf(row), row.recognition.personName, row.recognition.personTitle),
            },
            {
              key: "what",
              header: words.what,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/can-bo/ghi-nhan/${row.recognition.id}`}>{row.recognition.title}</a>
                  <br />
                  {registerWords.kinds[row.recognition.kind]}
                </>
              ),
            },
            {
              key: "figures",
              header: words.figures,
              wide: true,
              cell: (row) =>
                row.tasks.length === 0 ? (
                  words.noTask
                ) : (
                  <>
                    {words.ofTarget(row.proven, row.target, row.declared)}
                    {row.tasks.map((task) => (
                      <div key={task.id}>
                        <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{shortText(task.text, 80)}</a>
                      </div>
                    ))}
                  </>
                ),
            },
            { key: "state", header: words.state, cell: (row) => registerWords.states[row.recognition.state] },
          ]}
        />
      )}
    </StaffLayout>
  );
}
