import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  type Asked,
  addressOf,
  Details,
  EmptyList,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Heading,
  isFiltered,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  download,
  type FormErrors,
  first,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDate, nfc, pick, unmark, writeHundredths } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, mayAt, reachOf, unitsWhere } from "../../../accounts/index.ts";
import { listUnitChoices, listUnitsOfKind, subtreeIds, unitNames } from "../../../organisations/index.ts";
import { findIndex } from "../../indices.store.ts";
import { STANDINGS, type Standing } from "../assessment.ts";
import { type ListedAssessment, listAssessments } from "../assessments.store.ts";
import { beginAssessment } from "../keep-assessment.ts";
import { approveSheet, sheetRefusal, withdrawSheet } from "../keep-sheet.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ScoringRefused, ScoringUnknown } from "../scoring.errors.ts";
import { type KeptCriterion, SHEET_LIMITS, type Sheet } from "../sheet.ts";
import { findSheet, listCriteria } from "../sheets.store.ts";
import { ASSESSMENTS, SHEETS } from "./addresses.ts";
import { SHEET_TONES } from "./sheets-page.tsx";

const PAGE_SIZE = 50;

export const STANDING_TONES = {
  none: "neutral",
  filling: "waiting",
  returned: "warn",
  sent: "info",
  appraised: "good",
} as const satisfies Record<Standing, string>;

/** What is approved is read by all officers; drafts only in the reach of the unit that keeps them. */
export async function visibleSheet(rq: Rq): Promise<Sheet> {
  const id = z.uuid().safeParse(rq.params.id);
  const sheet = id.success ? await findSheet(rq.app.db, id.data) : undefined;
  const sees =
    sheet && (sheet.approvedAt !== null || (await mayAt(rq.app.db, actorOf(rq), "plans.read", sheet.unitId, rq.now)));
  if (!sees) throw new ScoringUnknown();
  return sheet;
}

interface UnitRow {
  unitId: string;
  name: string;
  standing: Standing;
  assessment: ListedAssessment | null;
}

/** The units that are to send it, within the person's reach: what each is in. */
async function unitRows(rq: Rq, sheet: Sheet): Promise<UnitRow[]> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const [reach, ofKind, below, assessments] = await Promise.all([
    reachOf(db, actorOf(rq), "plans.read", rq.now),
    listUnitsOfKind(db, sheet.forKind, today),
    subtreeIds(db, sheet.unitId, today),
    listAssessments(db, [sheet.id]),
  ]);
  const seen = new Set(reach);
  const under = new Set(below);
  const expected = ofKind.filter((one) => under.has(one.id));
  const known = new Set(expected.map((one) => one.id));
  // Units that ended after they had begun stay in the list.
  const ended = assessments.map((one) => one.unitId).filter((id) => !known.has(id));
  const all = [...expected, ...(await listUnitChoices(db, ended, today))].filter(
    (one) => seen.has(one.id) || !known.has(one.id),
  );
  const byUnit = new Map(assessments.map((one) => [one.unitId, one]));
  return all.map(({ id, name }) => {
    const assessment = byUnit.get(id) ?? null;
    return { unitId: id, name, assessment, standing: assessment?.state ?? "none" };
  });
}

