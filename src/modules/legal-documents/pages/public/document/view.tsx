import {
  DownloadLink,
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  PublicLayout,
  State,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { CitingGroup } from "../../../follow-documents.ts";
import { type LegalDocument, RELATION_KINDS, statusOn } from "../../../legal-document.ts";
import type { Relation } from "../../../legal-documents.store.ts";
import type { Words } from "../../../messages.vi.ts";
import { STATUS_TONES } from "../../document-words.ts";

interface Props {
  ctx: ViewContext;
  words: Words;
  document: LegalDocument;
  day: string;
  relations: Relation[];
  others: Map<number, LegalDocument>;
  citing: CitingGroup[];
}

export function PublicDocumentView(props: Props) {
  const { ctx, words, document, day, citing } = props;
  const name = words.name(document.type, document.number);
  const status = statusOn(document, day);
  const date = (text: string | null) => (text ? formatDate(text) : null);
  const facts: [string, string | null][] = [
    [words.issuer, document.issuer],
    [words.issuedOn, date(document.issuedOn)],
    [words.inForceFrom, date(document.inForceFrom)],
    [words.partlyFrom, date(document.partlyFrom)],
    [words.inForceTo, date(document.inForceTo)],
  ];
  return (
    <PublicLayout
      ctx={ctx}
      title={name}
      description={document.title || name}
      breadcrumbs={[{ text: words.publicTitle, href: "/van-ban" }]}
    >
      <PageHeading
        title={name}
        lead={document.title || undefined}
        state={<State tone={STATUS_TONES[status]}>{words.statuses[status]}</State>}
      />
      <InsetText>
        <p>{words.isInForceSentence[status](formatDate(day))}</p>
        <Successors {...props} />
        {document.checkedAt === null ? <p>{words.notCheckedPublic}</p> : null}
      </InsetText>
      <SummaryList rows={facts.flatMap(([key, value]) => (value ? [{ key, value }] : []))} />
      {document.url ? (
        <p class="govuk-body">
          <a href={document.url} rel="noreferrer">
            {words.readFull}
          </a>
        </p>
      ) : null}
      {document.fileKey ? (
        <DownloadLink
          href={`/van-ban/${document.id}/tep`}
          title={words.downloadFile}
          format={document.fileType === "application/pdf" ? "PDF" : "Word"}
        />
      ) : null}
      <Relations {...props} />
      {citing.map((group) => (
        <section key={group.kind}>
          <Heading level={2} size="m">
            {words.citingKinds[group.kind]} ({formatNumber(group.total, ctx.lang)})
          </Heading>
          <LinkList
            items={group.rows.flatMap((row) =>
              row.publicHref
                ? [{ href: row.publicHref, text: row.title, ...(row.note ? { note: row.note } : {}) }]
                : [],
            )}
          />
          {group.total > group.rows.length ? (
            <p class="govuk-body">{words.citingMore(formatNumber(group.total - group.rows.length, ctx.lang))}</p>
          ) : null}
        </section>
      ))}
    </PublicLayout>
  );
}

function nameOf(words: Words, other: LegalDocument) {
  const name = words.name(other.type, other.number);
  return other.publishedAt ? <a href={`/van-ban/${other.id}`}>{name}</a> : name;
}

function Successors({ words, document, relations, others }: Props) {
  const replacing = relations.filter((one) => one.kind === "replaces" && one.toId === document.id);
  return (
    <>
      {replacing.map((one) => {
        const other = others.get(one.fromId);
        return other ? (
          <p key={one.id}>
            {words.relationsBack.replaces} {nameOf(words, other)}
            {one.onDay ? ` ${words.since(formatDate(one.onDay))}` : null}.
          </p>
        ) : null;
      })}
    </>
  );
}

function Relations({ words, document, relations, others }: Props) {
  const rows = RELATION_KINDS.flatMap((kind) => [
    { key: words.relations[kind], ones: relations.filter((one) => one.kind === kind && one.fromId === document.id) },
    { key: words.relationsBack[kind], ones: relations.filter((one) => one.kind === kind && one.toId === document.id) },
  ]).filter((row) => row.ones.length > 0);
  if (rows.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.relationsTitle}
      </Heading>
      <SummaryList
        rows={rows.map(({ key, ones }) => ({
          key,
          value: (
            <ul class="govuk-list">
              {ones.flatMap((one) => {
                const other = others.get(one.fromId === document.id ? one.toId : one.fromId);
                const more = [one.partly ? words.partly : null, one.onDay ? words.since(formatDate(one.onDay)) : null];
                return other
                  ? [
                      <li key={one.id}>
                        {nameOf(words, other)}
                        {more.some(Boolean) ? ` (${more.filter(Boolean).join(", ")})` : null}
                      </li>,
                    ]
                  : [];
              })}
            </ul>
          ),
        }))}
      />
    </>
  );
}
