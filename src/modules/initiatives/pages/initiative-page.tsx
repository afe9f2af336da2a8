import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  Paragraphs,
  PublicLayout,
  SummaryList,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { listDocumentsById } from "../../legal-documents/index.ts";
import { siteOf, unitNames } from "../../organisations/index.ts";
import {
  Decision,
  figuresInWords,
  inPublic,
  listPublicTaskIds,
  listRecognitionsById,
  listSources,
  type NamedSource,
  type Recognition,
  recognitionsEn,
  recognitionsVi,
} from "../../recognitions/index.ts";
import { InitiativeUnknown } from "../initiatives.errors.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { BeforeAfter } from "../uses/before-after.tsx";
import { en as usesEn } from "../uses/messages.en.ts";
import { vi as usesVi } from "../uses/messages.vi.ts";
import type { Figure, Use } from "../uses/use.ts";
import { listFigures, listUsesOfRecognition } from "../uses/uses.store.ts";
import { daysInWords } from "../uses/uses-page.tsx";

/** What was recognised, what it changed, and where else it is in use. Withdrawn, the address says so and why, and nothing more. */
export async function initiativePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const id = z.uuid().safeParse(rq.params.id);
  const [row] = id.success ? await listRecognitionsById(db, [id.data]) : [];
  if (!row || row.publishedAt === null) throw new InitiativeUnknown();
  if (row.kind !== "initiative") return seeOther(`/guong-dien-hinh/${row.id}`);
  const today = vietnamDay(rq.now);
  const said = pick(rq.lang, recognitionsVi, recognitionsEn);
  const common = {
    ctx: rq.app.view(rq, await siteOf(rq)),
    words: pick(rq.lang, vi, en),
    said,
  };
  if (row.state !== "published") {
    const names = await unitNames(db, [row.unitId], today);
    return html(WithdrawnView({ ...common, unit: names.get(row.unitId) ?? "", reason: row.withdrawnReason ?? "" }), {
      status: 410,
    });
  }
  const uses = (await listUsesOfRecognition(db, row.id)).filter((one) => one.state !== "ended");
  const approved = uses.filter((one) => one.state === "approved");
  const figures = await listFigures(
    db,
    approved.map((one) => one.id),
  );
  const sources = (await listSources(db, [row.id])).filter((one) => one.taskId !== null);
  const open = await listPublicTaskIds(
    db,
    sources.flatMap((one) => one.taskId ?? []),
  );
  const [document] = await listDocumentsById(db, row.documentId === null ? [] : [row.documentId]);
  return html(
    View({
      ...common,
      used: pick(rq.lang, usesVi, usesEn),
      recognition: { ...inPublic(row, said.public.someone), documentId: document?.checkedAt ? row.documentId : null },
      sources: sources.filter((one) => open.includes(one.taskId ?? "")),
      // A pilot without approved results is nobody's news yet.
      uses: uses
        .filter((one) => one.kind === "adoption" || one.state === "approved")
        .map((use) => ({ use, figures: figures.filter((one) => one.useId === use.id) })),
      names: await unitNames(db, [...new Set([row.unitId, ...uses.map((one) => one.unitId)])], today),
    }),
  );
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  said: typeof recognitionsVi;
}

interface Place {
  use: Use;
  figures: Figure[];
}

function View(
  props: Common & {
    used: typeof usesVi;
    recognition: Recognition;
    sources: NamedSource[];
    uses: Place[];
    names: Map<string, string>;
  },
) {
  const { ctx, words, said, used, recognition, uses, names } = props;
  const figures = figuresInWords(recognition, said);
  const pilots = uses.filter((one) => one.use.kind === "pilot");
  const adoptions = uses.filter((one) => one.use.kind === "adoption");
  return (
    <PublicLayout
      ctx={ctx}
      title={recognition.title}
      description={recognition.story.slice(0, 150)}
      share
      breadcrumbs={[{ text: words.title, href: "/sang-kien" }]}
    >
      <PageHeading title={recognition.title} caption={`${said.kinds[recognition.kind]}, ${recognition.year}`} />
      {figures ? <InsetText>{figures}.</InsetText> : null}
      <Paragraphs text={recognition.story} />
      <SummaryList
        rows={[
          {
            key: said.public.who,
            value: said.people(names.get(recognition.unitId) ?? "", recognition.personName, recognition.personTitle),
          },
          {
            key: said.public.recognisedBy,
            value: (
              <>
                {recognition.award ? <div>{recognition.award}</div> : null}
                <Decision recognition={recognition} words={said} base="/van-ban" />
              </>
            ),
          },
          ...(recognition.publishedAt
            ? [{ key: said.public.publishedOn, value: formatDate(recognition.publishedAt) }]
            : []),
        ]}
      />
      {pilots.length > 0 ? <Places title={used.public.pilots} places={pilots} used={used} names={names} /> : null}
      <Places title={used.public.adoptions} places={adoptions} used={used} names={names} />
      {props.sources.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.public.task}
          </Heading>
          <LinkList
            items={props.sources.map((source) => ({
              href: `/ke-hoach/${source.planId}/nhiem-vu/${source.taskId}`,
              text: source.taskText ?? "",
              ...(source.planNumber ? { note: source.planNumber } : {}),
            }))}
          />
        </>
      ) : null}
      <p class="govuk-body">
        <a href={`/can-bo/sang-kien/ap-dung/moi?sangkien=${recognition.id}`}>{used.public.adopt}</a>
      </p>
    </PublicLayout>
  );
}

function Places({
  title,
  places,
  used,
  names,
}: {
  title: string;
  places: Place[];
  used: typeof usesVi;
  names: Map<string, string>;
}) {
  return (
    <>
      <Heading level={2} size="m">
        {title}
      </Heading>
      {places.length === 0 ? <p class="govuk-body">{used.public.noneYet}</p> : null}
      {places.map(({ use, figures }) => (
        <section key={use.id}>
          <Heading level={3} size="s">
            {names.get(use.unitId) ?? ""}, {daysInWords(use, used)}
          </Heading>
          {use.adaptation ? (
            <p class="govuk-body">
              {used.public.adaptation}: {use.adaptation}
            </p>
          ) : null}
          {figures.length > 0 ? (
            <>
              <Paragraphs text={use.summary ?? ""} />
              <BeforeAfter
                figures={figures}
                words={used}
                caption={`${used.figure.caption}, ${names.get(use.unitId) ?? ""}`}
              />
            </>
          ) : (
            <p class="govuk-body">{used.public.notYet}</p>
          )}
          {use.contact ? (
            <p class="govuk-body">
              {used.public.contact}: {use.contact}
            </p>
          ) : null}
        </section>
      ))}
    </>
  );
}

function WithdrawnView({ ctx, words, said, unit, reason }: Common & { unit: string; reason: string }) {
  return (
    <PublicLayout
      ctx={ctx}
      title={said.public.withdrawnTitle}
      breadcrumbs={[{ text: words.title, href: "/sang-kien" }]}
      noIndex
    >
      <PageHeading title={said.public.withdrawnTitle} lead={said.public.withdrawnText(unit)} />
      {reason ? (
        <p class="govuk-body">
          {words.lookup.reason}: {reason}
        </p>
      ) : null}
    </PublicLayout>
  );
}
