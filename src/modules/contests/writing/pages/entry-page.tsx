import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  CopyBox,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  PublicLayout,
  Table,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { showCode } from "../../../feedback/index.ts";
import { siteOf } from "../../../organisations/index.ts";
import { phaseOf } from "../../contest.ts";
import { ContestRefused } from "../../contests.errors.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { type Own, ownEntry } from "../../pages/own-entry.ts";
import { entryPath } from "../../register.ts";
import { findRules, listEssaysOf } from "../essay.store.ts";
import type { Essay, WritingRules } from "../essay.ts";
import { markOf } from "../load-results.ts";
import { listSheetsOfEssay } from "../marking.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { keepPages, receiveEssay, textOf, withdrawEssay } from "../receive-essay.ts";
import { EssayFields, readEssay } from "./essay-fields.tsx";

interface OwnEssay extends Essay {
  title: string;
  final: number | null;
}

async function show(rq: Rq, own: Own, posted: { typed: Typed; errors: FormErrors } | null, status = 200) {
  const { db, config } = rq.app;
  const site = await siteOf(rq);
  const rules = await findRules(db, own.contest.id);
  if (!rules) throw new ContestRefused("not-open");
  const essays: OwnEssay[] = [];
  for (const one of await listEssaysOf(db, own.entrant.id)) {
    // Marks are told with the results, not before.
    const final = own.contest.resultsAt === null ? null : markOf(await listSheetsOfEssay(db, one.id), rules);
    essays.push({ ...one, title: textOf(config.secretKey, one)?.title ?? one.shownTitle ?? "", final });
  }
  const told = z
    .string()
    .regex(/^[A-Z0-9]{8}$/)
    .safeParse(rq.query.bai);
  return html(
    EssaysView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      ...own,
      rules,
      essays,
      phase: phaseOf(own.contest, own.rounds, rq.now),
      base: entryPath(config.secretKey, own.entrant.id),
      isNew: rq.query.moi === "1" && posted === null,
      sent: told.success && posted === null ? told.data : null,
      isWithdrawn: rq.query.xong === "rut" && posted === null,
      again: posted?.typed.replaces ?? (typeof rq.query.lai === "string" ? rq.query.lai : ""),
      typed: posted?.typed ?? againOf(rq, essays),
      errors: posted?.errors ?? {},
    }),
    { status },
  );
}

/** What was typed before, to be sent again. */
function againOf(rq: Rq, essays: readonly OwnEssay[]): Typed {
  const before = essays.find((one) => one.id === rq.query.lai && one.withdrawnAt === null);
  const text = before && textOf(rq.app.config.secretKey, before);
  if (!before || !text) return {};
  return {
    essayTitle: text.title,
    text: before.form === "text" ? text.text : "",
    publish: before.mayPublish ? "1" : "",
  };
}

export const showEssays = (rq: Rq, own: Own): Promise<Reply> => show(rq, own, null);

export async function sendEssayPage(rq: Rq): Promise<Reply> {
  const own = await ownEntry(rq);
  const words = pick(rq.lang, vi, en);
  const { app } = rq;
  const { typed } = typedForm(rq);
  const rules = await findRules(app.db, own.contest.id);
  if (!rules) throw new ContestRefused("not-open");
  const isOpen = phaseOf(own.contest, own.rounds, rq.now) === "open";
  const { essay, errors } = await readEssay(rq, typed, rules, words);
  if (isOpen && Object.keys(errors).length > 0) return show(rq, own, { typed, errors }, 422);
  try {
    const pages = isOpen ? await keepPages(app, essay.pages) : [];
    const replaces = z.uuid().safeParse(typed.replaces);
    const { blindCode, droppedKeys } = await transaction(app.db, (tx) =>
      receiveEssay(tx, app.config.secretKey, {
        entrant: own.entrant,
        replaces: replaces.success ? replaces.data : undefined,
        ...essay,
        pages,
        rightsAccepted: typed.rights === "1",
        mayPublish: typed.publish === "1",
        at: rq.now,
      }),
    );
    for (const key of droppedKeys) await app.files.remove(key);
    return seeOther(`${entryPath(app.config.secretKey, own.entrant.id)}?bai=${blindCode}`);
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    const sentence = pick(rq.lang, commonVi, commonEn).refusals[error.code];
    return show(rq, own, { typed, errors: { essayTitle: sentence } }, 409);
  }
}

