import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { FilterSelect, Register, State, Table, TextInput } from "../../../platform/html/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, formatNumber, nfc, pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { type Consultation, PHASES, phaseOf } from "../consultation.ts";
import {
  type ConsultationFilter,
  countResponses,
  listConsultations,
  listConsultationUnits,
} from "../consultations.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { PHASE_TONES } from "./public-pages.tsx";

export const STAFF = "/can-bo/lay-y-kien";
const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  tinhtrang: z.enum(PHASES).optional().catch(undefined),
  viec: z.enum(["approve", "correct", "summary"]).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});

async function asked(rq: Rq) {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "consultations.read", rq.now);
  const filter: ConsultationFilter = {
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    phase: query.tinhtrang,
    need: query.viec,
    q: query.q,
    today: vietnamDay(rq.now),
  };
  return { query, reach, filter };
}

/** How one stands, for officers: before it is public by its draft, then as everybody sees it. */
export function Standing({ one, today, words }: { one: Consultation; today: string; words: typeof vi }) {
  const phase = phaseOf(one, today);
  if (phase === null)
    return (
      <State tone={one.state === "returned" ? "warn" : one.state === "submitted" ? "waiting" : "neutral"}>
        {words.states[one.state]}
      </State>
    );
  return <State tone={PHASE_TONES[phase]}>{words.phases[phase]}</State>;
}

export async function staffConsultationsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const { query, reach, filter } = await asked(rq);
  const after = placeIn(rq);
  const found = await listConsultations(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], filter.today);
  const sheets = await countResponses(
    db,
    rows.map((row) => row.id),
  );
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={said.lead}
      href={STAFF}
      asked={query}
      add={holds(actorOf(rq), "consultations.write") && { href: `${STAFF}/moi`, text: said.add }}
      csv={said.csv}
      filter={{
        submitLabel: words.public.filter,
        fields: (
          <>
            <TextInput name="q" label={words.public.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={words.public.state}
              value={query.tinhtrang}
              all={words.public.all}
              options={PHASES.map((value) => ({ value, label: words.phases[value] }))}
            />
            <FilterSelect
              name="viec"
              label={said.need}
              value={query.viec}
              all={words.public.all}
              options={Object.entries(said.needs).map(([value, label]) => ({ value, label }))}
            />
            <UnitFilter
              label={words.unit}
              value={query.donvi}
              all={words.public.all}
              units={await listUnitChoices(db, await listConsultationUnits(db, { reach }), filter.today)}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.emptyTitle, text: said.emptyText, drawing: "inbox" }}
      previous={after ? {} : null}
      next={found.length > PAGE_SIZE && last ? { truoc: placeOf({ createdAt: last.writtenAt, id: last.id }) } : null}
    >
      <Table<Consultation>
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: said.what,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${STAFF}/${row.id}`}>{row.title}</a>,
          },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "until", header: words.until, nowrap: true, cell: (row) => formatDate(row.closesOn) },
          {
            key: "sheets",
            header: said.sheets,
            numeric: true,
            cell: (row) => formatNumber(sheets.get(row.id) ?? 0, rq.lang),
          },
          {
            key: "state",
            header: words.public.state,
            cell: (row) => <Standing one={row} today={filter.today} words={words} />,
          },
        ]}
      />
    </Register>,
  );
}

export async function staffConsultationsCsv(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { filter } = await asked(rq);
  const rows = await listConsultations(db, filter, EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], filter.today);
  const sheets = await countResponses(
    db,
    rows.map((row) => row.id),
  );
  const head = [words.staff.what, words.unit, words.from, words.until, words.staff.sheets, words.public.state];
  const lines = rows.map((row) => {
    const phase = phaseOf(row, filter.today);
    return [
      row.title,
      names.get(row.unitId) ?? "",
      formatDate(row.opensOn),
      formatDate(row.closesOn),
      String(sheets.get(row.id) ?? 0),
      phase ? words.phases[phase] : words.states[row.state],
    ];
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "lay-y-kien.csv");
}
