import {
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  Paragraphs,
  PublicLayout,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Recognition } from "../../../recognition.ts";
import type { NamedSource } from "../../../recognitions.store.ts";
import { Decision, figuresInWords } from "../../said.tsx";

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  unit: string;
}

export function PublicRecognitionView({
  ctx,
  words,
  unit,
  recognition,
  sources,
}: Common & { recognition: Recognition; sources: NamedSource[] }) {
  const said = words.public;
  const figures = figuresInWords(recognition, words);
  return (
    <PublicLayout
      ctx={ctx}
      title={recognition.title}
      description={recognition.story.slice(0, 150)}
      share
      breadcrumbs={[{ text: said.title, href: "/guong-dien-hinh" }]}
    >
      <PageHeading title={recognition.title} caption={`${words.kinds[recognition.kind]}, ${recognition.year}`} />
      {figures ? <InsetText>{figures}.</InsetText> : null}
      <Paragraphs text={recognition.story} />
      <SummaryList
        rows={[
          { key: said.who, value: words.people(unit, recognition.personName, recognition.personTitle) },
          {
            key: said.recognisedBy,
            value: (
              <>
                {recognition.award ? <div>{recognition.award}</div> : null}
                <Decision recognition={recognition} words={words} base="/van-ban" />
              </>
            ),
          },
          ...(recognition.publishedAt ? [{ key: said.publishedOn, value: formatDate(recognition.publishedAt) }] : []),
        ]}
      />
      {sources.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.task}
          </Heading>
          <LinkList
            items={sources.map((source) => ({
              href: `/ke-hoach/${source.planId}/nhiem-vu/${source.taskId}`,
              text: source.taskText ?? "",
              ...(source.planNumber ? { note: source.planNumber } : {}),
            }))}
          />
        </>
      ) : null}
    </PublicLayout>
  );
}

export function WithdrawnView({ ctx, words, unit, reason }: Common & { reason: string }) {
  const said = words.public;
  return (
    <PublicLayout
      ctx={ctx}
      title={said.withdrawnTitle}
      breadcrumbs={[{ text: said.title, href: "/guong-dien-hinh" }]}
      noIndex
    >
      <PageHeading title={said.withdrawnTitle} lead={said.withdrawnText(unit)} />
      {reason ? (
        <p class="govuk-body">
          {said.withdrawnReason}: {reason}
        </p>
      ) : null}
    </PublicLayout>
  );
}