export async function withdrawEssayPage(rq: Rq): Promise<Reply> {
  const own = await ownEntry(rq);
  const essayId = z.uuid().safeParse(typedForm(rq).typed.essay);
  await transaction(rq.app.db, (tx) =>
    withdrawEssay(tx, { entrant: own.entrant, essayId: essayId.data ?? own.entrant.id, at: rq.now }),
  );
  return seeOther(`${entryPath(rq.app.config.secretKey, own.entrant.id)}?xong=rut`);
}

interface Props extends Own {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  rules: WritingRules;
  essays: OwnEssay[];
  phase: ReturnType<typeof phaseOf>;
  base: string;
  isNew: boolean;
  sent: string | null;
  isWithdrawn: boolean;
  again: string;
  typed: Typed;
  errors: FormErrors;
}

function EssaysView(props: Props) {
  const { ctx, words, common, contest, entrant, rounds, rules, essays, phase, base, typed, errors } = props;
  const said = words.entry;
  const [round] = rounds;
  const kept = essays.filter((one) => one.withdrawnAt === null);
  const before = kept.find((one) => one.id === props.again);
  const isFull = kept.length >= rules.perPerson;
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: common.public.title, href: "/cuoc-thi" },
        { text: contest.title, href: `/cuoc-thi/${contest.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      noIndex
    >
      <ErrorSummary errors={summaryOf(errors)} keepsNothing={phase !== "open"} />
      {props.isNew ? (
        <NotificationBanner tone="success">
          {common.register.registered(showCode(entrant.code), entrant.number)}
        </NotificationBanner>
      ) : null}
      {props.sent ? <NotificationBanner tone="success">{said.sent(showCode(props.sent))}</NotificationBanner> : null}
      {props.isWithdrawn ? <NotificationBanner tone="success">{said.withdrawn}</NotificationBanner> : null}
      <PageHeading title={said.title} caption={contest.title} />
      <Heading level={2} size="m">
        {said.mine}
      </Heading>
      {essays.length === 0 ? (
        <p class="govuk-body">{said.none}</p>
      ) : (
        <Table<OwnEssay>
          caption={said.mine}
          captionHidden
          phone="cards"
          rows={essays}
          columns={[
            { key: "code", header: said.code, rowHeader: true, nowrap: true, cell: (one) => showCode(one.blindCode) },
            { key: "title", header: said.essayTitle, wide: true, cell: (one) => one.title },
            {
              key: "words",
              header: said.words,
              numeric: true,
              cell: (one) => (one.words === null ? said.byHand : words.points(one.words)),
            },
            { key: "at", header: said.sentAt, cell: (one) => formatDateTime(one.changedAt) },
            {
              key: "state",
              header: said.state,
              cell: (one) => (
                <>
                  {said.states[one.withdrawnAt ? "withdrawn" : one.excludedAt ? "excluded" : "taken"]}
                  {one.excludedReason ? <div>{said.excluded(one.excludedReason)}</div> : null}
                  {one.final === null ? null : <div>{said.final(words.points(one.final))}</div>}
                  {phase === "open" && one.withdrawnAt === null ? (
                    <>
                      <div>
                        <a href={`${base}?lai=${one.id}#gui`}>{said.replace(showCode(one.blindCode))}</a>
                      </div>
                      <Details summary={said.withdraw}>
                        <ActButton action={`${base}/rut`} fields={{ essay: one.id }} variant="warning" small>
                          {said.withdraw}
                        </ActButton>
                      </Details>
                    </>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
      {phase === "open" && (before || !isFull) ? (
        <div id="gui">
          <Heading level={2} size="m">
            {before ? said.replace(showCode(before.blindCode)) : kept.length > 0 ? said.sendAnother : said.send}
          </Heading>
          <p class="govuk-body">{round ? said.until(round.closesAt) : null}</p>
          <InsetText>
            <Paragraphs text={rules.topic} />
          </InsetText>
          <Form action={`${base}/gui`} multipart guard>
            {before ? <input type="hidden" name="replaces" value={before.id} /> : null}
            <EssayFields
              words={words}
              rules={rules}
              typed={typed}
              errors={errors}
              rightsLabel={rules.rights}
              publishLabel={said.publish}
            />
            <Button>{said.send}</Button>
          </Form>
        </div>
      ) : null}
      {phase === "open" && isFull && !before ? <InsetText>{said.full}</InsetText> : null}
      {phase === "coming" && round ? <InsetText>{said.notYet(round.opensAt)}</InsetText> : null}
      {phase === "closed" ? <InsetText>{said.closed}</InsetText> : null}
      <CopyBox label={common.take.keepCode} value={showCode(entrant.code)} />
    </PublicLayout>
  );
}