const Query = z.object({
  q: first(
    z
      .string()
      .transform((text) => nfc(text).trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
  tinhtrang: first(
    z
      .enum([...STANDINGS, "chua-gui"])
      .optional()
      .catch(undefined),
  ),
  trang: first(z.coerce.number().int().min(1).max(1_000).catch(1)),
});

const isSent = (standing: Standing): boolean => standing === "sent" || standing === "appraised";

function fitting(rows: readonly UnitRow[], query: z.infer<typeof Query>): UnitRow[] {
  const wanted = unmark(query.q ?? "").toLowerCase();
  return rows.filter(
    (row) =>
      (wanted === "" || unmark(row.name).toLowerCase().includes(wanted)) &&
      (!query.tinhtrang || (query.tinhtrang === "chua-gui" ? !isSent(row.standing) : row.standing === query.tinhtrang)),
  );
}

interface Posted {
  typed: Typed;
  errors: FormErrors;
}

async function show(rq: Rq, sheet: Sheet, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.record;
  const base = `${SHEETS}/${sheet.id}`;
  const query = Query.parse(rq.query);
  const may = async (act: Parameters<typeof sheetRefusal>[2]): Promise<boolean> =>
    (await sheetRefusal(db, actor, act, sheet, rq.now)) === null;
  const [criteria, index, names, mayChange, mayApprove, mayWithdraw, mayReplace] = await Promise.all([
    listCriteria(db, sheet.id),
    sheet.indexKey === null ? undefined : findIndex(db, sheet.indexKey),
    unitNames(db, [sheet.unitId], vietnamDay(rq.now)),
    may("change"),
    may("approve"),
    may("withdraw"),
    may("replace"),
  ]);
  const all = sheet.state === "draft" ? [] : await unitRows(rq, sheet);
  const rows = fitting(all, query);
  const asked: Asked = { q: query.q || undefined, tinhtrang: query.tinhtrang };
  const fillIn = new Set(sheet.state === "approved" ? unitsWhere(actor, "scoring.fill") : []);
  const own = leafCount(criteria);
  const late = vietnamDay(rq.now) > sheet.dueOn ? all.filter((row) => !isSent(row.standing)).length : 0;
  const done = posted === null && typeof rq.query.xong === "string" ? words.done[rq.query.xong] : undefined;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={sheet.title}
      breadcrumbs={[{ text: words.title, href: SHEETS }]}
      hasErrors={posted !== null}
      wide
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={sheet.title}
        caption={[index?.name ?? words.purposes[sheet.purpose], sheet.edition > 1 ? words.edition(sheet.edition) : ""]
          .filter(Boolean)
          .join(", ")}
        state={<State tone={SHEET_TONES[sheet.state]}>{words.states[sheet.state]}</State>}
        {...(sheet.note ? { lead: sheet.note } : {})}
        actions={
          <>
            {mayChange ? (
              <LinkButton href={`${base}/sua`} variant="secondary" small>
                {said.edit}
              </LinkButton>
            ) : null}
            {mayReplace ? (
              <LinkButton href={`${base}/ban-moi`} variant="secondary" small>
                {said.next}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <SummaryList
        compact
        rows={[
          { key: words.year, value: sheet.year },
          { key: words.keeper, value: names.get(sheet.unitId) ?? "" },
          { key: words.forKind, value: words.kinds[sheet.forKind] },
          { key: said.document, value: sheet.document },
          { key: words.dueOn, value: formatDate(sheet.dueOn) },
          ...(sheet.passTotal === null && sheet.passShare === null
            ? []
            : [{ key: said.pass, value: said.passOf(sheet.passTotal, sheet.passShare) }]),
          { key: said.writtenBy, value: sheet.writtenByName },
          ...(sheet.approvedByName ? [{ key: said.approvedBy, value: sheet.approvedByName }] : []),
          ...(sheet.withdrawnReason ? [{ key: said.withdrawnReason, value: sheet.withdrawnReason }] : []),
        ]}
      />
      {sheet.state === "replaced" ? <p class="govuk-body">{said.replacedBy}</p> : null}
      {mayApprove ? (
        <>
          <p class="govuk-body">{said.approveHelp}</p>
          <ActButton action={`${base}/duyet`} fields={{ basedOn: String(sheet.version) }}>
            {said.approve}
          </ActButton>
        </>
      ) : null}
      {sheet.state === "draft" ? null : (
        <>
          {sheet.purpose === "communication" ? (
            <p class="govuk-body">
              <a class="govuk-link" href="/can-bo/sang-kien">
                {said.proposeForms}
              </a>
            </p>
          ) : null}
          <Heading level={2} size="m">
            {said.units}
          </Heading>
          <p class="govuk-body">
            {said.sentOf(all.filter((row) => isSent(row.standing)).length, all.length)}{" "}
            {late > 0 ? said.late(late) : ""}
          </p>
          <FilterBar action={base} submitLabel={words.filter} isFiltered={isFiltered(asked)}>
            <TextInput name="q" label={words.words} value={query.q ?? ""} width={20} />
            <FilterSelect
              name="tinhtrang"
              label={words.state}
              all={words.all}
              value={query.tinhtrang}
              options={[
                { value: "chua-gui", label: words.notSent },
                ...STANDINGS.map((one) => ({ value: one, label: words.standings[one] })),
              ]}
            />
          </FilterBar>
          {rows.length === 0 ? (
            <EmptyList
              isFiltered={isFiltered(asked)}
              nothingFits={said.noUnits}
              resetHref={base}
              title={said.noUnits}
              drawing="inbox"
            />
          ) : (
            <>
              <p class="govuk-body">
                <a href={addressOf(`${base}/don-vi.csv`, asked)}>{words.csv}</a>
              </p>
              <Table<UnitRow>
                caption={said.units}
                captionHidden
                phone="cards"
                rows={rows.slice((query.trang - 1) * PAGE_SIZE, query.trang * PAGE_SIZE)}
                columns={[
                  {
                    key: "unit",
                    header: words.unit,
                    rowHeader: true,
                    cell: (row) =>
                      row.assessment ? (
                        <a href={`${ASSESSMENTS}/${row.assessment.id}`}>{row.name}</a>
                      ) : fillIn.has(row.unitId) ? (
                        <>
                          {row.name}{" "}
                          <ActButton action={`${base}/bat-dau`} fields={{ unitId: row.unitId }} small>
                            {said.begin}
                          </ActButton>
                        </>
                      ) : (
                        row.name
                      ),
                  },
                  {
                    key: "state",
                    header: words.state,
                    cell: (row) => <State tone={STANDING_TONES[row.standing]}>{words.standings[row.standing]}</State>,
                  },
                  {
                    key: "scored",
                    header: said.progress,
                    cell: (row) => (row.assessment ? said.progressOf(row.assessment.scored, own) : "–"),
                  },
                  {
                    key: "lacking",
                    header: said.lacking,
                    numeric: true,
                    cell: (row) => row.assessment?.withoutEvidence ?? "–",
                  },
                  {
                    key: "self",
                    header: said.self,
                    numeric: true,
                    cell: (row) => (row.assessment ? writeHundredths(row.assessment.self) : "–"),
                  },
                  {
                    key: "appraised",
                    header: said.appraised,
                    numeric: true,
                    cell: (row) =>
                      row.assessment?.state === "appraised" ? writeHundredths(row.assessment.appraised) : "–",
                  },
                  {
                    key: "sent",
                    header: said.sentAt,
                    nowrap: true,
                    cell: (row) =>
                      row.assessment?.sentAt && isSent(row.standing)
                        ? formatDate(vietnamDay(row.assessment.sentAt))
                        : "–",
                  },
                ]}
              />
              <Pagination
                previousHref={query.trang > 1 ? addressOf(base, asked, { trang: query.trang - 1 }) : undefined}
                nextHref={
                  rows.length > query.trang * PAGE_SIZE ? addressOf(base, asked, { trang: query.trang + 1 }) : undefined
                }
              />
            </>
          )}
        </>
      )}
      <Details summary={said.criteria(criteria.length)} open={sheet.state === "draft"}>
        <p class="govuk-body">
          {said.maximum(criteria.filter((one) => one.isLeaf).reduce((sum, one) => sum + one.maximum, 0))}
        </p>
        <Table<KeptCriterion>
          caption={said.criteria(criteria.length)}
          captionHidden
          dense
          rows={criteria}
          columns={[
            { key: "number", header: words.heads[0] ?? "", rowHeader: true, cell: (row) => row.number },
            {
              key: "text",
              header: words.heads[1] ?? "",
              wide: true,
              cell: (row) => (row.isLeaf ? row.text : <strong>{row.text}</strong>),
            },
            {
              key: "maximum",
              header: words.heads[2] ?? "",
              numeric: true,
              cell: (row) => writeHundredths(row.maximum),
            },
            {
              key: "scoring",
              header: words.heads[3] ?? "",
              cell: (row) => (row.isLeaf ? (row.scoring === "formula" ? row.formula : words.scoring[row.scoring]) : ""),
            },
          ]}
        />
      </Details>
      {mayWithdraw ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${base}/huy`}
          help={said.withdrawHelp}
          label={said.reason}
          error={posted?.errors.reason}
          value={posted?.typed.reason}
          maxCharacters={SHEET_LIMITS.reason}
        />
      ) : null}
    </StaffLayout>,
    { status },
  );
}

const leafCount = (criteria: readonly KeptCriterion[]): number =>
  criteria.filter((one) => one.isLeaf && one.scoring !== "survey").length;

export const sheetPage = async (rq: Rq): Promise<Reply> => show(rq, await visibleSheet(rq), null);

async function run(rq: Rq, sheet: Sheet, posted: Posted, act: (tx: Tx) => Promise<string>): Promise<Reply> {
  if (Object.keys(posted.errors).length > 0) return show(rq, sheet, posted, 422);
  try {
    return seeOther(await transaction(rq.app.db, act));
  } catch (error) {
    if (!(error instanceof ScoringRefused)) throw error;
    const said = pick(rq.lang, vi, en).refusals[error.code];
    return show(rq, sheet, { ...posted, errors: { reason: said } }, 409);
  }
}

export async function approveSheetPage(rq: Rq): Promise<Reply> {
  const sheet = await visibleSheet(rq);
  const basedOn = Number(typedForm(rq).typed.basedOn) || 0;
  return run(rq, sheet, { typed: {}, errors: {} }, async (tx) => {
    await approveSheet(tx, actorOf(rq), { sheetId: sheet.id, basedOn, at: rq.now });
    return `${SHEETS}/${sheet.id}?xong=duyet`;
  });
}

export async function withdrawSheetPage(rq: Rq): Promise<Reply> {
  const sheet = await visibleSheet(rq);
  const { typed } = typedForm(rq);
  const isFine = isText(typed.reason, SHEET_LIMITS.reason);
  const errors: FormErrors = isFine ? {} : { reason: pick(rq.lang, vi, en).errors.reason };
  return run(rq, sheet, { typed, errors }, async (tx) => {
    await withdrawSheet(tx, actorOf(rq), { sheetId: sheet.id, reason: typed.reason ?? "", at: rq.now });
    return `${SHEETS}/${sheet.id}?xong=huy`;
  });
}

export async function beginAssessmentPage(rq: Rq): Promise<Reply> {
  const sheet = await visibleSheet(rq);
  const { typed } = typedForm(rq);
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!unitId.success) throw new ScoringUnknown();
  return run(rq, sheet, { typed: {}, errors: {} }, async (tx) => {
    const id = await beginAssessment(tx, actorOf(rq), { sheetId: sheet.id, unitId: unitId.data, at: rq.now });
    return `${ASSESSMENTS}/${id}?xong=bat-dau`;
  });
}

/** Exactly the units of the filter. */
export async function sheetUnitsCsv(rq: Rq): Promise<Reply> {
  const sheet = await visibleSheet(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.record;
  const rows = fitting(sheet.state === "draft" ? [] : await unitRows(rq, sheet), Query.parse(rq.query));
  const head: Cell[] = [
    words.unit,
    words.state,
    said.progress,
    said.lacking,
    said.self,
    said.appraised,
    said.sentAt,
    words.dueOn,
  ];
  const lines = rows.map(({ name, standing, assessment }): Cell[] => [
    name,
    words.standings[standing],
    assessment?.scored ?? 0,
    assessment?.withoutEvidence ?? "",
    assessment ? writeHundredths(assessment.self) : "",
    assessment?.state === "appraised" ? writeHundredths(assessment.appraised) : "",
    assessment?.sentAt && isSent(standing) ? formatDate(vietnamDay(assessment.sentAt)) : "",
    formatDate(sheet.dueOn),
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tu-cham-don-vi.csv");
}
