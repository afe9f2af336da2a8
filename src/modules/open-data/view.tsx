import {
  CardList,
  DownloadLink,
  EmptyState,
  Heading,
  InsetText,
  LinkList,
  MetaLine,
  PageHeading,
  Prose,
  PublicLayout,
  SummaryList,
  Table,
  Tag,
  type ViewContext,
} from "../../platform/html/index.ts";
import type { Route } from "../../platform/http/index.ts";
import type { Lang } from "../../platform/i18n/index.ts";
import type { Described } from "./catalog.ts";
import type { DataTerms } from "./data-file.store.ts";
import type { vi } from "./messages.vi.ts";

const BASE = "/du-lieu-mo";

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  sets: Described[];
  lang: Lang;
}

export function DataSetListView({ ctx, words, sets, lang }: ListProps) {
  return (
    <PublicLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[]}
      head={
        <>
          <link rel="alternate" type="application/ld+json" href={`${BASE}/catalog.jsonld`} />
          <link rel="alternate" type="text/turtle" href={`${BASE}/catalog.ttl`} />
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {sets.length === 0 ? <EmptyState title={words.emptyTitle} drawing="board" /> : null}
      <CardList
        level={2}
        label={words.sets}
        items={sets.map(({ set, files }) => {
          const { title, description } = set.words(lang);
          const [first] = files;
          return {
            href: `${BASE}/${set.id}`,
            title,
            text: description,
            meta: (
              <MetaLine
                items={
                  first
                    ? [
                        words.rows(first.rowCount),
                        ...files.map((file) => `${file.format.toUpperCase()} ${words.size(file.bytes)}`),
                        words.changed(first.changedAt),
                      ]
                    : [words.notMade]
                }
              />
            ),
          };
        })}
      />
      <Heading level={2} size="m">
        {words.more}
      </Heading>
      <LinkList
        items={[
          { href: `${BASE}/api`, text: words.api, note: words.apiNote },
          { href: "/chia-se-du-lieu", text: words.shared, note: words.sharedNote },
          { href: "/nhung", text: words.embed, note: words.embedNote },
          { href: "/thu-tuc/thay-doi.atom", text: words.changesFeed },
          { href: `${BASE}/catalog.jsonld`, text: words.catalogJson },
          { href: `${BASE}/catalog.ttl`, text: words.catalogTurtle },
        ]}
      />
    </PublicLayout>
  );
}

interface SetProps {
  ctx: ViewContext;
  words: typeof vi;
  described: Described;
  lang: Lang;
  publisher: string;
  terms: DataTerms;
}

