import { PageHeading, Pagination, Prose, PublicLayout, type ViewContext } from "../../../../../platform/html/index.ts";
import type { LongPart } from "../../../long-texts.ts";
import type { vi } from "../../../messages.vi.ts";
import { OfficialText } from "../../../official-text-view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  code: string;
  name: string;
  part: LongPart;
  text: string;
  page: number;
  pages: number;
  /** Day asked for, where it is not today. */
  on: string | null;
}

/** Address of one page of a full text. */
export function fullTextAddress(code: string, part: LongPart, page: number, on: string | null): string {
  const query = new URLSearchParams({ muc: part, ...(page > 1 ? { phan: String(page) } : {}), ...(on ? { on } : {}) });
  return `/thu-tuc/${code}/toan-van?${query}`;
}

export function ProcedureFullTextView({ ctx, words, code, name, part, text, page, pages, on }: Props) {
  const title = words.longParts[part];
  return (
    <PublicLayout
      ctx={ctx}
      title={`${title}: ${name}`}
      noIndex
      breadcrumbs={[
        { text: words.procedures, href: "/thu-tuc" },
        { text: code, href: `/thu-tuc/${code}${on ? `?on=${on}` : ""}` },
      ]}
    >
      <PageHeading title={title} caption={code} legalName={name} />
      <Prose>
        <OfficialText text={text} />
      </Prose>
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? fullTextAddress(code, part, page - 1, on) : undefined}
        nextHref={page < pages ? fullTextAddress(code, part, page + 1, on) : undefined}
      />
    </PublicLayout>
  );
}
