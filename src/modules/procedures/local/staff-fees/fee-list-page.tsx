import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  EmptyState,
  LinkButton,
  PageHeading,
  StaffLayout,
  State,
  Table,
  Tabs,
  Tag,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../accounts/index.ts";
import { FEE_DOCUMENT_STATES, listFeeDocuments } from "../../../fees/index.ts";
import { getUnits } from "../../../organisations/index.ts";
import { FEE_TONES, feePlaces } from "./fee-places.ts";
import { en } from "./staff-messages.en.ts";
import { vi } from "./staff-messages.vi.ts";

const Query = z.object({ tinhtrang: z.enum(FEE_DOCUMENT_STATES).optional().catch(undefined) });

/** Documents that set or waive fees, newest first. */
export async function feeListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { tinhtrang: state } = Query.parse(rq.query);
  const places = await feePlaces(rq, "fees.read");
  const unitIds = places.map((unit) => unit.id);
  const rows = await listFeeDocuments(db, { unitIds, state });
  const all = state ? await listFeeDocuments(db, { unitIds }) : rows;
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
          { href: "/can-bo/phi", label: words.all, count: all.length, current: !state },
          ...tabs.map((one) => ({
            href: `/can-bo/phi?tinhtrang=${one}`,
            label: words.states[one],
            count: all.filter((row) => row.state === one).length,
            current: state === one,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.empty} drawing={state ? "search" : "inbox"}>
          {state ? words.emptyFiltered : words.emptyHelp}
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
    </StaffLayout>,
  );
}
