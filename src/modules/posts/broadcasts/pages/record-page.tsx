import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ButtonGroup,
  Card,
  CopyBox,
  DateInput,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  type Actor,
  dayIn,
  download,
  errorIn,
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../../platform/outside/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { momentOf, typedMoment } from "../../../content/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { en as postsEn } from "../../messages.en.ts";
import { vi as postsVi } from "../../messages.vi.ts";
import { keepPhoto, photoOf } from "../../pages/proof-photo.ts";
import { findPlace } from "../../places/place.store.ts";
import { BroadcastUnknown, LimitsBroken, PostRefused } from "../../posts.errors.ts";
import { findBroadcast, listBroadcastAttempts } from "../broadcast.store.ts";
import {
  BROADCAST_LIMITS,
  type Broadcast,
  type BroadcastMove,
  nextBroadcastState,
  type Targets,
} from "../broadcast.ts";
import {
  confirmBroadcast,
  decideBroadcast,
  declareBroadcast,
  retryBroadcast,
  takeBroadcastByHand,
  withdrawBroadcast,
} from "../keep-broadcast.ts";
import { loadArticles } from "../load-articles.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { BROADCAST_TONES, FOLLOWERS } from "./labels.ts";

const MOST_ATTEMPTS = 20;
const DECLARED = ["done", "time", "reached", "address", "photo"];

/** @throws BroadcastUnknown also where this person may not look at it */
async function visible(rq: Rq): Promise<Broadcast> {
  const id = z.uuid().safeParse(rq.params.broadcast);
  const one = id.success ? await findBroadcast(rq.app.db, id.data) : undefined;
  if (!one || !(await mayAt(rq.app.db, actorOf(rq), "posts.read", one.unitId, rq.now))) throw new BroadcastUnknown();
  return one;
}

