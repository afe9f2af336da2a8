import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { addJob } from "../../../../platform/jobs/index.ts";
import { actorOf, listPeopleHoldingIn } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { CONTEST_LIMITS, type Contest, type ContestAct } from "../../contest.ts";
import { type ContestRefusal, ContestRefused } from "../../contests.errors.ts";
import { compareAll } from "../../jobs/compare-essays.ts";
import { contestRefusal } from "../../keep-contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { unitsOffered, visibleContest } from "../../pages/visible-contest.ts";
import { addOutsideJuror } from "../../stage/hold-stage.ts";
import { en as stageEn } from "../../stage/messages.en.ts";
import { vi as stageVi } from "../../stage/messages.vi.ts";
import { addMarker, drawSheets, removeMarker } from "../mark-essays.ts";
import { listMarkers, listSheets, type Marker } from "../marking.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

interface Row extends Marker {
  units: string;
  given: number;
  handedIn: number;
}

async function show(rq: Rq, errors: FormErrors, told: string | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const contest = await visibleContest(rq);
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const [markers, sheets] = await Promise.all([listMarkers(db, contest.id), listSheets(db, contest.id)]);
  const names = await unitNames(db, [...new Set(markers.flatMap((one) => one.unitIds))], today);
  const refusals = new Map<ContestAct, ContestRefusal | null>();
  for (const act of ["organise", "draw"] as const)
    refusals.set(act, await contestRefusal(db, actorOf(rq), act, contest, rq.now));
  const reach = refusals.get("organise") === null ? (await unitsOffered(rq)).map((one) => one.id) : [];
  const people = await listPeopleHoldingIn(db, "contests.read", reach, today);
  const marking = new Set(markers.flatMap((one) => (one.removedAt === null ? [one.personId] : [])));
  const done = z.enum(Object.keys(words.staff.done) as [keyof typeof words.staff.done]).safeParse(rq.query.xong);
  return html(
    MarkersView({
      ctx: rq.app.view(rq),
      words,
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      rows: markers.map((one) => {
        const own = sheets.filter((sheet) => sheet.markerId === one.id);
        return {
          ...one,
          units: one.unitIds.map((id) => names.get(id) ?? "").join(", "),
          given: own.length,
          handedIn: own.filter((sheet) => sheet.handedInAt !== null).length,
        };
      }),
      people: people.filter((one) => !marking.has(one.id)),
      refusals,
      errors,
      told: told ?? (done.success && Object.keys(errors).length === 0 ? words.staff.done[done.data] : null),
    }),
    { status },
  );
}

export const markersPage = (rq: Rq): Promise<Reply> => show(rq, {}, null);

async function run(
  rq: Rq,
  field: string,
  work: (tx: Tx, of: { contestId: string; at: Date }) => Promise<void>,
): Promise<Reply | null> {
  const contest = await visibleContest(rq);
  try {
    await transaction(rq.app.db, (tx) => work(tx, { contestId: contest.id, at: rq.now }));
    return null;
  } catch (error) {
    if (!(error instanceof ContestRefused)) throw error;
    return show(rq, { [field]: pick(rq.lang, commonVi, commonEn).refusals[error.code] }, null, 409);
  }
}

const here = (rq: Rq, told: string): Reply => seeOther(`${CONTESTS}/${rq.params.id}/nguoi-cham?xong=${told}`);

export async function addMarkerPage(rq: Rq): Promise<Reply> {
  const personId = z.uuid().safeParse(typedForm(rq).typed.personId);
  if (!personId.success) return show(rq, { personId: pick(rq.lang, vi, en).staff.errors.person }, null, 422);
  const work = (tx: Tx, of: { contestId: string; at: Date }) =>
    addMarker(tx, actorOf(rq), { ...of, personId: personId.data });
  return (await run(rq, "personId", work)) ?? here(rq, "them");
}

export async function removeMarkerPage(rq: Rq): Promise<Reply> {
  const markerId = z.uuid().safeParse(typedForm(rq).typed.marker);
  const work = (tx: Tx, of: { contestId: string; at: Date }) =>
    removeMarker(tx, actorOf(rq), { ...of, markerId: markerId.data ?? of.contestId });
  return (await run(rq, "personId", work)) ?? here(rq, "thoi-cham");
}

