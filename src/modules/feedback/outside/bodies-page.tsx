import { transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TextInput,
} from "../../../platform/html/index.ts";
import {
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
import { pick } from "../../../platform/i18n/index.ts";
import { readWebAddress } from "../../../platform/outside/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { approveBody, endBody, mayKeepBodies, writeBody } from "./keep-bodies.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { OutsideRefused } from "./outside.errors.ts";
import { listBodies } from "./outside.store.ts";
import { OUTSIDE_LIMITS, type OutsideBody } from "./outside.ts";

export const BODIES = "/can-bo/phan-anh/co-quan-ngoai";
const TONES = { waiting: "waiting", approved: "good", ended: "neutral" } as const;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const mayKeep = await mayKeepBodies(rq.app.db, actor, rq.now);
  const bodies = await listBodies(rq.app.db);
  const error = errorIn(errors);
  const field = (name: string, label: string, more: { hint?: string; optional?: boolean } = {}) => (
    <TextInput key={name} name={name} label={label} {...more} value={typed[name] ?? ""} {...error(name)} />
  );
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {words.done[String(rq.query.xong)] && Object.keys(errors).length === 0 ? (
            <NotificationBanner tone="success">{words.done[String(rq.query.xong)]}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {bodies.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table<OutsideBody>
          caption={words.title}
          captionHidden
          phone="cards"
          rows={bodies}
          columns={[
            {
              key: "name",
              header: words.name,
              rowHeader: true,
              wide: true,
              cell: (one) => (
                <>
                  {one.name}
                  <div class="govuk-hint">{one.endpoint}</div>
                </>
              ),
            },
            { key: "contact", header: words.contact, cell: (one) => one.contact },
            { key: "service", header: words.service, cell: (one) => one.serviceCode },
            {
              key: "state",
              header: words.state,
              cell: (one) => (
                <>
                  <State tone={TONES[one.state]}>{words.states[one.state]}</State>
                  <div class="govuk-hint">
                    {[
                      words.writtenBy(one.writtenByName),
                      ...(one.approvedByName ? [words.approvedBy(one.approvedByName)] : []),
                    ].join("; ")}
                  </div>
                  {mayKeep && one.state === "waiting" && one.writtenBy !== actor.id ? (
                    <ActButton action={`${BODIES}/${one.id}/duyet`} small>
                      {words.approve}
                    </ActButton>
                  ) : null}
                  {mayKeep && one.state !== "ended" ? (
                    <ActButton action={`${BODIES}/${one.id}/ngung`} variant="secondary" small>
                      {words.end}
                    </ActButton>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
      {mayKeep ? (
        <Details summary={words.add} open={Object.keys(errors).length > 0}>
          <Form action={BODIES} guard>
            {field("name", words.name)}
            {field("contact", words.contact)}
            {field("endpoint", words.endpoint, { hint: words.endpointHint })}
            {field("service", words.service)}
            {field("jurisdiction", words.jurisdiction, { optional: true })}
            {field("key", words.key, { hint: words.keyHint, optional: true })}
            <Button>{words.write}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export const bodiesPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function writeBodyPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const endpoint = readWebAddress(typed.endpoint ?? "");
  // Without encryption only to an address the operator named.
  const isSafe =
    endpoint !== null &&
    (endpoint.startsWith("https://") || rq.app.config.outsideAllow.includes(new URL(endpoint).hostname));
  const errors: FormErrors = {
    ...(isText(typed.name, OUTSIDE_LIMITS.name) ? {} : { name: words.errors.name }),
    ...(isText(typed.contact, OUTSIDE_LIMITS.contact) ? {} : { contact: words.errors.contact }),
    ...(isSafe && isText(endpoint ?? "", OUTSIDE_LIMITS.endpoint) ? {} : { endpoint: words.errors.endpoint }),
    ...(isText(typed.service, OUTSIDE_LIMITS.code) ? {} : { service: words.errors.service }),
    ...(fits(typed.jurisdiction, OUTSIDE_LIMITS.code) ? {} : { jurisdiction: words.errors.jurisdiction }),
    ...(fits(typed.key, OUTSIDE_LIMITS.key) ? {} : { key: words.errors.key }),
  };
  // The key is not sent back to the screen.
  const { key: _key, ...kept } = typed;
  if (Object.keys(errors).length > 0) return show(rq, kept, errors, 422);
  await transaction(rq.app.db, (tx) =>
    writeBody(tx, actorOf(rq), rq.app.config.secretKey, {
      name: typed.name ?? "",
      contact: typed.contact ?? "",
      endpoint: endpoint ?? "",
      jurisdictionId: typed.jurisdiction ?? "",
      serviceCode: typed.service ?? "",
      apiKey: typed.key ?? "",
      at: rq.now,
    }),
  );
  return seeOther(`${BODIES}?xong=khai`);
}

const act =
  (told: string, run: typeof approveBody) =>
  async (rq: Rq): Promise<Reply> => {
    const id = rq.params.body ?? "";
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new OutsideRefused("no-right-here");
    await transaction(rq.app.db, (tx) => run(tx, actorOf(rq), { id, at: rq.now }));
    return seeOther(`${BODIES}?xong=${told}`);
  };
export const approveBodyPage = act("duyet", approveBody);
export const endBodyPage = act("ngung", endBody);