function sayTargets(words: typeof vi, { ages, gender, regions, platform }: Targets): string {
  const said = words.targets;
  const parts = [
    ages.length > 0 ? `${said.ages}: ${ages.map((one) => said.ageNames[one]).join(", ")}` : null,
    gender ? said.genderNames[gender] : null,
    regions.length > 0 ? regions.map((one) => said.regionNames[one]).join(", ") : null,
    platform ? said.platformNames[platform] : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join("; ") : said.everybody;
}

async function show(rq: Rq, one: Broadcast, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { app } = rq;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.record;
  const postWords = pick(rq.lang, postsVi, postsEn).record;
  const error = errorIn(errors);
  const articles = await loadArticles(app, one.placeId, one.postIds);
  const attempts = await listBroadcastAttempts(app.db, one.id, MOST_ATTEMPTS);
  const place = await findPlace(app.db, one.placeId);
  const [mayWrite, mayDecide, mayConfirm] = await Promise.all(
    (["posts.write", "posts.broadcast", "posts.confirm"] as const).map((permission) =>
      mayAt(app.db, actor, permission, one.unitId, rq.now),
    ),
  );
  const can = (move: BroadcastMove, may: boolean | undefined): boolean =>
    may === true && nextBroadcastState(one.state, move) !== null;
  const base = `${FOLLOWERS}/${one.id}`;
  const done = z.enum(Object.keys(words.done) as [keyof typeof words.done]).safeParse(rq.query.xong);
  const isOwn = one.writtenBy === actor.id;
  const units = await unitNames(app.db, [one.unitId], vietnamDay(rq.now));
  const link = (slug: string): string => `${app.config.http.publicUrl}/tin-tuc/${slug}`;
  return html(
    <StaffLayout
      ctx={app.view(rq)}
      title={one.title}
      breadcrumbs={[{ text: words.title, href: FOLLOWERS }]}
      islands={["copy", "count"]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done.success && Object.keys(errors).length === 0 ? (
            <NotificationBanner tone="success">{words.done[done.data]}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={one.title}
        caption={place?.name ?? ""}
        state={<State tone={BROADCAST_TONES[one.state]}>{words.states[one.state]}</State>}
      />
      <SummaryList
        compact
        rows={[
          { key: words.unit, value: units.get(one.unitId) ?? "" },
          {
            key: words.articles,
            value: (
              <ol class="govuk-list govuk-list--number">
                {articles.map(({ post, item, title }) => (
                  <li key={post.id}>
                    <a href={post.address ?? (item ? `/tin-tuc/${item.slug}` : `/can-bo/dang-bai/bai/${post.id}`)}>
                      {title}
                    </a>
                  </li>
                ))}
              </ol>
            ),
          },
          { key: words.targets.title, value: sayTargets(words, one.targets) },
          { key: words.sendAt, value: formatDateTime(one.sendAt) },
          { key: said.way, value: one.accountId ? said.byAccount : said.byPeople },
          { key: words.writtenBy, value: `${one.writtenByName}, ${formatDateTime(one.writtenAt)}` },
          ...(one.decidedByName && one.decidedAt
            ? [{ key: words.decidedBy, value: `${one.decidedByName}, ${formatDateTime(one.decidedAt)}` }]
            : []),
          ...(one.note && one.state === "returned" ? [{ key: said.note, value: one.note }] : []),
          ...(one.reason ? [{ key: said.reason, value: one.reason }] : []),
          ...(one.sentAt ? [{ key: words.sentAt, value: formatDateTime(one.sentAt) }] : []),
          ...(one.reached === null ? [] : [{ key: words.reached, value: formatNumber(one.reached) }]),
          ...(one.sentAt ? [{ key: said.proof, value: sayProof(words, one) }] : []),
        ]}
      />
      {errors.decision ? (
        <p class="govuk-error-message" id="decision" tabindex={-1}>
          {errors.decision}
        </p>
      ) : null}
      {can("approve", mayDecide) ? (
        <>
          <p class="govuk-hint">{said.approveHint}</p>
          <ActButton action={`${base}/duyet`} {...(isOwn ? { disabledReason: said.own } : {})}>
            {said.approve}
          </ActButton>
          {isOwn ? null : (
            <ActWithReason
              summary={said.giveBack}
              button={said.giveBack}
              variant="secondary"
              action={`${base}/tra-lai`}
              label={said.why}
              maxCharacters={BROADCAST_LIMITS.note}
              value={typed.reason ?? ""}
              {...error("reason")}
              isOpen={Boolean(errors.reason)}
            />
          )}
        </>
      ) : null}
      <ButtonGroup>
        {can("write", mayWrite) ? <LinkButton href={`${FOLLOWERS}/moi?sua=${one.id}`}>{said.edit}</LinkButton> : null}
        {can("retry", mayWrite) && one.accountId ? (
          <ActButton action={`${base}/gui-lai`}>{said.retry}</ActButton>
        ) : null}
        {can("byHand", mayWrite) && one.accountId ? (
          <ActButton action={`${base}/bang-tay`} variant="secondary">
            {said.byHand}
          </ActButton>
        ) : null}
        {can("withdraw", mayWrite) ? (
          <ActButton action={`${base}/bo`} variant="warning">
            {said.withdraw}
          </ActButton>
        ) : null}
      </ButtonGroup>
      {can("confirm", mayConfirm) ? (
        <Card title={said.proof} level={2}>
          {one.address ? (
            <p class="govuk-body db-address">
              <a href={one.address} rel="noopener noreferrer" target="_blank">
                {one.address}
              </a>
            </p>
          ) : null}
          {one.photoKey ? (
            <p>
              <a href={`${base}/anh`}>
                <img src={`${base}/anh`} alt={said.photoAlt} width={320} loading="lazy" />
              </a>
            </p>
          ) : null}
          <ActButton
            action={`${base}/xac-nhan`}
            {...(one.declaredBy === actor.id
              ? { disabledReason: said.ownDeclaration }
              : one.photoKey || one.address
                ? {}
                : { disabledReason: said.nothing })}
          >
            {said.confirm}
          </ActButton>
        </Card>
      ) : null}
      {can("declare", mayWrite) ? (
        <>
          {one.accountId ? null : (
            <>
              <Heading level={2} size="m">
                {said.handTitle}
              </Heading>
              <p class="govuk-body">{said.handHint}</p>
              <CopyBox
                label={words.articles}
                value={articles
                  .map(({ title, item, post }) => `${title}\n${post.address ?? (item ? link(item.slug) : "")}`)
                  .join("\n\n")}
              />
            </>
          )}
          <Details summary={said.declare} open={!one.accountId || DECLARED.some((field) => errors[field])}>
            <p class="govuk-hint">{said.declareHint}</p>
            <Form action={`${base}/khai`} multipart guard>
              <DateInput name="done" label={said.doneOn} value={dayIn(typed, "done")} {...error("done")} />
              <TextInput name="time" label={words.time} width={5} value={typed.time ?? ""} {...error("time")} />
              <TextInput
                name="reached"
                label={words.reached}
                hint={said.reachedHint}
                inputmode="numeric"
                width={10}
                optional
                value={typed.reached ?? ""}
                {...error("reached")}
              />
              <TextInput
                name="address"
                label={said.address}
                type="url"
                optional
                value={typed.address ?? ""}
                {...error("address")}
              />
              <FileUpload
                name="photo"
                label={said.photo}
                hint={postWords.photoHint}
                accept="image/jpeg,image/png,image/webp"
                typesText={postWords.types}
                maxText={postWords.max}
                optional
                {...(typed.photoKept || one.photoKey ? { keptName: said.photo } : {})}
                {...error("photo")}
              />
              {typed.photoKept ? <input type="hidden" name="photoKept" value={typed.photoKept} /> : null}
              <Button>{said.declare}</Button>
            </Form>
          </Details>
        </>
      ) : null}
      {attempts.length > 0 ? (
        <Table
          caption={said.attempts}
          rows={attempts}
          columns={[
            { key: "at", header: words.sentAt, rowHeader: true, cell: (row) => formatDateTime(row.startedAt) },
            {
              key: "outcome",
              header: words.state,
              cell: (row) => (row.outcome ? words.outcomes[row.outcome] : words.states.sending),
            },
            { key: "reason", header: said.reason, wide: true, cell: (row) => row.reason ?? "" },
          ]}
        />
      ) : null}
    </StaffLayout>,
    { status },
  );
}

function sayProof(words: typeof vi, one: Broadcast): string {
  const said = words.record;
  if (!one.provenAt) return said.notYet;
  if (one.provenHow === "network") return said.byNetwork(formatDateTime(one.provenAt));
  return said.byPerson(one.provenByName ?? "", formatDateTime(one.provenAt));
}

function typedSent(one: Broadcast, now: Date): Typed {
  const { day, time } = typedMoment(one.sentAt ?? now);
  return { ...typedDay("done", day), time, address: one.address ?? "", reached: String(one.reached ?? "") };
}

export async function broadcastPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  return show(rq, one, typedSent(one, rq.now), {});
}

export const approveBroadcastPage = (rq: Rq): Promise<Reply> =>
  act(rq, "duyet", (one) =>
    decideBroadcast(rq.app, actorOf(rq), { id: one.id, decision: "approve", note: null, known: one }, rq.now),
  );

export async function returnBroadcastPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const { typed } = typedForm(rq);
  const { reason } = typed;
  if (!isText(reason, BROADCAST_LIMITS.note))
    return show(rq, one, { ...typedSent(one, rq.now), ...typed }, { reason: pick(rq.lang, vi, en).errors.note }, 422);
  await decideBroadcast(rq.app, actorOf(rq), { id: one.id, decision: "return", note: reason, known: one }, rq.now);
  return seeOther(`${FOLLOWERS}/${one.id}?xong=tra`);
}

export async function declareBroadcastPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const words = pick(rq.lang, vi, en);
  const postWords = pick(rq.lang, postsVi, postsEn);
  const form = typedForm(rq);
  const { typed } = form;
  const errors: FormErrors = {};
  const day = form.dayOf("done");
  const sentAt = day ? momentOf(day, typed.time ?? "") : null;
  if (!day) errors.done = words.errors.doneOn;
  else if (!sentAt) errors.time = words.errors.time;
  const plain = (typed.reached ?? "").replaceAll(".", "");
  const reached = plain === "" ? null : /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
  if (reached !== null && !(reached <= BROADCAST_LIMITS.reached)) errors.reached = words.errors.reached;
  const address = typed.address ? readWebAddress(typed.address) : null;
  if (typed.address && !address) errors.address = postWords.errors.address;
  const photoKey = (await photoOf(rq, typed, errors)) ?? (errors.photo ? null : one.photoKey);
  const kept = keepPhoto(rq, typed, photoKey);
  if (!sentAt || Object.keys(errors).length > 0) return show(rq, one, kept, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      declareBroadcast(tx, actorOf(rq), { id: one.id, sentAt, reached, address, photoKey, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof PostRefused) || error.code !== "time-wrong") throw error;
    return show(rq, one, kept, { done: words.errors.doneOn }, 422);
  }
  return seeOther(`${FOLLOWERS}/${one.id}?xong=khai`);
}

