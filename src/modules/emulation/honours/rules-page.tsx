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
  State,
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
import { formatDate, formatNumber, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../accounts/index.ts";
import { siteOf } from "../../organisations/index.ts";
import { BOARD } from "./board-pages.tsx";
import { HONOUR_LIMITS, HONOUR_RATES, type HonourRule, rulesOn } from "./honour.ts";
import { listRules } from "./honours.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { setRule } from "./propose-honours.ts";

const PATH = `${BOARD}/muc`;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const all = await listRules(rq.app.db);
  return html(
    View({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      all,
      now: new Set(rulesOn(all, vietnamDay(rq.now)).map((one) => one.id)),
      maySet: holds(actorOf(rq), "honours.rules"),
      typed,
      errors,
      isSaved: rq.query.xong === "1" && Object.keys(errors).length === 0,
    }),
    { status },
  );
}

export const rulesPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function setRulePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).rules.errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const rate = HONOUR_RATES.find((one) => one === typed.rate);
  const isPercent = /^\d{1,3}(,\d{1,2})?$/.test(typed.target ?? "");
  const target = isPercent ? Math.round(Number((typed.target ?? "").replace(",", ".")) * 100) : Number.NaN;
  const fewest = /^\d{1,6}$/.test(typed.fewest ?? "") ? Number(typed.fewest) : 0;
  const validFrom = dayOf("validFrom");
  if (!rate) errors.rate = said.rate;
  if (!(target >= 0 && target <= 10_000)) errors.target = said.target;
  if (fewest < 1) errors.fewest = said.fewest;
  if (!isText(typed.source, HONOUR_LIMITS.source)) errors.source = said.source;
  if (!validFrom) errors.validFrom = said.validFrom;
  if (!rate || !validFrom || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const home = await siteOf({ ...rq, params: {} });
  const isNew = await transaction(rq.app.db, (tx) =>
    setRule(tx, actorOf(rq), {
      rate,
      target,
      fewest,
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
  words: typeof vi;
  all: HonourRule[];
  now: Set<number>;
  maySet: boolean;
  typed: Typed;
  errors: FormErrors;
  isSaved: boolean;
}) {
  const { ctx, words, typed, errors } = props;
  const said = words.rules;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: BOARD }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.isSaved ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Table<HonourRule>
        caption={said.title}
        captionHidden
        phone="cards"
        rows={props.all}
        columns={[
          {
            key: "rate",
            header: said.rate,
            rowHeader: true,
            cell: (one) => (
              <>
                {words.rates[one.rate]}
                {props.now.has(one.id) ? (
                  <>
                    {" "}
                    <State tone="good">{said.now}</State>
                  </>
                ) : null}
              </>
            ),
          },
          { key: "target", header: said.target, numeric: true, cell: (one) => formatNumber(one.target / 100) },
          { key: "fewest", header: said.fewest, numeric: true, cell: (one) => formatNumber(one.fewest) },
          { key: "from", header: said.validFrom, nowrap: true, cell: (one) => formatDate(one.validFrom) },
          { key: "source", header: said.source, wide: true, cell: (one) => one.source },
          { key: "by", header: said.by, cell: (one) => one.enteredByName },
        ]}
      />
      {props.maySet ? (
        <>
          <Heading level={2} size="m">
            {said.add}
          </Heading>
          <Form action={PATH} guard>
            <Select
              name="rate"
              label={said.rate}
              value={typed.rate ?? ""}
              placeholder={said.errors.rate}
              options={HONOUR_RATES.map((value) => ({ value, label: words.rates[value] }))}
              {...error("rate")}
            />
            <TextInput
              name="target"
              label={said.target}
              hint={said.targetHint}
              inputmode="decimal"
              width={5}
              value={typed.target ?? ""}
              {...error("target")}
            />
            <TextInput
              name="fewest"
              label={said.fewest}
              inputmode="numeric"
              width={5}
              value={typed.fewest ?? ""}
              {...error("fewest")}
            />
            <TextInput name="source" label={said.source} value={typed.source ?? ""} {...error("source")} />
            <DateInput
              name="validFrom"
              label={said.validFrom}
              value={dayIn(typed, "validFrom")}
              {...error("validFrom")}
            />
            <Button>{said.save}</Button>
          </Form>
        </>
      ) : null}
    </StaffLayout>
  );
}
