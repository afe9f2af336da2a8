import { Heading, Table } from "../../../platform/html/index.ts";
import { formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import { type Area, type Audience, audienceNames, topicNames } from "../../topics/index.ts";
import { type FacetRow, type FacetSums, facetsOf } from "../reports/facet-sums.ts";
import type { ReportWords } from "../reports/messages.vi.ts";
import type { ReportLine } from "../reports/unit-report.ts";

/** Where the tasks of a row are shown, each with all its evidence, and where what was proven of them in the period. */
export interface FacetAddresses {
  tasks(of: { linhvuc?: Area; doituong?: Audience }): string;
  proven(of: { linhvuc?: Area; doituong?: Audience }): string;
}

/** Promised, declared and proven by area of reform and by audience, each number opening what it was counted from. */
export function FacetTables(props: {
  words: ReportWords;
  lang: Lang;
  lines: readonly ReportLine[];
  addresses: FacetAddresses;
}) {
  const { words, lang, lines, addresses } = props;
  const said = words.facets;
  const facets = facetsOf(lines);
  if (!facets) return null;
  const [areas, audiences] = [topicNames(lang), audienceNames(lang)];
  return (
    <>
      <Heading level={2} size="m" id="theo-linh-vuc">
        {said.byArea}
      </Heading>
      <p class="govuk-body">{said.help}</p>
      <FacetTable
        words={words}
        lang={lang}
        title={said.area}
        caption={said.byArea}
        rows={facets.areas}
        nameOf={(key) => areas[key]}
        addressesOf={(key) => ({
          tasks: addresses.tasks({ linhvuc: key }),
          proven: addresses.proven({ linhvuc: key }),
        })}
      />
      <Heading level={2} size="m" id="theo-doi-tuong">
        {said.byAudience}
      </Heading>
      <p class="govuk-body">{said.audienceHelp}</p>
      <FacetTable
        words={words}
        lang={lang}
        title={said.audience}
        caption={said.byAudience}
        rows={facets.audiences}
        nameOf={(key) => audiences[key]}
        addressesOf={(key) => ({
          tasks: addresses.tasks({ doituong: key }),
          proven: addresses.proven({ doituong: key }),
        })}
      />
    </>
  );
}

function FacetTable<Key extends string>(props: {
  words: ReportWords;
  lang: Lang;
  title: string;
  caption: string;
  rows: FacetRow<Key>[];
  nameOf(key: Key): string;
  addressesOf(key: Key): { tasks: string; proven: string };
}) {
  const { words, lang, title, caption, rows, nameOf, addressesOf } = props;
  const said = words.facets;
  const name = (row: FacetRow<Key>): string => (row.key === null ? said.unset : nameOf(row.key));
  const opened = (row: FacetRow<Key>, value: number, where: "tasks" | "proven") =>
    row.key === null ? (
      formatNumber(value, lang)
    ) : (
      <a href={addressesOf(row.key)[where]}>
        {formatNumber(value, lang)}
        <span class="govuk-visually-hidden">{said.open(name(row))}</span>
      </a>
    );
  const column = (key: keyof FacetSums, where: "tasks" | "proven") => ({
    key,
    header: said[key],
    numeric: true,
    cell: (row: FacetRow<Key>) => opened(row, row.sums[key], where),
  });
  return (
    <Table
      caption={caption}
      captionHidden
      dense
      phone="cards"
      rows={rows}
      columns={[
        { key: "name", header: title, rowHeader: true, wide: true, cell: name },
        column("tasks", "tasks"),
        column("target", "tasks"),
        column("declared", "tasks"),
        column("proven", "tasks"),
        column("provenInPeriod", "proven"),
      ]}
    />
  );
}