export function DataSetView({ ctx, words, described, lang, publisher, terms }: SetProps) {
  const { set, files } = described;
  const { title, description, fields } = set.words(lang);
  const [first] = files;
  const base = `${BASE}/${set.id}`;
  const facts: [string, preact.ComponentChildren][] = [
    [words.facts.publisher, publisher],
    [words.facts.level, words.levelOfSets],
    [words.facts.licence, <a href={terms.licenceUrl}>{terms.licenceName}</a>],
    ...(first
      ? ([
          [words.facts.rows, words.rows(first.rowCount)],
          ...(first.periodFrom && first.periodTo
            ? [[words.facts.period, words.period(first.periodFrom, first.periodTo)]]
            : []),
          [words.facts.changed, words.when(first.changedAt)],
          [words.facts.checked, words.when(first.checkedAt)],
        ] as [string, string][])
      : []),
    ...(terms.contactEmail
      ? ([[words.facts.contact, <a href={`mailto:${terms.contactEmail}`}>{terms.contactEmail}</a>]] as [
          string,
          preact.ComponentChildren,
        ][])
      : []),
  ];
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      description={description}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      head={
        <>
          <link rel="alternate" type="application/ld+json" href={`${base}.jsonld`} />
          <link rel="alternate" type="text/turtle" href={`${base}.ttl`} />
        </>
      }
    >
      <PageHeading title={title} lead={description} />
      <Heading level={2}>{words.files}</Heading>
      {files.length === 0 ? (
        <InsetText>
          {words.notMade}. {words.notMadeHelp}
        </InsetText>
      ) : (
        files.map((file) => (
          <>
            <DownloadLink
              href={`${base}/${set.id}.${file.format}`}
              title={file.format === "csv" ? words.csv : words.jsonl}
              format={file.format.toUpperCase()}
              size={words.size(file.bytes)}
              note={file.format === "csv" ? words.csvNote : undefined}
            />
            <MetaLine
              items={[
                <a href={`${base}/${set.id}.${file.format}.gz`}>{words.packed(file.packedBytes)}</a>,
                <span class="db-anywhere">{words.sum(file.sha256)}</span>,
              ]}
            />
          </>
        ))
      )}
      <SummaryList rows={facts.map(([key, value]) => ({ key, value }))} />
      <Heading level={2}>{words.dictionary}</Heading>
      <Table
        caption={words.dictionary}
        captionHidden
        phone="cards"
        rows={[...set.fields]}
        columns={[
          {
            key: "name",
            header: words.dictionaryHead.name,
            rowHeader: true,
            cell: (field) => <code>{field.name}</code>,
          },
          { key: "type", header: words.dictionaryHead.type, cell: (field) => words.types[field.type] },
          { key: "meaning", header: words.dictionaryHead.meaning, cell: (field) => fields[field.name] ?? "" },
        ]}
      />
      <MetaLine items={[<a href={`${base}/tu-dien.csv`}>{words.dictionaryFile}</a>]} />
      {first ? (
        <>
          <Heading level={2}>{words.preview}</Heading>
          {first.preview.length === 0 ? (
            <p class="govuk-body">{words.previewEmpty}</p>
          ) : (
            <Table
              caption={words.preview}
              captionHidden
              phone="scroll"
              dense
              rows={first.preview}
              columns={set.fields.map((field, at) => ({
                key: field.name,
                header: field.name,
                rowHeader: at === 0,
                cell: (row: Record<string, unknown>) => shorten(row[field.name] ?? null),
              }))}
            />
          )}
        </>
      ) : null}
      <MetaLine items={[<a href={`${base}.jsonld`}>{words.asDcat}</a>, <a href={`${base}.ttl`}>Turtle</a>]} />
    </PublicLayout>
  );
}

const shorten = (value: unknown): string => {
  const text = Array.isArray(value) ? value.join(", ") : value === null ? "" : String(value);
  return text.length > 60 ? `${text.slice(0, 57)} …` : text;
};

/** For people; programs read `/api/v1/openapi.json`, which says the same and more. */
export function ApiView({ ctx, words, routes }: { ctx: ViewContext; words: typeof vi; routes: readonly Route[] }) {
  return (
    <PublicLayout ctx={ctx} title={words.apiTitle} breadcrumbs={[{ text: words.title, href: BASE }]}>
      <PageHeading title={words.apiTitle} lead={words.apiLead} />
      <LinkList items={[{ href: "/api/v1/openapi.json", text: words.apiDocument }]} />
      <Prose>
        <p>{words.apiErrors}</p>
      </Prose>
      <Table
        caption={words.apiTitle}
        captionHidden
        phone="cards"
        rows={[...routes]}
        columns={[
          {
            key: "address",
            header: "API",
            rowHeader: true,
            cell: (route) => (
              <>
                <Tag>{route.method}</Tag> <Address path={route.path} />
              </>
            ),
          },
          {
            key: "summary",
            header: words.dictionaryHead.meaning,
            cell: (route) => (
              <>
                {words.apiSummary[`${route.method} ${route.path}`] ?? (
                  <span lang="en">{route.options.api?.summary}</span>
                )}
                {route.access === "public" ? "" : ` (${words.apiToken})`}
              </>
            ),
          },
          {
            key: "level",
            header: words.facts.level,
            nowrap: true,
            cell: (route) => words.levels[route.access === "public" ? "open" : "internal"],
          },
        ]}
      />
    </PublicLayout>
  );
}

/** Breaks behind its slashes, so that no word of it is cut on a phone. */
function Address({ path }: { path: string }) {
  const parts = path
    .replace(/:(\w+)/g, "{$1}")
    .split("/")
    .slice(1);
  return (
    <code>
      {parts.map((part) => (
        <>
          <wbr />/{part}
        </>
      ))}
    </code>
  );
}
