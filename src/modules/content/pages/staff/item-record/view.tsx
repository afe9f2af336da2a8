import type { ComponentChildren } from "preact";
import {
  ActButton,
  ActWithReason,
  Button,
  Card,
  Details,
  ErrorSummary,
  type FieldError,
  Form,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Prose,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  Timeline,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatMoment } from "../../../../../platform/i18n/index.ts";
import { documentName } from "../../../../legal-documents/index.ts";
import type { ShownPicture } from "../../../../media/index.ts";
import { sayLinkReason } from "../../../../procedures/index.ts";
import { channelName, type DeliveryState, type LedgerEntry } from "../../../../publishing/index.ts";
import type { Attachment } from "../../../attachment.store.ts";
import type { BlockFault } from "../../../blocks/block.errors.ts";
import type { vi as blocksVi } from "../../../blocks/messages.vi.ts";
import { ItemBlocks } from "../../../blocks/pages/of-item.tsx";
import type { HeldBlock } from "../../../blocks/write-out.ts";
import type { ItemEvent } from "../../../content.store.ts";
import { type Correction, leftByHand } from "../../../corrections/correction.ts";
import type { vi as correctionVi } from "../../../corrections/messages.vi.ts";
import type { Film } from "../../../films/film.store.ts";
import { FilmCard } from "../../../films/film-view.tsx";
import type { Refusal } from "../../../item.policy.ts";
import { type Item, type ItemAct, type ItemVersion, isOfDocument } from "../../../item.ts";
import type { ItemLink } from "../../../item-link.store.ts";
import type { BlockedPicture } from "../../../item-pictures.ts";
import { factRows } from "../../../kinds/fact-rows.ts";
import type { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import type { vi as figuresVi } from "../../../live-figures/messages.vi.ts";
import { ItemFigures } from "../../../live-figures/of-item.tsx";
import type { vi } from "../../../messages.vi.ts";
import type { ItemForms } from "../../../renditions/load-renditions.ts";
import type { vi as formsVi } from "../../../renditions/messages.vi.ts";
import { findMoved } from "../../../renditions/moved-source.ts";
import type { Cause } from "../../../review/causes.ts";
import type { vi as reviewVi } from "../../../review/messages.vi.ts";
import { Causes } from "../../../review/say-causes.tsx";
import type { Remark } from "../../../review-text.ts";
import { sayHiddenIn } from "../../../say-pictures.ts";
import type { RecordScope } from "../../../scope/record-scope.ts";
import type { vi as standingVi } from "../../../standing/messages.vi.ts";
import { StructuredText } from "../../../structured-text.tsx";
import type { vi as urgentVi } from "../../../urgent/messages.vi.ts";
import { UrgentPanel } from "../../../urgent/pages/urgent-panel.tsx";
import type { UrgentRelease } from "../../../urgent/urgent.store.ts";
import { Attachments } from "../item-attachments/view.tsx";
import { SourceMoved } from "../item-forms/view.tsx";
import { STATE_TONES } from "../item-list/view.tsx";
import { Remarks } from "../remarks.tsx";
import { BasesOfConcern, scopeRows } from "./scope-rows.tsx";

type StandingDone = keyof (typeof standingVi)["done"];

export interface RecordTyped {
  note: string;
  reason: string;
  publishDate: string;
  publishTime: string;
  attachLabel: string;
  refuseReason: string;
  wishDate: string;
  wishTime: string;
}

export interface ItemRecordViewProps {
  /** May tell officials of it. */
  mayBrief: boolean;
  ctx: ViewContext;
  words: typeof vi;
  formWords: typeof formsVi;
  forms: ItemForms;
  item: Item;
  version: ItemVersion;
  unit: { name: string; slug: string };
  taskLabel: string | null;
  scope: RecordScope;
  kindWords: typeof kindsVi;
  deliveries: LedgerEntry[];
  events: ItemEvent[];
  refusals: Map<ItemAct, Refusal | null>;
  correctionWords: typeof correctionVi;
  correction: Correction | null;
  reviewWords: typeof reviewVi;
  /** Why what is out is to be read again. */
  causes: Cause[];
  standingWords: typeof standingVi;
  /** What stands in its place, and what it stands in the place of. */
  replacement: { slug: string; title: string } | undefined;
  replaces: { id: string; title: string }[];
  urgentWords: typeof urgentVi;
  /** How it went out before its approval, if it did. */
  urgent: UrgentRelease | undefined;
  urgentRefusal: string | null | undefined;
  now: Date;
  typed: RecordTyped;
  errors: FormErrors;
  /** Procedures the text sends people to file online, not announced for that. */
  tooEarly: { code: string; name: string }[];
  /** What was pasted was cleaned when it was saved just now. */
  isCleaned: boolean;
  /** What could be said more plainly, while it can still be changed. */
  remarks: Remark[] | null;
  pictures: Map<string, ShownPicture>;
  /** Addresses of the text that were opened, with what they answered. */
  links: ItemLink[];
  linkCount: number;
  attachments: Attachment[];
  film: Film | undefined;
  blockWords: typeof blocksVi;
  /** What of its shared blocks holds it back, and which versions it holds. */
  blockFaults: BlockFault[];
  heldBlocks: HeldBlock[];
  figureWords: typeof figuresVi;
  /** Pictures of the text that hold its approval back. */
  blocked: BlockedPicture[];
  done:
    | "saved"
    | "submitted"
    | "approvedNow"
    | "returned"
    | "withdrawn"
    | "recalled"
    | "correcting"
    | "linksAsked"
    | "attached"
    | "detached"
    | "urgentSent"
    | "urgentConfirmed"
    | "urgentRefused"
    | "blocksFollowed"
    | StandingDone
    | "reviewed"
    | null;
}

const DELIVERY_TONES: Record<DeliveryState, Tone> = {
  waiting: "waiting",
  sending: "info",
  sent: "good",
  refused: "bad",
  unreachable: "warn",
};

export function ItemRecordView(props: ItemRecordViewProps) {
  const { ctx, words, item, version, errors, done, events } = props;
  const said = (key: string | undefined): string => (words.errors as Record<string, string>)[key ?? ""] ?? key ?? "";
  const list: FieldError[] = Object.entries(errors).map(([field, key]) => ({ field, message: said(key) }));
  return (
    <StaffLayout
      ctx={ctx}
      title={version.title}
      breadcrumbs={[{ text: words.listTitle, href: "/can-bo/tin-bai" }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          <SourceMoved
            words={props.formWords}
            item={item}
            moved={findMoved(version.source, props.forms)}
            mayFollow={(["edit", "correct"] as const).some((act) => props.refusals.get(act) === null)}
          />
          {done ? <NotificationBanner tone="success">{sayDone(done, props)}</NotificationBanner> : null}
          {props.isCleaned ? <NotificationBanner tone="info">{words.cleaned}</NotificationBanner> : null}
          {item.wishedAt && item.state === "submitted" ? (
            <NotificationBanner tone="info">{words.record.wished(formatDateTime(item.wishedAt))}</NotificationBanner>
          ) : null}
          {item.publishAt ? (
            <NotificationBanner tone="info">
              {words.record.scheduledFor(formatDateTime(item.publishAt))}
            </NotificationBanner>
          ) : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {words.record.history}
          </Heading>
          <Timeline
            label={words.record.history}
            items={events.map((event) => ({
              title: words.acts[event.act] ?? event.act,
              when: formatMoment(event.at),
              datetime: event.at.toISOString(),
              who: event.onBehalfOf ? words.byDelegation(event.personName, event.onBehalfOf) : event.personName,
              children: event.note,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={version.title}
        caption={`${words.kinds[item.kind]} · ${words.record.version} ${version.number}`}
        state={<State tone={STATE_TONES[item.state]}>{words.states[item.state]}</State>}
      />
      {props.tooEarly.length > 0 && item.state !== "withdrawn" ? (
        <NotificationBanner tone="warning">
          <p class="govuk-body">{words.record.tooEarly}</p>
          <ul class="govuk-list govuk-list--bullet">
            {props.tooEarly.map((one) => (
              <li>
                <a href={`/thu-tuc/${one.code}`}>{one.name}</a>
              </li>
            ))}
          </ul>
        </NotificationBanner>
      ) : null}
      {props.blocked.length > 0 && item.state !== "withdrawn" ? (
        <NotificationBanner tone="warning" title={words.pictures.blockedTitle}>
          <ul class="govuk-list">
            {props.blocked.map((one) => (
              <li>{words.pictures[one.why](one.code)}</li>
            ))}
          </ul>
          <a href="/can-bo/kho-anh">{words.pictures.toLibrary}</a>
        </NotificationBanner>
      ) : null}
      {item.state === "withdrawn" ? null : (
        <ItemBlocks
          words={props.blockWords}
          itemId={item.id}
          isOpen={["draft", "returned", "submitted"].includes(item.state)}
          faults={props.blockFaults}
          held={props.heldBlocks}
          mayFollow={(["edit", "correct"] as const).some((act) => props.refusals.get(act) === null)}
        />
      )}
      {item.state === "withdrawn" ? null : (
        <ItemFigures
          words={props.figureWords}
          figures={version.figures}
          isOpen={["draft", "returned", "submitted"].includes(item.state)}
        />
      )}
      {item.state === "withdrawn" ? null : <BasesOfConcern scope={props.scope} />}
      <Standing {...props} />
      {props.causes.length > 0 ? (
        <NotificationBanner tone="warning" title={props.reviewWords.panel}>
          {/* What happened to its documents stands above already, one by one. */}
          <Causes causes={props.causes.filter((one) => !("standing" in one))} words={props.reviewWords} />
          {props.refusals.get("review") === null ? (
            <ActButton action={`/can-bo/tin-bai/${item.id}/van-dung`} variant="secondary" small>
              {props.reviewWords.stillRight}
            </ActButton>
          ) : null}
        </NotificationBanner>
      ) : null}
      <UrgentPanel
        words={props.urgentWords}
        item={item}
        release={props.urgent}
        refusal={props.urgentRefusal}
        now={props.now}
        typed={props.typed.refuseReason}
        error={errors.refuseReason ? said(errors.refuseReason) : undefined}
      />
      <Links {...props} />
      <Acts {...props} said={said} />
      <Card title={words.record.preview} level={2}>
        <Prose>
          <p>
            <strong>{version.summary}</strong>
          </p>
          <StructuredText text={version.body} pictures={props.pictures} sayHidden={sayHiddenIn(words)} />
        </Prose>
      </Card>
      {version.number > 1 ? (
        <p class="govuk-body">
          <a href={`/can-bo/tin-bai/${item.id}/so-sanh`}>{words.compare.title}</a>
        </p>
      ) : null}
      {props.remarks ? (
        <Card title={words.review.title} level={2}>
          <Remarks words={words} remarks={props.remarks} />
        </Card>
      ) : null}
      <Attachments
        words={words}
        itemId={item.id}
        attachments={props.attachments}
        mayEdit={props.refusals.get("edit") === null}
        label={props.typed.attachLabel}
        errors={{
          ...(errors.label ? { label: said(errors.label) } : {}),
          ...(errors.file ? { file: said(errors.file) } : {}),
        }}
      />
      {item.kind === "video" || props.film ? (
        <FilmCard
          ctx={ctx}
          itemId={item.id}
          title={version.title}
          film={props.film}
          mayEdit={props.refusals.get("edit") === null}
          errors={{
            ...(errors.film ? { film: errors.film } : {}),
            ...(errors.captions ? { captions: errors.captions } : {}),
          }}
        />
      ) : null}
      <FormsCard {...props} />
      <CorrectionCard {...props} />
      <Deliveries {...props} />
      <Heading level={2} size="m">
        {words.record.facts}
      </Heading>
      <SummaryList
        rows={[
          { key: words.unit, value: props.unit.name },
          { key: words.writer, value: `${version.writtenByName}, ${formatDateTime(version.writtenAt)}` },
          { key: words.topic, value: words.topics[version.topic] },
          { key: words.audience, value: version.audiences.map((one) => words.audiences[one]).join(", ") },
          {
            key: words.procedures,
            value:
              version.procedureCodes.length > 0
                ? version.procedureCodes.map((code) => <a href={`/thu-tuc/${code}`}>{code} </a>)
                : "–",
          },
          ...factRows(props.kindWords, version.facts, true),
          ...scopeRows(props.scope, item, version, props.unit.name, ctx.lang),
          ...(item.reviewOn ? [{ key: props.reviewWords.nextReview, value: formatDate(item.reviewOn) }] : []),
          { key: words.task, value: props.taskLabel ?? words.noTask },
          ...(item.obligationId
            ? [
                {
                  key: words.obligation,
                  value: <a href={`/can-bo/cong-khai/${item.obligationId}`}>{words.obligationProven}</a>,
                },
              ]
            : []),
        ]}
      />
    </StaffLayout>
  );
}

function sayDone(
  done: NonNullable<ItemRecordViewProps["done"]>,
  { item, words, blockWords, urgentWords, standingWords, reviewWords }: ItemRecordViewProps,
): string {
  if (done === "blocksFollowed") return blockWords.followed;
  if (done === "reviewed") return reviewWords.done(item.reviewOn ? formatDate(item.reviewOn) : "");
  if (done in standingWords.done) return standingWords.done[done as StandingDone];
  if (done === "urgentSent") return urgentWords.done.sent;
  if (done === "urgentConfirmed") return urgentWords.done.confirmed;
  return done === "urgentRefused" ? urgentWords.done.refused : words[done as Exclude<typeof done, StandingDone>];
}

/** What else goes out with the same approval. */
function FormsCard({ item, version, forms, formWords, mayBrief }: ItemRecordViewProps) {
  const outside = forms.forms.filter((one) => one.isOutside).length;
  const { source } = version;
  return (
    <Card
      title={formWords.title}
      level={2}
      {...(outside > 0 && !forms.areKept ? { tone: "warn" as const } : {})}
      actions={<a href={`/can-bo/tin-bai/${item.id}/hinh-thuc`}>{formWords.toForms}</a>}
    >
      {forms.document ? (
        <p class="govuk-body">
          {formWords.fromProcedure}{" "}
          <a href={`/can-bo/van-ban/${forms.document.document.id}`}>{documentName(forms.document.document)}</a>.
        </p>
      ) : null}
      {source && !isOfDocument(source) ? (
        <p class="govuk-body">
          {formWords.fromProcedure} <a href={`/thu-tuc/${source.code}`}>{forms.change?.name ?? source.code}</a>,{" "}
          {source.from === null ? formWords.fromVersion(source.to) : formWords.fromChange(source.from, source.to)}.
        </p>
      ) : null}
      <p class="govuk-body">{forms.forms.map((one) => formWords.forms[one.form]).join(", ")}.</p>
      {outside > 0 && !forms.areKept ? <p class="govuk-body">{formWords.outside(outside)}</p> : null}
      {mayBrief && item.state === "published" ? (
        <p class="govuk-body">
          <a href={`/can-bo/noi-bo/moi?tin=${item.id}`}>{formWords.tellOfficials}</a>
        </p>
      ) : null}
    </Card>
  );
}

/** Where what is out corrects something: whether every form that told the error tells the correction. */
function CorrectionCard({ item, correction, correctionWords: words }: ItemRecordViewProps) {
  if (!correction || correction.forms.length === 0) return null;
  const left = leftByHand(correction).length;
  return (
    <Card
      title={words.title}
      level={2}
      {...(left > 0 ? { tone: "warn" as const } : {})}
      actions={<a href={`/can-bo/tin-bai/${item.id}/dinh-chinh`}>{words.open}</a>}
    >
      <p class="govuk-body">{words.note(correction.note)}</p>
      <p class="govuk-body">
        {left > 0
          ? words.left(left)
          : correction.forms.every((one) => one.state === "out")
            ? words.allOut
            : words.states.waiting}
      </p>
    </Card>
  );
}

/** For an item that is out, or was: whether people still find it among what is current, and what stands in its place. */
function Standing({ item, standingWords: words, replacement, replaces, unit }: ItemRecordViewProps) {
  const links = (
    <>
      {item.replacedAt ? (
        <p class="govuk-body">
          {words.replacedBy(formatDate(item.replacedAt))}{" "}
          {replacement ? <a href={`/${unit.slug}/tin-tuc/${replacement.slug}`}>{replacement.title}</a> : null}
        </p>
      ) : null}
      {item.archivedAt && item.state === "archived" ? (
        <p class="govuk-body">{words.archivedSince(formatDate(item.archivedAt), item.archivedReason ?? "")}</p>
      ) : null}
      {replaces.length > 0 ? (
        <>
          <p class="govuk-body">{words.replaces}</p>
          <ul class="govuk-list govuk-list--bullet">
            {replaces.map((one) => (
              <li>
                <a href={`/can-bo/tin-bai/${one.id}`}>{one.title}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
  return item.replacedAt || item.state === "archived" || replaces.length > 0 ? <InsetText>{links}</InsetText> : null;
}

function Acts({
  words,
  standingWords,
  urgentWords,
  item,
  refusals,
  typed,
  errors,
  said,
}: ItemRecordViewProps & { said(key: string | undefined): string }) {
  const base = `/can-bo/tin-bai/${item.id}`;
  /** Shown when the state allows it; switched off with the reason when only the person does not. */
  const offered = (act: ItemAct, make: (disabledReason?: string) => ComponentChildren): ComponentChildren => {
    const refusal = refusals.get(act) ?? null;
    if (refusal === null) return make();
    return refusal === "own-text" ? make(words.refusals[refusal]) : null;
  };
  const may = (act: ItemAct): boolean => refusals.get(act) === null;
  const more = [
    ...(may("archive") ? [{ href: `${base}/luu-tru`, text: standingWords.archive }] : []),
    ...(may("replace") ? [{ href: `${base}/thay-the`, text: standingWords.replace }] : []),
  ];
  const error = (field: string): { error?: string } => (errors[field] ? { error: said(errors[field]) } : {});
  return (
    <>
      <div class="govuk-button-group">
        {offered("submit", () => (
          <ActButton action={`${base}/trinh`}>{words.record.submit}</ActButton>
        ))}
        {offered("approve", (disabledReason) => (
          <ActButton action={`${base}/duyet`} fields={{ when: "now" }} {...(disabledReason ? { disabledReason } : {})}>
            {words.record.approveNow}
          </ActButton>
        ))}
        {offered("edit", () => (
          <LinkButton href={`${base}/sua`} variant="secondary">
            {words.record.edit}
          </LinkButton>
        ))}
        {offered("urgent", () => (
          <LinkButton href={`${base}/phat-khan`} variant="secondary">
            {urgentWords.send}
          </LinkButton>
        ))}
        {offered("reschedule", (disabledReason) => (
          <ActButton
            action={`${base}/phat-hanh-ngay`}
            variant="secondary"
            {...(disabledReason ? { disabledReason } : {})}
          >
            {standingWords.publishNow}
          </ActButton>
        ))}
        {offered("reschedule", (disabledReason) =>
          disabledReason ? null : (
            <LinkButton href={`${base}/doi-gio`} variant="secondary">
              {standingWords.reschedule}
            </LinkButton>
          ),
        )}
        {offered("cancel", () => (
          <ActButton action={`${base}/huy-hen`} variant="secondary">
            {standingWords.cancel}
          </ActButton>
        ))}
        {offered("restore", () => (
          <LinkButton href={`${base}/dua-lai`} variant="secondary">
            {standingWords.restore}
          </LinkButton>
        ))}
        {offered("unreplace", () => (
          <LinkButton href={`${base}/dua-lai`} variant="secondary">
            {standingWords.restore}
          </LinkButton>
        ))}
        {offered("correct", () => (
          <ActButton action={`${base}/mo-ban-sua`} variant="secondary">
            {words.record.correct}
          </ActButton>
        ))}
        {offered("recall", () => (
          <ActButton action={`${base}/rut-lai`} variant="secondary">
            {words.record.recall}
          </ActButton>
        ))}
      </div>
      {offered("submit", () => (
        <Details summary={words.record.submitAt} open={Boolean(errors.wishDate || errors.wishTime || errors.note)}>
          <Form action={`${base}/trinh`}>
            <TextInput
              name="wishDate"
              label={words.record.publishDate}
              hint="05/12/2026"
              inputmode="numeric"
              width={10}
              value={typed.wishDate}
              {...error("wishDate")}
            />
            <TextInput
              name="wishTime"
              label={words.record.publishTime}
              hint="07:30"
              width={5}
              value={typed.wishTime}
              {...error("wishTime")}
            />
            <TextArea name="note" label={words.record.submitNote} rows={2} value={typed.note} {...error("note")} />
            <Button variant="secondary">{words.record.submit}</Button>
          </Form>
        </Details>
      ))}
      {offered("approve", (disabledReason) =>
        disabledReason ? null : (
          <Details summary={words.record.approveLater} open={Boolean(errors.publishDate || errors.publishTime)}>
            <Form action={`${base}/duyet`}>
              <input type="hidden" name="when" value="later" />
              <TextInput
                name="publishDate"
                label={words.record.publishDate}
                hint="05/12/2026"
                inputmode="numeric"
                width={10}
                value={typed.publishDate}
                {...error("publishDate")}
              />
              <TextInput
                name="publishTime"
                label={words.record.publishTime}
                hint="07:30"
                width={5}
                value={typed.publishTime}
                {...error("publishTime")}
              />
              <Button variant="secondary">{words.record.approveLater}</Button>
            </Form>
          </Details>
        ),
      )}
      {offered("return", () => (
        <ActWithReason
          summary={words.record.return}
          variant="secondary"
          action={`${base}/tra-lai`}
          label={words.record.reason}
          hint={words.record.reasonReturnHint}
          rows={3}
          value={typed.reason}
          {...error("reason")}
          isOpen={Boolean(errors.reason) && item.state === "submitted"}
        />
      ))}
      {more.length > 0 ? (
        <Details summary={standingWords.more}>
          <LinkList label={standingWords.more} items={more} />
        </Details>
      ) : null}
      {offered("withdraw", () => (
        <ActWithReason
          summary={words.record.withdraw}
          variant="warning"
          action={`${base}/thu-hoi`}
          id="withdraw-reason"
          label={words.record.reason}
          hint={words.record.withdrawHint}
          rows={3}
          value={typed.reason}
          {...error("reason")}
          isOpen={Boolean(errors.reason) && item.state !== "submitted"}
        />
      ))}
    </>
  );
}

/** Addresses that lead nowhere, before the text goes out; said also when they were not opened yet. */
function Links({ ctx, words, item, links, linkCount }: ItemRecordViewProps) {
  if (linkCount === 0 || item.state === "withdrawn") return null;
  const broken = links.filter((one) => one.state !== "alive");
  const again = (
    <ActButton action={`/can-bo/tin-bai/${item.id}/lien-ket`} variant="secondary" small>
      {words.links.again}
    </ActButton>
  );
  if (broken.length > 0)
    return (
      <NotificationBanner tone="warning" title={words.links.broken(broken.length)}>
        <ul class="govuk-list govuk-list--bullet">
          {broken.map((one) => (
            <li>
              {one.address}: {sayLinkReason(one.reason, ctx.lang)} ({formatDateTime(one.checkedAt)})
            </li>
          ))}
        </ul>
        {again}
      </NotificationBanner>
    );
  return (
    <div class="govuk-body">
      <p>{links.length < linkCount ? words.links.waiting : words.links.allOpen(linkCount)}</p>
      {again}
    </div>
  );
}

function Deliveries({ ctx, words, item, deliveries, unit }: ItemRecordViewProps) {
  return (
    <Card
      title={words.record.deliveries}
      level={2}
      actions={
        item.publishedVersion === null ? null : (
          <a href={`/can-bo/tin-bai/${item.id}/kenh`}>{words.record.allChannels}</a>
        )
      }
    >
      {deliveries.length === 0 ? (
        <p class="govuk-body">{words.record.noDeliveries}</p>
      ) : (
        <LinkList
          label={words.record.deliveries}
          items={deliveries.map((row) => ({
            href: row.fileKey
              ? `/can-bo/so-phat-hanh/${row.id}/tep.pdf`
              : (row.address ?? `/${unit.slug}/tin-tuc/${item.slug}`),
            text: channelName(row.channel, ctx.lang),
            note: (
              <State tone={row.withdrawnAt ? "neutral" : DELIVERY_TONES[row.state]}>
                {row.withdrawnAt
                  ? words.states.withdrawn
                  : row.reason
                    ? row.reason
                    : row.sentAt
                      ? formatDateTime(row.sentAt)
                      : formatDateTime(row.createdAt)}
              </State>
            ),
          }))}
        />
      )}
    </Card>
  );
}
