import {
  ActButton,
  CopyBox,
  Details,
  EmptyState,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../outlets/messages.vi.ts";
import type { OutletAddress } from "../../../outlets/outlets.store.ts";

export const OUTLETS = "/can-bo/toa-soan";

interface OutletRow {
  id: string;
  name: string;
  address: OutletAddress | null;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  today: string;
  outlets: OutletRow[];
  /** An address that was just made: shown this once. */
  made: { outlet: string; address: string } | null;
  mayEdit: boolean;
  ended: boolean;
}

export function OutletListView({ ctx, words, today, outlets, made, mayEdit, ended }: Props) {
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      islands={["copy"]}
      notice={
        <>
          {made ? <NotificationBanner tone="success">{words.made(made.outlet)}</NotificationBanner> : null}
          {ended ? <NotificationBanner tone="success">{words.endedNow}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {made ? <CopyBox label={words.copy} value={made.address} /> : null}
      {outlets.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="board">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table<OutletRow>
          caption={words.title}
          captionHidden
          phone="cards"
          rows={outlets}
          columns={[
            {
              key: "name",
              header: words.name,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/to-chuc/${row.id}`}>{row.name}</a>,
            },
            { key: "address", header: words.address, cell: (row) => state(row.address, words, today) },
            ...(mayEdit
              ? [
                  {
                    key: "acts",
                    header: words.make,
                    cell: (row: OutletRow) =>
                      row.address ? (
                        <a href={`${OUTLETS}/${row.id}/dia-chi`}>
                          {words.change}
                          <span class="govuk-visually-hidden"> {row.name}</span>
                        </a>
                      ) : (
                        <ActButton action={`${OUTLETS}/${row.id}/dia-chi`} variant="secondary" small>
                          {words.make}
                          <span class="govuk-visually-hidden"> {row.name}</span>
                        </ActButton>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </StaffLayout>
  );
}

interface AddressProps {
  ctx: ViewContext;
  words: typeof vi;
  outlet: { id: string; name: string };
  address: OutletAddress;
}

/** What happens to the outlet, before it happens. */
export function OutletAddressView({ ctx, words, outlet, address }: AddressProps) {
  const said = words.asking;
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: words.title, href: OUTLETS }]}>
      <PageHeading title={said.title} caption={outlet.name} lead={words.until(address.untilOn, address.madeByName)} />
      <p class="govuk-body">{said.renewText}</p>
      <ActButton action={`${OUTLETS}/${outlet.id}/dia-chi`} fields={{ sure: "1" }} variant="warning">
        {said.renew}
      </ActButton>
      <Details summary={words.end}>
        <p class="govuk-body">{said.endText}</p>
        <ActButton action={`${OUTLETS}/${outlet.id}/dia-chi/huy`} variant="warning" small>
          {words.end}
        </ActButton>
      </Details>
      <p class="govuk-body">
        <a href={OUTLETS}>{said.keep}</a>
      </p>
    </StaffLayout>
  );
}

function state(address: OutletAddress | null, words: typeof vi, today: string): string {
  if (!address) return words.none;
  return address.untilOn < today ? words.ended(address.untilOn) : words.until(address.untilOn, address.madeByName);
}
