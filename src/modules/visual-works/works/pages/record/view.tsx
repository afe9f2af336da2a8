import type { ComponentChildren } from "preact";
import {
  ActButton,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  SummaryList,
  TextArea,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatMoney } from "../../../../../platform/i18n/index.ts";
import { PictureFigure, type ShownPicture } from "../../../../media/index.ts";
import type { Artwork } from "../../../artwork/artwork.ts";
import { sizeInWords } from "../../../artwork/artwork.ts";
import type { vi as artworkVi } from "../../../artwork/messages.vi.ts";
import { LARGEST_DESIGN } from "../../../artwork/pages/form/read.ts";
import { ArtworkMark } from "../../../artwork/pages/record/view.tsx";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, type Posted, ReasonForm } from "../../../pages/shared.tsx";
import type { vi } from "../../messages.vi.ts";
import { CONDITIONS, needOf, nextWorkState, type Work, type WorkEvent } from "../../work.ts";
import { WorkMark } from "../list/page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  shared: typeof sharedVi;
  designWords: typeof artworkVi;
  work: Work;
  design: Artwork | null;
  unit: string;
  topic: string;
  task: { label: string; cost: number; works: number } | null;
  events: WorkEvent[];
  pictures: Map<string, ShownPicture>;
  today: string;
  mayWrite: boolean;
  mayApprove: boolean;
  isOwn: boolean;
  posted: Posted | null;
  done: keyof typeof vi.done | null;
}

