import {
  Heading,
  LinkList,
  PageHeading,
  Pagination,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { slugify } from "../../../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";
import type { IndexEntry } from "./page.tsx";

const BASE = "/thu-tuc/muc-luc";

interface IndexProps {
  ctx: ViewContext;
  words: typeof vi;
  letters: { letter: string; count: number }[];
  fields: { field: string; count: number }[];
}

export function ProcedureIndexView({ ctx, words, letters, fields }: IndexProps) {
  return (
    <PublicLayout ctx={ctx} title={words.title} breadcrumbs={[{ text: words.procedures, href: "/thu-tuc" }]}>
      <PageHeading title={words.title} lead={words.lead} />
      <Heading level={2} size="m">
        {words.byLetter}
      </Heading>
      <LinkList
        label={words.byLetter}
        columns="narrow"
        items={letters.map(({ letter, count }) => ({
          href: `${BASE}/${letter}`,
          text: words.letter(letter),
          note: words.count(count),
        }))}
      />
      <Heading level={2} size="m">
        {words.byField}
      </Heading>
      <LinkList
        label={words.byField}
        columns
        items={fields.map(({ field, count }) => ({
          href: `/thu-tuc?linh-vuc=${slugify(field, 200)}`,
          text: field,
          note: words.count(count),
        }))}
      />
    </PublicLayout>
  );
}

interface LetterProps {
  ctx: ViewContext;
  words: typeof vi;
  letter: string;
  entries: IndexEntry[];
  total: number;
  page: number;
  pages: number;
}

export function ProcedureLetterView({ ctx, words, letter, entries, total, page, pages }: LetterProps) {
  const link = (to: number): string => `${BASE}/${letter}${to > 1 ? `?trang=${to}` : ""}`;
  const first = entries[0]?.name ?? "";
  const last = entries.at(-1)?.name ?? "";
  return (
    <PublicLayout
      ctx={ctx}
      title={words.letterTitle(letter)}
      breadcrumbs={[
        { text: words.procedures, href: "/thu-tuc" },
        { text: words.title, href: BASE },
      ]}
    >
      <PageHeading
        title={words.letterTitle(letter)}
        lead={pages > 1 ? words.range(beginningOf(first), beginningOf(last)) : words.count(total)}
      />
      <LinkList
        label={words.letterTitle(letter)}
        items={entries.map((entry) => ({
          href: `/thu-tuc/${entry.code}`,
          text: shorten(entry.name),
          note: entry.code,
        }))}
      />
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? link(page - 1) : undefined}
        nextHref={page < pages ? link(page + 1) : undefined}
      />
    </PublicLayout>
  );
}

const beginningOf = (name: string): string => name.split(" ").slice(0, 4).join(" ");
const shorten = (name: string): string => (name.length > 200 ? `${name.slice(0, name.lastIndexOf(" ", 195))} …` : name);
