import {
  ActButton,
  ActWithReason,
  Button,
  Card,
  DateInput,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDateTime, formatMoney } from "../../../../platform/i18n/index.ts";
import type { Attempt } from "../../connections/engine/carry.store.ts";
import type { vi } from "../../messages.vi.ts";
import { KIND_IN_ADDRESS } from "../../places/place.ts";
import type { PostRow } from "../../post.store.ts";
import { isDone, type Post, type PostMove } from "../../post.ts";
import { POSTS, STATE_TONES } from "../labels.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  post: PostRow;
  /** What a correction corrects, or what is to be taken down. */
  before: Post | undefined;
  /** What is to be posted still holds. */
  isOut: boolean;
  may: Record<Exclude<PostMove, "drop">, boolean>;
  /** Of the account, newest first. */
  attempts: Attempt[];
  /** Noted by the person who looks at it. */
  isOwn: boolean;
  typed: Typed;
  errors: FormErrors;
  done: string | null;
}

export function PostRecordView(props: Props) {
  const { ctx, words, post, before, isOut, may, errors, done } = props;
  const said = words.record;
  const base = `${POSTS}/bai/${post.id}`;
  const title = `${words.acts[post.act]}: ${post.place}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: POSTS },
        { text: post.title, href: `/can-bo/tin-bai/${post.itemId}/kenh` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={post.title}
        state={<State tone={STATE_TONES[post.state]}>{words.states[post.state]}</State>}
        actions={
          isOut ? (
            <LinkButton href={`${POSTS}/tin/${post.itemId}/${KIND_IN_ADDRESS[post.kind]}`} variant="secondary">
              {said.toSheet}
            </LinkButton>
          ) : null
        }
      />
      {isDone(post.state) ? <Proof {...props} base={base} /> : null}
      <Carried {...props} base={base} />
      {!isDone(post.state) && may.declare && (post.accountId === null || post.state !== "due") ? (
        isOut ? (
          <DeclareForm {...props} base={base} />
        ) : (
          <p class="govuk-body">{words.refusals["not-out"]}</p>
        )
      ) : null}
      <SummaryList
        rows={[
          {
            key: said.place,
            value: [post.place, words.kinds[post.kind], post.hamlet === post.place ? null : post.hamlet]
              .filter(Boolean)
              .join(", "),
          },
          { key: words.sheet.keeper, value: post.keeper ?? "–" },
          { key: said.version, value: String(post.itemVersion) },
          ...(before?.address ? [{ key: said.ofPost, value: <a href={before.address}>{said.openPost}</a> }] : []),
          ...(post.cost === null ? [] : [{ key: said.cost, value: formatMoney(post.cost, props.ctx.lang) }]),
          ...(post.reason ? [{ key: said.reason, value: post.reason }] : []),
        ]}
      />
      {may.skip ? (
        <ActWithReason
          summary={said.skip}
          button={said.skipAct}
          variant="secondary"
          action={`${base}/bo-qua`}
          label={said.skipReason}
          value={props.typed.reason ?? ""}
          {...errorIn(errors)("reason")}
        />
      ) : null}
      {may.resume ? (
        <ActButton action={`${base}/lam-lai`} variant="secondary">
          {said.resume}
        </ActButton>
      ) : null}
    </StaffLayout>
  );
}

/** What the account of the place does, or could not do. */
function Carried({ words, post, may, attempts, base }: Props & { base: string }) {
  const said = words.record;
  if (post.accountId === null) return null;
  return (
    <>
      {post.state === "due" ? <p class="govuk-body">{said.carried}</p> : null}
      <div class="govuk-button-group">
        {may.retry ? <ActButton action={`${base}/dang-lai`}>{said.retry}</ActButton> : null}
        {may.byHand ? (
          <ActButton action={`${base}/bang-tay`} variant="secondary">
            {said.byHand}
          </ActButton>
        ) : null}
      </div>
      {attempts.length > 0 ? (
        <Timeline
          label={said.attempts}
          items={attempts.map((one) => ({
            title: one.outcome ? said.outcomes[one.outcome] : said.inHand,
            when: formatDateTime(one.startedAt),
            datetime: one.startedAt.toISOString(),
            children: one.reason,
          }))}
        />
      ) : null}
    </>
  );
}

function DeclareForm({ words, post, typed, errors, base }: Props & { base: string }) {
  const said = words.record;
  const error = errorIn(errors);
  const isGone = post.act === "takeDown";
  return (
    <Form action={`${base}/khai`} multipart label={said.declareTitle}>
      <DateInput name="done" label={said.day} value={dayIn(typed, "done")} {...error("done")} />
      <TextInput
        name="time"
        label={said.time}
        hint={said.timeHint}
        width={5}
        value={typed.time ?? ""}
        {...error("time")}
      />
      <TextInput
        name="address"
        label={isGone ? said.addressGone : said.address}
        hint={isGone ? said.addressGoneHint : said.addressHint}
        type="url"
        optional
        value={typed.address ?? ""}
        {...error("address")}
      />
      <FileUpload
        name="photo"
        label={said.photo}
        hint={said.photoHint}
        accept="image/jpeg,image/png,image/webp"
        typesText={said.types}
        maxText={said.max}
        optional
        {...(typed.photoKept || post.photoKey ? { keptName: said.photo } : {})}
        {...error("photo")}
      />
      {isGone ? null : (
        <TextInput
          name="cost"
          label={said.cost}
          hint={said.costHint}
          inputmode="numeric"
          width={10}
          suffix={said.dong}
          optional
          value={typed.cost ?? ""}
          {...error("cost")}
        />
      )}
      {typed.photoKept ? <input type="hidden" name="photoKept" value={typed.photoKept} /> : null}
      <input type="hidden" name="seen" value={typed.seen ?? ""} />
      <Button>{said.declare}</Button>
    </Form>
  );
}

/** What shows that it was done, and what is still wanted for it. */
function Proof(props: Props & { base: string }) {
  const { words, post, may, isOwn, errors, base } = props;
  const said = words.record;
  const hasSomething = Boolean(post.address || post.photoKey);
  return (
    <Card title={said.proof} level={2}>
      <p class="govuk-body">
        {words.doneActs[post.act]}: {post.doneAt ? formatDateTime(post.doneAt) : ""}.
        {post.declaredByName ? ` ${said.by}: ${post.declaredByName}.` : ""}
      </p>
      {post.address ? (
        <p class="govuk-body db-address">
          <a href={post.address} rel="noopener noreferrer" target="_blank">
            {post.address}
          </a>
        </p>
      ) : null}
      {hasSomething ? null : <p class="govuk-body">{said.noProof}</p>}
      <p class="govuk-body">{sayLook(props)}</p>
      {post.photoKey ? (
        <p>
          <a href={`${base}/anh`}>
            <img src={`${base}/anh`} alt={said.photoAlt(post.place)} width={320} loading="lazy" />
          </a>
        </p>
      ) : null}
      {may.prove ? (
        <ActButton
          action={`${base}/xac-nhan`}
          {...(isOwn ? { disabledReason: said.own } : hasSomething ? {} : { disabledReason: said.nothing })}
        >
          {said.confirm}
        </ActButton>
      ) : null}
      {post.state === "declared" && post.address && may.declare ? (
        <ActButton action={`${base}/mo-lai`} variant="secondary">
          {said.lookAgain}
        </ActButton>
      ) : null}
      {may.declare ? (
        <Details summary={said.change} open={Object.keys(errors).length > 0}>
          <DeclareForm {...props} />
        </Details>
      ) : null}
      {may.takeBack ? (
        <ActWithReason
          summary={said.takeBack}
          button={said.takeBackAct}
          variant="secondary"
          action={`${base}/rut-chung-cu`}
          label={said.takeBackReason}
          hint={said.takeBackHelp}
          value={props.typed.reason ?? ""}
          {...errorIn(errors)("reason")}
        />
      ) : null}
      {may.undo ? (
        <ActButton action={`${base}/chua-lam`} variant="quiet">
          {said.undo}
        </ActButton>
      ) : null}
    </Card>
  );
}

function sayLook({ words, post }: Props): string {
  const said = words.record;
  const seenAt = post.pageSeenAt ? formatDateTime(post.pageSeenAt) : "";
  const since =
    post.pageFailure === "not-found"
      ? said.goneSince(seenAt)
      : post.pageFailure === "changed-there"
        ? said.changedSince(seenAt)
        : "";
  if (post.provenHow === "person" && post.provenAt)
    return `${said.provenByPerson(post.provenByName ?? "", formatDateTime(post.provenAt))}. ${since}`;
  if (post.provenHow === "network" && post.provenAt)
    return `${said.provenByNetwork(formatDateTime(post.provenAt))}. ${since}`;
  if (post.provenHow === "page" && post.provenAt)
    return `${(post.act === "takeDown" ? said.provenGone : said.provenByPage)(formatDateTime(post.provenAt))}. ${post.pageKey ? said.kept : ""}`;
  if (!post.pageSeenAt) return post.address ? said.waiting : post.photoKey ? said.confirmHint : "";
  return `${said.seen(formatDateTime(post.pageSeenAt))} ${post.pageFailure ? words.failures[post.pageFailure] : ""}`;
}
