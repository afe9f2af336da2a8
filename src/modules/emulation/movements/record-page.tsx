import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  PublicLayout,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, mayAt, ownUnits, reachOf } from "../../accounts/index.ts";
import { insultsIn, privateNumbersIn } from "../../feedback/index.ts";
import { listUnitChoices, offeredUnits, siteOf, UnitSelect, unitNames } from "../../organisations/index.ts";
import { type Rate, ratesOfMonths, type Share } from "../../service-quality/index.ts";
import { EmulationRefused, EmulationUnknown } from "../emulation.errors.ts";
import { percentOf } from "../honours/honour.ts";
import { en as honoursEn } from "../honours/messages.en.ts";
import { vi as honoursVi } from "../honours/messages.vi.ts";
import { en as ownEn } from "../messages.en.ts";
import { vi as ownVi } from "../messages.vi.ts";
import {
  concludeMovement,
  judgeEntry,
  launchMovement,
  movementRefusal,
  registerUnit,
  reportEntry,
  withdrawMovement,
} from "./keep-movement.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  type Criterion,
  type Entry,
  isMovementActPossible,
  MOVEMENT_LIMITS,
  type Movement,
  type Point,
  placesOf,
  sumOf,
} from "./movement.ts";
import { MOVEMENT_TONES, MOVEMENTS } from "./movement-pages.tsx";
import { findMovement, listEntries, listMovementCriteria, listPoints } from "./movements.store.ts";

/** Drafts stand in the reach of their unit; what was launched is everybody's. */
export async function visibleMovement(rq: Rq): Promise<Movement> {
  const id = z.uuid().safeParse(rq.params.id);
  const movement = id.success ? await findMovement(rq.app.db, id.data) : undefined;
  const sees =
    movement &&
    (movement.launchedAt !== null || (await mayAt(rq.app.db, actorOf(rq), "plans.read", movement.unitId, rq.now)));
  if (!sees) throw new EmulationUnknown();
  return movement;
}

interface Loaded {
  movement: Movement;
  criteria: Criterion[];
  entries: Entry[];
  points: Point[];
  names: Map<string, string>;
  /** What is counted for the whole months of the movement, by unit; empty before they are. */
  counted: Map<string, Partial<Record<Rate, Share>>>;
}

async function load(rq: Rq, movement: Movement): Promise<Loaded> {
  const { db } = rq.app;
  const entries = await listEntries(db, movement.id);
  const criteria = await listMovementCriteria(db, movement.id);
  const span = { from: movement.fromOn.slice(0, 7), until: movement.toOn.slice(0, 7) };
  const rates = criteria.some((one) => one.rate) ? await ratesOfMonths(db, span) : null;
  return {
    movement,
    criteria,
    entries,
    points: await listPoints(db, movement.id),
    names: await unitNames(
      db,
      [...new Set([movement.unitId, ...entries.map((one) => one.unitId)])],
      vietnamDay(rq.now),
    ),
    counted: rates?.byUnit ?? new Map(),
  };
}

interface Posted {
  form: string;
  typed: Typed;
  errors: FormErrors;
}

async function show(rq: Rq, movement: Movement, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const loaded = await load(rq, movement);
  const may = async (act: Parameters<typeof movementRefusal>[2]): Promise<boolean> =>
    (await movementRefusal(db, actor, act, movement, rq.now)) === null;
  const reach = await reachOf(db, actor, "recognitions.propose", rq.now);
  const inIt = new Set(loaded.entries.map((one) => one.unitId));
  const isOpen = isMovementActPossible(movement.state, "register") && vietnamDay(rq.now) <= movement.registerBy;
  const free = isOpen ? offeredUnits(reach, ownUnits(actor, reach)).filter((id) => !inIt.has(id)) : [];
  const words = pick(rq.lang, vi, en);
  return html(
    View({
      ...loaded,
      ctx: rq.app.view(rq),
      words,
      honours: pick(rq.lang, honoursVi, honoursEn),
      units: await listUnitChoices(db, free, vietnamDay(rq.now)),
      reports: movement.state === "launched" ? loaded.entries.filter((one) => reach.includes(one.unitId)) : [],
      may: {
        change: await may("change"),
        launch: await may("launch"),
        judge: await may("judge"),
        conclude: await may("conclude"),
        withdraw: await may("withdraw"),
      },
      personId: actor.id,
      posted,
      done: posted === null && typeof rq.query.xong === "string" ? (words.done[rq.query.xong] ?? null) : null,
    }),
    { status },
  );
}

