import { LinkList, PageHeading, PublicLayout, type ViewContext } from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";

export interface MovedViewProps {
  ctx: ViewContext;
  words: typeof vi;
  former: string;
  successors: { slug: string; name: string }[];
  /** What stood behind the unit's name in the address. */
  rest: string;
}

/** For addresses of units that were divided, or ended without a successor. */
export function MovedView({ ctx, words, former, successors, rest }: MovedViewProps) {
  return (
    <PublicLayout ctx={ctx} title={words.movedTitle(former)} noIndex>
      <PageHeading
        title={words.movedTitle(former)}
        lead={successors.length > 0 ? words.movedChoose : words.movedNowhere}
      />
      <LinkList
        label={words.movedChoose}
        items={successors.map((one) => ({ href: `/${one.slug}${rest}`, text: one.name }))}
      />
    </PublicLayout>
  );
}
