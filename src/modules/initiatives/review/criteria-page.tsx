import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../accounts/index.ts";
import { siteOf } from "../../organisations/index.ts";
import { en as ownEn } from "../messages.en.ts";
import { vi as ownVi } from "../messages.vi.ts";
import { INITIATIVES } from "../pages/register-page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listCriteria } from "./review.store.ts";
import { type Criterion, criteriaOn, REVIEW_LIMITS } from "./review.ts";
import { setCriterion } from "./run-review.ts";

const PATH = `${INITIATIVES}/tieu-chi`;
const FRESH = "moi";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const all = await listCriteria(rq.app.db);
  return html(
    View({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en).criteria,
      parent: pick(rq.lang, ownVi, ownEn).title,
      all,
      now: criteriaOn(all, vietnamDay(rq.now)),
      maySet: holds(actorOf(rq), "initiatives.criteria"),
      typed,
      errors,
      isSaved: rq.query.xong === "1" && Object.keys(errors).length === 0,
    }),
    { status },
  );
}

export const criteriaPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function setCriterionPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).criteria.errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const all = await listCriteria(rq.app.db);
  const known = all.findLast((one) => one.key === typed.key);
  const maximum = z.coerce
    .number()
    .int()
    .min(0)
    .max(100)
    .safeParse(typed.maximum || undefined);
  const validFrom = dayOf("validFrom");
  if (!known && typed.key !== FRESH) errors.key = said.which;
  const name = typed.key === FRESH ? typed.name : typed.name || known?.name;
  if (!isText(name, REVIEW_LIMITS.name)) errors.name = said.name;
  if (!maximum.success) errors.maximum = said.maximum;
  if (!isText(typed.source, REVIEW_LIMITS.source)) errors.source = said.source;
  if (!validFrom) errors.validFrom = said.validFrom;
  if (!maximum.success || !validFrom || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const home = await siteOf({ ...rq, params: {} });
  const isNew = await transaction(rq.app.db, (tx) =>
    setCriterion(tx, actorOf(rq), {
      key: known?.key ?? null,
      name: name ?? "",
      maximum: maximum.data,
      source: typed.source ?? "",
      validFrom,
      unitId: home.unitId,
      at: rq.now,
    }),
  );
  return isNew ? seeOther(`${PATH}?xong=1`) : show(rq, typed, { validFrom: said.twice }, 409);
}

function View(props: {
  ctx: ViewContext;
  words: (typeof vi)["criteria"];
  parent: string;
  all: Criterion[];
  now: Criterion[];
  maySet: boolean;
  typed: Typed;
  errors: FormErrors;
  isSaved: boolean;
}) {
  const { ctx, words, all, now, typed, errors } = props;
  const error = errorIn(errors);
  const known = [...new Map(all.map((one) => [one.key, one.name]))];
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: props.parent, href: INITIATIVES }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.isSaved ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      <Criteria caption={words.now} words={words} rows={now} />
      <p class="govuk-body">{words.total(now.reduce((sum, one) => sum + one.maximum, 0))}</p>
      {props.maySet ? (
        <>
          <Heading level={2} size="m">
            {words.add}
          </Heading>
          <Form action={PATH} guard>
            <Select
              name="key"
              label={words.which}
              value={typed.key ?? ""}
              placeholder={words.errors.which}
              options={[...known.map(([value, label]) => ({ value, label })), { value: FRESH, label: words.fresh }]}
              {...error("key")}
            />
            <TextInput name="name" label={words.newName} optional value={typed.name ?? ""} {...error("name")} />
            <TextInput
              name="maximum"
              label={words.maximum}
              hint={words.maximumHint}
              inputmode="numeric"
              width={3}
              value={typed.maximum ?? ""}
              {...error("maximum")}
            />
            <TextInput name="source" label={words.source} value={typed.source ?? ""} {...error("source")} />
            <DateInput
              name="validFrom"
              label={words.validFrom}
              value={dayIn(typed, "validFrom")}
              {...error("validFrom")}
            />
            <Button>{words.save}</Button>
          </Form>
        </>
      ) : null}
      {all.length > now.length ? <Criteria caption={words.all} words={words} rows={all} /> : null}
    </StaffLayout>
  );
}

function Criteria({ caption, words, rows }: { caption: string; words: (typeof vi)["criteria"]; rows: Criterion[] }) {
  return (
    <Table<Criterion>
      caption={caption}
      phone="cards"
      rows={rows}
      columns={[
        { key: "name", header: words.name, rowHeader: true, cell: (one) => one.name },
        { key: "maximum", header: words.maximum, numeric: true, cell: (one) => String(one.maximum) },
        { key: "from", header: words.validFrom, nowrap: true, cell: (one) => formatDate(one.validFrom) },
        { key: "source", header: words.source, wide: true, cell: (one) => one.source },
        { key: "by", header: words.by, cell: (one) => one.enteredByName },
      ]}
    />
  );
}
