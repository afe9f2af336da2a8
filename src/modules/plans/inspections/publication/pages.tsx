import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  addressOf,
  Button,
  CardList,
  EmptyList,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  Pagination,
  Paragraphs,
  PublicLayout,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  first,
  html,
  isText,
  placeIn,
  placeOf,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { cleanText, formatDate, formatDateTime, pick, shortText } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { privateNumbersIn } from "../../../feedback/index.ts";
import { listUnitChoices, siteOf, UnitFilter, unitNames } from "../../../organisations/index.ts";
import { visibleInspection } from "../../pages/staff/inspection-record/page.tsx";
import { InspectionRefused, InspectionUnknown } from "../inspections.errors.ts";
import { en as inspectionsEn } from "../messages.en.ts";
import { vi as inspectionsVi } from "../messages.vi.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  findPublication,
  listPublicChoices,
  listPublicConclusions,
  PUBLICATION_LIMITS,
  type PublicConclusion,
} from "./publication.store.ts";
import {
  decideOnPublication,
  publicationRefusal,
  withdrawPublication,
  writePublication,
} from "./publish-conclusion.ts";

export const CONCLUSIONS = "/ket-luan-kiem-tra";
const INSPECTIONS = "/can-bo/kiem-tra";
const PAGE_SIZE = 20;

export async function publicConclusionsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en).public;
  const today = vietnamDay(rq.now);
  const choices = await listPublicChoices(db);
  const year = first(z.coerce.number().int()).safeParse(rq.query.nam);
  const unit = z.uuid().safeParse(rq.query.donvi);
  const query = {
    nam: year.success && choices.years.includes(year.data) ? year.data : undefined,
    donvi: unit.success ? unit.data : undefined,
  };
  const after = placeIn(rq);
  const found = await listPublicConclusions(db, { year: query.nam, unitId: query.donvi }, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const isFiltered = Boolean(query.nam || query.donvi);
  return html(
    <PublicLayout ctx={rq.app.view(rq, await siteOf(rq))} title={words.title} description={words.lead} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      {choices.years.length > 1 || choices.unitIds.length > 1 ? (
        <FilterBar action={CONCLUSIONS} submitLabel={words.show} isFiltered={isFiltered}>
          <FilterSelect
            name="nam"
            label={words.year}
            value={query.nam}
            all={words.all}
            options={choices.years.map((one) => ({ value: String(one), label: String(one) }))}
          />
          <UnitFilter
            label={words.unit}
            value={query.donvi}
            all={words.all}
            units={await listUnitChoices(db, choices.unitIds, today)}
          />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={words.nothingFits}
          resetHref={CONCLUSIONS}
          title={words.emptyTitle}
          drawing="calendar"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <CardList
          label={words.title}
          level={2}
          items={rows.map((row) => ({
            href: `${CONCLUSIONS}/${row.inspectionId}`,
            title: words.of(names.get(row.unitId) ?? ""),
            meta: `${formatDate(row.concludedOn)}. ${words.ofFindings(row.closed, row.findings)}`,
            text: shortText(row.words, 180),
          }))}
        />
      )}
      <Pagination
        previousHref={after ? addressOf(CONCLUSIONS, query) : undefined}
        nextHref={
          found.length > PAGE_SIZE && last
            ? addressOf(CONCLUSIONS, query, { truoc: placeOf({ createdAt: last.publishedAt, id: last.inspectionId }) })
            : undefined
        }
      />
    </PublicLayout>,
  );
}

