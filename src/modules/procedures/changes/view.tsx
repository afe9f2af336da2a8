import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  CardList,
  EmptyList,
  FilterBar,
  FilterSelect,
  MetaLine,
  PageHeading,
  Pagination,
  PublicLayout,
  Select,
  State,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { slugify } from "../../../platform/i18n/index.ts";
import type { ToldChange } from "../change-words.ts";
import type { vi as ProcedureWords } from "../messages.vi.ts";
import { LEVEL_IN_ADDRESS } from "../procedure-query.ts";
import type { ProcedureLevel } from "../procedure-record.ts";
import type { ChangeEvent, ChangeFilter } from "./change-list.store.ts";
import type { vi } from "./messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  procedureWords: typeof ProcedureWords;
  siteName: string | null;
  request: ChangeFilter;
  events: ChangeEvent[];
  told: Map<number, ToldChange[]>;
  fields: { value: string; label: string }[];
  base: string;
  feed: string;
  first: string;
  next: string | undefined;
}

const LEVELS: ProcedureLevel[] = ["commune", "province", "ministry", "other"];
const TONE = { new: "good", changed: "info", ended: "bad" } as const;
/** More than these are behind the link to the comparison. */
const SHOWN = 4;

export function ChangeListView(props: Props) {
  const { ctx, words, procedureWords, siteName, request, events, told, fields, base, feed, first, next } = props;
  const isLater = new URLSearchParams(ctx.query).has("truoc");
  const isFiltered = Object.values(request).some((value) => value !== undefined);
  const title = siteName ? words.titleOf(siteName) : words.title;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.procedures, href: "/thu-tuc" }]}
      head={<link rel="alternate" type="application/atom+xml" title={title} href={feed} />}
      noIndex={request.kind !== undefined || request.field !== undefined || isLater}
    >
      <PageHeading title={title} lead={words.lead} />
      <FilterBar action={base} isFiltered={isFiltered}>
        <Select
          name="loai"
          label={words.kindLabel}
          value={request.kind ? { new: "moi", changed: "sua", ended: "het" }[request.kind] : ""}
          options={[
            { value: "", label: words.any },
            { value: "moi", label: words.kind.new },
            { value: "sua", label: words.kind.changed },
            { value: "het", label: words.kind.ended },
          ]}
        />
        {siteName ? null : (
          <FilterSelect
            name="cap"
            label={words.levelLabel}
            value={request.level ? LEVEL_IN_ADDRESS[request.level] : ""}
            all={words.any}
            options={LEVELS.map((level) => ({ value: LEVEL_IN_ADDRESS[level], label: procedureWords.level[level] }))}
          />
        )}
        <FilterSelect
          name="linh-vuc"
          label={words.fieldLabel}
          value={request.field ? slugify(request.field, 200) : ""}
          all={words.any}
          options={fields}
        />
      </FilterBar>
      <MetaLine items={[<a href={feed}>{words.follow}</a>]} />
      {events.length === 0 ? (
        <EmptyList isFiltered={isFiltered} resetHref={base} title={words.emptyTitle}>
          {words.emptyHelp}
        </EmptyList>
      ) : (
        <CardList
          level={2}
          label={title}
          items={events.map((event) => ({
            href: hrefOf(event),
            title: event.name,
            meta: (
              <MetaLine
                items={[
                  <State tone={TONE[event.kind]}>
                    {event.kind === "ended" ? words.ended[event.endKind] : words.kind[event.kind]}
                  </State>,
                  event.kind === "ended" ? words.until(event.effectiveOn) : words.from(event.effectiveOn),
                  event.code,
                  event.field,
                ]}
              />
            ),
            text: (
              <Story event={event} words={words} told={event.kind === "changed" ? told.get(event.versionId) : []} />
            ),
          }))}
        />
      )}
      <Pagination previousHref={isLater ? first : undefined} nextHref={next} summary={undefined} />
    </PublicLayout>
  );
}

const hrefOf = (event: ChangeEvent): string =>
  event.kind === "changed"
    ? `/thu-tuc/${event.code}/so-sanh?tu=${event.number - 1}&den=${event.number}`
    : `/thu-tuc/${event.code}`;

function Story({ event, words, told }: { event: ChangeEvent; words: typeof vi; told: ToldChange[] | undefined }) {
  const summaries = (told ?? []).map((one) => one.summary);
  return (
    <>
      {summaries.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {summaries.slice(0, SHOWN).map((summary) => (
            <li>{summary}</li>
          ))}
          {summaries.length > SHOWN ? <li>{words.more(summaries.length - SHOWN)}</li> : null}
        </ul>
      ) : event.kind === "changed" ? (
        <p class="govuk-body">{words.otherwise}</p>
      ) : null}
      <MetaLine
        items={[
          event.decision ? words.by(event.decision) : null,
          event.reason && event.reason !== event.decision ? event.reason : null,
          words.recorded(vietnamDay(event.at)),
        ]}
      />
    </>
  );
}