/** Somebody without an account, who judges on paper. */
export async function addOutsidePage(rq: Rq): Promise<Reply> {
  const name = (typedForm(rq).typed.outside ?? "").replace(/\s+/g, " ").trim();
  if (!isText(name, CONTEST_LIMITS.name))
    return show(rq, { outside: pick(rq.lang, stageVi, stageEn).staff.outsideError }, null, 422);
  const work = (tx: Tx, of: { contestId: string; at: Date }) => addOutsideJuror(tx, actorOf(rq), { ...of, name });
  return (await run(rq, "outside", work)) ?? here(rq, "them");
}

/** Markers are drawn, and all essays are held against each other in the background. */
export async function drawSheetsPage(rq: Rq): Promise<Reply> {
  let told = "";
  const words = pick(rq.lang, vi, en);
  const failed = await run(rq, "draw", async (tx, of) => {
    const { drawn, short } = await drawSheets(tx, actorOf(rq), rq.app.config.secretKey, of);
    await addJob(tx, compareAll, { contestId: of.contestId });
    told = words.staff.drawn(formatNumber(drawn), formatNumber(short));
  });
  return failed ?? show(rq, {}, told);
}

function MarkersView(props: {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  rows: Row[];
  people: { id: string; name: string; email: string }[];
  refusals: Map<ContestAct, ContestRefusal | null>;
  errors: FormErrors;
  told: string | null;
}) {
  const { ctx, words, common, contest, rows, errors, told, refusals } = props;
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  const onStage = contest.kind === "stage" ? pick(ctx.lang, stageVi, stageEn).staff : null;
  const title = onStage?.jurors ?? said.markers;
  const mayOrganise = refusals.get("organise") === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success">{told}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={title} caption={contest.title} lead={onStage?.jurorsLead ?? said.markersLead} />
      {rows.length === 0 ? (
        <p class="govuk-body">{said.markersEmpty}</p>
      ) : (
        <Table<Row>
          caption={said.markers}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: said.marker,
              rowHeader: true,
              wide: true,
              cell: (one) => (
                <>
                  {one.name}
                  <div class="govuk-hint govuk-!-margin-bottom-0">{one.units}</div>
                </>
              ),
            },
            { key: "given", header: said.given, numeric: true, cell: (one) => formatNumber(one.given) },
            { key: "in", header: said.handedIn, numeric: true, cell: (one) => formatNumber(one.handedIn) },
            {
              key: "act",
              header: said.removeMarker,
              cell: (one) =>
                one.removedAt ? (
                  said.removed
                ) : mayOrganise ? (
                  <ActButton action={`${base}/nguoi-cham/thoi`} fields={{ marker: one.id }} variant="secondary" small>
                    {said.removeMarker}
                  </ActButton>
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      {mayOrganise ? (
        <Form action={`${base}/nguoi-cham`}>
          <Select
            name="personId"
            label={said.addMarker}
            placeholder={said.pickMarker}
            value=""
            options={props.people.map((one) => ({ value: one.id, label: `${one.name} (${one.email})` }))}
            {...errorIn(errors)("personId")}
          />
          <Button variant="secondary">{said.addMarker}</Button>
        </Form>
      ) : null}
      {mayOrganise && onStage ? (
        <Form action={`${base}/giam-khao-ngoai`}>
          <TextInput name="outside" label={onStage.outside} {...errorIn(errors)("outside")} />
          <Button variant="secondary">{onStage.addOutside}</Button>
        </Form>
      ) : null}
      {onStage ? null : refusals.get("draw") === null ? (
        <div id="draw">
          <p class="govuk-body">{said.drawHelp}</p>
          <ActButton action={`${base}/boc-tham`}>{said.draw}</ActButton>
        </div>
      ) : mayOrganise ? (
        <InsetText>{said.drawLater}</InsetText>
      ) : null}
    </StaffLayout>
  );
}