export async function publicConclusionPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en).public;
  const id = z.uuid().safeParse(rq.params.id);
  const publication = id.success ? await findPublication(db, id.data) : undefined;
  if (!id.success || !publication?.publishedAt) throw new InspectionUnknown();
  const [one] = await listPublicConclusions(db, { inspectionId: id.data }, 1);
  const layout = {
    ctx: rq.app.view(rq, await siteOf(rq)),
    breadcrumbs: [{ text: words.title, href: CONCLUSIONS }],
  };
  if (!one)
    return html(
      <PublicLayout {...layout} title={words.title} noIndex>
        <PageHeading title={words.title} />
        <InsetText>{words.withdrawn}</InsetText>
      </PublicLayout>,
      { status: publication.state === "withdrawn" ? 410 : 404 },
    );
  const names = await unitNames(db, [one.unitId, one.byUnitId], vietnamDay(rq.now));
  const title = words.of(names.get(one.unitId) ?? "");
  return html(
    <PublicLayout {...layout} title={title} description={shortText(one.words, 180)}>
      <PageHeading title={title} caption={words.publishedOn(formatDate(vietnamDay(one.publishedAt)))} />
      <Paragraphs text={one.words} />
      <SummaryList rows={factsOf(one, names, words)} />
    </PublicLayout>,
  );
}

const factsOf = (one: PublicConclusion, names: ReadonlyMap<string, string>, words: (typeof vi)["public"]) => [
  { key: words.unit, value: names.get(one.unitId) ?? "" },
  { key: words.by, value: names.get(one.byUnitId) ?? "" },
  { key: words.heldOn, value: formatDate(one.heldOn) },
  { key: words.concludedOn, value: formatDate(one.concludedOn) },
  ...(one.number ? [{ key: words.number, value: `${one.number}/${one.symbol ?? ""}` }] : []),
  { key: words.findings, value: words.ofFindings(one.closed, one.findings) },
  { key: words.ground, value: one.ground },
];

