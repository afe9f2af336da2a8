import type { ComponentChildren } from "preact";
import { LinkButton } from "./actions.tsx";
import { type Asked, addressOf, isFiltered } from "./address.ts";
import { EmptyList, PageHeading } from "./content.tsx";
import type { ViewContext } from "./context.ts";
import { FilterBar, Pagination } from "./data.tsx";
import type { Island } from "./document.tsx";
import type { DrawingName } from "./drawings.tsx";
import { type Crumb, StaffLayout } from "./layouts.tsx";

export type RegisterProps = {
  ctx: ViewContext;
  title: string;
  lead?: string | undefined;
  caption?: string;
  breadcrumbs?: readonly Crumb[];
  notice?: ComponentChildren;
  /** Where the list stands; what is asked of it stands behind, and ".csv" behind it gives the same rows. */
  href: string;
  asked: Asked;
  /** The one thing to begin from here; nothing for who may not. */
  add?: { href: string; text: string } | null | undefined | false;
  /** Other ways on, between the two. */
  ways?: ComponentChildren;
  csv: string;
  /** What stands above the filter: tabs, figures. */
  above?: ComponentChildren;
  filter: { submitLabel: string; fields: ComponentChildren; keep?: Record<string, string> };
  isEmpty: boolean;
  empty: { nothingFits: string; title: string; text: ComponentChildren; drawing?: DrawingName };
  /** What is asked to get the pages before and behind; nothing where there is none. */
  previous?: Asked | null | undefined;
  next?: Asked | null | undefined;
  islands?: readonly Island[];
  /** The table. */
  children: ComponentChildren;
};

/** A register as officers have it: what is filtered is seen, taken along as CSV, and turned by pages. */
export function Register(props: RegisterProps) {
  const { href, asked, add, empty, filter, previous, next } = props;
  const filtered = isFiltered(asked);
  return (
    <StaffLayout
      ctx={props.ctx}
      title={props.title}
      {...(props.breadcrumbs ? { breadcrumbs: props.breadcrumbs } : {})}
      {...(props.notice ? { notice: props.notice } : {})}
      {...(props.islands ? { islands: props.islands } : {})}
      wide
    >
      <PageHeading
        title={props.title}
        {...(props.lead ? { lead: props.lead } : {})}
        {...(props.caption ? { caption: props.caption } : {})}
        actions={
          <>
            {add ? (
              <LinkButton href={add.href} small>
                {add.text}
              </LinkButton>
            ) : null}{" "}
            {props.ways}{" "}
            {props.isEmpty ? null : (
              <LinkButton href={addressOf(`${href}.csv`, asked)} variant="secondary" small icon="download">
                {props.csv}
              </LinkButton>
            )}
          </>
        }
      />
      {props.above}
      <FilterBar
        action={href}
        submitLabel={filter.submitLabel}
        isFiltered={filtered}
        {...(filter.keep ? { keep: filter.keep } : {})}
      >
        {filter.fields}
      </FilterBar>
      {props.isEmpty ? (
        <EmptyList
          isFiltered={filtered}
          nothingFits={empty.nothingFits}
          resetHref={href}
          title={empty.title}
          {...(empty.drawing ? { drawing: empty.drawing } : {})}
        >
          {empty.text}
        </EmptyList>
      ) : (
        props.children
      )}
      <Pagination
        previousHref={previous ? addressOf(href, asked, previous) : undefined}
        nextHref={next ? addressOf(href, asked, next) : undefined}
      />
    </StaffLayout>
  );
}
