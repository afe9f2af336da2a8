import { State, Table } from "../../../../platform/html/index.ts";
import { formatDate, formatNumber, type Lang, shortText } from "../../../../platform/i18n/index.ts";
import type { PlanMoneyModel } from "../load-money.ts";
import type { MoneyWords } from "../messages.vi.ts";
import type { MoneyEntry } from "../money.ts";

export function approvalOf(entry: MoneyEntry): "waiting" | "approved" | "refused" | null {
  if (entry.stage !== "estimate") return null;
  return entry.isApproved === null ? "waiting" : entry.isApproved ? "approved" : "refused";
}

export const APPROVAL_TONES = { waiting: "waiting", approved: "good", refused: "bad" } as const;

/** Entries one by one; what was saved against a warning says so for ever. */
export function EntryTable({
  words,
  lang,
  model,
  rows,
  caption,
  withTask = true,
}: {
  words: MoneyWords;
  lang: Lang;
  model: PlanMoneyModel;
  rows: MoneyEntry[];
  caption: string;
  withTask?: boolean;
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      dense
      rows={rows}
      empty={<p class="govuk-body">{words.emptyView}</p>}
      columns={[
        {
          key: "content",
          header: words.content,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`/can-bo/kinh-phi/but-toan/${row.id}`}>{shortText(row.content, 90)}</a>
              {row.correctsId ? <div class="govuk-hint govuk-!-margin-bottom-0">{words.correct}</div> : null}
              {row.warnings.length > 0 ? (
                <div class="govuk-hint govuk-!-margin-bottom-0">
                  {row.warnings.map(words.warning).join(" ")} {words.warningWithReason(row.reason ?? "")}
                </div>
              ) : null}
            </>
          ),
        },
        { key: "day", header: words.day, nowrap: true, cell: (row) => formatDate(row.day) },
        {
          key: "stage",
          header: words.stage,
          cell: (row) => {
            const approval = approvalOf(row);
            return (
              <>
                {words.stages[row.stage]}
                {approval && approval !== "approved" ? (
                  <div>
                    <State tone={APPROVAL_TONES[approval]}>{words.approvals[approval]}</State>
                  </div>
                ) : null}
              </>
            );
          },
        },
        ...(withTask
          ? [
              {
                key: "task",
                header: words.task,
                wide: true,
                cell: (row: MoneyEntry) =>
                  row.taskId ? shortText(model.tasks.get(row.taskId)?.text ?? "", 70) : words.wholePlan,
              },
            ]
          : []),
        { key: "unit", header: words.unit, cell: (row) => model.units.get(row.unitId) ?? "" },
        { key: "source", header: words.source, cell: (row) => model.sources.get(row.sourceId) ?? "" },
        {
          key: "amount",
          header: words.amount,
          numeric: true,
          nowrap: true,
          cell: (row) => formatNumber(row.amount, lang),
        },
      ]}
    />
  );
}
