import { z } from "zod";
import { transaction } from "../../../platform/db/index.ts";
import {
  addressOf,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  Pagination,
  Paragraphs,
  Select,
  StaffLayout,
  TextArea,
} from "../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, formatDateTime, pick, shortText } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { actorOf } from "../../accounts/index.ts";
import {
  AUDIENCES,
  CONSULTATION_LIMITS,
  type Consultation,
  type Opinion,
  OUTCOMES,
  type Point,
} from "../consultation.ts";
import { ConsultationRefused } from "../consultations.errors.ts";
import { countSaid, listOpinions, listPoints, listSaid, type SaidFilter } from "../consultations.store.ts";
import { consultationRefusal, dropOpinion, keepOpinion, placeAnswers } from "../keep-consultation.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { staffConsultation } from "./staff-consultation.ts";
import { STAFF } from "./staff-list-page.tsx";

const PAGE_SIZE = 30;
const EXPORT_ROWS = 100_000;

const Query = z.object({
  diem: z.coerce.number().int().min(0).max(CONSULTATION_LIMITS.points).optional().catch(undefined),
  ai: z.enum(AUDIENCES).optional().catch(undefined),
  gom: z.enum(["chua", "roi"]).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

const base = (one: Consultation): string => `${STAFF}/${one.id}/y-kien`;

async function show(
  rq: Rq,
  one: Consultation,
  posted: { opinionId: string; typed: Typed; errors: FormErrors } | null,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const query = Query.parse(rq.query);
  const { trang: _page, ...kept } = query;
  const filter: SaidFilter = {
    consultationId: one.id,
    position: query.diem,
    audience: query.ai,
    isPlaced: query.gom === undefined ? undefined : query.gom === "roi",
    hasWords: true,
  };
  const offset = (query.trang - 1) * PAGE_SIZE;
  const total = await countSaid(db, filter);
  const rows = await listSaid(db, filter, PAGE_SIZE, offset);
  const points = await listPoints(db, one.id);
  const opinions = await listOpinions(db, one.id);
  const left = await countSaid(db, { consultationId: one.id, isPlaced: false, hasWords: true });
  const mayTreat = (await consultationRefusal(db, actorOf(rq), "treat", one, rq.now)) === null;
  const places = [...points, { position: 0, heading: words.whole, body: "" }];
  const nameOf = (position: number): string =>
    position === 0 ? words.whole : `${position}. ${points.find((point) => point.position === position)?.heading ?? ""}`;
  const fields = { words, places, posted };
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.answers}
      breadcrumbs={[
        { text: words.title, href: STAFF },
        { text: one.title, href: `${STAFF}/${one.id}` },
      ]}
      hasErrors={posted !== null}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {rq.query.xong && !posted ? <NotificationBanner tone="success">{said.saved.gom}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.answers} caption={one.title} lead={said.left(left)} />
      <LinkList items={[{ href: `${base(one)}.csv`, text: said.takeAnswers }]} />
      <Heading level={2} id="cac-y">
        {said.opinions}
      </Heading>
      {mayTreat ? <p class="govuk-body">{said.opinionsHint}</p> : null}
      {opinions.map((opinion) => (
        <div class="db-card" key={opinion.id}>
          <strong>{nameOf(opinion.position)}</strong>
          <Paragraphs text={opinion.text} />
          <MetaLine items={[words.outcomes[opinion.outcome], words.count(opinion.count)]} />
          {opinion.explanation ? <Paragraphs text={opinion.explanation} /> : null}
          {mayTreat ? (
            <Details summary={said.changeOpinion} open={posted?.opinionId === opinion.id}>
              <OpinionForm {...fields} action={`${base(one)}/y/${opinion.id}`} opinion={opinion} />
            </Details>
          ) : null}
        </div>
      ))}
      {mayTreat ? (
        <Details summary={said.addOpinion} open={posted?.opinionId === "" || (opinions.length === 0 && left > 0)}>
          <OpinionForm {...fields} action={`${base(one)}/y`} opinion={null} />
        </Details>
      ) : null}
      <Heading level={2}>{said.answers}</Heading>
      <FilterBar
        action={base(one)}
        submitLabel={said.show}
        isFiltered={query.diem !== undefined || Boolean(query.ai || query.gom)}
      >
        <FilterSelect
          name="diem"
          label={words.public.point}
          value={query.diem}
          all={words.public.all}
          options={places.map((point) => ({ value: String(point.position), label: nameOf(point.position) }))}
        />
        <FilterSelect
          name="ai"
          label={words.public.audienceHeader}
          value={query.ai}
          all={words.public.all}
          options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
        />
        <FilterSelect
          name="gom"
          label={said.where}
          value={query.gom}
          all={words.public.all}
          options={[
            { value: "chua", label: said.unplaced },
            { value: "roi", label: said.placed },
          ]}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <p class="govuk-body">{said.noWords}</p>
      ) : (
        <Form action={addressOf(base(one), { ...kept, trang: query.trang > 1 ? query.trang : undefined })} guard>
          {rows.map((row) => {
            const own = opinions.filter((opinion) => opinion.position === row.position);
            return (
              <div class="db-card" key={`${row.responseId}-${row.position}`}>
                <Paragraphs text={row.words} />
                <MetaLine
                  items={[
                    nameOf(row.position),
                    ...(row.stance ? [words.stances[row.stance]] : []),
                    words.audiences[row.audience],
                    ...(row.organisation ? [row.organisation] : []),
                    formatDateTime(row.receivedAt),
                    words.column[row.source],
                  ]}
                />
                {mayTreat && own.length > 0 ? (
                  <Select
                    name={`place-${row.position}-${row.responseId}`}
                    label={said.where}
                    value={row.opinionId ?? ""}
                    options={[
                      { value: "", label: said.nowhere },
                      ...own.map((opinion) => ({ value: opinion.id, label: shortText(opinion.text, 80) })),
                    ]}
                  />
                ) : null}
              </div>
            );
          })}
          {mayTreat && opinions.length > 0 ? <Button>{said.place}</Button> : null}
        </Form>
      )}
      <Pagination
        previousHref={query.trang > 1 ? addressOf(base(one), kept, { trang: String(query.trang - 1) }) : undefined}
        nextHref={
          offset + rows.length < total ? addressOf(base(one), kept, { trang: String(query.trang + 1) }) : undefined
        }
        summary={total > 0 ? said.page(offset + 1, offset + rows.length, total) : undefined}
      />
    </StaffLayout>,
    { status },
  );
}