async function show(rq: Rq, typed: Typed | null, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en).staff;
  const inspection = await visibleInspection(rq);
  const publication = await findPublication(db, inspection.id);
  const refusal = (act: "write" | "decide" | "withdraw") =>
    publicationRefusal(db, actorOf(rq), act, inspection, publication, rq.now);
  const decide = await refusal("decide");
  const base = `${INSPECTIONS}/${inspection.id}/cong-khai`;
  const fields = { edit: String(publication?.edit ?? 0) };
  const error = errorIn(errors);
  const unit = (await unitNames(db, [inspection.unitId], vietnamDay(rq.now))).get(inspection.unitId) ?? "";
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[
        { text: pick(rq.lang, inspectionsVi, inspectionsEn).title, href: INSPECTIONS },
        { text: unit, href: `${INSPECTIONS}/${inspection.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {words.done[String(rq.query.xong)] && Object.keys(errors).length === 0 ? (
            <NotificationBanner tone="success">{words.done[String(rq.query.xong)]}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        caption={unit}
        lead={words.lead}
        state={
          publication ? (
            <State
              tone={
                publication.state === "published" ? "good" : publication.state === "submitted" ? "waiting" : "neutral"
              }
            >
              {words.states[publication.state]}
            </State>
          ) : undefined
        }
      />
      {publication ? (
        <>
          <Paragraphs text={publication.words} />
          <p class="govuk-body">{publication.ground}</p>
          <p class="govuk-hint">
            {words.by(publication.writtenByName, formatDateTime(publication.writtenAt))}
            {publication.decidedByName && publication.decidedAt
              ? `; ${words.decided(publication.decidedByName, formatDateTime(publication.decidedAt))}`
              : null}
          </p>
          {publication.note ? <InsetText>{publication.note}</InsetText> : null}
          {publication.state === "published" ? (
            <LinkList items={[{ href: `${CONCLUSIONS}/${inspection.id}`, text: words.publicPage }]} />
          ) : null}
        </>
      ) : null}
      {decide === "own-words" ? <p class="govuk-body">{words.ownWords}</p> : null}
      {decide === null ? (
        <>
          <ActButton action={`${base}/duyet`} fields={fields}>
            {words.approve}
          </ActButton>
          <ActWithReason
            summary={words.return}
            variant="secondary"
            action={`${base}/tra-lai`}
            fields={fields}
            name="note"
            id="note-return"
            label={words.returnLabel}
            value={typed?.note ?? ""}
            {...error("note-return")}
          />
        </>
      ) : null}
      {(await refusal("write")) === null ? (
        <Form action={base} guard>
          <TextArea
            name="words"
            label={words.words}
            rows={10}
            value={typed?.words ?? publication?.words ?? inspection.conclusion ?? ""}
            maxCharacters={PUBLICATION_LIMITS.words}
            {...error("words")}
          />
          <TextInput
            name="ground"
            label={words.ground}
            hint={words.groundHint}
            value={typed?.ground ?? publication?.ground ?? ""}
            {...error("ground")}
          />
          <Button>{words.submit}</Button>
        </Form>
      ) : null}
      {(await refusal("withdraw")) === null ? (
        <ActWithReason
          summary={words.withdraw}
          variant="warning"
          action={`${base}/rut`}
          name="note"
          id="note-withdraw"
          label={words.withdrawLabel}
          value={typed?.note ?? ""}
          {...error("note-withdraw")}
        />
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export const publicationPage = (rq: Rq): Promise<Reply> => show(rq, null, {});

async function run(
  rq: Rq,
  posted: { typed: Typed; errors: FormErrors },
  work: { field: string; told: string; act(tx: Tx, inspectionId: string): Promise<void> },
): Promise<Reply> {
  const inspection = await visibleInspection(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted.typed, posted.errors, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, inspection.id));
  } catch (error) {
    if (!(error instanceof InspectionRefused)) throw error;
    const text = pick(rq.lang, inspectionsVi, inspectionsEn).refusals[error.code];
    return show(rq, posted.typed, { [work.field]: text }, 409);
  }
  return seeOther(`${INSPECTIONS}/${inspection.id}/cong-khai?xong=${work.told}`);
}

export function writePublicationPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const words = cleanText(typed.words ?? "");
  const ground = cleanText(typed.ground ?? "").replace(/\n+/g, " ");
  const [hidden] = privateNumbersIn(words);
  const errors: FormErrors = {
    ...(isText(words, PUBLICATION_LIMITS.words) ? {} : { words: said.words }),
    ...(hidden ? { words: said.private(hidden.text) } : {}),
    ...(isText(ground, PUBLICATION_LIMITS.ground) ? {} : { ground: said.ground }),
  };
  return run(
    rq,
    { typed, errors },
    {
      field: "words",
      told: "trinh",
      act: (tx, inspectionId) => writePublication(tx, actorOf(rq), { inspectionId, words, ground, at: rq.now }),
    },
  );
}

function decided(rq: Rq, isApproved: boolean): Promise<Reply> {
  const { typed } = typedForm(rq);
  const note = cleanText(typed.note ?? "");
  const errors: FormErrors =
    isApproved || isText(note, PUBLICATION_LIMITS.note) ? {} : { "note-return": pick(rq.lang, vi, en).errors.note };
  return run(
    rq,
    { typed, errors },
    {
      field: "note-return",
      told: isApproved ? "duyet" : "tra-lai",
      act: (tx, inspectionId) =>
        decideOnPublication(tx, actorOf(rq), {
          inspectionId,
          edit: Number(typed.edit),
          isApproved,
          note: isApproved ? null : note,
          at: rq.now,
        }),
    },
  );
}

export const approvePublicationPage = (rq: Rq): Promise<Reply> => decided(rq, true);
export const returnPublicationPage = (rq: Rq): Promise<Reply> => decided(rq, false);

export function withdrawPublicationPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const note = cleanText(typed.note ?? "");
  const errors: FormErrors = isText(note, PUBLICATION_LIMITS.note)
    ? {}
    : { "note-withdraw": pick(rq.lang, vi, en).errors.note };
  return run(
    rq,
    { typed, errors },
    {
      field: "note-withdraw",
      told: "rut",
      act: (tx, inspectionId) => withdrawPublication(tx, actorOf(rq), { inspectionId, note, at: rq.now }),
    },
  );
}
