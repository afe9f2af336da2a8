import {
  LinkButton,
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { CONTACT_ROLES, type ContactState, contactState, type PressContact } from "../../../contacts/contact.ts";
import type { vi } from "../../../contacts/messages.vi.ts";
import type { ContactQuery } from "./page.tsx";

export const CONTACTS = "/can-bo/dau-moi-bao-chi";
export const CONTACT_TONES: Record<ContactState, Tone> = { kept: "good", expired: "neutral", ended: "neutral" };

type Row = PressContact & { name: string };

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: ContactQuery;
  today: string;
  rows: Row[];
  unitNames: Map<string, string>;
  units: readonly { id: string; name: string }[];
  isFirst: boolean;
  next: string | null;
}

export const wantsOf = (words: typeof vi, row: Pick<PressContact, "wantsKits" | "wantsInvitations">): string =>
  [row.wantsKits ? words.wantsKits : "", row.wantsInvitations ? words.wantsInvitations : ""].filter(Boolean).join(", ");

export function ContactListView({ ctx, words, query, today, rows, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.listTitle}
      lead={words.listLead}
      href={CONTACTS}
      asked={query}
      add={{ href: `${CONTACTS}/moi`, text: words.add }}
      above={
        <p>
          <LinkButton href={`${CONTACTS}/bao-tin`} variant="secondary" small>
            {words.notices.open}
          </LinkButton>
        </p>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <Select
              name="vai"
              label={words.role}
              value={query.vai ?? ""}
              placeholder={words.all}
              options={CONTACT_ROLES.map((value) => ({ value, label: words.roles[value] }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
            <Select
              name="xem"
              label={words.show}
              value={query.xem ?? ""}
              options={[
                { value: "", label: words.shows.kept },
                { value: "all", label: words.shows.all },
              ]}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table<Row>
        caption={words.listTitle}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "outlet",
            header: words.outlet,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${CONTACTS}/${row.id}`}>{row.outletName}</a>,
          },
          { key: "role", header: words.role, cell: (row) => words.roles[row.role] },
          { key: "person", header: words.person, cell: (row) => row.name || words.erased },
          {
            key: "wants",
            header: words.wants,
            cell: (row) => wantsOf(words, row),
          },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          { key: "expires", header: words.expires, nowrap: true, cell: (row) => formatDate(row.expiresOn) },
          {
            key: "state",
            header: words.state,
            cell: (row) => {
              const state = contactState(row, today);
              return <State tone={CONTACT_TONES[state]}>{words.states[state]}</State>;
            },
          },
        ]}
      />
    </Register>
  );
}
