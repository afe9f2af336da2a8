import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  SummaryList,
} from "../../../../../platform/html/index.ts";
import {
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
import { unitNames } from "../../../../organisations/index.ts";
import { audienceNames, topicNames } from "../../../../topics/index.ts";
import { listArtworks } from "../../../artwork/artwork.store.ts";
import { countWords } from "../../../artwork/fit-slogan.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, basedOnOf, type Posted, ReasonForm, readReach, ticked } from "../../../pages/shared.tsx";
import { VisualRefused, VisualUnknown } from "../../../visuals.errors.ts";
import { decideSlogan, rewriteSlogan, withdrawSlogan } from "../../keep-slogan.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { isUsable, SLOGAN_LIMITS, type Slogan } from "../../slogan.ts";
import { listSlogans } from "../../slogans.store.ts";
import { readSlogan, SloganFields } from "../form/fields.tsx";
import { SloganMark } from "../list/page.tsx";

async function load(rq: Rq): Promise<Slogan> {
  const id = z.uuid().safeParse(rq.params.id);
  const [found] = id.success
    ? await listSlogans(rq.app.db, { id: id.data, reach: await readReach(rq) }, { limit: 1 })
    : [];
  if (!found) throw new VisualUnknown();
  return found;
}

const typedOf = (slogan: Slogan): Typed => ({
  kind: slogan.kind,
  text: slogan.text,
  topic: slogan.topic,
  ...typedDay("until", slogan.until),
});

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const slogan = await load(rq);
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const today = vietnamDay(rq.now);
  const ctx = rq.app.view(rq);
  const base = `${ADDRESS.slogans}/${slogan.id}`;
  const [mayWrite, mayApprove] = await Promise.all([
    mayAt(db, actor, "visuals.write", slogan.unitId, rq.now),
    mayAt(db, actor, "visuals.approve", slogan.unitId, rq.now),
  ]);
  const isOpen = slogan.state === "waiting" || slogan.state === "returned";
  const used = await listArtworks(db, { sloganId: slogan.id, reach: await readReach(rq) }, { limit: 20 });
  const done = z.enum(["gui", "duyet", "tra-lai", "rut"]).safeParse(rq.query.xong);
  const count = countWords(slogan.text);
  const isEditing = posted?.form === "edit";
  const writing = { words, shared, ctx, mostWords: config.visuals.sloganWords };
  const canWithdraw = slogan.state !== "withdrawn" && (slogan.state === "approved" ? mayApprove : mayWrite);
  return html(
    <StaffLayout
      ctx={ctx}
      title={words.kinds[slogan.kind]}
      breadcrumbs={[{ text: shared.tabs.slogans, href: ADDRESS.slogans }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done.success && !posted ? (
            <NotificationBanner tone="success">{words.done[done.data]}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={slogan.text}
        caption={words.kinds[slogan.kind]}
        state={<SloganMark slogan={slogan} today={today} words={words} />}
        actions={
          isUsable(slogan, today) && mayWrite ? (
            <LinkButton href={`${ADDRESS.artwork}/moi?khauhieu=${slogan.id}`} small>
              {words.make}
            </LinkButton>
          ) : null
        }
      />
      {slogan.kind === "slogan" && count > config.visuals.sloganWords ? (
        <InsetText>{words.tooManyWords(count, config.visuals.sloganWords)}</InsetText>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: shared.unit, value: (await unitNames(db, [slogan.unitId], today)).get(slogan.unitId) ?? "" },
          { key: shared.topic, value: topicNames(rq.lang)[slogan.topic] },
          { key: shared.audiences, value: slogan.audiences.map((one) => audienceNames(rq.lang)[one]).join(", ") },
          { key: words.until, value: slogan.until ? formatDate(slogan.until) : words.noEnd },
          { key: words.written, value: words.decidedBy(slogan.writtenByName, slogan.writtenAt) },
          ...(slogan.decidedByName && slogan.decidedAt
            ? [{ key: words.decided, value: words.decidedBy(slogan.decidedByName, slogan.decidedAt) }]
            : []),
          ...(slogan.note ? [{ key: words.reason, value: slogan.note }] : []),
          ...(used.length > 0
            ? [
                {
                  key: words.used,
                  value: (
                    <LinkList items={used.map((one) => ({ href: `${ADDRESS.artwork}/${one.id}`, text: one.title }))} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {slogan.state === "waiting" && mayApprove ? (
        slogan.writtenBy === actor.id ? (
          <p class="govuk-body">{shared.ownWork}</p>
        ) : (
          <>
            <ActButton action={`${base}/duyet`} fields={{ basedOn: String(slogan.version) }}>
              {shared.approve}
            </ActButton>
            <ReasonForm
              words={shared}
              action={`${base}/tra-lai`}
              form="return"
              basedOn={slogan.version}
              posted={posted}
            />
          </>
        )
      ) : null}
      {isOpen && mayWrite ? (
        <Details summary={words.editTitle} open={isEditing || slogan.state === "returned"}>
          <Form action={`${base}/sua`} guard>
            <input
              type="hidden"
              name="basedOn"
              value={isEditing ? (posted.typed.basedOn ?? "") : String(slogan.version)}
            />
            <SloganFields
              {...writing}
              typed={isEditing ? posted.typed : typedOf(slogan)}
              audiences={isEditing ? ticked(rq, "audiences") : slogan.audiences}
              errors={isEditing ? posted.errors : {}}
            />
            <Button>{words.save}</Button>
          </Form>
        </Details>
      ) : null}
      {canWithdraw ? (
        <ReasonForm words={shared} action={`${base}/rut`} form="withdraw" basedOn={slogan.version} posted={posted} />
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export const sloganRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: string; act(tx: Tx, id: string): Promise<void> },
): Promise<Reply> {
  const slogan = await load(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, slogan.id));
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    const said = pick(rq.lang, sharedVi, sharedEn).refusals[error.code];
    return show(rq, { ...posted, errors: { [work.field]: said } }, error.code === "no-right-here" ? 403 : 409);
  }
  return seeOther(`${ADDRESS.slogans}/${slogan.id}?xong=${work.told}`);
}

export async function rewriteSloganPage(rq: Rq): Promise<Reply> {
  const form = typedForm(rq);
  const { text, errors } = readSlogan(
    form,
    ticked(rq, "audiences"),
    pick(rq.lang, vi, en),
    pick(rq.lang, sharedVi, sharedEn),
  );
  return run(
    rq,
    { form: "edit", typed: form.typed, errors },
    {
      field: "text",
      told: "gui",
      act: (tx, id) => rewriteSlogan(tx, actorOf(rq), { ...text, id, basedOn: basedOnOf(form.typed), at: rq.now }),
    },
  );
}

function reasoned(rq: Rq, form: "approve" | "return" | "withdraw"): { typed: Typed; errors: FormErrors } {
  const { typed } = typedForm(rq);
  const errors =
    form === "approve" || isText(typed.note, SLOGAN_LIMITS.note)
      ? {}
      : { [`note-${form}`]: pick(rq.lang, sharedVi, sharedEn).errors.note };
  return { typed, errors };
}

function decided(rq: Rq, isApproved: boolean): Promise<Reply> {
  const form = isApproved ? "approve" : "return";
  const { typed, errors } = reasoned(rq, form);
  return run(
    rq,
    { form, typed, errors },
    {
      field: isApproved ? "approve" : "note-return",
      told: isApproved ? "duyet" : "tra-lai",
      act: (tx, id) =>
        decideSlogan(tx, actorOf(rq), {
          id,
          basedOn: basedOnOf(typed),
          isApproved,
          note: isApproved ? null : (typed.note ?? ""),
          at: rq.now,
        }),
    },
  );
}

export const approveSloganPage = (rq: Rq): Promise<Reply> => decided(rq, true);
export const returnSloganPage = (rq: Rq): Promise<Reply> => decided(rq, false);

export function withdrawSloganPage(rq: Rq): Promise<Reply> {
  const { typed, errors } = reasoned(rq, "withdraw");
  return run(
    rq,
    { form: "withdraw", typed, errors },
    {
      field: "note-withdraw",
      told: "rut",
      act: (tx, id) =>
        withdrawSlogan(tx, actorOf(rq), { id, basedOn: basedOnOf(typed), note: typed.note ?? "", at: rq.now }),
    },
  );
}
