import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  FilterSelect,
  LinkButton,
  NotificationBanner,
  Register,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
} from "../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq, seeOther } from "../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../platform/i18n/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { OUTCOMES } from "../effect.ts";
import { countMisunderstandings } from "../jobs/count-misunderstandings.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { readReach } from "../misunderstanding.policy.ts";
import {
  countByState,
  listChoices,
  listMisunderstandings,
  type MisunderstandingFilter,
} from "../misunderstanding.store.ts";
import { BASE, type Misunderstanding, STATES } from "../misunderstanding.ts";
import { MAIN } from "../signal.ts";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  xem: first(
    z
      .enum([...STATES, "all"])
      .optional()
      .catch(undefined),
  ),
  dauhieu: first(z.enum(MAIN).optional().catch(undefined)),
  tacdung: first(z.enum(OUTCOMES).optional().catch(undefined)),
  linhvuc: first(z.string().max(300).optional().catch(undefined)),
  donvi: first(z.uuid().optional().catch(undefined)),
  q: first(
    z
      .string()
      .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
});

export const STATE_TONE: Record<Misunderstanding["state"], Tone> = {
  raised: "warn",
  taken: "info",
  drafted: "good",
  rejected: "neutral",
  faded: "neutral",
};
export const OUTCOME_TONE = { early: "neutral", few: "neutral", helped: "good", notHelped: "bad" } as const;

export const nameOf = (words: typeof vi, one: Pick<Misunderstanding, "kind" | "title" | "mainSignal">): string =>
  one.kind === "theme" && one.mainSignal !== "test" ? words.theme(one.title) : one.title;

export const whyOf = (words: typeof vi, { evidence, weight }: Pick<Misunderstanding, "evidence" | "weight">): string =>
  words.why(evidence.signals, evidence.texts.length, weight, evidence.tests ?? []);

async function asked(rq: Rq) {
  const query = Query.parse(rq.query);
  const reach = await readReach(rq.app.db, actorOf(rq), rq.now);
  const base: MisunderstandingFilter = {
    reach,
    unitId: query.donvi,
    signal: query.dauhieu,
    outcome: query.tacdung,
    field: query.linhvuc || undefined,
    q: query.q,
  };
  const state: MisunderstandingFilter =
    query.xem === undefined ? { isOpen: true } : query.xem === "all" ? {} : { state: query.xem };
  return { query, reach, base, filter: { ...base, ...state } };
}

