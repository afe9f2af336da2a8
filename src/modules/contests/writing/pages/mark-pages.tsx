import { z } from "zod";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActWithReason,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, personIdOf } from "../../../accounts/index.ts";
import { showCode } from "../../../feedback/index.ts";
import { CONTEST_LIMITS, type Contest } from "../../contest.ts";
import { ContestRefused, ContestUnknown } from "../../contests.errors.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { en as stageEn } from "../../stage/messages.en.ts";
import { vi as stageVi } from "../../stage/messages.vi.ts";
import { listOwnTeamSheets, type OwnTeamSheet } from "../../stage/stage.store.ts";
import { type EssayPage, findRules, listCriteria, listPages } from "../essay.store.ts";
import { ESSAY_LIMITS, type Essay, type EssayText } from "../essay.ts";
import { declineSheet, handInSheet, ownSheet } from "../mark-essays.ts";
import { listOwnSheets, type OwnSheet, type Sheet } from "../marking.store.ts";
import { type Criterion, readMark } from "../marks.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { blindText, imageOf } from "./essay-page.tsx";

export const MY_SHEETS = `${CONTESTS}/bai-cham`;
const MOST = 1_000;

export async function mySheetsPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const personId = personIdOf(actorOf(rq));
  const told = z.enum(Object.keys(words.mark.told) as [keyof typeof words.mark.told]).safeParse(rq.query.xong);
  return html(
    MySheetsView({
      ctx: rq.app.view(rq),
      words,
      common: pick(rq.lang, commonVi, commonEn),
      teams: personId === null ? [] : await listOwnTeamSheets(rq.app.db, personId),
      rows: personId === null ? [] : await listOwnSheets(rq.app.db, personId, MOST),
      told: told.success ? told.data : null,
    }),
  );
}

async function own(rq: Rq) {
  const id = z.uuid().safeParse(rq.params.sheet);
  if (!id.success) throw new ContestUnknown();
  return transaction(rq.app.db, (tx) => ownSheet(tx, actorOf(rq), { sheetId: id.data, at: rq.now }));
}

export async function sheetImage(rq: Rq): Promise<Reply> {
  return imageOf(rq, (await own(rq)).essay, true);
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { sheet, essay, contest } = await own(rq);
  return html(
    SheetView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      sheet,
      essay,
      topic: (await findRules(db, contest.id))?.topic ?? "",
      text: await blindText(rq, essay),
      pages: await listPages(db, essay.id),
      criteria: await listCriteria(db, contest.id),
      typed,
      errors,
    }),
    { status },
  );
}

export const sheetPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