function OpinionForm({
  words,
  places,
  posted,
  action,
  opinion,
}: {
  words: typeof vi;
  places: readonly Point[];
  posted: { opinionId: string; typed: Typed; errors: FormErrors } | null;
  action: string;
  opinion: Opinion | null;
}) {
  const said = words.staff;
  const key = opinion?.id ?? "";
  const isPosted = posted?.opinionId === key;
  const typed: Typed = isPosted
    ? posted.typed
    : opinion
      ? {
          position: String(opinion.position),
          text: opinion.text,
          outcome: opinion.outcome,
          explanation: opinion.explanation,
        }
      : {};
  const error = errorIn(isPosted ? posted.errors : {});
  const id = (name: string): string => `${name}${key ? `-${key}` : ""}`;
  return (
    <Form action={action} guard>
      {opinion ? null : (
        <Select
          name="position"
          id={id("position")}
          label={said.position}
          value={typed.position ?? ""}
          placeholder={words.errors.position}
          options={places.map((point) => ({
            value: String(point.position),
            label: point.position === 0 ? words.whole : `${point.position}. ${point.heading}`,
          }))}
          {...error(id("position"))}
        />
      )}
      <TextArea
        name="text"
        id={id("text")}
        label={said.text}
        rows={3}
        value={typed.text ?? ""}
        {...error(id("text"))}
      />
      <Select
        name="outcome"
        id={id("outcome")}
        label={said.outcome}
        value={typed.outcome ?? ""}
        placeholder={words.errors.outcome}
        options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
        {...error(id("outcome"))}
      />
      <TextArea
        name="explanation"
        id={id("explanation")}
        label={said.explanation}
        rows={3}
        value={typed.explanation ?? ""}
        {...error(id("explanation"))}
      />
      <ButtonGroup>
        <Button name="act" value="keep">
          {said.keep}
        </Button>
        {opinion?.count === 0 ? (
          <Button name="act" value="drop" variant="secondary">
            {said.drop}
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  );
}

export const answersPage = async (rq: Rq): Promise<Reply> => show(rq, await staffConsultation(rq), null);

export async function keepOpinionPage(rq: Rq): Promise<Reply> {
  const one = await staffConsultation(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const opinionId = rq.params.opinion ?? "";
  const id = (name: string): string => `${name}${opinionId ? `-${opinionId}` : ""}`;
  const points = await listPoints(rq.app.db, one.id);
  const known = [...points.map((point) => point.position), 0];
  const position = opinionId ? 0 : known.find((at) => String(at) === typed.position);
  const text = cleanText(typed.text ?? "");
  const explanation = cleanText(typed.explanation ?? "");
  const outcome = OUTCOMES.find((value) => value === typed.outcome);
  const mayBeSilent = outcome === "beside";
  const errors: FormErrors = {
    ...(position === undefined ? { [id("position")]: words.errors.position } : {}),
    ...(isText(text, CONSULTATION_LIMITS.opinion) ? {} : { [id("text")]: words.errors.opinion }),
    ...(outcome ? {} : { [id("outcome")]: words.errors.outcome }),
    ...((mayBeSilent ? fits : isText)(explanation, CONSULTATION_LIMITS.explanation)
      ? {}
      : { [id("explanation")]: words.errors.explanation }),
  };
  const isDrop = typed.act === "drop" && opinionId !== "";
  if (!isDrop && Object.keys(errors).length > 0) return show(rq, one, { opinionId, typed, errors }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      isDrop
        ? dropOpinion(tx, actorOf(rq), { id: one.id, opinionId, at: rq.now })
        : keepOpinion(tx, actorOf(rq), {
            id: one.id,
            ...(opinionId ? { opinionId } : {}),
            position: position ?? 0,
            text,
            outcome: outcome ?? "not",
            explanation,
            at: rq.now,
          }),
    );
  } catch (error) {
    if (!(error instanceof ConsultationRefused)) throw error;
    return show(rq, one, { opinionId, typed, errors: { [id("text")]: words.refusals[error.code] } }, 409);
  }
  return seeOther(`${base(one)}?xong=1#cac-y`);
}

export async function placePage(rq: Rq): Promise<Reply> {
  const one = await staffConsultation(rq);
  const { typed } = typedForm(rq);
  const placed = Object.entries(typed).flatMap(([name, value]) => {
    const [, position, responseId] = /^place-(\d{1,2})-([0-9a-f-]{36})$/.exec(name) ?? [];
    const opinion = value === "" ? null : z.uuid().safeParse(value).data;
    if (!position || !z.uuid().safeParse(responseId).success || opinion === undefined) return [];
    return [{ responseId: responseId ?? "", position: Number(position), opinionId: opinion }];
  });
  await transaction(rq.app.db, (tx) => placeAnswers(tx, actorOf(rq), { id: one.id, placed, at: rq.now }));
  const { trang, ...kept } = Query.parse(rq.query);
  return seeOther(addressOf(base(one), { ...kept, trang: trang > 1 ? trang : undefined, xong: 1 }));
}

/** Every answer, as it came, for whoever works with it on. */
export async function answersCsv(rq: Rq): Promise<Reply> {
  const one = await staffConsultation(rq);
  const words = pick(rq.lang, vi, en);
  const points = new Map((await listPoints(rq.app.db, one.id)).map((point) => [point.position, point.heading]));
  const opinions = new Map((await listOpinions(rq.app.db, one.id)).map((opinion) => [opinion.id, opinion.text]));
  const head = [
    words.column.received,
    words.column.source,
    words.public.audienceHeader,
    words.public.organisation,
    words.public.point,
    words.column.stance,
    words.column.words,
    words.column.opinion,
  ];
  const lines = (await listSaid(rq.app.db, { consultationId: one.id }, EXPORT_ROWS)).map((row) => [
    formatDateTime(row.receivedAt),
    words.column[row.source],
    words.audiences[row.audience],
    row.organisation,
    row.position === 0 ? words.whole : `${row.position}. ${points.get(row.position) ?? ""}`,
    row.stance ? words.stances[row.stance] : "",
    row.words,
    opinions.get(row.opinionId ?? "") ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "y-kien.csv");
}
