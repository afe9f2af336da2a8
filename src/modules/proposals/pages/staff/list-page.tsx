import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  EmptyState,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  Tabs,
  type Tone,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { countProposals, listProposals } from "../../proposal.store.ts";
import type { ProposalKind, ProposalState } from "../../proposal.ts";

export const PROPOSALS = "/can-bo/cho-duyet";
const PAGE_SIZE = 50;

const Query = z.object({
  xem: z.enum(["xong"]).optional().catch(undefined),
  sau: z.coerce.number().int().positive().optional().catch(undefined),
});

export const TONES = {
  proposed: "waiting",
  approved: "good",
  returned: "warn",
  withdrawn: "neutral",
} as const satisfies Record<ProposalState, Tone>;

/** What concerns the units within a person's reach, or was written by them. */
export async function proposalListPage(rq: Rq, kinds: readonly ProposalKind[]): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const query = Query.parse(rq.query);
  const isWaiting = query.xem === undefined;
  const actor = actorOf(rq);
  const mine = { unitIds: await reachOf(db, actor, "proposals.read", rq.now), writtenById: actor.id };
  const found = await listProposals(db, { ...mine, isWaiting, beyond: query.sau, limit: PAGE_SIZE + 1 });
  const rows = found.slice(0, PAGE_SIZE);
  const names = await unitNames(
    db,
    rows.flatMap((row) => row.unitIds.slice(0, 1)),
    vietnamDay(rq.now),
  );
  const title = (row: (typeof rows)[number]): string =>
    kinds.find((one) => one.kind === row.kind)?.title(row.input, rq.lang) ?? words.unknownKind;
  const view = isWaiting ? "waiting" : "settled";
  const last = rows.at(-1);
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      <Tabs
        label={words.title}
        items={[
          {
            href: PROPOSALS,
            label: words.tabs.waiting,
            count: await countProposals(db, { ...mine, isWaiting: true }),
            current: isWaiting,
          },
          { href: `${PROPOSALS}?xem=xong`, label: words.tabs.settled, current: !isWaiting },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={isWaiting ? words.emptyWaiting : words.emptySettled} drawing={isWaiting ? "done" : "inbox"}>
          {isWaiting ? words.emptyWaitingText : words.emptySettledText}
        </EmptyState>
      ) : (
        <Table
          caption={words.tabs[view]}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "what",
              header: words.head.what,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${PROPOSALS}/${row.id}`}>{title(row)}</a>,
            },
            {
              key: "units",
              header: words.head.units,
              cell: (row) => words.units(names.get(row.unitIds[0] ?? "") ?? "", row.unitIds.length - 1),
            },
            {
              key: "by",
              header: words.head.by,
              cell: (row) => (
                <>
                  {row.writtenByName}
                  <span class="govuk-hint">{formatDateTime(row.writtenAt)}</span>
                </>
              ),
            },
            {
              key: "state",
              header: words.head.state,
              cell: (row) => (
                <State tone={row.isAhead && row.state === "proposed" ? "warn" : TONES[row.state]}>
                  {row.isAhead && row.state === "proposed" ? words.ahead : words.states[row.state]}
                </State>
              ),
            },
          ]}
        />
      )}
      {found.length > rows.length && last ? (
        <Pagination nextHref={`${PROPOSALS}?${isWaiting ? "" : "xem=xong&"}sau=${last.id}`} />
      ) : null}
    </StaffLayout>,
  );
}
