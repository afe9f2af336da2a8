import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  addressOf,
  Button,
  ErrorSummary,
  FilterSelect,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  Register,
  Table,
  Tabs,
} from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, mayAt, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../../organisations/index.ts";
import { DossierUnknown } from "../../../dossiers.errors.ts";
import { en as dossierEn } from "../../../messages.en.ts";
import { vi as dossierVi } from "../../../messages.vi.ts";
import { DOSSIERS } from "../../../pages/staff/dossier-list/view.tsx";
import { visibleDossier } from "../../../read-dossier.ts";
import { sendAgain } from "../keep-destination.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import {
  countWork,
  type Destination,
  listDestinations,
  listStandings,
  listWork,
  type Standing,
  WORK_STATES,
  type WorkFilter,
} from "../sync.store.ts";

export const SYNC = `${DOSSIERS}/dong-bo`;
const SHOWN = 50;
const EXPORTED = 20_000;
const MOST_COUNTED = 1_000;

const Query = z.object({
  muc: z.enum(WORK_STATES).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  noinhan: z.uuid().optional().catch(undefined),
});

const filterOf = (query: z.infer<typeof Query>, reach: readonly string[]): WorkFilter => ({
  reach,
  state: query.muc ?? "refused",
  unitId: query.donvi,
  destinationId: query.noinhan,
});

async function show(rq: Rq, error: string | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.work;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actor, "dossiers.read", rq.now);
  const filter = filterOf(query, reach);
  const below = /^\d{1,15}$/.test(String(rq.query.sau ?? "")) ? Number(rq.query.sau) : undefined;
  const found = await listWork(db, filter, SHOWN + 1, below);
  const rows = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? rows.at(-1) : undefined;
  const destinations = await listDestinations(db);
  const standings = await listStandings(db);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.competentUnitId))], today);
  const counts = await Promise.all(WORK_STATES.map((state) => countWork(db, { ...filter, state }, MOST_COUNTED)));
  const units = reach.length > 1 && reach.length <= 200 ? await listUnitChoices(db, [...reach], today) : [];
  const asked = { muc: query.muc, donvi: query.donvi, noinhan: query.noinhan };
  const maySend = holds(actor, "dossiers.handle");
  const done = /^\d{1,6}$/.test(String(rq.query.xong ?? "")) ? Number(rq.query.xong) : null;
  const table = (
    <Table
      caption={said.caption}
      captionHidden
      phone="cards"
      rows={rows}
      {...(maySend
        ? {
            select: {
              name: "row",
              value: (row: (typeof rows)[number]) => String(row.id),
              label: (row: (typeof rows)[number]) => said.choose(row.code),
            },
          }
        : {})}
      columns={[
        {
          key: "code",
          header: said.code,
          rowHeader: true,
          nowrap: true,
          cell: (row) => <a href={`${DOSSIERS}/${encodeURIComponent(row.code)}`}>{row.code}</a>,
        },
        { key: "procedure", header: said.procedure, wide: true, cell: (row) => row.procedureName },
        { key: "unit", header: said.unit, cell: (row) => names.get(row.competentUnitId) ?? "" },
        ...(destinations.length > 1
          ? [
              {
                key: "destination",
                header: said.destination,
                cell: (row: (typeof rows)[number]) => row.destination,
              },
            ]
          : []),
        { key: "why", header: said.why, wide: true, cell: (row) => row.reason ?? "" },
        { key: "since", header: said.since, nowrap: true, cell: (row) => formatDateTime(row.queuedAt) },
      ]}
    />
  );
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: pick(rq.lang, dossierVi, dossierEn).staff.title, href: DOSSIERS }]}
      notice={
        <>
          <ErrorSummary errors={error ? [{ field: "row", message: error }] : []} />
          {done === null ? null : <NotificationBanner tone="success">{said.done(done)}</NotificationBanner>}
        </>
      }
      href={SYNC}
      asked={asked}
      ways={
        <>
          {holds(actor, "dossiers.read") ? (
            <LinkButton href={`${SYNC}/doi-chieu`} variant="secondary" small>
              {said.reconcile}
            </LinkButton>
          ) : null}{" "}
          {holds(actor, "dossiers.destinations") ? (
            <LinkButton href={`${SYNC}/noi-nhan`} variant="secondary" small>
              {said.settings}
            </LinkButton>
          ) : null}
        </>
      }
      csv={said.csv}
      above={
        <>
          {destinations.some((one) => one.isOn) ? (
            destinations
              .filter((one) => one.isOn)
              .map((one) => <Place key={one.id} of={one} standing={standings.get(one.id)} words={words} now={rq.now} />)
          ) : (
            <InsetText>{said.noDestination}</InsetText>
          )}
          <Tabs
            label={said.tabs}
            items={WORK_STATES.map((state, at) => ({
              href: addressOf(SYNC, { ...asked, muc: state }),
              label: said.states[state],
              count: counts[at] ?? 0,
              current: state === filter.state,
            }))}
          />
          <p class="govuk-body">{said.help[filter.state]}</p>
        </>
      }
      filter={{
        submitLabel: said.filter,
        keep: query.muc ? { muc: query.muc } : {},
        fields: (
          <>
            <UnitFilter label={said.unit} value={query.donvi} all={said.allUnits} units={units} />
            <FilterSelect
              name="noinhan"
              label={said.destination}
              value={query.noinhan}
              all={said.allDestinations}
              options={destinations.map((one) => ({ value: one.id, label: one.name }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.emptyTitle, text: said.empty, drawing: "done" }}
      next={last ? { ...asked, sau: String(last.id) } : null}
    >
      {maySend ? (
        <Form action={`${SYNC}/gui-lai`} label={said.again}>
          <input type="hidden" name="muc" value={filter.state} />
          {table}
          <Button>{said.again}</Button>
        </Form>
      ) : (
        table
      )}
    </Register>,
    { status },
  );
}

function Place({
  of,
  standing,
  words,
  now,
}: {
  of: Destination;
  standing: Standing | undefined;
  words: typeof vi;
  now: Date;
}) {
  const said = words.work;
  return (
    <p class="govuk-body">
      {said.place(of.name, standing?.waiting ?? 0, standing?.refused ?? 0, standing?.unknown ?? 0)}{" "}
      {of.pausedAt ? said.paused(of.pausedByName ?? "") : null}{" "}
      {of.restingUntil && of.restingUntil > now ? said.resting(formatDateTime(of.restingUntil)) : null}{" "}
      {of.lastSuccessAt ? said.lastSuccess(formatDateTime(of.lastSuccessAt)) : null}{" "}
      {of.lastFailureAt && of.lastFailure && (!of.lastSuccessAt || of.lastFailureAt > of.lastSuccessAt)
        ? said.lastFailure(of.lastFailure, formatDateTime(of.lastFailureAt))
        : null}
    </p>
  );
}

export const syncWorkPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function syncWorkExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.work;
  const reach = await reachOf(db, actorOf(rq), "dossiers.read", rq.now);
  const rows = await listWork(db, filterOf(Query.parse(rq.query), reach), EXPORTED);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.competentUnitId))], vietnamDay(rq.now));
  const lines = rows.map((row) => [
    row.code,
    row.procedureName,
    names.get(row.competentUnitId) ?? "",
    row.destination,
    words.rows[row.state],
    row.reason ?? "",
    formatDateTime(row.queuedAt),
  ]);
  const head = [said.code, said.procedure, said.unit, said.destination, said.tabs, said.why, said.since];
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "dong-bo-ho-so.csv");
}