export async function misunderstandingListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const { query, reach, base, filter } = await asked(rq);
  const [weight, id] = (typeof rq.query.sau === "string" ? rq.query.sau : "").split("_");
  const after =
    /^\d{1,9}$/.test(weight ?? "") && z.uuid().safeParse(id).success
      ? { weight: Number(weight), id: id as string }
      : undefined;
  const rows = await listMisunderstandings(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  const [counts, choices, names] = await Promise.all([
    countByState(db, base),
    listChoices(db, reach),
    unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
  ]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const address = (xem: string | undefined): string => {
    const all = { ...query, xem };
    const text = new URLSearchParams(
      Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
    ).toString();
    return text === "" ? BASE : `${BASE}?${text}`;
  };
  const tabs = [
    { xem: undefined, label: words.tabs.open, count: (counts.get("raised") ?? 0) + (counts.get("taken") ?? 0) },
    ...STATES.filter((state) => state !== "raised" && state !== "taken").map((state) => ({
      xem: state,
      label: words.states[state],
      count: counts.get(state) ?? 0,
    })),
    { xem: "all" as const, label: words.all, count: total },
  ];
  const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      href={BASE}
      asked={query}
      csv={words.csv}
      notice={
        rq.query.xong === "tinh" ? <NotificationBanner tone="success">{words.counting}</NotificationBanner> : null
      }
      ways={
        <>
          {holds(actor, "misunderstandings.rules") ? (
            <LinkButton href={`${BASE}/nguong`} variant="secondary" small>
              {words.rulesLink}
            </LinkButton>
          ) : null}{" "}
          {holds(actor, "misunderstandings.work") ? (
            <ActButton action={`${BASE}/tinh`} variant="secondary" small>
              {words.countNow}
            </ActButton>
          ) : null}
        </>
      }
      above={
        <Tabs
          label={words.title}
          items={tabs.map((tab) => ({
            href: address(tab.xem),
            label: tab.label,
            count: tab.count,
            current: query.xem === tab.xem,
          }))}
        />
      }
      filter={{
        submitLabel: words.filter,
        keep: query.xem ? { xem: query.xem } : {},
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="dauhieu"
              label={words.columns.signal}
              value={query.dauhieu}
              all={words.all}
              options={options(words.signals)}
            />
            <FilterSelect
              name="tacdung"
              label={words.outcome}
              value={query.tacdung}
              all={words.all}
              options={options(words.outcomes)}
            />
            <FilterSelect
              name="linhvuc"
              label={words.columns.field}
              value={query.linhvuc}
              all={words.all}
              options={choices.fields
                .toSorted((a, b) => a.localeCompare(b, "vi"))
                .map((field) => ({ value: field, label: field }))}
            />
            <UnitFilter
              label={words.columns.unit}
              value={query.donvi}
              all={words.all}
              units={await listUnitChoices(db, choices.unitIds, today)}
            />
          </>
        ),
      }}
      isEmpty={shown.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={after ? {} : null}
      next={rows.length > PAGE_SIZE && last ? { sau: `${last.weight}_${last.id}` } : null}
    >
      <Table<Misunderstanding>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={shown}
        columns={[
          {
            key: "what",
            header: words.columns.what,
            rowHeader: true,
            cell: (row) => <a href={`${BASE}/${row.id}`}>{nameOf(words, row)}</a>,
          },
          { key: "why", header: words.columns.why, wide: true, cell: (row) => whyOf(words, row) },
          { key: "people", header: words.columns.people, numeric: true, cell: (row) => words.people(row.weight) },
          { key: "unit", header: words.columns.unit, cell: (row) => names.get(row.unitId) ?? "" },
          {
            key: "state",
            header: words.columns.state,
            cell: (row) => (
              <>
                <State tone={STATE_TONE[row.state]}>{words.states[row.state]}</State>
                {row.outcome ? (
                  <div>
                    <State tone={OUTCOME_TONE[row.outcome]}>{words.outcomes[row.outcome]}</State>
                  </div>
                ) : null}
                {row.state === "taken" ? <div class="govuk-hint">{row.takenByName}</div> : null}
              </>
            ),
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function misunderstandingExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { filter } = await asked(rq);
  const rows = await listMisunderstandings(db, filter, EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const { columns } = words;
  return download(
    Buffer.from(
      writeCsv([
        [
          columns.what,
          columns.code,
          columns.field,
          columns.why,
          columns.signal,
          columns.people,
          columns.unit,
          columns.state,
          words.outcome,
          columns.raised,
          columns.taken,
          columns.reason,
        ],
        ...rows.map((row) => [
          nameOf(words, row),
          row.procedureCode ?? "",
          row.field,
          whyOf(words, row),
          words.signals[row.mainSignal],
          row.weight,
          names.get(row.unitId) ?? "",
          words.states[row.state],
          row.outcome ? words.outcomes[row.outcome] : "",
          formatDate(vietnamDay(row.raisedAt)),
          row.takenByName ?? "",
          row.reason ?? "",
        ]),
      ]),
    ),
    "text/csv; charset=utf-8",
    "cho-chua-hieu.csv",
  );
}

/** Counts anew in the background; pressed twice it is counted once. */
export async function countNowPage(rq: Rq): Promise<Reply> {
  await transaction(rq.app.db, (tx) => addJob(tx, countMisunderstandings, {}, { key: "misunderstandings:now" }));
  return seeOther(`${BASE}?xong=tinh`);
}
