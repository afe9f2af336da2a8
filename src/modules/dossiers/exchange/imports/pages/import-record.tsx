import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ButtonGroup,
  Details,
  DownloadLink,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  ProgressBar,
  StaffLayout,
  State,
  StatTiles,
  SummaryList,
  Table,
  type Tone,
} from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { listJobs } from "../../../../../platform/jobs/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { DossierRefused, DossierUnknown } from "../../../dossiers.errors.ts";
import { en as dossierEn } from "../../../messages.en.ts";
import { vi as dossierVi } from "../../../messages.vi.ts";
import { DOSSIERS } from "../../../pages/staff/dossier-list/view.tsx";
import { openFacts } from "../compare-row.ts";
import {
  countRows,
  countTouched,
  type DossierImport,
  deleteDraft,
  findImport,
  type ImportRow,
  listImportRows,
  type Verdict,
} from "../import.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { Facts } from "../read-row.ts";
import { confirmImport, undoImport, undoRefusal } from "../run-import.ts";
import { countOf, IMPORTS, STATE_TONE } from "./import-list.tsx";

const SHOWN_FAULTS = 100;
const SHOWN_ROWS = 50;

const VERDICT_TONE: Record<Verdict, Tone> = { new: "good", changed: "info", same: "neutral", faulty: "warn" };

/** A draft is seen by who wrote it; what came of it by who imports for that unit. @throws DossierUnknown */
async function visibleImport(rq: Rq): Promise<DossierImport> {
  const found = await findImport(rq.app.db, rq.params.id ?? "");
  const actor = actorOf(rq);
  const isMine = found?.writtenBy === actor.id;
  if (!found || (found.state === "draft" && !isMine)) throw new DossierUnknown();
  if (!(await mayAt(rq.app.db, actor, "dossiers.import", found.unitId, rq.now))) throw new DossierUnknown();
  return found;
}

