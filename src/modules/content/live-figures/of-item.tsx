import { Card, Heading, NotificationBanner, Table } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { TODAY } from "./mark.ts";
import type { vi } from "./messages.vi.ts";
import { type HeldFigure, isFault, type TextFigure } from "./read-figures.ts";

const periodOf = (words: typeof vi, figure: HeldFigure): string =>
  figure.period === TODAY
    ? words.asOf(formatDate(figure.countedOn))
    : [words.period(figure.period), ...(figure.isRunning ? [words.asOf(formatDate(figure.countedOn))] : [])].join(", ");

/** The figures of an item for its writers: what they are, what cannot be used, where they come from. */
export function ItemFigures({
  words,
  figures,
  isOpen,
}: {
  words: typeof vi;
  figures: readonly TextFigure[];
  /** Not approved yet: they are counted anew each time. */
  isOpen: boolean;
}) {
  if (figures.length === 0) return null;
  const faults = figures.filter(isFault);
  const held = figures.filter((one): one is HeldFigure => !isFault(one));
  return (
    <>
      {isOpen && faults.length > 0 ? (
        <NotificationBanner tone="warning" title={words.faultTitle}>
          <ul class="govuk-list">
            {faults.map((one) => (
              <li>{words.faults[one.why](one.mark)}</li>
            ))}
          </ul>
        </NotificationBanner>
      ) : null}
      {held.length > 0 ? (
        <Card title={words.title} level={2}>
          <p class="govuk-body">{isOpen ? words.openText : words.fixedText}</p>
          <Table
            caption={words.title}
            captionHidden
            phone="cards"
            rows={held}
            columns={[
              {
                key: "measure",
                header: words.measure,
                rowHeader: true,
                wide: true,
                cell: (one) => words.measures[one.measure],
              },
              { key: "value", header: words.value, cell: (one) => one.value },
              { key: "unit", header: words.unit, cell: (one) => one.unitName },
              { key: "period", header: words.of, cell: (one) => periodOf(words, one) },
              { key: "counted", header: words.counted, cell: (one) => formatDate(one.countedOn) },
              { key: "source", header: words.source, cell: (one) => <a href={one.href}>{words.seen}</a> },
            ]}
          />
        </Card>
      ) : null}
    </>
  );
}

/** The figures of an item for its readers, each leading to the page that has it. */
export function ReadFigures({ words, figures }: { words: typeof vi; figures: readonly TextFigure[] }) {
  const held = figures.filter((one): one is HeldFigure => !isFault(one));
  if (held.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.publicTitle}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {held.map((one) => (
          <li>
            {words.measures[one.measure]}: <strong>{one.value}</strong> ({one.unitName}, {periodOf(words, one)}).{" "}
            {/* While a period runs, its day stands with the period already. */}
            {one.isRunning ? "" : `${words.fixedOn(one.countedOn)}. `}
            <a href={one.href}>{words.seen}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