async function run(
  rq: Rq,
  typed: Typed,
  told: keyof typeof vi.mark.told,
  of: { errors: FormErrors; field: string; work: (tx: Tx) => Promise<void> },
): Promise<Reply> {
  if (Object.keys(of.errors).length > 0) return show(rq, typed, of.errors, 422);
  try {
    await transaction(rq.app.db, of.work);
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return show(rq, typed, { [of.field]: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, 409);
  }
  return seeOther(`${MY_SHEETS}?xong=${told}`);
}

export async function handInPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { sheet, contest } = await own(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const marks: number[] = [];
  for (const one of await listCriteria(rq.app.db, contest.id)) {
    const mark = readMark(typed[`mark-${one.number}`] ?? "", one.most);
    if (mark === null) errors[`mark-${one.number}`] = words.mark.errors.mark(words.points(one.most));
    marks.push(mark ?? 0);
  }
  if (!fits(typed.remark, ESSAY_LIMITS.remark)) errors.remark = words.mark.errors.remark;
  return run(rq, typed, "nop", {
    errors,
    field: "mark-1",
    work: (tx) =>
      handInSheet(tx, actorOf(rq), rq.app.config.secretKey, {
        sheetId: sheet.id,
        marks,
        remark: typed.remark || null,
        at: rq.now,
      }),
  });
}

export async function declinePage(rq: Rq): Promise<Reply> {
  const { sheet } = await own(rq);
  const { typed } = typedForm(rq);
  const reason = typed.reason ?? "";
  const errors: FormErrors = isText(reason, CONTEST_LIMITS.note)
    ? {}
    : { reason: pick(rq.lang, vi, en).mark.errors.reason };
  return run(rq, typed, "tu-choi", {
    errors,
    field: "reason",
    work: (tx) => declineSheet(tx, actorOf(rq), rq.app.config.secretKey, { sheetId: sheet.id, reason, at: rq.now }),
  });
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
}

function MySheetsView({
  ctx,
  words,
  common,
  rows,
  teams,
  told,
}: Common & { rows: OwnSheet[]; teams: OwnTeamSheet[]; told: keyof typeof vi.mark.told | null }) {
  const said = words.mark;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: common.title, href: CONTESTS }]}
      notice={told ? <NotificationBanner tone="success">{said.told[told]}</NotificationBanner> : null}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {rows.length === 0 && teams.length === 0 ? (
        <EmptyState title={said.empty} drawing="inbox">
          {said.emptyText}
        </EmptyState>
      ) : rows.length === 0 ? null : (
        <Table<OwnSheet>
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "code",
              header: said.code,
              rowHeader: true,
              nowrap: true,
              cell: (one) => <a href={`${MY_SHEETS}/${one.id}`}>{showCode(one.blindCode)}</a>,
            },
            { key: "contest", header: said.contest, wide: true, cell: (one) => one.title },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (one) =>
                one.handedInAt ? <State tone="good">{said.done}</State> : <State tone="waiting">{said.todo}</State>,
            },
            {
              key: "total",
              header: said.total,
              numeric: true,
              cell: (one) => (one.total === null ? "–" : words.points(one.total)),
            },
          ]}
        />
      )}
      {teams.length === 0 ? null : (
        <Table<OwnTeamSheet>
          caption={pick(ctx.lang, stageVi, stageEn).judge.title}
          phone="cards"
          rows={teams}
          columns={[
            {
              key: "team",
              header: pick(ctx.lang, stageVi, stageEn).staff.team,
              rowHeader: true,
              wide: true,
              cell: (one) => <a href={`${MY_SHEETS}/doi/${one.id}`}>{one.team}</a>,
            },
            { key: "contest", header: said.contest, cell: (one) => one.title },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (one) =>
                one.handedInAt ? <State tone="good">{said.done}</State> : <State tone="waiting">{said.todo}</State>,
            },
            {
              key: "total",
              header: said.total,
              numeric: true,
              cell: (one) => (one.total === null ? "–" : words.points(one.total)),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}

function SheetView(
  props: Common & {
    contest: Contest;
    sheet: Sheet;
    essay: Essay;
    topic: string;
    text: EssayText | null;
    pages: EssayPage[];
    criteria: Criterion[];
    typed: Typed;
    errors: FormErrors;
  },
) {
  const { ctx, words, common, contest, sheet, essay, text, pages, criteria, typed, errors } = props;
  const said = words.mark;
  const base = `${MY_SHEETS}/${sheet.id}`;
  const error = errorIn(errors);
  const title = said.sheetTitle(showCode(essay.blindCode));
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: said.title, href: MY_SHEETS },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} caption={contest.title} lead={said.lead} />
      <InsetText>
        <Paragraphs text={props.topic} />
      </InsetText>
      <Heading level={2} size="m">
        {text?.title ?? words.staff.text}
      </Heading>
      {text && text.text !== "" ? <Paragraphs text={text.text} /> : null}
      {pages.map((page) => (
        <img
          key={page.number}
          src={`${base}/trang/${page.number}`}
          alt={words.staff.page(page.number)}
          class="db-figure__image"
        />
      ))}
      {sheet.handedInAt ? (
        <InsetText>{said.handedIn(words.points(sheet.total ?? 0))}</InsetText>
      ) : (
        <>
          <Heading level={2} size="m">
            {said.marks}
          </Heading>
          <Form action={base} guard>
            {criteria.map((one) => (
              <TextInput
                key={one.number}
                name={`mark-${one.number}`}
                label={said.markOf(one.name, words.points(one.most))}
                inputmode="decimal"
                width={5}
                value={typed[`mark-${one.number}`] ?? ""}
                {...error(`mark-${one.number}`)}
              />
            ))}
            <TextArea
              name="remark"
              label={said.remark}
              optional
              rows={4}
              value={typed.remark ?? ""}
              {...error("remark")}
            />
            <p class="govuk-hint">{said.handInHelp}</p>
            <Button>{said.handIn}</Button>
          </Form>
          <ActWithReason
            summary={said.decline}
            variant="secondary"
            action={`${base}/tu-choi`}
            help={said.declineHelp}
            label={said.declineLabel}
            value={typed.reason ?? ""}
            error={errors.reason}
          />
        </>
      )}
    </StaffLayout>
  );
}
