import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../platform/outside/index.ts";
import { actorOf, mayAt, personIdOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { CONTEST_LIMITS, type Contest, type ContestAct } from "../../contest.ts";
import { type ContestRefusal, ContestRefused, ContestUnknown } from "../../contests.errors.ts";
import { contestRefusal } from "../../keep-contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { visibleContest } from "../../pages/visible-contest.ts";
import { listCriteria } from "../../writing/essay.store.ts";
import { confirmTeamSheet, letScoresOut, setVideo, withdrawTeam } from "../hold-stage.ts";
import { type JudgedTeam, loadTeams } from "../load-board.ts";
import { membersOf } from "../members.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listParts, type TeamSheet } from "../stage.store.ts";
import { partMeans, STAGE_LIMITS } from "../stage.ts";

interface Posted {
  typed: Typed;
  errors: FormErrors;
}

async function teamOf(rq: Rq): Promise<{ contest: Contest; team: JudgedTeam }> {
  const contest = await visibleContest(rq);
  const team = (await loadTeams(rq.app.db, contest.id)).find((one) => one.entrantId === rq.params.team);
  if (!team) throw new ContestUnknown();
  return { contest, team };
}

const ACTS = ["type", "decide", "organise", "film"] as const satisfies readonly ContestAct[];

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const { contest, team } = await teamOf(rq);
  const words = pick(rq.lang, vi, en);
  const refusals = new Map<ContestAct, ContestRefusal | null>();
  for (const act of ACTS) refusals.set(act, await contestRefusal(db, actorOf(rq), act, contest, rq.now));
  const done = z.enum(Object.keys(words.staff.done) as [keyof typeof words.staff.done]).safeParse(rq.query.xong);
  const names = await unitNames(db, [team.unitId], vietnamDay(rq.now));
  // Members are named to who registers and organises there, to nobody who only reads.
  const mayName = await mayAt(db, actorOf(rq), "contests.register", contest.unitId, rq.now);
  const me = personIdOf(actorOf(rq));
  const criteria = await listCriteria(db, contest.id);
  return html(
    TeamView({
      ctx: rq.app.view(rq),
      words,
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      team,
      unit: names.get(team.unitId) ?? "",
      members: mayName ? membersOf(config.secretKey, team) : [],
      parts: (await listParts(db, contest.id)).map((one, at) => ({ name: one.name, at })),
      partsOf: (sheet) => partMeans([sheet.marks ?? []], criteria),
      me,
      // Who judges sees no totals of others before they are out.
      seesTotals: team.scoresAt !== null || !team.sheets.some((one) => one.personId === me),
      refusals,
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const teamPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  told: keyof typeof vi.staff.done,
  of: {
    field: string;
    posted?: Posted;
    work: (tx: Tx, at: { contestId: string; teamId: string; at: Date }) => Promise<void>;
  },
): Promise<Reply> {
  const { contest, team } = await teamOf(rq);
  const posted = of.posted ?? { typed: {}, errors: {} };
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => of.work(tx, { contestId: contest.id, teamId: team.entrantId, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    const errors = { [of.field]: pick(rq.lang, commonVi, commonEn).refusals[error.code] };
    return show(rq, { ...posted, errors }, 409);
  }
  return seeOther(`${CONTESTS}/${contest.id}/doi/${team.entrantId}?xong=${told}`);
}

export async function confirmSheetPage(rq: Rq): Promise<Reply> {
  const { team } = await teamOf(rq);
  const sheet = team.sheets.find((one) => one.id === typedForm(rq).typed.sheet);
  if (!sheet) throw new ContestUnknown();
  return run(rq, "xac-nhan", {
    field: `sheet-${sheet.id}`,
    work: (tx, { at }) => confirmTeamSheet(tx, actorOf(rq), { sheetId: sheet.id, at }),
  });
}

export const letOutPage = (rq: Rq): Promise<Reply> =>
  run(rq, "bang", { field: "out", work: (tx, of) => letScoresOut(tx, actorOf(rq), of) });

export function setVideoPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const text = typed.video ?? "";
  const url = text === "" || text.length > STAGE_LIMITS.address ? null : readWebAddress(text);
  const errors: FormErrors = text !== "" && !url ? { video: pick(rq.lang, vi, en).staff.videoError } : {};
  return run(rq, "phim", {
    field: "video",
    posted: { typed, errors },
    work: (tx, of) => setVideo(tx, actorOf(rq), { ...of, url }),
  });
}

export function withdrawTeamPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const reason = typed.reason ?? "";
  const errors: FormErrors = isText(reason, CONTEST_LIMITS.note)
    ? {}
    : { reason: pick(rq.lang, vi, en).staff.reasonError };
  return run(rq, "khong-thi", {
    field: "reason",
    posted: { typed, errors },
    work: (tx, of) => withdrawTeam(tx, actorOf(rq), { ...of, reason }),
  });
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  team: JudgedTeam;
  unit: string;
  members: string[];
  parts: { name: string; at: number }[];
  partsOf: (sheet: TeamSheet) => number[];
  me: string | null;
  seesTotals: boolean;
  refusals: Map<ContestAct, ContestRefusal | null>;
  posted: Posted | null;
  done: keyof typeof vi.staff.done | null;
}

function TeamView(props: Props) {
  const { ctx, words, common, contest, team, members, refusals, posted, done } = props;
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  const own = `${base}/doi/${team.entrantId}`;
  const errors = summaryOf(posted?.errors ?? {});
  const may = (act: ContestAct): boolean => refusals.get(act) === null && team.withdrawnAt === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={team.name}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: base },
        { text: said.teams, href: `${base}/doi` },
      ]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={team.name}
        caption={props.unit}
        state={
          team.withdrawnAt ? (
            <State tone="neutral">{words.team.withdrawn}</State>
          ) : team.scoresAt ? (
            <State tone="good">{said.out}</State>
          ) : (
            <State tone="waiting">{said.notOut}</State>
          )
        }
      />
      <SummaryList
        rows={[
          { key: words.team.number, value: formatNumber(team.number) },
          {
            key: words.team.appears,
            value: team.appears && team.performsAt ? words.team.at(team.appears, team.performsAt) : words.team.notDrawn,
          },
          {
            key: words.team.members,
            value: members.length > 0 ? members.map((one) => <div>{one}</div>) : formatNumber(team.members),
          },
          ...(team.scoresAt && team.total !== null ? [{ key: said.total, value: words.points(team.total) }] : []),
        ]}
      />
      {team.sheets.length > 0 ? <Sheets {...props} own={own} mayType={may("type")} /> : null}
      {may("decide") && team.scoresAt === null && team.sheets.length > 0 ? (
        <div id="out">
          <p class="govuk-body">{said.letOutHelp}</p>
          <ActButton action={`${own}/len-bang`}>{said.letOut}</ActButton>
        </div>
      ) : null}
      {may("film") ? (
        <Form action={`${own}/phim`}>
          <TextInput
            name="video"
            label={said.video}
            hint={said.videoHint}
            optional
            value={posted?.typed.video ?? team.videoUrl ?? ""}
            {...errorIn(posted?.errors ?? {})("video")}
          />
          <Button variant="secondary">{said.saveVideo}</Button>
        </Form>
      ) : null}
      {may("organise") && team.scoresAt === null ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${own}/khong-thi`}
          label={said.withdrawLabel}
          value={posted?.typed.reason ?? ""}
          error={posted?.errors.reason}
        />
      ) : null}
    </StaffLayout>
  );
}

function Sheets({
  words,
  contest,
  team,
  parts,
  partsOf,
  me,
  seesTotals,
  own,
  mayType,
  posted,
}: Props & { own: string; mayType: boolean }) {
  const said = words.staff;
  const sees = (one: TeamSheet): boolean => one.handedInAt !== null && (seesTotals || one.personId === me);
  return (
    <>
      <Heading level={2} size="m">
        {said.sheets}
      </Heading>
      <Table<TeamSheet>
        caption={said.sheets}
        captionHidden
        phone="cards"
        rows={team.sheets}
        columns={[
          { key: "juror", header: said.juror, rowHeader: true, wide: true, cell: (one) => one.marker },
          ...parts.map(({ name, at }) => ({
            key: `part-${at}`,
            header: name,
            numeric: true,
            cell: (one: TeamSheet) => (sees(one) ? words.points(partsOf(one)[at] ?? 0) : "–"),
          })),
          {
            key: "total",
            header: said.total,
            numeric: true,
            cell: (one) => (sees(one) ? words.points(one.total ?? 0) : "–"),
          },
          {
            key: "state",
            header: said.state,
            cell: (one) => (
              <div id={`sheet-${one.id}`}>
                {one.handedInAt === null
                  ? said.waits
                  : one.source === "own"
                    ? said.sources.own
                    : one.confirmedByName
                      ? said.confirmed(one.confirmedByName)
                      : said.toConfirm(one.typedByName ?? "")}
                {mayType && (one.handedInAt === null || (one.source === "paper" && !one.confirmedAt)) ? (
                  <div>
                    <a href={`${CONTESTS}/${contest.id}/phieu/${one.id}`}>
                      {said.type}
                      <span class="govuk-visually-hidden">: {one.marker}</span>
                    </a>
                  </div>
                ) : null}
                {mayType && one.handedInAt && one.source === "paper" && !one.confirmedAt && one.typedBy !== me ? (
                  <ActButton action={`${own}/xac-nhan`} fields={{ sheet: one.id }} variant="secondary" small>
                    {said.confirm}
                  </ActButton>
                ) : null}
                {posted?.errors[`sheet-${one.id}`] ? <p>{posted.errors[`sheet-${one.id}`]}</p> : null}
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