export const movementPage = async (rq: Rq): Promise<Reply> => show(rq, await visibleMovement(rq), null);

async function run(
  rq: Rq,
  movement: Movement,
  posted: Posted,
  of: { field: string; told: string; act(tx: Tx): Promise<void> },
): Promise<Reply> {
  if (Object.keys(posted.errors).length > 0) return show(rq, movement, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => of.act(tx));
  } catch (error) {
    if (!(error instanceof EmulationRefused)) throw error;
    const said = pick(rq.lang, ownVi, ownEn).refusals[error.code];
    return show(rq, movement, { ...posted, errors: { [of.field]: said } }, 409);
  }
  return seeOther(`${MOVEMENTS}/${movement.id}?xong=${of.told}`);
}

export async function launchPage(rq: Rq): Promise<Reply> {
  const movement = await visibleMovement(rq);
  return run(
    rq,
    movement,
    { form: "launch", typed: {}, errors: {} },
    {
      field: "launch",
      told: "phat-dong",
      act: (tx) => launchMovement(tx, actorOf(rq), { movementId: movement.id, at: rq.now }),
    },
  );
}

export async function registerUnitPage(rq: Rq): Promise<Reply> {
  const movement = await visibleMovement(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const unitId = z.uuid().safeParse(typed.unitId);
  const errors: FormErrors = {};
  if (!unitId.success) errors.unitId = words.form.errors.unitId;
  if (!isText(typed.promise, MOVEMENT_LIMITS.promise)) errors.promise = words.errors.promise;
  else if (insultsIn(typed.promise).length > 0 || privateNumbersIn(typed.promise).length > 0)
    errors.promise = words.errors.unfit;
  return run(
    rq,
    movement,
    { form: "register", typed, errors },
    {
      field: "unitId",
      told: "dang-ky",
      act: (tx) =>
        registerUnit(tx, actorOf(rq), {
          movementId: movement.id,
          unitId: unitId.data ?? "",
          promise: typed.promise ?? "",
          at: rq.now,
        }),
    },
  );
}

/** The two forms of an entry stand on one page: each names its fields by entry and side. */
const pointField = (position: number, entryId: string, side: "report" | "judge"): string =>
  `point-${position}-${side}-${entryId}`;

async function readPoints(rq: Rq, movement: Movement, of: { entryId: string; side: "report" | "judge" }) {
  const { typed } = typedForm(rq);
  const words = pick(rq.lang, vi, en);
  const errors: FormErrors = {};
  const points = new Map<number, number>();
  for (const { position, maximum } of await listMovementCriteria(rq.app.db, movement.id)) {
    const text = typed[`point-${position}`] ?? "";
    if (!/^\d{1,3}$/.test(text) || Number(text) > maximum)
      errors[pointField(position, of.entryId, of.side)] = words.report.errors.point(maximum);
    else points.set(position, Number(text));
  }
  return { typed, points, errors };
}

const entryIn = (rq: Rq): string => z.uuid().safeParse(rq.params.entry).data ?? "";

export async function reportEntryPage(rq: Rq): Promise<Reply> {
  const movement = await visibleMovement(rq);
  const entryId = entryIn(rq);
  const { typed, points, errors } = await readPoints(rq, movement, { entryId, side: "report" });
  if (!isText(typed.report, MOVEMENT_LIMITS.report))
    errors[`report-${entryId}`] = pick(rq.lang, vi, en).report.errors.report;
  return run(
    rq,
    movement,
    { form: `report-${entryId}`, typed, errors },
    {
      field: `report-${entryId}`,
      told: "ket-qua",
      act: (tx) => reportEntry(tx, actorOf(rq), { entryId, report: typed.report ?? "", points, at: rq.now }),
    },
  );
}

export async function judgeEntryPage(rq: Rq): Promise<Reply> {
  const movement = await visibleMovement(rq);
  const entryId = entryIn(rq);
  const { typed, points, errors } = await readPoints(rq, movement, { entryId, side: "judge" });
  return run(
    rq,
    movement,
    { form: `judge-${entryId}`, typed, errors },
    {
      field: pointField(1, entryId, "judge"),
      told: "cham",
      act: (tx) => judgeEntry(tx, actorOf(rq), { entryId, points, at: rq.now }),
    },
  );
}

export async function concludeMovementPage(rq: Rq): Promise<Reply> {
  const movement = await visibleMovement(rq);
  const { typed } = typedForm(rq);
  const commendedIds = [(rq.body as Record<string, unknown> | null)?.commended]
    .flat()
    .filter((one): one is string => z.uuid().safeParse(one).success);
  const isFine = isText(typed.conclusion, MOVEMENT_LIMITS.conclusion);
  return run(
    rq,
    movement,
    { form: "conclude", typed, errors: isFine ? {} : { conclusion: pick(rq.lang, vi, en).conclude.error } },
    {
      field: "conclusion",
      told: "tong-ket",
      act: (tx) =>
        concludeMovement(tx, actorOf(rq), {
          movementId: movement.id,
          conclusion: typed.conclusion ?? "",
          commendedIds,
          at: rq.now,
        }),
    },
  );
}

export async function withdrawMovementPage(rq: Rq): Promise<Reply> {
  const movement = await visibleMovement(rq);
  const { typed } = typedForm(rq);
  const isFine = isText(typed.reason, MOVEMENT_LIMITS.reason);
  return run(
    rq,
    movement,
    { form: "withdraw", typed, errors: isFine ? {} : { reason: pick(rq.lang, vi, en).errors.reason } },
    {
      field: "reason",
      told: "huy",
      act: (tx) =>
        withdrawMovement(tx, actorOf(rq), { movementId: movement.id, reason: typed.reason ?? "", at: rq.now }),
    },
  );
}

export async function entriesCsv(rq: Rq): Promise<Reply> {
  const { criteria, entries, points, names } = await load(rq, await visibleMovement(rq));
  const words = pick(rq.lang, vi, en).results;
  const places = placesOf(entries, points);
  const head: Cell[] = [
    words.unit,
    words.promise,
    ...criteria.flatMap((one) => [`${one.text}: ${words.declared}`, `${one.text}: ${words.given}`]),
    words.given,
    words.place,
  ];
  const lines = entries.map((entry): Cell[] => {
    const own = points.filter((one) => one.entryId === entry.id);
    const at = (position: number) => own.find((one) => one.position === position);
    return [
      names.get(entry.unitId) ?? "",
      entry.promise,
      ...criteria.flatMap(({ position }) => [at(position)?.declared ?? "", at(position)?.given ?? ""]),
      places.get(entry.id)?.sum ?? "",
      places.get(entry.id)?.place ?? "",
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "ket-qua-thi-dua.csv");
}

interface Props extends Loaded {
  ctx: ViewContext;
  words: typeof vi;
  honours: typeof honoursVi;
  units: { id: string; name: string }[];
  /** Entries this person may report for. */
  reports: Entry[];
  may: Record<"change" | "launch" | "judge" | "conclude" | "withdraw", boolean>;
  personId: string;
  posted: Posted | null;
  done: string | null;
}

function View(props: Props) {
  const { ctx, words, movement, entries, may, posted, names } = props;
  const base = `${MOVEMENTS}/${movement.id}`;
  const error = errorIn(posted?.errors ?? {});
  const toJudge = may.judge
    ? entries.filter((one) => one.reportedAt !== null && one.reportedBy !== props.personId)
    : [];
  return (
    <StaffLayout
      ctx={ctx}
      title={movement.title}
      breadcrumbs={[{ text: words.title, href: MOVEMENTS }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {props.done ? <NotificationBanner tone="success">{props.done}</NotificationBanner> : null}
        </>
      }
      wide
    >
      <PageHeading
        title={movement.title}
        caption={`${names.get(movement.unitId) ?? ""}, ${words.span(movement.fromOn, movement.toOn)}`}
        state={<State tone={MOVEMENT_TONES[movement.state]}>{words.states[movement.state]}</State>}
      />
      <Facts {...props} />
      <SummaryList
        rows={[
          { key: words.record.writtenBy, value: movement.createdByName },
          ...(movement.launchedByName ? [{ key: words.record.launchedBy, value: movement.launchedByName }] : []),
          ...(movement.concludedByName ? [{ key: words.record.concludedBy, value: movement.concludedByName }] : []),
        ]}
      />
      {movement.launchedAt && movement.state !== "withdrawn" ? (
        <p class="govuk-body">
          <a href={`/thi-dua/${movement.id}`}>{words.record.publicPage}</a>
        </p>
      ) : null}
      {may.launch ? (
        <>
          <Heading level={2} size="m">
            {words.launch.title}
          </Heading>
          <p class="govuk-body">{words.launch.help}</p>
          <ActButton action={`${base}/phat-dong`}>{words.launch.button}</ActButton>
        </>
      ) : null}
      {may.change ? (
        <p>
          <LinkButton href={`${base}/sua`} variant="secondary">
            {words.record.edit}
          </LinkButton>
        </p>
      ) : null}
      {movement.launchedAt ? <Results {...props} showsPromise /> : null}
      {entries.length > 0 ? (
        <p class="govuk-body">
          <a href={`${base}/ket-qua.csv`}>{words.results.csv}</a>
        </p>
      ) : null}
      {props.units.length > 0 ? (
        <Details summary={words.register.title} open={posted?.form === "register"}>
          <Form action={`${base}/dang-ky`}>
            <UnitSelect
              label={words.results.unit}
              placeholder={words.form.errors.unitId}
              value={posted?.typed.unitId || (props.units.length === 1 ? props.units[0]?.id : "")}
              units={props.units}
              {...error("unitId")}
            />
            <TextArea
              name="promise"
              label={words.register.promise}
              rows={3}
              maxCharacters={MOVEMENT_LIMITS.promise}
              value={posted?.typed.promise ?? ""}
              {...error("promise")}
            />
            <Button>{words.register.button}</Button>
          </Form>
        </Details>
      ) : null}
      {props.reports.map((entry) => (
        <PointsForm key={`report-${entry.id}`} {...props} entry={entry} side="report" />
      ))}
      {toJudge.map((entry) => (
        <PointsForm key={`judge-${entry.id}`} {...props} entry={entry} side="judge" />
      ))}
      {may.conclude ? <ConcludeForm {...props} /> : null}
      {may.withdraw ? (
        <ActWithReason
          summary={words.withdraw.title}
          label={words.withdraw.label}
          button={words.withdraw.button}
          name="reason"
          variant="warning"
          action={`${base}/huy`}
          maxCharacters={MOVEMENT_LIMITS.reason}
          value={posted?.form === "withdraw" ? posted.typed.reason : ""}
          error={posted?.errors.reason}
        />
      ) : null}
    </StaffLayout>
  );
}

/** What it is for, and what is looked at; the same for officers and everybody. */
function Facts({ words, honours, movement, criteria }: Pick<Props, "words" | "honours" | "movement" | "criteria">) {
  return (
    <>
      {movement.withdrawnReason ? (
        <InsetText>
          <strong>{words.record.reason}:</strong> {movement.withdrawnReason}
        </InsetText>
      ) : null}
      {movement.conclusion ? (
        <InsetText>
          <strong>{words.record.conclusion}</strong>
          <Paragraphs text={movement.conclusion} />
        </InsetText>
      ) : null}
      <Paragraphs text={movement.lead} />
      <SummaryList
        rows={[
          { key: words.record.registerBy, value: formatDate(movement.registerBy) },
          ...(movement.document ? [{ key: words.record.document, value: movement.document }] : []),
        ]}
      />
      <Table<Criterion>
        caption={words.record.criteria}
        phone="cards"
        rows={criteria}
        columns={[
          { key: "topic", header: words.form.topic, rowHeader: true, cell: (one) => words.topics[one.topic] },
          {
            key: "text",
            header: words.form.text,
            wide: true,
            cell: (one) => (
              <>
                {one.text}
                {one.rate && one.target ? (
                  <div class="govuk-hint">
                    {words.record.counted(
                      honours.rates[one.rate as keyof typeof honours.rates] ?? one.rate,
                      one.target,
                    )}
                  </div>
                ) : null}
              </>
            ),
          },
          { key: "maximum", header: words.form.maximum, numeric: true, cell: (one) => String(one.maximum) },
        ]}
      />
      <p class="govuk-body">{words.record.total(criteria.reduce((sum, one) => sum + one.maximum, 0))}</p>
    </>
  );
}

/** Units by place, then those that are not judged yet. */
function Results({
  words,
  entries,
  points,
  names,
  showsPromise,
}: Pick<Props, "words" | "entries" | "points" | "names"> & { showsPromise?: boolean }) {
  const said = words.results;
  const places = placesOf(entries, points);
  const sorted = [...entries].sort(
    (a, b) =>
      (places.get(a.id)?.place ?? Number.MAX_SAFE_INTEGER) - (places.get(b.id)?.place ?? Number.MAX_SAFE_INTEGER),
  );
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      {entries.length === 0 ? (
        <p class="govuk-body">{said.none}</p>
      ) : (
        <Table<Entry>
          caption={said.title}
          captionHidden
          phone="cards"
          rows={sorted}
          columns={[
            {
              key: "unit",
              header: said.unit,
              rowHeader: true,
              cell: (one) => (
                <>
                  {names.get(one.unitId) ?? ""}
                  {showsPromise && one.recognitionId ? (
                    <div>
                      <a href={`/can-bo/ghi-nhan/${one.recognitionId}`}>{said.commended}</a>
                    </div>
                  ) : null}
                </>
              ),
            },
            { key: "promise", header: said.promise, wide: true, cell: (one) => one.promise },
            ...(showsPromise
              ? [
                  {
                    key: "declared",
                    header: said.declared,
                    numeric: true,
                    cell: (one: Entry) =>
                      one.reportedAt === null
                        ? said.waiting
                        : String(
                            sumOf(
                              points.filter((point) => point.entryId === one.id),
                              "declared",
                            ),
                          ),
                  },
                ]
              : []),
            {
              key: "given",
              header: said.given,
              numeric: true,
              cell: (one) =>
                places.has(one.id)
                  ? String(places.get(one.id)?.sum)
                  : one.reportedAt === null
                    ? said.waiting
                    : said.unjudged,
            },
            {
              key: "place",
              header: said.place,
              numeric: true,
              cell: (one) => String(places.get(one.id)?.place ?? "–"),
            },
          ]}
        />
      )}
    </>
  );
}

function PointsForm(props: Props & { entry: Entry; side: "report" | "judge" }) {
  const { words, movement, criteria, points, names, counted, entry, side, posted } = props;
  const form = `${side}-${entry.id}`;
  const mine = posted?.form === form ? posted : null;
  const error = errorIn(mine?.errors ?? {});
  const said = words[side];
  const own = points.filter((one) => one.entryId === entry.id);
  const shares = counted.get(entry.unitId) ?? {};
  const before = (position: number): string =>
    String(own.find((one) => one.position === position)?.[side === "report" ? "declared" : "given"] ?? "");
  const hint = ({ position, rate }: Criterion): string => {
    const declared = own.find((one) => one.position === position)?.declared;
    const share = rate ? shares[rate] : undefined;
    return [
      side === "judge" && declared !== null && declared !== undefined ? words.judge.declared(declared) : "",
      share ? words.judge.counted(`${String(percentOf(share)).replace(".", ",")} %`) : "",
    ]
      .filter(Boolean)
      .join("; ");
  };
  return (
    <Details summary={said.title(names.get(entry.unitId) ?? "")} open={mine !== null}>
      {side === "judge" ? (
        <>
          <p class="govuk-body">{words.judge.help}</p>
          <Paragraphs text={entry.report ?? ""} />
        </>
      ) : null}
      <Form action={`${MOVEMENTS}/${movement.id}/don-vi/${entry.id}/${side === "report" ? "ket-qua" : "cham"}`}>
        {side === "report" ? (
          <TextArea
            name="report"
            id={`report-${entry.id}`}
            label={words.report.text}
            rows={4}
            maxCharacters={MOVEMENT_LIMITS.report}
            value={mine?.typed.report ?? entry.report ?? ""}
            {...error(`report-${entry.id}`)}
          />
        ) : null}
        {criteria.map((one) => (
          <TextInput
            key={one.position}
            name={`point-${one.position}`}
            id={pointField(one.position, entry.id, side)}
            label={`${one.text} (${one.maximum})`}
            {...(hint(one) ? { hint: hint(one) } : {})}
            inputmode="numeric"
            width={3}
            value={mine?.typed[`point-${one.position}`] ?? before(one.position)}
            {...error(pointField(one.position, entry.id, side))}
          />
        ))}
        <Button variant={side === "judge" ? "primary" : "secondary"}>{said.button}</Button>
      </Form>
    </Details>
  );
}

function ConcludeForm({ words, movement, entries, points, names, posted }: Props) {
  const mine = posted?.form === "conclude" ? posted : null;
  const error = errorIn(mine?.errors ?? {});
  const places = placesOf(entries, points);
  const judged = entries
    .filter((one) => places.has(one.id))
    .sort((a, b) => (places.get(a.id)?.place ?? 0) - (places.get(b.id)?.place ?? 0));
  const said = words.conclude;
  return (
    <Details summary={said.title} open={mine !== null}>
      <Form action={`${MOVEMENTS}/${movement.id}/tong-ket`}>
        <TextArea
          name="conclusion"
          label={said.text}
          rows={4}
          maxCharacters={MOVEMENT_LIMITS.conclusion}
          value={mine?.typed.conclusion ?? ""}
          {...error("conclusion")}
        />
        {judged.length > 0 ? (
          <Checkboxes
            name="commended"
            label={said.commend}
            hint={said.commendHint}
            values={[]}
            options={judged.map((one) => ({
              value: one.id,
              label: `${names.get(one.unitId) ?? ""}: ${words.place(places.get(one.id)?.place ?? 0, places.get(one.id)?.sum ?? 0)}`,
            }))}
          />
        ) : null}
        <Button>{said.button}</Button>
      </Form>
    </Details>
  );
}

/** What is vied for, who takes part and how far they got. */
export async function publicMovementPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.params.id);
  const movement = id.success ? await findMovement(rq.app.db, id.data) : undefined;
  if (!movement || movement.launchedAt === null) throw new EmulationUnknown();
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, await siteOf(rq));
  const breadcrumbs = [{ text: words.title, href: "/thi-dua" }];
  if (movement.state === "withdrawn")
    return html(
      <PublicLayout ctx={ctx} title={words.public.withdrawn} breadcrumbs={breadcrumbs} noIndex>
        <PageHeading title={words.public.withdrawn} lead={movement.withdrawnReason ?? ""} />
      </PublicLayout>,
      { status: 410 },
    );
  const loaded = await load(rq, movement);
  return html(
    <PublicLayout ctx={ctx} title={movement.title} description={movement.lead.slice(0, 150)} breadcrumbs={breadcrumbs}>
      <PageHeading
        title={movement.title}
        caption={`${loaded.names.get(movement.unitId) ?? ""}, ${words.span(movement.fromOn, movement.toOn)}`}
        state={<State tone={MOVEMENT_TONES[movement.state]}>{words.states[movement.state]}</State>}
      />
      <Facts {...loaded} words={words} honours={pick(rq.lang, honoursVi, honoursEn)} />
      <Results {...loaded} words={words} />
    </PublicLayout>,
  );
}
