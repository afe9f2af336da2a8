import {
  Heading,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TaskTiles,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { WritingWords } from "../../../writing/messages.vi.ts";
import type { PlanTemplate, TemplateState } from "../../../writing/template.ts";

export const TEMPLATE_TONES: Record<TemplateState, Tone> = { proposed: "waiting", inUse: "good" };

interface Props {
  ctx: ViewContext;
  words: WritingWords;
  planWords: Words;
  year: number;
  /** What plans of the coming year begin with as things stand, for each kind of unit. */
  inUse: PlanTemplate[];
  versions: PlanTemplate[];
}

export function TemplateListView({ ctx, words, planWords, year, inUse, versions }: Props) {
  const said = words.list;
  const address = (one: PlanTemplate, ofYear = one.year): string => `/can-bo/ke-hoach/mau/${one.unitKind}/${ofYear}`;
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}>
      <PageHeading title={said.title} lead={said.lead} />
      <Heading level={2} size="m">
        {said.upcoming(year)}
      </Heading>
      <TaskTiles
        label={said.upcoming(year)}
        tiles={inUse.map((one) => ({
          href: address(one, year),
          title: words.kinds[one.unitKind],
          icon: "document",
          note: one.id === null ? said.shipped : words.write.template(words.kinds[one.unitKind], one.year, one.version),
        }))}
      />
      <Heading level={2} size="m">
        {said.earlier}
      </Heading>
      <Table
        caption={said.earlier}
        captionHidden
        phone="cards"
        empty={said.empty}
        rows={versions}
        columns={[
          {
            key: "kind",
            header: said.kind,
            rowHeader: true,
            cell: (row) => <a href={`${address(row)}?ban=${row.version}`}>{words.kinds[row.unitKind]}</a>,
          },
          { key: "year", header: said.year, numeric: true, cell: (row) => row.year },
          { key: "version", header: said.version, numeric: true, cell: (row) => row.version },
          {
            key: "state",
            header: said.state,
            nowrap: true,
            cell: (row) => <State tone={TEMPLATE_TONES[row.state]}>{words.states[row.state]}</State>,
          },
          { key: "note", header: said.note, wide: true, cell: (row) => row.note },
          {
            key: "made",
            header: said.made,
            cell: (row) => [row.madeByName, row.madeAt ? formatDateTime(row.madeAt) : ""].filter(Boolean).join(", "),
          },
        ]}
      />
    </StaffLayout>
  );
}
