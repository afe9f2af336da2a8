import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  EmptyState,
  ErrorSummary,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  StaffLayout,
  State,
  Table,
  Tabs,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  download,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  typedForm,
} from "../../../platform/http/index.ts";
import { compareVietnamese, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { siteOf, unitNames } from "../../organisations/index.ts";
import { listRecognitionsById, type Recognition } from "../../recognitions/index.ts";
import { type Rate, ratesOfMonths, readPeriod, type Share } from "../../service-quality/index.ts";
import { EmulationRefused } from "../emulation.errors.ts";
import { en as ownEn } from "../messages.en.ts";
import { vi as ownVi } from "../messages.vi.ts";
import {
  HONOUR_LIMITS,
  type HonourLine,
  type HonourProposal,
  type HonourRule,
  type HonourState,
  percentOf,
  rulesOn,
  standingOf,
} from "./honour.ts";
import { listLines, listPeriods, listProposals, listRules } from "./honours.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { decideHonour, lastQuarter } from "./propose-honours.ts";

export const BOARD = "/can-bo/bang-vang";
const MOST = 5_000;
const TONES: Record<HonourState, Tone> = { proposed: "waiting", accepted: "good", declined: "neutral" };

interface Row {
  unitId: string;
  name: string;
  shares: Partial<Record<Rate, Share>>;
  proposal: HonourProposal | null;
  mayDecide: boolean;
}

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const last = lastQuarter(today);
  const period = readPeriod(typeof rq.query.ky === "string" ? rq.query.ky : undefined);
  const asked = period?.kind === "quarter" ? period : readPeriod(last);
  if (!asked) throw new EmulationRefused("not-from-this-state");
  const actor = actorOf(rq);
  const reach = new Set(await reachOf(db, actor, "plans.read", rq.now));
  const decides = new Set(await reachOf(db, actor, "recognitions.check", rq.now));
  const rates = await ratesOfMonths(db, asked);
  const proposals = (await listProposals(db, { period: asked.key }, MOST)).filter((one) => reach.has(one.unitId));
  const byUnit = new Map(proposals.map((one) => [one.unitId, one]));
  const rules = rulesOn(await listRules(db), `${asked.until}-28`);
  const ids = [...new Set([...(rates?.byUnit.keys() ?? []), ...byUnit.keys()])].filter((id) => reach.has(id));
  const names = await unitNames(db, ids, today);
  const lines = await listLines(
    db,
    proposals.map((one) => one.id),
  );
  // Who was put forward stands with the figures of then, whatever was counted anew since.
  const sharesOf = (unitId: string): Row["shares"] => ({
    ...rates?.byUnit.get(unitId),
    ...Object.fromEntries(
      lines
        .filter((one) => one.proposalId === byUnit.get(unitId)?.id)
        .map(({ rate, part, whole }) => [rate, { part, whole }]),
    ),
  });
  const rows = ids
    .map(
      (unitId): Row => ({
        unitId,
        name: names.get(unitId) ?? "",
        shares: sharesOf(unitId),
        proposal: byUnit.get(unitId) ?? null,
        mayDecide: decides.has(unitId),
      }),
    )
    .filter((row) => row.proposal || rules.some((rule) => row.shares[rule.rate]))
    .sort((a, b) => Number(b.proposal !== null) - Number(a.proposal !== null) || compareVietnamese(a.name, b.name));
  const periods = [...new Set([last, asked.key, ...(await listPeriods(db, { isAccepted: false }))])].sort().reverse();
  return { key: asked.key, rules, rows, rates, periods };
}

async function show(rq: Rq, posted: { id: string; reason: string; errors: FormErrors } | null, status = 200) {
  const { key, rules, rows, rates, periods } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const done = typeof rq.query.xong === "string" ? (words.done[rq.query.xong] ?? null) : null;
  return html(
    View({
      ctx: rq.app.view(rq),
      words,
      own: pick(rq.lang, ownVi, ownEn),
      key,
      rules,
      rows,
      countedAt: rates?.countedAt ?? null,
      periods,
      posted,
      done: posted ? null : done,
    }),
    { status },
  );
}

