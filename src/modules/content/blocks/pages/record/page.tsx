import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  Card,
  CopyBox,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  Prose,
  StaffLayout,
  SummaryList,
} from "../../../../../platform/html/index.ts";
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
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { documentName, standingsOf } from "../../../../legal-documents/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { topicNames } from "../../../../topics/index.ts";
import { StructuredText } from "../../../structured-text.tsx";
import { BlockRefused, BlockUnknown } from "../../block.errors.ts";
import { BLOCK_LIMITS, blockLine } from "../../block.ts";
import { type BlockRow, listBlocks, listBlockVersions, listItemsWith } from "../../blocks.store.ts";
import { decideBlock, rewriteBlock, withdrawBlock } from "../../keep-block.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { BlockFields, baseLine, readBlock } from "../form/fields.tsx";
import { BlockMark, isDue } from "../list/page.tsx";
import { BLOCKS, visibleBlocks } from "../shared.ts";

/** Which form of the page was sent, with what was typed and what is wrong. */
interface Posted {
  form: "edit" | "approve" | "return" | "withdraw";
  typed: Typed;
  errors: FormErrors;
}

async function load(rq: Rq): Promise<BlockRow> {
  const id = z.uuid().safeParse(rq.params.id);
  const [found] = id.success
    ? await listBlocks(rq.app.db, { id: id.data, ...(await visibleBlocks(rq)) }, { limit: 1 })
    : [];
  if (!found) throw new BlockUnknown();
  return found;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const block = await load(rq);
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const ctx = rq.app.view(rq);
  const base = `${BLOCKS}/${block.id}`;
  const { reach } = await visibleBlocks(rq);
  const [mayWrite, mayApprove, bases, items, versions] = await Promise.all([
    mayAt(db, actor, "content.edit", block.unitId, rq.now),
    mayAt(db, actor, "content.approve", block.unitId, rq.now),
    standingsOf(db, block.legalBasisIds, today),
    listItemsWith(db, block.code, reach),
    listBlockVersions(db, block.id),
  ]);
  const shownVersions = versions.filter((one) => reach.includes(block.unitId) || one.state === "approved");
  const newest = shownVersions.find((one) => one.number === block.number);
  const older = shownVersions.filter((one) => one.number !== block.number);
  const done = z.enum(["gui", "duyet", "tra-lai", "rut"]).safeParse(rq.query.xong);
  const editing = posted?.form === "edit" ? posted : null;
  const typed: Typed = editing?.typed ?? {
    title: block.title,
    body: block.body,
    topic: block.topic,
    bases: bases.map((one) => baseLine(one.document)).join("\n"),
    ...typedDay("reviewOn", block.reviewOn),
  };
  const isWithdrawn = block.withdrawnAt !== null;
  const reasonForm = (form: "return" | "withdraw") => (
    <ReasonForm words={words} action={base} form={form} basedOn={block.revision} posted={posted} />
  );
  return html(
    <StaffLayout
      ctx={ctx}
      title={block.title}
      breadcrumbs={[{ text: words.title, href: BLOCKS }]}
      islands={["copy"]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done.success && !posted ? (
            <NotificationBanner tone="success">{words.done[done.data]}</NotificationBanner>
          ) : null}
          {isDue(block, today) ? (
            <NotificationBanner tone="warning">{words.dueText(block.reviewOn)}</NotificationBanner>
          ) : null}
          {!isWithdrawn && bases.some((one) => one.status === "expired") ? (
            <NotificationBanner tone="warning">{words.basesMoved}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={block.title}
        caption={`${words.title} · ${words.version(block.number)}`}
        state={<BlockMark block={block} today={today} words={words} />}
      />
      {block.state === "waiting" && block.approvedNumber !== null ? (
        <InsetText>{words.stillApproved(block.approvedNumber)}</InsetText>
      ) : null}
      <Card title={words.body} level={2}>
        <Prose>
          <StructuredText text={block.body} />
        </Prose>
      </Card>
      {block.approvedNumber !== null && !isWithdrawn ? (
        <CopyBox label={words.line} value={blockLine(block.code)} hint={words.lineHint} />
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: words.unit, value: (await unitNames(db, [block.unitId], today)).get(block.unitId) ?? "" },
          { key: words.topic, value: topicNames(rq.lang)[block.topic] },
          {
            key: words.bases,
            value:
              bases.length === 0 ? (
                words.noBases
              ) : (
                <LinkList
                  items={bases.map((one) => ({
                    href: `/can-bo/van-ban/${one.document.id}`,
                    text: `${documentName(one.document)}${one.status === "expired" ? ` (${words.basisEnded})` : ""}`,
                  }))}
                />
              ),
          },
          { key: words.reviewOn, value: formatDate(block.reviewOn) },
          ...(newest ? [{ key: words.written, value: words.byAt(newest.writtenByName, newest.writtenAt) }] : []),
          ...(newest?.decidedByName && newest.decidedAt
            ? [{ key: words.decided, value: words.byAt(newest.decidedByName, newest.decidedAt) }]
            : []),
          ...((block.withdrawnReason ?? newest?.note)
            ? [{ key: words.reason, value: block.withdrawnReason ?? newest?.note ?? "" }]
            : []),
          {
            key: words.used,
            value:
              items.length === 0 ? (
                words.notUsed
              ) : (
                <LinkList
                  items={items.map((one) => ({
                    href: `/can-bo/tin-bai/${one.id}`,
                    text: words.usedIn(one.title, one.number),
                  }))}
                />
              ),
          },
        ]}
      />
      {block.state === "waiting" && mayApprove ? (
        newest?.writerIds.includes(actor.id) ? (
          <p class="govuk-body">{words.ownWords}</p>
        ) : (
          <>
            <ActButton action={`${base}/duyet`} fields={{ basedOn: String(block.revision) }}>
              {words.approve}
            </ActButton>
            {reasonForm("return")}
          </>
        )
      ) : null}
      {mayWrite && !isWithdrawn ? (
        <Details
          summary={block.state === "approved" ? words.editNext : words.editTitle}
          open={editing !== null || block.state === "returned"}
        >
          {block.state === "approved" ? <p class="govuk-body">{words.editNextHint}</p> : null}
          <Form action={`${base}/sua`} guard>
            <input type="hidden" name="basedOn" value={editing?.typed.basedOn ?? String(block.revision)} />
            <BlockFields words={words} typed={typed} errors={editing?.errors ?? {}} />
            <Button>{words.save}</Button>
          </Form>
        </Details>
      ) : null}
      {mayApprove && !isWithdrawn ? reasonForm("withdraw") : null}
      {older.length > 0 ? (
        <Details summary={words.versions}>
          {older.map((one) => (
            <Card title={`${words.version(one.number)}: ${words.states[one.state]}`} level={2}>
              <p class="govuk-body">
                {words.byAt(one.writtenByName, one.writtenAt)}
                {one.decidedByName && one.decidedAt ? `; ${words.byAt(one.decidedByName, one.decidedAt)}` : ""}
              </p>
              <Prose>
                <StructuredText text={one.body} />
              </Prose>
            </Card>
          ))}
        </Details>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

/** Returning and withdrawing: one sentence why. */
function ReasonForm({
  words,
  action,
  form,
  basedOn,
  posted,
}: {
  words: typeof vi;
  action: string;
  form: "return" | "withdraw";
  basedOn: number;
  posted: Posted | null;
}) {
  const mine = posted?.form === form ? posted : null;
  const isReturn = form === "return";
  return (
    <ActWithReason
      summary={words[form]}
      button={isReturn ? words.returnButton : words.withdrawButton}
      variant={isReturn ? "secondary" : "warning"}
      action={`${action}/${isReturn ? "tra-lai" : "rut"}`}
      fields={{ basedOn: String(basedOn) }}
      name="note"
      id={`note-${form}`}
      label={isReturn ? words.returnLabel : words.withdrawLabel}
      {...(isReturn ? {} : { hint: words.withdrawHint })}
      rows={3}
      maxCharacters={BLOCK_LIMITS.note}
      value={mine?.typed.note ?? ""}
      {...errorIn(mine?.errors ?? {})(`note-${form}`)}
      isOpen={mine !== null}
    />
  );
}

export const blockRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: string; act(tx: Tx, id: string, basedOn: number): Promise<void> },
): Promise<Reply> {
  const block = await load(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, block.id, Number(posted.typed.basedOn ?? "0") || 0));
  } catch (error) {
    if (!(error instanceof BlockRefused)) throw error;
    const said = pick(rq.lang, vi, en).refusals[error.code];
    return show(rq, { ...posted, errors: { [work.field]: said } }, error.code === "no-right-here" ? 403 : 409);
  }
  return seeOther(`${BLOCKS}/${block.id}?xong=${work.told}`);
}

export async function rewriteBlockPage(rq: Rq): Promise<Reply> {
  const form = typedForm(rq);
  const { text, errors } = await readBlock(rq.app.db, form, pick(rq.lang, vi, en), rq.now);
  return run(
    rq,
    { form: "edit", typed: form.typed, errors },
    {
      field: "body",
      told: "gui",
      act: (tx, id, basedOn) => rewriteBlock(tx, actorOf(rq), { ...text, id, basedOn, at: rq.now }),
    },
  );
}

function reasoned(rq: Rq, form: "return" | "withdraw"): Posted {
  const { typed } = typedForm(rq);
  const isGiven = isText(typed.note, BLOCK_LIMITS.note);
  return { form, typed, errors: isGiven ? {} : { [`note-${form}`]: pick(rq.lang, vi, en).errors.note } };
}

export async function approveBlockPage(rq: Rq): Promise<Reply> {
  return run(
    rq,
    { form: "approve", typed: typedForm(rq).typed, errors: {} },
    {
      field: "approve",
      told: "duyet",
      act: (tx, id, basedOn) => decideBlock(tx, actorOf(rq), { id, basedOn, isApproved: true, note: null, at: rq.now }),
    },
  );
}

export async function returnBlockPage(rq: Rq): Promise<Reply> {
  const posted = reasoned(rq, "return");
  return run(rq, posted, {
    field: "note-return",
    told: "tra-lai",
    act: (tx, id, basedOn) =>
      decideBlock(tx, actorOf(rq), { id, basedOn, isApproved: false, note: posted.typed.note ?? "", at: rq.now }),
  });
}

export async function withdrawBlockPage(rq: Rq): Promise<Reply> {
  const posted = reasoned(rq, "withdraw");
  return run(rq, posted, {
    field: "note-withdraw",
    told: "rut",
    act: (tx, id, basedOn) =>
      withdrawBlock(tx, actorOf(rq), { id, basedOn, reason: posted.typed.note ?? "", at: rq.now }),
  });
}
