import {
  ActButton,
  Button,
  Details,
  DownloadLink,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  Timeline,
  type Tone,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { errorIn, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import {
  BRIEFING_LIMITS,
  type Briefing,
  type BriefingVersion,
  type Gathering,
  holdsOn,
  isCode,
  type VersionState,
} from "../../../briefing.ts";
import type { BriefingRefusal } from "../../../briefings.errors.ts";
import type { vi } from "../../../messages.vi.ts";
import { CONDUCT, SENT, STREAM } from "../../addresses.ts";
import { Body, Files } from "../../parts.tsx";
import type { Posted, UnitLine } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  briefing: Briefing;
  /** What is in hand, else what holds. */
  shown: BriefingVersion;
  inHand: BriefingVersion | undefined;
  /** Approved ones, newest first. */
  versions: BriefingVersion[];
  unit: string;
  to: string;
  today: string;
  /** 0 for what is read once. */
  year: number;
  sourceMoved: boolean;
  lines: UnitLine[];
  onlyLate: boolean;
  sums: { people: number; read: number; late: number; told: number; passed: number };
  lists: (Gathering & { unit: string })[];
  mayRecord: boolean;
  /** There is a quick check, open or not. */
  hasCheck: boolean;
  mayAsk: boolean;
  stamp: string;
  /** How many people approving would ask. */
  askedCount: number;
  mayWrite: boolean;
  maySubmit: boolean;
  mayDiscard: boolean;
  decide: BriefingRefusal | null;
  mayWithdraw: boolean;
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

export const HAND_TONES: Record<VersionState, Tone> = {
  draft: "neutral",
  waiting: "waiting",
  returned: "warn",
  approved: "good",
};

export function RecordView(props: Props) {
  const { ctx, words, briefing, shown, inHand, posted, today } = props;
  const said = words.record;
  const base = `${STREAM}/${briefing.id}`;
  const errors = posted?.errors ?? {};
  return (
    <StaffLayout
      ctx={ctx}
      title={shown.title}
      breadcrumbs={[
        { text: words.title, href: STREAM },
        { text: words.sentTitle, href: SENT },
      ]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.done ? <NotificationBanner tone="success">{said.done[props.done]}</NotificationBanner> : null}
        </>
      }
      aside={
        props.versions.length > 1 ? (
          <>
            <Heading level={2} size="m">
              {said.versions}
            </Heading>
            <Timeline
              label={said.versions}
              items={props.versions.map((one) => ({
                title: said.versionTitle(one.number),
                when: formatDateTime(one.decidedAt ?? one.writtenAt),
                datetime: (one.decidedAt ?? one.writtenAt).toISOString(),
                who: one.decidedByName ?? "",
                children: one.changeNote,
              }))}
            />
          </>
        ) : null
      }
    >
      <PageHeading
        title={shown.title}
        caption={words.kinds[briefing.kind]}
        state={
          inHand ? (
            <State tone={HAND_TONES[inHand.state]}>{said.inHand[inHand.state]}</State>
          ) : (
            <StateOfBriefing briefing={briefing} version={shown} today={today} words={words} />
          )
        }
      />
      <SummaryList
        compact
        rows={[
          { key: said.unit, value: props.unit },
          { key: said.to, value: props.to },
          { key: said.due, value: formatDate(shown.dueOn) },
          {
            key: said.holds,
            value: shown.endsOn ? words.read.holdsUntil(shown.endsOn) : words.read.holdsOpen,
          },
          ...(shown.source ? [{ key: said.source, value: <a href={shown.source.path}>{shown.source.label}</a> }] : []),
          ...(shown.ratingReasons.length > 0
            ? [
                {
                  key: said.ratingReasons,
                  value: (
                    <ul class="govuk-list govuk-list--bullet">
                      {shown.ratingReasons.map((one) => (
                        <li key={one.words}>
                          {one.words}
                          <span class="govuk-hint">{`${one.number}. ${one.point}`}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
          ...(briefing.version !== null ? [{ key: said.readers, value: <a href={base}>{said.readPage}</a> }] : []),
          ...(briefing.version !== null && isCode(briefing.kind)
            ? [{ key: said.publicPage, value: <a href={`${CONDUCT}/${briefing.id}`}>{`${CONDUCT}/…`}</a> }]
            : []),
        ]}
      />
      {briefing.state === "withdrawn" ? (
        <WarningText>
          {words.read.withdrawn(
            briefing.withdrawnByName ?? "",
            briefing.withdrawnAt ?? briefing.createdAt,
            briefing.withdrawnReason ?? "",
          )}
        </WarningText>
      ) : null}
      {props.sourceMoved && briefing.state !== "withdrawn" ? <WarningText>{said.sourceMoved}</WarningText> : null}
      {inHand ? <InHand {...props} inHand={inHand} /> : null}
      {props.mayWrite && !inHand ? (
        <LinkButton href={`${base}/sua`} variant="secondary">
          {said.correct}
        </LinkButton>
      ) : null}
      {props.mayAsk && briefing.state !== "withdrawn" ? (
        <p class="govuk-body">
          <a href={`${base}/cau-hoi`}>{words.check.manage}</a>
        </p>
      ) : null}
      {briefing.version !== null ? <Follow {...props} /> : null}
      {props.mayWithdraw ? (
        <NoteForm
          action={`${base}/rut`}
          field="note-withdraw"
          summary={said.withdraw}
          label={said.withdrawLabel}
          hint={said.withdrawHint}
          button={said.withdrawButton}
          isWarning
          posted={posted?.form === "withdraw" ? posted : null}
        />
      ) : null}
    </StaffLayout>
  );
}

export function StateOfBriefing(props: {
  briefing: Pick<Briefing, "state">;
  version: Pick<BriefingVersion, "endsOn">;
  today: string;
  words: typeof vi;
}) {
  const said = props.words.sent.states;
  if (props.briefing.state === "withdrawn") return <State tone="neutral">{said.withdrawn}</State>;
  if (props.briefing.state === "draft") return <State tone="neutral">{said.inHand}</State>;
  return holdsOn(props.briefing, props.version, props.today) ? (
    <State tone="good">{said.published}</State>
  ) : (
    <State tone="neutral">{said.ended}</State>
  );
}

function InHand(props: Props & { inHand: BriefingVersion }) {
  const { words, briefing, inHand, posted, stamp } = props;
  const said = words.record;
  const base = `${STREAM}/${briefing.id}`;
  const error = errorIn(posted?.errors ?? {});
  return (
    <>
      <Heading level={2} size="m">
        {said.inHand[inHand.state]}
      </Heading>
      {inHand.note ? (
        <InsetText>
          {said.returnedBecause}: {inHand.note}
        </InsetText>
      ) : null}
      {inHand.changeNote ? <InsetText>{inHand.changeNote}</InsetText> : null}
      <Body text={inHand.body} />
      <p class="govuk-hint">{said.by(inHand.writtenByName, inHand.writtenAt)}</p>
      <Heading level={3} size="s">
        {said.files}
      </Heading>
      {inHand.attachments.length === 0 ? <p class="govuk-body">{said.noFiles}</p> : null}
      <Files files={inHand.attachments} base={base} />
      {props.mayWrite ? (
        <>
          {inHand.attachments.map((file) => (
            <ActButton key={file.id} action={`${base}/bo-tep`} fields={{ file: file.id }} variant="quiet" small>
              {said.detach(file.label)}
            </ActButton>
          ))}
          <Details summary={said.attach} open={posted?.form === "attach"}>
            <Form action={`${base}/tep`} multipart>
              <TextInput
                name="label"
                label={said.attachLabel}
                value={posted?.form === "attach" ? (posted.typed.label ?? "") : ""}
                {...error("label")}
              />
              <FileUpload
                name="file"
                label={said.attachFile}
                accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
                typesText={said.fileTypes}
                maxText={said.fileMax}
                {...error("file")}
              />
              <Button variant="secondary">{said.attachButton}</Button>
            </Form>
          </Details>
          <p class="govuk-body">
            <LinkButton href={`${base}/sua`} variant="secondary">
              {said.edit}
            </LinkButton>
          </p>
        </>
      ) : null}
      {props.maySubmit ? (
        <div id="submit">
          <ActButton action={`${base}/gui-duyet`} fields={{ basedOn: stamp }}>
            {said.submit}
          </ActButton>
          <p class="govuk-hint">{inHand.reachesOthers ? said.submitHint : said.submitOwnHint}</p>
        </div>
      ) : null}
      {props.decide === "own-words" ? <p class="govuk-body">{said.ownWords}</p> : null}
      {props.decide === null ? (
        <div id="approve">
          <p class="govuk-body">{said.approveHint(props.askedCount)}</p>
          <ActButton action={`${base}/duyet`} fields={{ basedOn: stamp }}>
            {said.approve}
          </ActButton>
          <NoteForm
            action={`${base}/tra-lai`}
            field="note-return"
            stamp={stamp}
            summary={said.return}
            label={said.returnLabel}
            button={said.returnButton}
            posted={posted?.form === "return" ? posted : null}
          />
        </div>
      ) : null}
      {props.mayDiscard ? (
        <Details summary={said.discard} id="discard">
          <p class="govuk-body">{said.discardHint}</p>
          <ActButton action={`${base}/bo`} fields={{ basedOn: stamp }} variant="warning">
            {said.discard}
          </ActButton>
        </Details>
      ) : null}
    </>
  );
}

function Follow(props: Props) {
  const { words, briefing, lines, sums, lists } = props;
  const said = words.record;
  const base = `${STREAM}/${briefing.id}`;
  const late = props.onlyLate ? "?xem=tre" : "";
  return (
    <>
      <Heading level={2} size="m">
        {said.follow}
      </Heading>
      {props.year > 0 ? <p class="govuk-body">{said.yearNote(props.year)}</p> : null}
      <p class="govuk-body">{sums.people === 0 ? said.noPeople : said.sums(sums.people, sums.read, sums.late)}</p>
      {sums.told > 0 ? <p class="govuk-body">{said.told(sums.told)}</p> : null}
      {lines.length === 0 ? (
        props.onlyLate ? (
          <p class="govuk-body">{said.noneLate}</p>
        ) : null
      ) : (
        <Table
          caption={said.table}
          captionHidden
          phone="cards"
          rows={lines}
          columns={[
            {
              key: "unit",
              header: said.columns.unit,
              rowHeader: true,
              cell: (line) =>
                line.maySeeNames ? (
                  <a href={`${base}/danh-sach?donvi=${line.unitId}`} aria-label={said.namesOf(line.name)}>
                    {line.name}
                  </a>
                ) : (
                  line.name
                ),
            },
            { key: "people", header: said.columns.people, numeric: true, cell: (line) => formatNumber(line.people) },
            { key: "read", header: said.columns.read, numeric: true, cell: (line) => formatNumber(line.read) },
            {
              key: "unread",
              header: said.columns.unread,
              numeric: true,
              cell: (line) => formatNumber(line.people - line.read),
            },
            { key: "late", header: said.columns.late, numeric: true, cell: (line) => formatNumber(line.late) },
            {
              key: "share",
              header: said.columns.share,
              numeric: true,
              cell: (line) => said.share(line.read, line.people),
            },
            { key: "told", header: said.columns.told, numeric: true, cell: (line) => formatNumber(line.told) },
            ...(props.hasCheck
              ? [
                  {
                    key: "passed",
                    header: words.check.column,
                    numeric: true,
                    cell: (line: UnitLine) => said.share(line.passed, line.people),
                  },
                ]
              : []),
          ]}
        />
      )}
      <p class="govuk-body">
        <a href={props.onlyLate ? `${base}/theo-doi` : `${base}/theo-doi?xem=tre`}>
          {props.onlyLate ? said.showAll : said.onlyLate}
        </a>
        {lines.some((line) => line.maySeeNames) ? (
          <>
            {" · "}
            <a href={`${base}/danh-sach`}>{said.names}</a>
          </>
        ) : null}
        {" · "}
        <a href={`${base}/theo-doi.csv${late}`}>{words.csv}</a>
      </p>
      <Heading level={2} size="m">
        {said.lists}
      </Heading>
      {lists.length === 0 ? <p class="govuk-body">{said.noLists}</p> : null}
      {lists.length > 0 ? (
        <Timeline
          label={said.lists}
          items={lists.map((one) => ({
            title: said.listLine(said.listKinds[one.kind], one.who, one.people),
            when: formatDate(one.heldOn),
            datetime: one.heldOn,
            who: [one.unit, said.listVersion(one.version), said.listBy(one.recordedByName)].filter(Boolean).join(", "),
            children: <ListActs {...props} list={one} />,
          }))}
        />
      ) : null}
      {props.mayRecord ? (
        <LinkButton href={`${base}/ghi-danh-sach`} variant="secondary">
          {said.addList}
        </LinkButton>
      ) : null}
    </>
  );
}

function ListActs({ words, briefing, list, lines, mayRecord, posted }: Props & { list: Gathering }) {
  const said = words.record;
  const base = `${STREAM}/${briefing.id}/danh-sach-giay/${list.id}`;
  const maySee = lines.some((line) => line.unitId === list.unitId && line.maySeeNames);
  if (list.withdrawnAt !== null) return <p class="govuk-body">{said.listWithdrawn(list.withdrawnReason ?? "")}</p>;
  return (
    <>
      {list.fileKey && maySee ? (
        <DownloadLink
          href={`${base}/tep`}
          title={said.listFile}
          format={(list.fileName ?? "").split(".").at(-1)?.toUpperCase() ?? ""}
        />
      ) : null}
      {mayRecord ? (
        <NoteForm
          action={`${base}/bo`}
          field={`note-${list.id}`}
          summary={said.dropList}
          label={said.dropLabel}
          button={said.dropList}
          isWarning
          posted={posted?.form === "dropList" && posted.typed.list === list.id ? posted : null}
        />
      ) : null}
    </>
  );
}

function NoteForm(props: {
  action: string;
  field: string;
  stamp?: string;
  summary: string;
  label: string;
  hint?: string;
  button: string;
  isWarning?: boolean;
  posted: Posted | null;
}) {
  return (
    <Details summary={props.summary} open={props.posted !== null}>
      <Form action={props.action}>
        {props.stamp === undefined ? null : <input type="hidden" name="basedOn" value={props.stamp} />}
        <TextArea
          name="note"
          id={props.field}
          label={props.label}
          {...(props.hint ? { hint: props.hint } : {})}
          rows={3}
          maxCharacters={BRIEFING_LIMITS.note}
          value={props.posted?.typed.note ?? ""}
          {...errorIn(props.posted?.errors ?? {})(props.field)}
        />
        <Button variant={props.isWarning ? "warning" : "secondary"}>{props.button}</Button>
      </Form>
    </Details>
  );
}