/** All units of a quarter with what they reached, and what is to be decided about them. */
export const boardPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function boardCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { key, rules, rows } = await load(rq);
  const head: Cell[] = [words.unit, ...rules.flatMap((rule) => [words.rates[rule.rate], "", "%"]), words.state];
  const line = (row: Row): Cell[] => [
    row.name,
    ...rules.flatMap((rule): Cell[] => {
      const share = row.shares[rule.rate];
      return share ? [share.part, share.whole, percentOf(share)] : ["", "", ""];
    }),
    row.proposal ? words.states[row.proposal.state] : "",
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", `bang-vang-${key}.csv`);
}

async function decide(rq: Rq, decision: "accept" | "decline"): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  const { typed } = typedForm(rq);
  const words = pick(rq.lang, vi, en);
  const posted = { id: id.data ?? "", reason: typed.reason ?? "", errors: {} as FormErrors };
  const field = `reason-${posted.id}`;
  if (decision === "decline" && !isText(typed.reason, HONOUR_LIMITS.reason)) {
    posted.errors[field] = words.declineError;
    return show(rq, posted, 422);
  }
  try {
    await transaction(rq.app.db, (tx) =>
      decideHonour(tx, actorOf(rq), { proposalId: posted.id, decision, reason: posted.reason, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof EmulationRefused)) throw error;
    posted.errors[field] = pick(rq.lang, ownVi, ownEn).refusals[error.code];
    return show(rq, posted, 409);
  }
  const key = readPeriod(typed.ky)?.key;
  return seeOther(`${BOARD}?${key ? `ky=${key}&` : ""}xong=${decision === "accept" ? "nhan" : "khong"}`);
}

export const acceptHonourPage = (rq: Rq): Promise<Reply> => decide(rq, "accept");
export const declineHonourPage = (rq: Rq): Promise<Reply> => decide(rq, "decline");

