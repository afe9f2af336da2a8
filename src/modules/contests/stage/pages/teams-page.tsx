import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  InsetText,
  LinkButton,
  NotificationBanner,
  Register,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { nfc, pick, unmark } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import type { Contest } from "../../contest.ts";
import { type ContestRefusal, ContestRefused } from "../../contests.errors.ts";
import { contestRefusal } from "../../keep-contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { visibleContest } from "../../pages/visible-contest.ts";
import { listCriteria } from "../../writing/essay.store.ts";
import { listMarkers } from "../../writing/marking.store.ts";
import { drawOrder } from "../hold-stage.ts";
import { type JudgedTeam, loadTeams } from "../load-board.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { printSheets } from "../print-sheets.ts";
import { findStage, listParts } from "../stage.store.ts";

const MOST_SHEETS = 200;
const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});

interface Row extends JudgedTeam {
  unit: string;
}

async function load(rq: Rq): Promise<{ contest: Contest; rows: Row[]; q: string | undefined }> {
  const { db } = rq.app;
  const contest = await visibleContest(rq);
  const { q } = Query.parse(rq.query);
  const teams = await loadTeams(db, contest.id);
  const names = await unitNames(db, [...new Set(teams.map((one) => one.unitId))], vietnamDay(rq.now));
  const rows = teams
    .filter((one) => !q || unmark(one.name).includes(unmark(q)))
    .map((one) => ({ ...one, unit: names.get(one.unitId) ?? "" }));
  return { contest, rows, q };
}

async function show(rq: Rq, error: string | null, status = 200): Promise<Reply> {
  const { contest, rows, q } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const done = z.enum(Object.keys(words.staff.done) as [keyof typeof words.staff.done]).safeParse(rq.query.xong);
  return html(
    TeamsView({
      ctx: rq.app.view(rq),
      words,
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      rows,
      q,
      isOrdered: Boolean((await findStage(rq.app.db, contest.id))?.orderedAt),
      draw: await contestRefusal(rq.app.db, actorOf(rq), "draw", contest, rq.now),
      mayRegister: (await contestRefusal(rq.app.db, actorOf(rq), "register", contest, rq.now)) === null,
      done: done.success ? done.data : null,
      error,
    }),
    { status },
  );
}

export const teamsPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function teamsCsv(rq: Rq): Promise<Reply> {
  const { rows } = await load(rq);
  const said = pick(rq.lang, vi, en).staff;
  const head = [said.appears, said.team, said.unit, said.when, said.sheets, said.total];
  const lines = rows.map((one) => [
    one.appears ?? "",
    one.name,
    one.unit,
    one.performsAt ? vi.moment(one.performsAt) : "",
    said.sheetsOf(one.counted, one.sheets.length),
    one.scoresAt && one.total !== null ? one.total : "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "cac-doi.csv");
}

export async function drawOrderPage(rq: Rq): Promise<Reply> {
  const contest = await visibleContest(rq);
  try {
    await transaction(rq.app.db, (tx: Tx) =>
      drawOrder(tx, actorOf(rq), rq.app.config.secretKey, { contestId: contest.id, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return show(rq, pick(rq.lang, commonVi, commonEn).refusals[error.code], 409);
  }
  return seeOther(`${CONTESTS}/${contest.id}/doi?xong=thu-tu`);
}

/** Sheets to fill in by hand: for each juror one of each team, in the order of appearance. */
export async function sheetsPdf(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { contest, rows } = await load(rq);
  const jurors = (await listMarkers(db, contest.id)).filter((one) => one.removedAt === null);
  const names = await unitNames(db, [contest.unitId], vietnamDay(rq.now));
  const teams = rows.filter((one) => one.withdrawnAt === null);
  const blank = [{ name: "" }];
  const sheets = (jurors.length === 0 ? blank : jurors).flatMap((juror) =>
    (teams.length === 0 ? [null] : teams).map((team) => ({
      team: team?.name ?? "",
      unit: team?.unit ?? "",
      appears: team?.appears ? String(team.appears) : "",
      juror: juror.name,
    })),
  );
  const pdf = await printSheets(rq.app.printer, {
    title: contest.title,
    agency: names.get(contest.unitId) ?? "",
    parts: await listParts(db, contest.id),
    criteria: await listCriteria(db, contest.id),
    sheets: sheets.slice(0, MOST_SHEETS),
  });
  return download(Buffer.from(pdf), "application/pdf", "phieu-giam-khao.pdf");
}

function TeamsView(props: {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  rows: Row[];
  q: string | undefined;
  isOrdered: boolean;
  draw: ContestRefusal | null;
  mayRegister: boolean;
  done: keyof typeof vi.staff.done | null;
  error: string | null;
}) {
  const { ctx, words, common, contest, rows, q, done } = props;
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  return (
    <Register
      ctx={ctx}
      title={said.teams}
      caption={contest.title}
      lead={said.teamsLead}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: base },
      ]}
      notice={
        props.error ? (
          <NotificationBanner tone="warning">{props.error}</NotificationBanner>
        ) : done ? (
          <NotificationBanner tone="success">{said.done[done]}</NotificationBanner>
        ) : null
      }
      href={`${base}/doi`}
      asked={{ q }}
      add={props.mayRegister && { href: `${base}/dang-ky`, text: common.record.registerSomebody }}
      ways={
        <LinkButton href={`${base}/phieu-giam-khao.pdf`} variant="secondary" small icon="download">
          {said.printSheets}
        </LinkButton>
      }
      csv={said.csv}
      above={
        props.draw === null ? (
          <>
            <p class="govuk-body">{props.isOrdered ? said.moreSheetsHelp : said.drawHelp}</p>
            <ActButton action={`${base}/thu-tu`} variant={props.isOrdered ? "secondary" : "primary"}>
              {props.isOrdered ? said.moreSheets : said.draw}
            </ActButton>
          </>
        ) : props.isOrdered ? null : (
          <InsetText>{said.drawLater}</InsetText>
        )
      }
      filter={{ submitLabel: said.filter, fields: <TextInput name="q" label={said.q} value={q ?? ""} /> }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.filtered, title: said.teamsEmpty, text: said.teamsEmptyText, drawing: "inbox" }}
    >
      <Table<Row>
        caption={said.teams}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          { key: "appears", header: said.appears, numeric: true, cell: (one) => one.appears ?? "–" },
          {
            key: "team",
            header: said.team,
            rowHeader: true,
            wide: true,
            cell: (one) => <a href={`${base}/doi/${one.entrantId}`}>{one.name}</a>,
          },
          { key: "unit", header: said.unit, cell: (one) => one.unit },
          {
            key: "when",
            header: said.when,
            nowrap: true,
            cell: (one) => (one.performsAt ? words.moment(one.performsAt) : "–"),
          },
          {
            key: "sheets",
            header: said.sheets,
            numeric: true,
            cell: (one) => said.sheetsOf(one.counted, one.sheets.length),
          },
          {
            key: "state",
            header: said.state,
            nowrap: true,
            cell: (one) =>
              one.withdrawnAt ? (
                <State tone="neutral">{words.team.withdrawn}</State>
              ) : one.scoresAt ? (
                <State tone="good">{said.out}</State>
              ) : (
                <State tone="waiting">{said.notOut}</State>
              ),
          },
          {
            key: "total",
            header: said.total,
            numeric: true,
            cell: (one) => (one.scoresAt && one.total !== null ? words.points(one.total) : "–"),
          },
        ]}
      />
    </Register>
  );
}
