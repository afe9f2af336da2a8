import { vietnamDay } from "../../../../platform/clock/index.ts";
import { FileMissing } from "../../../../platform/files/index.ts";
import { Heading, PageHeading, Paragraphs, PublicLayout, State, SummaryList } from "../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, pick, shortText } from "../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../organisations/index.ts";
import { titlesOf } from "../../page-titles.ts";
import { en as verdictEn } from "../../verdict/messages.en.ts";
import { vi as verdictVi } from "../../verdict/messages.vi.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { RecordUnknown } from "../publication.errors.ts";
import { listShownPhotos } from "../publication.store.ts";
import { findPublishedState, listPublicRecords } from "../record.store.ts";
import { RECORDS } from "./records-page.tsx";

/** What was published stays at its address; withdrawn, the address says so and nothing more. */
export async function recordPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const code = /^PA\d{6,12}$/.test(rq.params.code ?? "") ? (rq.params.code as string) : null;
  if (code === null) throw new RecordUnknown();
  const [record] = await listPublicRecords(db, { codes: [code] }, 1);
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const site = await siteOf(rq);
  const ctx = rq.app.view(rq, site);
  const crumbs = [{ text: said.title, href: RECORDS }];
  if (!record) {
    if (!(await findPublishedState(db, code))) throw new RecordUnknown();
    return html(
      <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={crumbs} noIndex>
        <PageHeading title={said.withdrawnTitle} lead={said.withdrawnText} />
        <p class="govuk-body">
          <a href={RECORDS}>{said.other}</a>
        </p>
      </PublicLayout>,
      { status: 410 },
    );
  }
  const photos = await listShownPhotos(db, { publicationId: record.id, number: record.version });
  const unit = (await unitNames(db, [record.unitId], vietnamDay(rq.now))).get(record.unitId) ?? "";
  const procedurePath = record.procedureCode === null ? null : `/thu-tuc/${record.procedureCode}`;
  const procedure = (await titlesOf(rq.app, [procedurePath])).get(procedurePath ?? "");
  const grades = pick(rq.lang, verdictVi, verdictEn).grades;
  return html(
    <PublicLayout
      ctx={ctx}
      title={shortText(record.summary, 90)}
      description={shortText(record.answer, 150)}
      share
      breadcrumbs={crumbs}
    >
      <PageHeading
        title={shortText(record.summary, 160)}
        caption={`${words.askKinds[record.kind]} · ${words.fields[record.field]}`}
        state={
          <State tone={record.isReopened ? "waiting" : "good"}>
            {record.isReopened ? said.states.reopened : said.states.answered}
          </State>
        }
      />
      {record.summary.length > 160 ? (
        <>
          <Heading level={2} size="m">
            {said.question}
          </Heading>
          <Paragraphs text={record.summary} />
        </>
      ) : null}
      {photos.length > 0 ? (
        <ul class="govuk-list db-photos">
          {photos.map((key, at) => (
            <li key={key}>
              <img
                class="db-photos__photo"
                src={`${RECORDS}/${record.code}/anh/${at + 1}.webp`}
                loading="lazy"
                alt={said.photo(at + 1)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Heading level={2} size="m">
        {said.answer}
      </Heading>
      <Paragraphs text={record.answer} />
      <SummaryList
        rows={[
          { key: said.code, value: record.code },
          { key: said.unit, value: unit },
          ...(record.askerName ? [{ key: said.asker, value: record.askerName }] : []),
          { key: said.received, value: formatDate(record.receivedOn) },
          { key: said.due, value: formatDate(record.dueOn) },
          { key: said.answered, value: formatDate(record.answeredOn) },
          { key: said.punctuality, value: record.isOnTime ? said.onTime : said.late },
          { key: said.satisfaction, value: record.satisfaction === null ? said.notRated : grades[record.satisfaction] },
          ...(procedure && procedurePath
            ? [{ key: said.procedure, value: <a href={procedurePath}>{procedure}</a> }]
            : []),
        ]}
      />
      <p class="govuk-hint">{said.version(record.version, formatDate(record.changedAt))}</p>
    </PublicLayout>,
  );
}

/** A copy shown with a published question; what is withdrawn shows nothing any more. */
export async function recordPhotoPage(rq: Rq): Promise<Reply> {
  const { db, files } = rq.app;
  const [record] = await listPublicRecords(db, { codes: [rq.params.code ?? ""] }, 1);
  const [, number] = /^([1-4])\.webp$/.exec(rq.params.photo ?? "") ?? [];
  const keys = record ? await listShownPhotos(db, { publicationId: record.id, number: record.version }) : [];
  const key = keys[Number(number) - 1];
  if (!key) throw new RecordUnknown();
  try {
    return download(await files.get(key), "image/webp", `anh-${number}.webp`, true);
  } catch (error) {
    if (error instanceof FileMissing) throw new RecordUnknown();
    throw error;
  }
}
