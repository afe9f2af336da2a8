import {
  addressOf,
  CardList,
  EmptyList,
  FilterBar,
  FilterSelect,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { PictureRow } from "../../../media.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { CONSENTS, type Consent, fileName } from "../../../picture.ts";
import type { PictureQuery } from "./page.tsx";

export const LIBRARY = "/can-bo/kho-anh";

export const CONSENT_TONES: Record<Consent, Tone> = {
  nobody: "neutral",
  given: "good",
  missing: "warn",
  withdrawn: "bad",
};

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: PictureQuery;
  rows: PictureRow[];
  count: number;
  units: { id: string; name: string }[];
  places: string[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function PictureListView({ ctx, words, query, rows, unitNames, ...props }: Props) {
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={props.mayAdd ? <LinkButton href={`${LIBRARY}/them`}>{words.add}</LinkButton> : null}
      />
      <FilterBar action={LIBRARY} submitLabel={words.filter} isFiltered={isFiltered(query)}>
        <TextInput name="q" label={words.q} hint={words.qHint} value={query.q ?? ""} />
        <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
        <FilterSelect
          name="noi"
          label={words.place}
          value={query.noi}
          all={words.all}
          options={props.places.map((place) => ({ value: place, label: place }))}
        />
        <Select
          name="dongy"
          label={words.consent}
          value={query.dongy ?? ""}
          placeholder={words.all}
          options={CONSENTS.map((one) => ({ value: one, label: words.consents[one] }))}
        />
        <Select
          name="dung"
          label={words.use}
          value={query.dung ?? ""}
          placeholder={words.all}
          options={[
            { value: "co", label: words.used },
            { value: "khong", label: words.unused },
          ]}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={LIBRARY}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <>
          <p class="govuk-body">{words.count(props.count)}</p>
          <CardList
            level={2}
            look="grid"
            label={words.title}
            items={rows.map((row) => ({
              href: `${LIBRARY}/${row.id}`,
              title: row.caption || row.alt,
              meta: [unitNames.get(row.unitId), row.place, row.takenOn ? formatDate(row.takenOn) : ""]
                .filter(Boolean)
                .join(" · "),
              text: `${words.usedTimes(row.uses)} · ${row.code}`,
              state: <State tone={CONSENT_TONES[row.consent]}>{words.consents[row.consent]}</State>,
              image: {
                src: `${LIBRARY}/tep/${fileName(row.code, "480")}`,
                width: row.width,
                height: row.height,
                alt: row.alt,
              },
            }))}
          />
        </>
      )}
      <Pagination
        {...(props.isFirst ? {} : { previousHref: addressOf(LIBRARY, query, {}) })}
        {...(props.next ? { nextHref: addressOf(LIBRARY, query, { truoc: props.next }) } : {})}
      />
    </StaffLayout>
  );
}
