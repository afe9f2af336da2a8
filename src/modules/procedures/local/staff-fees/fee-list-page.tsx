import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  Tabs,
  Tag,
  TextInput,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../accounts/index.ts";
import { countFeeDocuments, FEE_DOCUMENT_STATES, listFeeDocuments } from "../../../fees/index.ts";
import { getUnits } from "../../../organisations/index.ts";
import { FEE_TONES, feePlaces } from "./fee-places.ts";
import { en } from "./staff-messages.en.ts";
import { vi } from "./staff-messages.vi.ts";

const PAGE_SIZE = 30;
const Query = z.object({
  tinhtrang: z.enum(FEE_DOCUMENT_STATES).optional().catch(undefined),
  q: z.string().optional().catch(undefined),
  sau: z.string().optional().catch(undefined),
});

/** "2026-01-01_uuid": the last row of the page before. */
function readPlace(text: string | undefined): { validFrom: string; id: string } | undefined {
  const [validFrom = "", id = ""] = (text ?? "").split("_");
  return z.iso.date().safeParse(validFrom).success && z.uuid().safeParse(id).success ? { validFrom, id } : undefined;
}

/** Documents that set or waive fees, newest first. */
export async function feeListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const query = Query.parse(rq.query);
  const state = query.tinhtrang;
  const q = nfc(query.q ?? "")
    .trim()
    .slice(0, 200);
  const places = await feePlaces(rq, "fees.read");
  const unitIds = places.map((unit) => unit.id);
  const after = readPlace(query.sau);
  const [found, counts] = await Promise.all([
    listFeeDocuments(db, { unitIds, state, q, after, limit: PAGE_SIZE + 1 }),
    countFeeDocuments(db, { unitIds, q }),
  ]);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const address = (part: Record<string, string | undefined>): string => {
    const wanted = Object.entries({ tinhtrang: state, q: q === "" ? undefined : q, ...part });
    const text = new URLSearchParams(wanted.filter((one): one is [string, string] => one[1] !== undefined)).toString();
    return text === "" ? "/can-bo/phi" : `/can-bo/phi?${text}`;
  };
  const units = await getUnits(
    db,
    rows.flatMap((row) => row.unitId ?? []),
    vietnamDay(rq.now),
  );
  const tabs = FEE_DOCUMENT_STATES.filter((one) => one !== "discarded");
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} breadcrumbs={[]}>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={holds(actorOf(rq), "fees.edit") ? <LinkButton href="/can-bo/phi/moi">{words.add}</LinkButton> : null}
      />
      <Tabs
        label={words.head.state}
        items={[
          {
            href: address({ tinhtrang: undefined }),
            label: words.all,
            count: tabs.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0),
            current: !state,
          },
          ...tabs.map((one) => ({
            href: address({ tinhtrang: one }),
            label: words.states[one],
            count: counts.get(one) ?? 0,
            current: state === one,
          })),
        ]}
      />
      <FilterBar
        action="/can-bo/phi"
        keep={state ? { tinhtrang: state } : undefined}
        active={q === "" ? [] : [{ label: `“${q}”`, removeHref: address({ q: undefined }) }]}
        resetHref={address({ q: undefined })}
      >
        <TextInput name="q" label={words.search} type="search" value={q} width={30} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={words.empty} drawing={state || q !== "" ? "search" : "inbox"}>
          {q !== "" ? words.emptyFound : state ? words.emptyFiltered : words.emptyHelp}
        </EmptyState>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "number",
              header: words.head.number,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/can-bo/phi/${row.id}`}>{row.number}</a>
                  <span class="govuk-hint">{row.title}</span>
                  {row.isDemo ? <Tag>{words.demo}</Tag> : null}
                </>
              ),
            },
            {
              key: "place",
              header: words.head.place,
              cell: (row) => (row.unitId ? (units.get(row.unitId)?.name ?? "") : words.country),
            },
            { key: "valid", header: words.head.valid, cell: (row) => words.valid(row.validFrom, row.validTo) },
            {
              key: "lines",
              header: words.head.lines,
              cell: (row) => words.lines(Number(row.rateCount), Number(row.reliefCount)),
            },
            {
              key: "state",
              header: words.head.state,
              nowrap: true,
              cell: (row) => <State tone={FEE_TONES[row.state]}>{words.states[row.state]}</State>,
            },
          ]}
        />
      )}
      <Pagination
        previousHref={after ? address({}) : undefined}
        nextHref={found.length > PAGE_SIZE && last ? address({ sau: `${last.validFrom}_${last.id}` }) : undefined}
      />
    </StaffLayout>,
  );
}