/** What the platform would refuse is told on the page of the broadcast. */
async function act(rq: Rq, told: keyof typeof vi.done, command: (one: Broadcast) => Promise<void>): Promise<Reply> {
  const one = await visible(rq);
  try {
    await command(one);
  } catch (error) {
    if (!(error instanceof LimitsBroken)) throw error;
    const words = pick(rq.lang, vi, en);
    const decision = error.broken.map((broken) => words.limit(broken)).join(" ");
    return show(rq, one, typedSent(one, rq.now), { decision }, 422);
  }
  return seeOther(`${FOLLOWERS}/${one.id}?xong=${told}`);
}

const within =
  (rq: Rq, command: (tx: Tx, actor: Actor, input: { id: string; at: Date }) => Promise<void>) =>
  ({ id }: Broadcast): Promise<void> =>
    transaction(rq.app.db, (tx) => command(tx, actorOf(rq), { id, at: rq.now }));

export const withdrawBroadcastPage = (rq: Rq): Promise<Reply> => act(rq, "bo", within(rq, withdrawBroadcast));
export const retryBroadcastPage = (rq: Rq): Promise<Reply> => act(rq, "lai", within(rq, retryBroadcast));
export const broadcastByHandPage = (rq: Rq): Promise<Reply> => act(rq, "tay", within(rq, takeBroadcastByHand));
export const confirmBroadcastPage = (rq: Rq): Promise<Reply> => act(rq, "xacnhan", within(rq, confirmBroadcast));

export async function broadcastPhoto(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  if (!one.photoKey) throw notFound("photo-not-found");
  return download(await rq.app.files.get(one.photoKey), "image/jpeg", "gui-nguoi-quan-tam.jpg", true);
}