/** Chosen rows are due again, of dossiers this person handles. */
export async function syncAgainPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const ids = [body.row ?? []]
    .flat()
    .filter((one): one is string => typeof one === "string" && /^\d{1,15}$/.test(one))
    .slice(0, 500)
    .map(Number);
  const state = WORK_STATES.find((one) => one === body.muc) ?? "refused";
  if (ids.length === 0) return show(rq, pick(rq.lang, vi, en).work.none, 422);
  const reach = await reachOf(db, actorOf(rq), "dossiers.handle", rq.now);
  const mine = (await Promise.all(WORK_STATES.map((one) => listWork(db, { reach, state: one, ids }, 500)))).flat();
  const count = await transaction(db, (tx) =>
    sendAgain(tx, actorOf(rq), { ids: mine.map((row) => row.id), at: rq.now }),
  );
  return seeOther(addressOf(SYNC, { muc: state, xong: String(count) }));
}

/** From the record of a dossier. */
export async function syncDossierAgainPage(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  if (!(await mayAt(rq.app.db, actorOf(rq), "dossiers.handle", dossier.competentUnitId, rq.now)))
    throw new DossierUnknown();
  await transaction(rq.app.db, (tx) =>
    sendAgain(tx, actorOf(rq), { dossierId: dossier.id, code: dossier.code, at: rq.now }),
  );
  return seeOther(`${DOSSIERS}/${encodeURIComponent(dossier.code)}?xong=dong-bo`);
}
