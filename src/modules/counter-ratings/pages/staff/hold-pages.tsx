import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt, holds as mayDo, reachOf } from "../../../accounts/index.ts";
import { findDevice, listDevices } from "../../devices/device.store.ts";
import { decideHold } from "../../holds/decide-hold.ts";
import { findHold, type Hold, listHolds, marksOfHold } from "../../holds/hold.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { LIMITS, type Mark } from "../../rating.ts";
import { RatingRefused, RatingUnknown } from "../../ratings.errors.ts";
import { RATINGS, RatingTabs } from "./tabs.tsx";

const HOLDS = `${RATINGS}/bat-thuong`;
const MOST = 200;
const DECISIONS = ["count", "leave"] as const;

/** To the hour: nobody is to be matched by the minute. */
function hoursOf(words: typeof vi, hold: Pick<Hold, "firstAt" | "lastAt">): string {
  const hour = (at: Date): string => words.holds.hour(formatDateTime(at).slice(0, 2));
  const [from, until] = [hour(hold.firstAt), hour(hold.lastAt)];
  return from === until ? from : `${from} – ${until}`;
}

function Decision({ words, hold }: { words: typeof vi; hold: Hold }) {
  const said = words.holds;
  return hold.decision === null ? (
    <State tone="waiting">{said.open}</State>
  ) : (
    <State tone={hold.decision === "count" ? "good" : "neutral"}>{said.decisions[hold.decision]}</State>
  );
}

export async function holdsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.holds;
  const reach = await reachOf(db, actorOf(rq), "ratings.read", rq.now);
  const [holds, devices] = await Promise.all([listHolds(db, { unitIds: reach }, MOST), listDevices(db, reach)]);
  const nameOf = new Map(devices.map((one) => [one.id, one.name]));
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: words.staff.title, href: RATINGS }]}
      wide
    >
      <PageHeading title={said.title} lead={said.lead} />
      <RatingTabs words={words} current="holds" mayRule={mayDo(actorOf(rq), "ratings.rules")} />
      {holds.length === 0 ? (
        <EmptyState title={said.none} drawing="done">
          {said.noneHelp}
        </EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={holds}
          columns={[
            {
              key: "kind",
              header: said.kind,
              rowHeader: true,
              wide: true,
              cell: (one) => <a href={`${HOLDS}/${one.id}`}>{said.kinds[one.kind]}</a>,
            },
            { key: "device", header: said.device, cell: (one) => nameOf.get(one.deviceId) ?? "" },
            { key: "day", header: said.day, cell: (one) => formatDate(one.onDay) },
            { key: "ratings", header: said.ratings, numeric: true, cell: (one) => formatNumber(one.ratings, rq.lang) },
            { key: "state", header: said.state, cell: (one) => <Decision words={words} hold={one} /> },
          ]}
        />
      )}
    </StaffLayout>,
  );
}

/** @throws RatingUnknown */
async function holdOf(rq: Rq): Promise<Hold> {
  const id = /^\d{1,15}$/.test(rq.params.hold ?? "") ? Number(rq.params.hold) : 0;
  const hold = await findHold(rq.app.db, id);
  if (!hold || !(await mayAt(rq.app.db, actorOf(rq), "ratings.read", hold.unitId, rq.now))) throw new RatingUnknown();
  return hold;
}

interface Posted {
  decision: string;
  reason: string;
  errors: FormErrors;
}

export const holdPage = async (rq: Rq): Promise<Reply> =>
  show(rq, await holdOf(rq), { decision: "", reason: "", errors: {} });

async function show(rq: Rq, hold: Hold, posted: Posted, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.holds;
  const error = errorIn(posted.errors);
  const [device, marks, mayDecide] = await Promise.all([
    findDevice(db, hold.deviceId),
    marksOfHold(db, hold.id),
    mayAt(db, actorOf(rq), "ratings.decide", hold.unitId, rq.now),
  ]);
  const open = DECISIONS.filter((one) => one !== hold.decision);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.kinds[hold.kind]}
      breadcrumbs={[
        { text: words.staff.title, href: RATINGS },
        { text: said.title, href: HOLDS },
      ]}
      hasErrors={Object.keys(posted.errors).length > 0}
      notice={
        Object.keys(posted.errors).length > 0 ? (
          <ErrorSummary errors={summaryOf(posted.errors)} />
        ) : rq.query.xong === "1" ? (
          <NotificationBanner tone="success" heading={said.done} />
        ) : null
      }
    >
      <PageHeading title={said.kinds[hold.kind]} lead={said.lead} state={<Decision words={words} hold={hold} />} />
      <SummaryList
        compact
        rows={[
          {
            key: said.device,
            value: device ? <a href={`${RATINGS}/may/${device.id}`}>{device.name}</a> : "",
          },
          { key: said.day, value: formatDate(hold.onDay) },
          { key: said.hours, value: hoursOf(words, hold) },
          { key: said.ratings, value: formatNumber(hold.ratings, rq.lang) },
          {
            key: said.marks,
            value: marks.map((one) => (
              <div key={one.mark}>
                {words.marks[one.mark as Mark]}: {formatNumber(one.ratings, rq.lang)}
              </div>
            )),
          },
          ...(hold.reason ? [{ key: said.reason, value: hold.reason }] : []),
        ]}
      />
      {hold.decidedAt ? (
        <p class="govuk-hint">{said.decidedBy(hold.decidedByName ?? "", formatDateTime(hold.decidedAt))}</p>
      ) : null}
      {mayDecide ? (
        <>
          <Heading level={2} size="m">
            {said.decide}
          </Heading>
          <p class="govuk-body">{said.decideLead}</p>
          <Form action={`${HOLDS}/${hold.id}`}>
            <Radios
              name="decision"
              label={said.state}
              value={posted.decision}
              options={open.map((value) => ({ value, label: said.decisions[value] }))}
              {...error("decision")}
            />
            <TextArea
              name="reason"
              label={said.reason}
              hint={said.reasonHint}
              value={posted.reason}
              rows={3}
              maxCharacters={LIMITS.reason}
              {...error("reason")}
            />
            <p class="govuk-hint">{said.confirm}</p>
            <Button>{said.save}</Button>
          </Form>
        </>
      ) : (
        <p class="govuk-body">{said.onlyLeader}</p>
      )}
    </StaffLayout>,
    { status },
  );
}

export async function decideHoldPage(rq: Rq): Promise<Reply> {
  const hold = await holdOf(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const decision = DECISIONS.find((one) => one === typed.decision);
  const reason = typed.reason ?? "";
  const errors: FormErrors = {};
  if (!decision) errors.decision = words.holds.errors.decision;
  if (!isText(reason, LIMITS.reason)) errors.reason = words.holds.errors.reason;
  if (!decision || Object.keys(errors).length > 0)
    return show(rq, hold, { decision: typed.decision ?? "", reason, errors }, 422);
  try {
    await transaction(rq.app.db, (tx) => decideHold(tx, actorOf(rq), { id: hold.id, decision, reason, at: rq.now }));
  } catch (error) {
    if (!(error instanceof RatingRefused) || error.code !== "decided-so-already") throw error;
    return show(
      rq,
      await holdOf(rq),
      { decision, reason, errors: { decision: words.refusals["decided-so-already"] } },
      409,
    );
  }
  return seeOther(`${HOLDS}/${hold.id}?xong=1`);
}