async function show(rq: Rq, of: DossierImport, refused: string | null, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.record;
  const isDraft = of.state === "draft";
  const faulty = await listImportRows(db, { importId: of.id, verdict: "faulty", limit: SHOWN_FAULTS });
  const rows = (
    await Promise.all(
      (["new", "changed"] as const).map((verdict) =>
        listImportRows(db, { importId: of.id, verdict, limit: SHOWN_ROWS }),
      ),
    )
  )
    .flat()
    .sort((a, b) => a.line - b.line)
    .slice(0, SHOWN_ROWS);
  const lines = rows.map((row) => ({
    row,
    facts: row.contentSealed === null ? null : openFacts(config.identityKeys, of.id, row.line, row.contentSealed),
  }));
  const isRunning = of.state === "running" || of.state === "undoing";
  const progress = isRunning ? await countRows(db, of.id) : null;
  const [job] = isRunning ? await listJobs(db, { subject: `dossierImport:${of.id}` }, 1) : [];
  const touched = of.state === "done" ? await countTouched(db, of.id) : 0;
  const noUndo = undoRefusal(of, touched, rq.now);
  const toTake = of.rowsNew + of.rowsChanged;
  const address = `${IMPORTS}/${of.id}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={isDraft ? said.previewTitle : said.title}
      breadcrumbs={[
        { text: pick(rq.lang, dossierVi, dossierEn).staff.title, href: DOSSIERS },
        { text: words.list.title, href: IMPORTS },
      ]}
      hasErrors={refused !== null}
      wide
      notice={
        <>
          <ErrorSummary errors={refused ? [{ field: "confirm", message: refused }] : []} />
          {rq.query.xong === "nhan" && of.state === "done" ? (
            <NotificationBanner tone="success" heading={said.done(of.rowsNew, of.rowsChanged)}>
              <a href={`${DOSSIERS}?muc=all`}>{said.open}</a>
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={isDraft ? said.previewTitle : said.title}
        lead={said.lead(of.fileName, of.source)}
        state={<State tone={STATE_TONE[of.state]}>{words.states[of.state]}</State>}
      />
      {isDraft ? <p class="govuk-body">{said.nothingYet}</p> : null}
      {progress ? (
        <>
          <ProgressBar
            label={words.states[of.state]}
            value={progress.done}
            max={progress.done + progress.toDo}
            text={said.running(progress.done, progress.done + progress.toDo)}
          />
          <p class="govuk-body">{job?.state === "failed" ? said.failed(job.failure ?? "") : said.runningHelp}</p>
          <LinkButton href={address} variant="secondary">
            {said.again}
          </LinkButton>
        </>
      ) : null}
      {of.state === "undone" ? (
        <p class="govuk-body">
          {said.undone(of.undoneByName ?? "", of.undoneAt ? formatDateTime(of.undoneAt) : "", of.rowsKept)}
        </p>
      ) : null}
      <StatTiles
        label={said.counts}
        tiles={(["new", "changed", "same", "faulty"] as const).map((verdict) => ({
          label: words.verdicts[verdict],
          value: formatNumber(countOf(of, verdict)),
          href: verdict === "faulty" ? "#faulty" : "#rows",
        }))}
      />
      {isDraft ? (
        <div id="confirm">
          {toTake === 0 ? <p class="govuk-body">{said.nothing}</p> : null}
          <ButtonGroup>
            {toTake > 0 ? <ActButton action={`${address}/nhan`}>{said.confirm(toTake)}</ActButton> : null}
            <ActButton action={`${address}/bo`} variant="secondary">
              {said.drop}
            </ActButton>
          </ButtonGroup>
        </div>
      ) : null}
      <Heading level={2} size="m" id="faulty">
        {said.faults}
      </Heading>
      {of.rowsFaulty === 0 ? (
        <p class="govuk-body">{words.verdicts.faulty}: 0</p>
      ) : (
        <Faulty {...{ of, faulty, words }} />
      )}
      <Heading level={2} size="m" id="rows">
        {isDraft ? said.sample : said.sampleDone}
      </Heading>
      {lines.length === 0 ? (
        <p class="govuk-body">{toTake > 0 && !isDraft ? said.rowsGone : said.nothing}</p>
      ) : (
        <Rows {...{ lines, words, lang: rq.lang }} />
      )}
      {toTake > lines.length && lines.length > 0 ? <p class="govuk-body">{said.more(toTake - lines.length)}</p> : null}
      <SummaryList
        compact
        rows={[
          { key: said.by, value: of.writtenByName },
          { key: said.at, value: formatDateTime(of.confirmedAt ?? of.writtenAt) },
          { key: said.owner, value: words.owners[of.owner] },
        ]}
      />
      <Details summary={said.headings}>
        <SummaryList
          compact
          rows={Object.entries(of.columns).map(([column, heading]) => ({
            key: words.columns[column as keyof typeof words.columns],
            value: heading,
          }))}
        />
      </Details>
      {of.state === "done" ? (
        <Details summary={said.undo}>
          {noUndo ? (
            <p class="govuk-body">{noUndo === "import-touched" ? words.touched(touched) : words.undoWhy[noUndo]}</p>
          ) : (
            <>
              <p class="govuk-body">{said.undoHelp}</p>
              <Form action={`${address}/hoan-tac`} label={said.undo}>
                <Button variant="warning">{said.undoConfirm}</Button>
              </Form>
            </>
          )}
        </Details>
      ) : null}
    </StaffLayout>,
    { status, headers: { "cache-control": "no-store" } },
  );
}

function Faulty({ of, faulty, words }: { of: DossierImport; faulty: ImportRow[]; words: typeof vi }) {
  const said = words.record;
  return (
    <>
      <p class="govuk-body">{said.faultsHelp}</p>
      {faulty.length === 0 ? (
        <p class="govuk-body">{said.rowsGone}</p>
      ) : (
        <>
          <DownloadLink href={`${IMPORTS}/${of.id}/loi.csv`} title={said.faultsCsv} format="CSV" />
          <Table
            caption={said.faults}
            captionHidden
            phone="cards"
            rows={faulty}
            columns={[
              { key: "line", header: said.line, numeric: true, rowHeader: true, cell: (row) => row.line },
              { key: "code", header: said.code, nowrap: true, cell: (row) => row.code ?? "" },
              {
                key: "why",
                header: said.why,
                wide: true,
                cell: (row) => row.faults.map((one, at) => <div key={at}>{words.fault(one)}</div>),
              },
            ]}
          />
          {of.rowsFaulty > faulty.length ? <p class="govuk-body">{said.more(of.rowsFaulty - faulty.length)}</p> : null}
        </>
      )}
    </>
  );
}

function Rows({
  lines,
  words,
  lang,
}: {
  lines: { row: ImportRow; facts: Facts | null }[];
  words: typeof vi;
  lang: Rq["lang"];
}) {
  const said = words.record;
  const states = pick(lang, dossierVi, dossierEn).states;
  const day = (moment: string | null | undefined): string => (moment ? formatDate(vietnamDay(new Date(moment))) : "");
  const isFull = lines.some((one) => one.facts !== null);
  return (
    <Table
      caption={said.sample}
      captionHidden
      phone="cards"
      dense
      rows={lines}
      columns={[
        { key: "line", header: said.line, numeric: true, rowHeader: true, cell: ({ row }) => row.line },
        {
          key: "code",
          header: said.code,
          nowrap: true,
          cell: ({ row }) =>
            row.dossierId === null ? (
              row.code
            ) : (
              <a href={`${DOSSIERS}/${encodeURIComponent(row.code ?? "")}`}>{row.code}</a>
            ),
        },
        {
          key: "verdict",
          header: said.verdict,
          cell: ({ row }) => <State tone={VERDICT_TONE[row.verdict]}>{words.verdicts[row.verdict]}</State>,
        },
        ...(isFull
          ? [
              {
                key: "procedure",
                header: said.procedure,
                wide: true,
                cell: ({ facts }: (typeof lines)[number]) => facts?.procedureName ?? "",
              },
              {
                key: "state",
                header: said.stateOf,
                cell: ({ facts }: (typeof lines)[number]) => (facts ? states[facts.state] : ""),
              },
              {
                key: "received",
                header: said.received,
                nowrap: true,
                cell: ({ facts }: (typeof lines)[number]) => day(facts?.receivedAt),
              },
              {
                key: "due",
                header: said.due,
                nowrap: true,
                cell: ({ facts }: (typeof lines)[number]) => day(facts?.dueAt),
              },
            ]
          : []),
        ...(lines.some(({ row }) => row.notes.length > 0)
          ? [
              {
                key: "notes",
                header: said.notes,
                cell: ({ row }: (typeof lines)[number]) =>
                  row.notes.map((one, at) => <div key={at}>{words.note(one)}</div>),
              },
            ]
          : []),
      ]}
    />
  );
}

export const importPage = async (rq: Rq): Promise<Reply> => show(rq, await visibleImport(rq), null);

export async function confirmImportPage(rq: Rq): Promise<Reply> {
  const of = await visibleImport(rq);
  try {
    await confirmImport(rq.app, actorOf(rq), { importId: of.id, at: rq.now });
  } catch (error) {
    if (!(error instanceof DossierRefused)) throw error;
    return show(rq, of, pick(rq.lang, dossierVi, dossierEn).refusals[error.code], 409);
  }
  return seeOther(`${IMPORTS}/${of.id}?xong=nhan`);
}

export async function dropImportPage(rq: Rq): Promise<Reply> {
  const of = await visibleImport(rq);
  if (of.writtenBy !== actorOf(rq).id) throw new DossierUnknown();
  await transaction(rq.app.db, (tx) => deleteDraft(tx, of.id));
  return seeOther(`${IMPORTS}?xong=bo`);
}

export async function undoImportPage(rq: Rq): Promise<Reply> {
  const of = await visibleImport(rq);
  try {
    await undoImport(rq.app, actorOf(rq), { importId: of.id, at: rq.now });
  } catch (error) {
    if (!(error instanceof DossierRefused)) throw error;
    return show(rq, of, pick(rq.lang, dossierVi, dossierEn).refusals[error.code], 409);
  }
  return seeOther(`${IMPORTS}/${of.id}`);
}

export async function importFaults(rq: Rq): Promise<Reply> {
  const of = await visibleImport(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.record;
  const rows = await listImportRows(rq.app.db, { importId: of.id, verdict: "faulty", limit: 50_000 });
  const lines = rows.map((row) => [row.line, row.code ?? "", row.faults.map(words.fault).join(" ")]);
  const bytes = Buffer.from(writeCsv([[said.line, said.code, said.why], ...lines]));
  return download(bytes, "text/csv; charset=utf-8", "dong-chua-nhap-duoc.csv");
}
