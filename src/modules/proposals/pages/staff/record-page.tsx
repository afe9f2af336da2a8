import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  WarningText,
} from "../../../../platform/html/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { findProposal } from "../../proposal.store.ts";
import { type Proposal, type ProposalKind, whyNot } from "../../proposal.ts";
import { ProposalRefused } from "../../proposals.errors.ts";
import { approveProposal, mayApprove, returnProposal, withdrawProposal } from "../../settle-proposal.ts";
import { PROPOSALS, TONES } from "./list-page.tsx";

const UNITS_NAMED = 12;
const DONE = ["sent", "ahead", "approved", "returned", "withdrawn"] as const;

interface Loaded {
  proposal: Proposal;
  kind: ProposalKind;
}

async function load(rq: Rq, kinds: readonly ProposalKind[]): Promise<Loaded> {
  const id = z.coerce.number().int().positive().safeParse(rq.params.id);
  const proposal = id.success ? await findProposal(rq.app.db, id.data) : undefined;
  const kind = kinds.find((one) => one.kind === proposal?.kind);
  if (!proposal || !kind) throw notFound("proposal-not-found");
  const reach = new Set(await reachOf(rq.app.db, actorOf(rq), "proposals.read", rq.now));
  if (proposal.writtenById !== actorOf(rq).id && !proposal.unitIds.some((unit) => reach.has(unit)))
    throw notFound("proposal-not-found");
  return { proposal, kind };
}

export async function proposalPage(rq: Rq, kinds: readonly ProposalKind[]): Promise<Reply> {
  return show(rq, await load(rq, kinds), { errors: [], refusal: null, note: "" });
}

interface Tried {
  errors: FieldError[];
  refusal: string | null;
  note: string;
}

async function show(rq: Rq, { proposal, kind }: Loaded, tried: Tried, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const named = proposal.unitIds.slice(0, UNITS_NAMED);
  const names = await unitNames(db, named, vietnamDay(rq.now));
  const others = proposal.unitIds.length - named.length;
  const by = { id: actor.id, mayApprove: await mayApprove(db, actor, proposal.unitIds, rq.now) };
  const approving = whyNot("approve", proposal, by);
  const isOpen = proposal.state === "proposed";
  const told = await kind.tell(rq.app, proposal.input, { lang: rq.lang, at: rq.now });
  const title = kind.title(proposal.input, rq.lang);
  const done = DONE.find((one) => one === rq.query.xong);
  const address = `${PROPOSALS}/${proposal.id}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: PROPOSALS }]}
      hasErrors={tried.errors.length > 0 || tried.refusal !== null}
      notice={
        <>
          <ErrorSummary errors={tried.errors} />
          {tried.refusal ? <WarningText>{tried.refusal}</WarningText> : null}
          {done ? <NotificationBanner tone="success" heading={words.done[done]} /> : null}
        </>
      }
    >
      <PageHeading
        title={title}
        state={<State tone={TONES[proposal.state]}>{words.states[proposal.state]}</State>}
        actions={
          whyNot("withdraw", proposal, by) === null ? (
            <ActButton action={`${address}/rut`} variant="secondary">
              {words.withdraw}
            </ActButton>
          ) : undefined
        }
      />
      <SummaryList
        rows={[
          {
            key: words.head.units,
            value: words.units(named.map((id) => names.get(id) ?? "").join(", "), Math.max(0, others)),
          },
          { key: words.writtenBy, value: `${proposal.writtenByName}, ${formatDateTime(proposal.writtenAt)}` },
          ...(proposal.state !== "proposed" && proposal.decidedAt
            ? [
                {
                  key: words.decided[proposal.state],
                  value: `${proposal.decidedByName}, ${formatDateTime(proposal.decidedAt)}`,
                },
              ]
            : []),
          ...(proposal.returnNote ? [{ key: words.returnNote, value: proposal.returnNote }] : []),
        ]}
      />
      {isOpen && proposal.isAhead ? <WarningText>{words.aheadText}</WarningText> : null}
      {told.effects.length > 0 ? (
        <InsetText>
          <p class="govuk-body">
            <strong>{isOpen && !proposal.isAhead ? words.effectsTitle : words.effectsDone}</strong>
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {told.effects.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      {approving === null ? (
        <ActButton action={`${address}/duyet`} fields={{ mark: told.mark }}>
          {proposal.isAhead ? words.confirm : words.approve}
        </ActButton>
      ) : null}
      {approving === "own" ? <WarningText>{words.ownText}</WarningText> : null}
      {approving === "not-yours" ? <p class="govuk-body">{words.notYoursText}</p> : null}
      {told.table && told.table.rows.length > 0 ? (
        <Table<readonly string[]>
          caption={words.first(told.table.rows.length, told.table.all)}
          phone="cards"
          dense
          rows={told.table.rows}
          columns={told.table.head.map((header, at) => ({
            key: String(at),
            header,
            rowHeader: at === 0,
            wide: at === 0,
            cell: (row) => row[at] ?? "",
          }))}
        />
      ) : null}
      {approving === null ? (
        <Form action={`${address}/tra-lai`}>
          <Heading level={2}>{words.returnTitle}</Heading>
          <TextArea
            name="note"
            label={words.returnLabel}
            hint={words.returnHint}
            rows={3}
            value={tried.note}
            error={errorOf(tried.errors, "note")}
          />
          <Button variant="secondary">{words.returnButton}</Button>
        </Form>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

const textIn = (rq: Rq, field: string): string => {
  const given = (rq.body as Record<string, unknown> | undefined)?.[field];
  return typeof given === "string" ? nfc(given).trim() : "";
};

export const approveProposalPage = (rq: Rq, kinds: readonly ProposalKind[]): Promise<Reply> =>
  settle(rq, kinds, "approved", (tx, { proposal, kind }) =>
    approveProposal(tx, actorOf(rq), kind, { id: proposal.id, seen: textIn(rq, "mark"), at: rq.now }),
  );

export const returnProposalPage = (rq: Rq, kinds: readonly ProposalKind[]): Promise<Reply> =>
  settle(rq, kinds, "returned", (tx, { proposal, kind }) =>
    returnProposal(tx, actorOf(rq), kind, { id: proposal.id, note: textIn(rq, "note"), at: rq.now }),
  );

export const withdrawProposalPage = (rq: Rq, kinds: readonly ProposalKind[]): Promise<Reply> =>
  settle(rq, kinds, "withdrawn", (tx, { proposal, kind }) =>
    withdrawProposal(tx, actorOf(rq), kind, { id: proposal.id, at: rq.now }),
  );

async function settle(
  rq: Rq,
  kinds: readonly ProposalKind[],
  done: "approved" | "returned" | "withdrawn",
  act: (tx: Tx, loaded: Loaded) => Promise<void>,
): Promise<Reply> {
  const loaded = await load(rq, kinds);
  const words = pick(rq.lang, vi, en);
  const note = textIn(rq, "note");
  try {
    await transaction(rq.app.db, (tx) => act(tx, loaded));
  } catch (error) {
    if (error instanceof ProposalRefused && (error.code === "note-missing" || error.code === "note-long"))
      return show(
        rq,
        loaded,
        { errors: [{ field: "note", message: words.refusals[error.code] }], refusal: null, note },
        422,
      );
    const refusal = error instanceof ProposalRefused ? words.refusals[error.code] : loaded.kind.explain(error, rq.lang);
    if (refusal === null) throw error;
    return show(rq, await load(rq, kinds), { errors: [], refusal, note }, 409);
  }
  return seeOther(`${PROPOSALS}/${loaded.proposal.id}?xong=${done}`);
}