function View(props: {
  ctx: ViewContext;
  words: typeof vi;
  own: typeof ownVi;
  key: string;
  rules: HonourRule[];
  rows: Row[];
  countedAt: Date | null;
  periods: string[];
  posted: { id: string; reason: string; errors: FormErrors } | null;
  done: string | null;
}) {
  const { ctx, words, rules, rows, posted } = props;
  const open = rows.filter((row) => row.proposal?.state === "proposed" && row.mayDecide);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: props.own.register, href: "/can-bo/ghi-nhan" }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {props.done ? <NotificationBanner tone="success">{props.done}</NotificationBanner> : null}
        </>
      }
      wide
    >
      <PageHeading
        title={words.title}
        caption={words.period(props.key)}
        lead={words.lead}
        actions={
          <>
            <LinkButton href={`${BOARD}/muc`} variant="secondary" small>
              {words.rules.title}
            </LinkButton>{" "}
            {rows.length > 0 ? (
              <LinkButton href={`${BOARD}.csv?ky=${props.key}`} variant="secondary" small icon="download">
                {props.own.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {props.periods.length > 1 ? (
        <Tabs
          label={words.periods}
          items={props.periods.map((one) => ({
            href: `${BOARD}?ky=${one}`,
            label: words.period(one),
            current: one === props.key,
          }))}
        />
      ) : null}
      {props.countedAt || rows.length === 0 ? (
        <p class="govuk-body">{props.countedAt ? words.countedAt(props.countedAt) : words.notCounted}</p>
      ) : null}
      {open.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.waiting}
          </Heading>
          <p class="govuk-body">{words.acceptHelp}</p>
          {open.map((row) => (
            <section key={row.unitId}>
              <Heading level={3} size="s">
                {row.name}
              </Heading>
              <ActButton action={`${BOARD}/${row.proposal?.id}/de-nghi`} fields={{ ky: props.key }}>
                {words.accept}
              </ActButton>
              <ActWithReason
                summary={words.decline}
                label={words.declineLabel}
                id={`reason-${row.proposal?.id}`}
                name="reason"
                variant="secondary"
                action={`${BOARD}/${row.proposal?.id}/khong`}
                fields={{ ky: props.key }}
                maxCharacters={HONOUR_LIMITS.reason}
                value={posted?.id === row.proposal?.id ? posted?.reason : ""}
                error={posted?.errors[`reason-${row.proposal?.id}`]}
              />
            </section>
          ))}
        </>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={words.nobody} drawing="board" />
      ) : (
        <Table<Row>
          caption={words.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: "unit", header: words.unit, rowHeader: true, cell: (row) => row.name },
            ...rules.map((rule) => ({
              key: rule.rate,
              header: `${words.rates[rule.rate]}, ${words.target(rule.target)}`,
              cell: (row: Row) => {
                const share = row.shares[rule.rate];
                if (!share) return words.none;
                const standing = standingOf(share, rule);
                return (
                  <>
                    {words.share({ ...share, rate: rule.rate, target: rule.target })}
                    <br />
                    <State tone={standing === "reached" ? "good" : standing === "few" ? "neutral" : "warn"}>
                      {words.standing[standing]}
                    </State>
                  </>
                );
              },
            })),
            {
              key: "state",
              header: words.state,
              cell: (row) =>
                row.proposal === null ? (
                  words.none
                ) : (
                  <>
                    <State tone={TONES[row.proposal.state]}>{words.states[row.proposal.state]}</State>
                    {row.proposal.reason ? <div class="govuk-hint">{row.proposal.reason}</div> : null}
                    {row.proposal.recognitionId ? (
                      <div>
                        <a href={`/can-bo/ghi-nhan/${row.proposal.recognitionId}`}>{words.register}</a>
                      </div>
                    ) : null}
                  </>
                ),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}

interface Praised {
  proposal: HonourProposal;
  recognition: Recognition;
  unit: string;
  lines: HonourLine[];
}

/** Who was commended for a quarter and whose commendation was published, with the figures it was for. */
export async function publicBoardPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const periods = await listPeriods(db, { isAccepted: true });
  const asked = readPeriod(typeof rq.query.ky === "string" ? rq.query.ky : undefined)?.key;
  const key = asked && periods.includes(asked) ? asked : periods[0];
  const proposals = key ? await listProposals(db, { period: key, state: "accepted" }, MOST) : [];
  const recognitions = new Map(
    (
      await listRecognitionsById(
        db,
        proposals.flatMap((one) => one.recognitionId ?? []),
      )
    ).map((one) => [one.id, one]),
  );
  const lines = await listLines(
    db,
    proposals.map((one) => one.id),
  );
  const names = await unitNames(db, [...new Set(proposals.map((one) => one.unitId))], vietnamDay(rq.now));
  const rows = proposals.flatMap((proposal): Praised[] => {
    const recognition = recognitions.get(proposal.recognitionId ?? "");
    if (recognition?.state !== "published") return [];
    return [
      {
        proposal,
        recognition,
        unit: names.get(proposal.unitId) ?? "",
        lines: lines.filter((one) => one.proposalId === proposal.id),
      },
    ];
  });
  rows.sort((a, b) => compareVietnamese(a.unit, b.unit));
  return html(
    PublicView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      key: key ?? null,
      periods,
      rows,
    }),
  );
}

function PublicView({
  ctx,
  words,
  key,
  periods,
  rows,
}: {
  ctx: ViewContext;
  words: typeof vi;
  key: string | null;
  periods: string[];
  rows: Praised[];
}) {
  return (
    <PublicLayout ctx={ctx} title={words.title} description={words.publicLead} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.publicLead} {...(key ? { caption: words.period(key) } : {})} />
      {periods.length > 1 ? (
        <Tabs
          label={words.periods}
          items={periods.map((one) => ({
            href: `/bang-vang?ky=${one}`,
            label: words.period(one),
            current: one === key,
          }))}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={words.public.emptyTitle} drawing="board">
          {words.public.emptyText}
        </EmptyState>
      ) : (
        rows.map(({ proposal, recognition, unit, lines }) => (
          <section key={proposal.id}>
            <Heading level={2} size="m">
              <a href={`/guong-dien-hinh/${recognition.id}`}>{unit}</a>
            </Heading>
            <ul class="govuk-list govuk-list--bullet">
              {lines.map((line) => (
                <li key={line.rate}>{words.reached(line)}</li>
              ))}
            </ul>
            <p class="govuk-body govuk-hint">
              {[
                recognition.award,
                words.public.decision(recognition.decisionNumber ?? "", recognition.decisionOn ?? ""),
              ]
                .filter(Boolean)
                .join(". ")}
            </p>
          </section>
        ))
      )}
    </PublicLayout>
  );
}
