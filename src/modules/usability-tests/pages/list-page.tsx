import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Details,
  ErrorSummary,
  FilterSelect,
  Form,
  NotificationBanner,
  Register,
  State,
  Table,
  TextInput,
  type Tone,
} from "../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  html,
  placeIn,
  placeOf,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatNumber, nfc, pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { keepWordsFor } from "../keep-test.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { countSessions } from "../session.store.ts";
import { listTests, listTestUnits, type TestFilter, wordsKeepDays } from "../test.store.ts";
import { PHASES, type Phase, phaseOf, type UsabilityTest } from "../usability-test.ts";
import { STAFF } from "./staff-test.ts";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;

export const PHASE_TONES: Record<Phase, Tone> = {
  draft: "neutral",
  submitted: "waiting",
  coming: "waiting",
  open: "good",
  closed: "neutral",
  withdrawn: "bad",
};

const Query = z.object({
  tinhtrang: z.enum(PHASES).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 100))
    .optional()
    .catch(undefined),
});

async function asked(rq: Rq) {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "usability.read", rq.now);
  const filter: TestFilter = {
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    phase: query.tinhtrang,
    q: query.q,
    today: vietnamDay(rq.now),
  };
  return { query, reach, filter };
}

async function show(rq: Rq, posted: { days: string; errors: FormErrors } | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const { query, reach, filter } = await asked(rq);
  const after = placeIn(rq);
  const found = await listTests(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], filter.today);
  const people = await countSessions(
    db,
    rows.map((row) => row.id),
  );
  const errors = posted?.errors ?? {};
  const mayRule = holds(actorOf(rq), "usability.rules");
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={said.lead}
      href={STAFF}
      asked={query}
      add={holds(actorOf(rq), "usability.write") && { href: `${STAFF}/moi`, text: said.add }}
      csv={said.csv}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {rq.query.xong === "luu-loi" && !posted ? (
            <NotificationBanner tone="success">{said.saved["luu-loi"]}</NotificationBanner>
          ) : null}
        </>
      }
      above={
        mayRule ? (
          <Details summary={said.words} open={posted !== null}>
            <Form action={`${STAFF}/luu-loi`}>
              <TextInput
                name="days"
                label={said.wordsLabel}
                hint={said.wordsHint}
                inputmode="numeric"
                width={5}
                value={posted?.days ?? String(await wordsKeepDays(db))}
                {...errorIn(errors)("days")}
              />
              <Button variant="secondary">{said.save}</Button>
            </Form>
          </Details>
        ) : null
      }
      filter={{
        submitLabel: said.filter,
        fields: (
          <>
            <TextInput name="q" label={said.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={said.state}
              value={query.tinhtrang}
              all={said.all}
              options={PHASES.map((value) => ({ value, label: words.phases[value] }))}
            />
            <UnitFilter
              label={words.unit}
              value={query.donvi}
              all={said.all}
              units={await listUnitChoices(db, await listTestUnits(db, reach), filter.today)}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.emptyTitle, text: said.emptyText, drawing: "inbox" }}
      previous={after ? {} : null}
      next={found.length > PAGE_SIZE && last ? { truoc: placeOf(last) } : null}
    >
      <Table<UsabilityTest>
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: said.name,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${STAFF}/${row.id}`}>{row.title}</a>,
          },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          {
            key: "state",
            header: said.state,
            nowrap: true,
            cell: (row) => {
              const phase = phaseOf(row, filter.today);
              return <State tone={PHASE_TONES[phase]}>{words.phases[phase]}</State>;
            },
          },
          { key: "days", header: said.days, nowrap: true, cell: (row) => words.span(row.opensOn, row.closesOn) },
          {
            key: "people",
            header: said.people,
            numeric: true,
            cell: (row) => formatNumber(people.get(row.id) ?? 0, rq.lang),
          },
        ]}
      />
    </Register>,
    { status },
  );
}

export const testListPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function keepWordsPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const days = z.coerce.number().int().min(30).max(1_095).safeParse(typed.days);
  if (!days.success)
    return show(rq, { days: typed.days ?? "", errors: { days: pick(rq.lang, vi, en).errors.days } }, 422);
  await transaction(rq.app.db, (tx) => keepWordsFor(tx, actorOf(rq), { days: days.data, at: rq.now }));
  return seeOther(`${STAFF}?xong=luu-loi`);
}

export async function testListCsv(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { filter } = await asked(rq);
  const rows = await listTests(db, filter, EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], filter.today);
  const people = await countSessions(
    db,
    rows.map((row) => row.id),
  );
  const lines = rows.map((row) => [
    row.title,
    names.get(row.unitId) ?? "",
    words.phases[phaseOf(row, filter.today)],
    row.opensOn,
    row.closesOn,
    String(people.get(row.id) ?? 0),
  ]);
  return download(Buffer.from(writeCsv([words.csv.list, ...lines])), "text/csv; charset=utf-8", "thu-cung-dan.csv");
}
