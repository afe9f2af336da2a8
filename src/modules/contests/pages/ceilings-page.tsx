import { z } from "zod";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
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
import { type Ceiling, listCeilings } from "../contest.store.ts";
import { RANKS } from "../contest.ts";
import { setCeiling } from "../keep-contest.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { CONTESTS } from "./staff-list-page.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  return html(
    View({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows: await listCeilings(rq.app.db),
      maySet: holds(actorOf(rq), "contests.ceilings"),
      typed,
      errors,
      isSaved: rq.query.xong === "1" && Object.keys(errors).length === 0,
    }),
    { status },
  );
}

export const ceilingsPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function setCeilingPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).ceilings.errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const rank = RANKS.find((one) => one === typed.rank);
  const amount = z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000_000)
    .safeParse((typed.amount ?? "").replace(/[.\s]/g, "") || undefined);
  const validFrom = dayOf("validFrom");
  const whom = (["person", "team"] as const).find((one) => one === (typed.whom ?? "person"));
  if (!whom) errors.whom = said.whom;
  if (!rank) errors.rank = said.rank;
  if (!amount.success) errors.amount = said.amount;
  if (!isText(typed.source, 200)) errors.source = said.source;
  if (!validFrom) errors.validFrom = said.validFrom;
  if (!whom || !rank || !amount.success || !validFrom || Object.keys(errors).length > 0)
    return show(rq, typed, errors, 422);
  const home = await siteOf({ ...rq, params: {} });
  const isNew = await transaction(rq.app.db, (tx) =>
    setCeiling(tx, actorOf(rq), {
      whom,
      rank,
      amount: amount.data,
      source: typed.source ?? "",
      validFrom,
      unitId: home.unitId,
      at: rq.now,
    }),
  );
  return isNew ? seeOther(`${CONTESTS}/muc-thuong?xong=1`) : show(rq, typed, { validFrom: said.twice }, 409);
}

function View(props: {
  ctx: ViewContext;
  words: typeof vi;
  rows: Ceiling[];
  maySet: boolean;
  typed: Typed;
  errors: FormErrors;
  isSaved: boolean;
}) {
  const { ctx, words, rows, typed, errors } = props;
  const said = words.ceilings;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: CONTESTS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.isSaved ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Table<Ceiling>
        caption={said.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          { key: "rank", header: said.rank, rowHeader: true, cell: (one) => words.ranks[one.rank] },
          { key: "whom", header: said.whom, cell: (one) => said.whoms[one.whom] },
          { key: "amount", header: said.amount, numeric: true, cell: (one) => words.money(one.amount) },
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
          <Form action={`${CONTESTS}/muc-thuong`} guard>
            <Radios
              name="whom"
              label={said.whom}
              small
              inline
              value={typed.whom ?? "person"}
              options={(["person", "team"] as const).map((value) => ({ value, label: said.whoms[value] }))}
              {...error("whom")}
            />
            <Select
              name="rank"
              label={said.rank}
              value={typed.rank ?? ""}
              placeholder={said.errors.rank}
              options={RANKS.map((value) => ({ value, label: words.ranks[value] }))}
              {...error("rank")}
            />
            <TextInput
              name="amount"
              label={said.amount}
              inputmode="numeric"
              width={10}
              value={typed.amount ?? ""}
              {...error("amount")}
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
