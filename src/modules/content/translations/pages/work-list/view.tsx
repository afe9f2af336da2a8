import {
  type Asked,
  addressOf,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  Tag,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { languageNames, type ToldLanguage } from "../../../../topics/index.ts";
import type { vi as scopeVi } from "../../../scope/messages.vi.ts";
import type { vi } from "../../messages.vi.ts";
import { STANDINGS, type Standing, type TranslationRow } from "../../translation.store.ts";

export interface WorkListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  query: { lang: ToldLanguage; standing: Standing | undefined; words: string; onlyWanted: boolean; page: number };
  scopeWords: typeof scopeVi;
  languages: ToldLanguage[];
  rows: TranslationRow[];
  counts: Record<Standing, number>;
  unitNames: Map<string, string>;
  hasNext: boolean;
  mayName: boolean;
}

export const STANDING_TONES: Record<Standing, Tone> = {
  none: "neutral",
  outdated: "warn",
  draft: "info",
  returned: "bad",
  submitted: "waiting",
  confirmed: "good",
};

const BASE = "/can-bo/dich";

export function WorkListView(props: WorkListViewProps) {
  const { ctx, words, scopeWords, query, languages, rows, counts, unitNames, hasNext } = props;
  const names = languageNames(ctx.lang);
  const address = (change: Asked): string =>
    addressOf(
      BASE,
      {
        ngonngu: query.lang,
        tinhtrang: query.standing,
        q: query.words || undefined,
        can: query.onlyWanted ? "1" : undefined,
      },
      change,
    );
  return (
    <StaffLayout ctx={ctx} title={words.title} breadcrumbs={[]}>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href={`${BASE}/thu-tuc?ngonngu=${query.lang}`} variant="secondary">
              {words.procedures}
            </LinkButton>
            <LinkButton href={`${BASE}/thuat-ngu?ngonngu=${query.lang}`} variant="secondary">
              {words.terms}
            </LinkButton>
            {props.mayName ? (
              <LinkButton href={`${BASE}/nguoi-dich`} variant="secondary">
                {words.readers}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {languages.length === 0 ? (
        <EmptyState title={words.noReadersTitle}>{words.noReadersText}</EmptyState>
      ) : (
        <>
          <FilterBar
            action={BASE}
            submitLabel={words.filter}
            isFiltered={query.words !== "" || query.onlyWanted}
            keep={query.standing ? { tinhtrang: query.standing } : {}}
          >
            <Select
              name="ngonngu"
              label={words.language}
              value={query.lang}
              options={languages.map((value) => ({ value, label: names[value] }))}
            />
            <TextInput name="q" label={words.search} value={query.words} />
            <Select
              name="can"
              label={scopeWords.scope}
              value={query.onlyWanted ? "1" : ""}
              options={[
                { value: "", label: scopeWords.all },
                { value: "1", label: scopeWords.onlyWanted },
              ]}
            />
          </FilterBar>
          <Tabs
            label={words.standing}
            items={STANDINGS.map((one) => ({
              href: address({ tinhtrang: query.standing === one ? undefined : one }),
              label: words.standings[one],
              count: counts[one],
              current: query.standing === one,
            }))}
          />
          {rows.length === 0 ? (
            <EmptyState title={words.emptyTitle}>{words.empty}</EmptyState>
          ) : (
            <Table
              caption={words.title}
              captionHidden
              phone="cards"
              rows={rows}
              columns={[
                {
                  key: "item",
                  header: words.item,
                  rowHeader: true,
                  wide: true,
                  cell: (row) => (
                    <>
                      <a href={`${BASE}/${row.itemId}/${query.lang}`}>{row.title}</a>
                      {row.isWanted ? <Tag>{scopeWords.wanted}</Tag> : null}
                    </>
                  ),
                },
                {
                  key: "standing",
                  header: words.standing,
                  nowrap: true,
                  cell: (row) => <State tone={STANDING_TONES[row.standing]}>{words.standings[row.standing]}</State>,
                },
                { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
                { key: "translator", header: words.translator, cell: (row) => row.writtenByName ?? "–" },
              ]}
            />
          )}
          <Pagination
            previousHref={query.page > 1 ? address({ trang: String(query.page - 1) }) : null}
            nextHref={hasNext ? address({ trang: String(query.page + 1) }) : null}
          />
        </>
      )}
    </StaffLayout>
  );
}
