import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  ActButton,
  ButtonGroup,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import type { WritingWords } from "../../../writing/messages.vi.ts";
import { type PlanTemplate, TEMPLATE_LISTS, type TemplateTask } from "../../../writing/template.ts";
import { PROGRESS_TONES } from "../plan-record/view.tsx";
import { TEMPLATE_TONES } from "../template-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: WritingWords;
  planWords: Words;
  template: PlanTemplate;
  /** The year asked for; the template may still be that of an earlier one. */
  year: number;
  versions: PlanTemplate[];
  from: Plan | null;
  mayKeep: boolean;
  mayWrite: boolean;
  done: "saved" | "drafted" | "draftedBefore" | null;
}

export function TemplateRecordView(props: Props) {
  const { ctx, words, planWords, template, year, versions, from, mayKeep, mayWrite, done } = props;
  const said = words.record;
  const { content } = template;
  const address = `/can-bo/ke-hoach/mau/${template.unitKind}/${year}`;
  const title = said.title(words.kinds[template.unitKind], year);
  const isNewest = template.id === null || template.version === (versions[0]?.version ?? template.version);
  const remembered = content.agencies.flatMap((agency) => agency.tasks).flatMap((task) => task.past ?? []);
  const number = (value: number): string => formatNumber(value, ctx.lang);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: words.list.title, href: "/can-bo/ke-hoach/mau" },
      ]}
      notice={done ? <NotificationBanner tone="success">{said[done]}</NotificationBanner> : null}
    >
      <PageHeading
        title={title}
        caption={template.note || undefined}
        state={<State tone={TEMPLATE_TONES[template.state]}>{words.states[template.state]}</State>}
      />
      {template.id === null ? (
        <InsetText>{said.shippedNote}</InsetText>
      ) : versions.length === 0 ? (
        <InsetText>
          {said.inherited(template.madeAt ? Number(vietnamDay(template.madeAt).slice(0, 4)) : year)}
        </InsetText>
      ) : null}
      {remembered.length > 0 ? (
        <p class="govuk-body">
          {said.summary(number(remembered.length), number(remembered.filter((one) => one.state !== "done").length))}{" "}
          {from ? (
            <a href={`/can-bo/ke-hoach/${from.id}`}>
              {said.from} {from.number ?? from.title}
            </a>
          ) : null}
        </p>
      ) : null}
      {isNewest ? (
        <ButtonGroup>
          {mayKeep && template.state === "proposed" ? (
            <ActButton action={`${address}/dung`}>{said.take}</ActButton>
          ) : mayWrite ? (
            <LinkButton href={`/can-bo/ke-hoach/soan?nam=${year}`}>{said.write}</LinkButton>
          ) : null}
          {mayKeep ? (
            <LinkButton href={`${address}/sua`} variant="secondary">
              {said.edit}
            </LinkButton>
          ) : null}
        </ButtonGroup>
      ) : null}
      {content.lessons.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.lessons}
          </Heading>
          <Lines lines={content.lessons} />
        </>
      ) : null}
      <SummaryList
        rows={[
          { key: said.planTitle, value: content.title },
          ...TEMPLATE_LISTS.map(([list]) => ({
            key: words.lists[list],
            value: content[list].length > 0 ? <Lines lines={content[list]} /> : said.none,
          })),
        ]}
      />
      {content.agencies.map((agency) => (
        <Table
          key={agency.name}
          caption={agency.name}
          phone="cards"
          dense
          rows={agency.tasks}
          columns={taskColumns(props)}
        />
      ))}
      {versions.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.versions}
          </Heading>
          <LinkList
            label={said.versions}
            items={versions.map((one) => ({
              href: `${address}?ban=${one.version}`,
              text: said.versionBy(one.version, one.madeByName, one.madeAt ? formatDate(vietnamDay(one.madeAt)) : ""),
              note: one.note,
            }))}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}

function taskColumns({ ctx, words, planWords, template }: Props) {
  const said = words.record;
  const number = (value: number): string => formatNumber(value, ctx.lang);
  const hasPast = template.content.agencies.some((agency) => agency.tasks.some((task) => task.past));
  return [
    { key: "task", header: said.task, rowHeader: true, wide: true, cell: (task: TemplateTask) => task.text },
    {
      key: "deadline",
      header: said.deadline,
      cell: (task: TemplateTask) => task.deadline ?? planWords.reading.noDeadline,
    },
    { key: "target", header: said.target, numeric: true, cell: (task: TemplateTask) => number(task.target) },
    ...(hasPast
      ? [
          {
            key: "past",
            header: said.past,
            nowrap: true,
            cell: ({ past }: TemplateTask) =>
              past ? (
                <>
                  {number(past.proven)}/{number(past.target)}{" "}
                  <State tone={PROGRESS_TONES[past.state]}>{planWords.progressStates[past.state]}</State>
                </>
              ) : (
                "–"
              ),
          },
        ]
      : []),
  ];
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
