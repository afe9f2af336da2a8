import { Table } from "../../../../platform/html/index.ts";
import { formatNumber, type Lang, shortText } from "../../../../platform/i18n/index.ts";
import type { MoneyRow } from "../load-money.ts";
import type { MoneyWords } from "../messages.vi.ts";
import { leftOf, type MoneySums, STAGES } from "../money.ts";

/** Amounts by row and stage, with what is left; the last line is the sum of what stands above it. */
export function MoneyTable({
  words,
  lang,
  caption,
  header,
  rows,
  totals,
  showsLeft = true,
  href,
}: {
  words: MoneyWords;
  lang: Lang;
  caption: string;
  header: string;
  rows: MoneyRow[];
  totals: MoneySums;
  /** Months have nothing left: what is allocated in one is paid in another. */
  showsLeft?: boolean;
  href: (key: string) => string;
}) {
  const n = (amount: number): string => (amount === 0 ? "–" : formatNumber(amount, lang));
  return (
    <>
      <Table
        caption={caption}
        dense
        rows={rows}
        empty={<p class="govuk-body">{words.emptyView}</p>}
        columns={[
          {
            key: "label",
            header,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={href(row.key)}>{shortText(row.label, 110)}</a>,
          },
          ...STAGES.map((stage) => ({
            key: stage,
            header: words.stages[stage],
            numeric: true,
            nowrap: true,
            cell: (row: MoneyRow) => n(row.sums[stage]),
          })),
          ...(showsLeft
            ? [
                {
                  key: "left",
                  header: words.left,
                  numeric: true,
                  nowrap: true,
                  cell: (row: MoneyRow) => n(leftOf(row.sums)),
                },
              ]
            : []),
        ]}
        foot={[words.total, ...STAGES.map((stage) => n(totals[stage])), ...(showsLeft ? [n(leftOf(totals))] : [])]}
      />
      {showsLeft && rows.length > 0 ? <p class="govuk-body-s">{words.leftHint}</p> : null}
    </>
  );
}