export function WorkRecordView(props: Props) {
  const { ctx, words, shared, work, posted, events, pictures } = props;
  const base = `${ADDRESS.works}/${work.id}`;
  const can = (act: Parameters<typeof nextWorkState>[1]): boolean => nextWorkState(work.state, act) !== undefined;
  const [newest] = pictures.values();
  return (
    <StaffLayout
      ctx={ctx}
      title={work.title}
      breadcrumbs={[{ text: shared.tabs.works, href: ADDRESS.works }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {props.done ? <NotificationBanner tone="success">{words.done[props.done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {words.history}
          </Heading>
          <Timeline label={words.history} items={events.map((event) => itemOf(event, words))} />
        </>
      }
    >
      <PageHeading
        title={work.title}
        caption={`${words.kinds[work.kind]} · ${sizeInWords(work.width, work.height)}`}
        state={<WorkMark work={work} today={props.today} words={words} />}
        actions={
          props.mayWrite && can("change") ? (
            <LinkButton href={`${base}/sua`} variant="secondary" small>
              {words.editTitle}
            </LinkButton>
          ) : null
        }
      />
      {work.note ? (
        <InsetText>
          {words.reason}: {work.note}
        </InsetText>
      ) : null}
      {newest ? <PictureFigure picture={newest} eager /> : null}
      <Facts {...props} />
      {props.mayApprove && can("approve") ? <Decision {...props} base={base} /> : null}
      {props.mayWrite ? (
        <>
          {can("submit") ? (
            <>
              <p class="govuk-body">{words.submitHelp}</p>
              <ActButton action={`${base}/trinh`} fields={{ basedOn: String(work.version) }}>
                {words.submit}
              </ActButton>
            </>
          ) : null}
          {can("up") ? <ActForm {...props} base={base} act="up" path="dung" photo /> : null}
          {can("made") ? <ActForm {...props} base={base} act="made" path="lam-xong" /> : null}
          {can("check") ? <CheckForm {...props} base={base} /> : null}
          {can("down") ? <ActForm {...props} base={base} act="down" path="go" note /> : null}
          {can("withdraw") ? (
            <ReasonForm
              words={{ ...shared, withdraw: words.withdraw }}
              action={`${base}/huy`}
              form="withdraw"
              basedOn={work.version}
              posted={posted}
            />
          ) : null}
        </>
      ) : null}
    </StaffLayout>
  );
}

function itemOf(event: WorkEvent, words: typeof vi) {
  const { act, condition, note, byName, onDay, at } = event;
  const isDated = act === "made" || act === "up" || act === "check" || act === "down";
  const said = [isDated ? words.onDay(onDay) : "", condition ? words.conditions[condition] : "", note]
    .filter(Boolean)
    .join(". ");
  return {
    title: words.acts[act],
    when: formatDateTime(at),
    datetime: at.toISOString(),
    who: byName,
    ...(said === "" ? {} : { children: said }),
  };
}

function Facts({ words, shared, designWords, work, design, unit, topic, task }: Props) {
  return (
    <SummaryList
      compact
      rows={[
        { key: shared.unit, value: unit },
        { key: words.place, value: [work.place, work.hamlet].filter(Boolean).join(", ") },
        ...(work.latitude === null
          ? []
          : [
              {
                key: words.onMap,
                value: (
                  <a
                    href={`https://www.openstreetmap.org/?mlat=${work.latitude}&mlon=${work.longitude}#map=18/${work.latitude}/${work.longitude}`}
                    rel="noreferrer"
                  >
                    {words.openMap}
                  </a>
                ),
              },
            ]),
        ...(work.quantity > 1 ? [{ key: words.quantity, value: String(work.quantity) }] : []),
        {
          key: words.design,
          value: design ? (
            <>
              <a href={`${ADDRESS.artwork}/${design.id}`}>{design.title}</a>{" "}
              <ArtworkMark artwork={design} words={designWords} />
            </>
          ) : (
            words.noDesign
          ),
        },
        { key: shared.topic, value: topic },
        ...(task && work.taskId
          ? [
              { key: shared.task, value: <a href={`/can-bo/ke-hoach/nhiem-vu/${work.taskId}`}>{task.label}</a> },
              {
                key: words.taskCostKey,
                value: <a href={`${ADDRESS.works}?nhiemvu=${work.taskId}`}>{words.taskCost(task.cost, task.works)}</a>,
              },
            ]
          : []),
        { key: words.cost, value: work.cost === null ? "–" : formatMoney(work.cost) },
        ...(work.owner ? [{ key: words.owner, value: work.owner }] : []),
        ...(work.contractor ? [{ key: words.contractor, value: work.contractor }] : []),
        ...(work.permit ? [{ key: words.permit, value: work.permit }] : []),
        ...(work.upOn ? [{ key: words.upOn, value: formatDate(work.upOn) }] : []),
        { key: words.until, value: work.until ? formatDate(work.until) : words.noEnd },
        ...(work.downOn ? [{ key: words.downOn, value: formatDate(work.downOn) }] : []),
        ...(work.condition && work.checkedOn
          ? [{ key: words.condition, value: `${words.conditions[work.condition]}, ${formatDate(work.checkedOn)}` }]
          : []),
        ...(work.nextCheckOn ? [{ key: words.nextOn, value: formatDate(work.nextCheckOn) }] : []),
        { key: words.proposed, value: words.by(work.createdByName, work.createdAt) },
        ...(work.decidedByName && work.decidedAt
          ? [{ key: words.decided, value: words.by(work.decidedByName, work.decidedAt) }]
          : []),
      ]}
    />
  );
}

function Decision({ words, shared, work, base, isOwn, posted }: Props & { base: string }) {
  if (isOwn) return <p class="govuk-body">{shared.ownWork}</p>;
  return (
    <>
      <p class="govuk-body">{words.approveHelp}</p>
      <ActButton action={`${base}/duyet`} fields={{ basedOn: String(work.version) }}>
        {shared.approve}
      </ActButton>
      <ReasonForm words={shared} action={`${base}/tra-lai`} form="return" basedOn={work.version} posted={posted} />
    </>
  );
}

type Common = Props & { base: string };

/** Making, putting up and taking down: a day, and what belongs to it. Names carry the act, because several stand on a page. */
function ActForm({
  act,
  path,
  photo,
  note,
  ...props
}: Common & { act: "made" | "up" | "down"; path: string; photo?: boolean; note?: boolean }) {
  const { words } = props;
  return (
    <FormOf {...props} act={act} path={path} multipart={photo === true}>
      {photo ? <PhotoFields {...props} act={act} /> : null}
      {note ? <NoteField {...props} act={act} /> : null}
      <Button variant={act === "up" ? "primary" : "secondary"}>{words.saveAct}</Button>
    </FormOf>
  );
}

function CheckForm(props: Common) {
  const { words, work, today } = props;
  const { typed, error } = of(props, "check");
  return (
    <FormOf {...props} act="check" path="kiem-tra" multipart open={needOf(work, today) === "check"}>
      <Radios
        name="condition"
        label={words.condition}
        small
        inline
        value={typed.condition ?? ""}
        options={CONDITIONS.map((value) => ({ value, label: words.conditions[value] }))}
        {...error("condition")}
      />
      <PhotoFields {...props} act="check" />
      <NoteField {...props} act="check" />
      <DateInput
        name="next"
        label={words.nextCheck}
        hint={words.nextCheckHint}
        optional
        value={dayIn(typed, "next")}
        {...error("next")}
      />
      <Button>{words.saveAct}</Button>
    </FormOf>
  );
}

function of({ posted }: Props, act: string) {
  const mine = posted?.form === act ? posted : null;
  return { mine, typed: mine?.typed ?? {}, error: errorIn(mine?.errors ?? {}) };
}

function FormOf({
  act,
  path,
  multipart,
  open,
  children,
  ...props
}: Common & {
  act: "made" | "up" | "check" | "down";
  path: string;
  multipart: boolean;
  open?: boolean;
  children: ComponentChildren;
}) {
  const { words, work, base, today } = props;
  const { mine, typed, error } = of(props, act);
  const [year = "", month = "", day = ""] = today.split("-");
  const name = `on-${act}`;
  return (
    <Details summary={words[act]} open={mine !== null || open === true}>
      <Form action={`${base}/${path}`} multipart={multipart}>
        <input type="hidden" name="basedOn" value={mine ? (typed.basedOn ?? "") : String(work.version)} />
        <DateInput
          name={name}
          label={words.on[act]}
          value={mine ? dayIn(typed, name) : { day, month, year }}
          {...error(name)}
        />
        {children}
      </Form>
    </Details>
  );
}

function PhotoFields(props: Props & { act: string }) {
  const { words, act } = props;
  const { typed, error } = of(props, act);
  return (
    <>
      <FileUpload
        name="photo"
        id={`photo-${act}`}
        label={words.photo}
        hint={words.photoHint}
        optional
        accept="image/jpeg,image/png,image/webp"
        maxBytes={LARGEST_DESIGN}
        {...error(`photo-${act}`)}
      />
      <Radios
        name="people"
        id={`people-${act}`}
        label={words.people}
        small
        inline
        value={typed.people ?? "no"}
        options={[
          { value: "no", label: words.peopleNo },
          { value: "yes", label: words.peopleYes },
        ]}
      />
    </>
  );
}

function NoteField(props: Props & { act: string }) {
  const { words, act } = props;
  const { typed, error } = of(props, act);
  return (
    <TextArea
      name="text"
      id={`text-${act}`}
      label={words.checkNote}
      optional
      rows={2}
      maxCharacters={2_000}
      value={typed.text ?? ""}
      {...error(`text-${act}`)}
    />
  );
}
