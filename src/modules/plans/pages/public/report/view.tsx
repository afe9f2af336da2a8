import {
  addressOf,
  DownloadLink,
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  Prose,
  PublicLayout,
  StatTiles,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import { type Area, type Audience, audienceNames, topicName } from "../../../../topics/index.ts";
import type { Plan } from "../../../plan.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import { forAudience, inArea } from "../../../reports/facet-sums.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import { type PeriodKind, placeInYear } from "../../../reports/period.ts";
import { channelOfFigure } from "../../../reports/report-rows.ts";
import { countedFigures, type FigureKey, type ReportVersion, SECTIONS } from "../../../reports/unit-report.ts";
import { FacetTables } from "../../facet-tables.tsx";
import { SignatureList } from "../../signature-list.tsx";

export interface PublicPeriod {
  kind: PeriodKind;
  fromOn: string;
  toOn: string;
}

export interface PublicReportViewProps {
  ctx: ViewContext;
  words: ReportWords;
  planWords: PublicWords;
  plan: Plan;
  period: PublicPeriod;
  version: ReportVersion;
  versions: { reportId: string; number: number; acceptedAt: Date }[];
  /** Only these of its tasks. */
  only: "done" | "late" | undefined;
  facet: { linhvuc?: Area | undefined; doituong?: Audience | undefined };
  unit: Pick<Unit, "name">;
}

const FIGURES: readonly FigureKey[] = [
  "tasks",
  "done",
  "late",
  "proven",
  "events",
  "attendance",
  "press",
  "board",
  "recognised",
];

export function publicPeriodName(period: PublicPeriod, words: ReportWords): string {
  return words.periodName(
    period.kind,
    placeInYear(period),
    period.fromOn.slice(0, 4),
    formatDate(period.fromOn),
    formatDate(period.toOn),
  );
}

export function PublicReportView(props: PublicReportViewProps) {
  const { ctx, words, planWords, plan, period, version, versions, only, facet, unit } = props;
  const said = words.public;
  const { figures, lines, text, countedTo } = version.content;
  const { lang } = ctx;
  const n = (value: number): string => formatNumber(value, lang);
  const title = said.title(publicPeriodName(period, words));
  const planPath = `/ke-hoach/${plan.id}`;
  const path = `${planPath}/bao-cao/${version.reportId}`;
  const isOld = versions[0]?.number !== version.number;
  const query = isOld ? `?ban=${version.number}` : "";
  const ban = isOld ? String(version.number) : undefined;
  const rows = (of: { viec?: string; kenh?: string | undefined; linhvuc?: Area; doituong?: Audience } = {}): string =>
    addressOf(`${path}/minh-chung`, { ban, ...of });
  const rowsOf = (key: FigureKey): string => {
    if (key === "tasks") return `${addressOf(path, { ban })}#tung-viec`;
    if (key === "done" || key === "late") return `${addressOf(path, { ban, viec: key })}#tung-viec`;
    if (key === "recognised") return "/guong-dien-hinh";
    return rows({ kenh: channelOfFigure(key) });
  };
  const shown = lines.filter(
    (line) =>
      (only === "done" ? line.isDone : only === "late" ? line.isLate : true) &&
      (!facet.linhvuc || inArea(line, facet.linhvuc)) &&
      (!facet.doituong || forAudience(line, facet.doituong)),
  );
  const facetName = facet.linhvuc
    ? topicName(facet.linhvuc, lang)
    : facet.doituong
      ? audienceNames(lang)[facet.doituong]
      : null;
  const isApart = lines.some((line) => line.stated !== null && line.stated !== line.proven);
  return (
    <PublicLayout
      ctx={ctx}
      title={`${title}: ${plan.title}`}
      breadcrumbs={[
        { text: planWords.title, href: "/ke-hoach" },
        { text: plan.number ?? plan.title, href: planPath },
      ]}
      noIndex={isOld}
    >
      <PageHeading title={title} caption={plan.title} lead={said.lead(unit.name, formatDate(countedTo))} />
      {isOld ? (
        <InsetText>
          {said.newer} <a href={path}>{said.newest}</a>
        </InsetText>
      ) : null}
      {version.reason ? <InsetText>{said.correction(version.reason)}</InsetText> : null}
      <Heading level={2}>{said.figures}</Heading>
      <StatTiles
        label={said.figures}
        tiles={countedFigures(FIGURES, figures).map((key) => ({
          label: words.figures[key],
          value: n(figures[key]),
          href: rowsOf(key),
        }))}
      />
      {SECTIONS.map((section) => (
        <div key={section} lang={lang === "vi" ? undefined : "vi"}>
          <Heading level={2}>{words.sections[section]}</Heading>
          <Prose>
            {text[section] === "" ? <p>{said.nothing}</p> : null}
            {blocksOf(text[section]).map((block) =>
              block.isList ? (
                <ul key={block.lines[0]}>
                  {block.lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              ) : (
                block.lines.map((line) => <p key={line}>{line}</p>)
              ),
            )}
          </Prose>
        </div>
      ))}
      <FacetTables
        words={words}
        lang={lang}
        lines={lines}
        addresses={{ tasks: (of) => `${addressOf(path, { ban, ...of })}#tung-viec`, proven: (of) => rows(of) }}
      />
      <Heading level={2} id="tung-viec">
        {said.tasks}
      </Heading>
      {only || facetName ? (
        <p class="govuk-body">
          {only ? said.only[only] : words.facets.only(facetName ?? "")}.{" "}
          <a href={`${addressOf(path, { ban })}#tung-viec`}>{said.allTasks}</a>
        </p>
      ) : null}
      {isApart ? <p class="govuk-body">{said.apart}</p> : null}
      <Table
        caption={said.tasks}
        captionHidden
        phone="cards"
        rows={shown}
        columns={[
          {
            key: "task",
            header: said.task,
            rowHeader: true,
            wide: true,
            cell: (line) => shortText(line.taskText, 200),
          },
          {
            key: "stated",
            header: said.reported,
            numeric: true,
            cell: (line) =>
              line.stated === null ? (
                "–"
              ) : (
                <a href={`${planPath}/nhiem-vu/${line.taskId}#tu-khai`}>
                  {n(line.stated)}
                  <span class="govuk-visually-hidden">{said.rows(shortText(line.taskText, 60))}</span>
                </a>
              ),
          },
          {
            key: "proven",
            header: said.evidence,
            numeric: true,
            cell: (line) => (
              <a href={rows({ viec: line.taskId })}>
                {said.ofTarget(n(line.proven), n(line.target))}
                <span class="govuk-visually-hidden">{said.rows(shortText(line.taskText, 60))}</span>
              </a>
            ),
          },
        ]}
      />
      <p class="govuk-hint">{said.later}</p>
      {version.signedFileKey ? (
        <DownloadLink
          href={`${path}/ban-ky${query}`}
          title={said.signed}
          format={version.signedType === "application/pdf" ? "PDF" : "JPG"}
        />
      ) : null}
      {version.signedFileKey && version.signedCheck ? (
        <SignatureList words={words} check={version.signedCheck} />
      ) : null}
      <DownloadLink href={`${path}/bao-cao.docx${query}`} title={said.word} format="Word" />
      <DownloadLink href={`${path}/bao-cao.pdf${query}`} title={said.pdf} format="PDF" />
      <DownloadLink href={`${path}/phu-luc.xlsx${query}`} title={said.annex} format="Excel" />
      {versions.length > 1 ? (
        <>
          <Heading level={2}>{said.versions}</Heading>
          <LinkList
            items={versions.map((one) => ({
              href: `${path}?ban=${one.number}`,
              text: said.version(one.number, formatDate(one.acceptedAt)),
            }))}
          />
        </>
      ) : null}
    </PublicLayout>
  );
}

/** Lines that begin with a dash are a list. */
function blocksOf(text: string): { isList: boolean; lines: string[] }[] {
  const blocks: { isList: boolean; lines: string[] }[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    if (line === "") continue;
    const item = /^[-–•]\s+(.*)$/u.exec(line)?.[1];
    const last = blocks.at(-1);
    if (last && last.isList === (item !== undefined)) last.lines.push(item ?? line);
    else blocks.push({ isList: item !== undefined, lines: [item ?? line] });
  }
  return blocks;
}
