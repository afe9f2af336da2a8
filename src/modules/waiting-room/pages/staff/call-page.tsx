import { randomUUID } from "node:crypto";
import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  TextInput,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther, typedForm } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { findDossier, listReceivedBy, readDossierCode } from "../../../dossiers/index.ts";
import { actOnTicket, callNext, pauseCounter, tieDossier, waitingOf } from "../../call-ticket.ts";
import { type CounterNow, type HallToday, loadHall } from "../../load-hall.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { readKey } from "../../take-ticket.ts";
import { listTickets } from "../../ticket.store.ts";
import { chooseNext, type Ticket } from "../../ticket.ts";
import { type QueueRefusal, QueueRefused, QueueUnknown } from "../../waiting-room.errors.ts";
import { pointOf } from "./hall-page.tsx";

const SHOWN_NEXT = 6;
const FREE_SECONDS = 20;

interface Desk {
  today: HallToday;
  counter: CounterNow;
  address: string;
}

/** @throws QueueUnknown */
async function deskOf(rq: Rq): Promise<Desk> {
  const point = await pointOf(rq);
  const today = await loadHall(rq.app.db, { pointId: point.id }, rq.now);
  const counter = today.counters.find((one) => one.number === rq.params.counter);
  if (!counter) throw new QueueUnknown("counter");
  return { today, counter, address: `/can-bo/goi-so/${point.id}/quay/${encodeURIComponent(counter.number)}` };
}

/** Those who come next at a counter, as things stand. */
export function nextOf(waiting: readonly Ticket[], today: HallToday, counter: CounterNow, now: Date): Ticket[] {
  let rest = waitingOf(waiting, today);
  const next: Ticket[] = [];
  while (next.length < SHOWN_NEXT) {
    // Each call counts one, as the counter goes on calling.
    const chosen = chooseNext(rest, counter, { now, calls: Number.MAX_SAFE_INTEGER });
    if (!chosen) break;
    rest = rest.filter((one) => one.id !== chosen.id);
    const ticket = waiting.find((one) => one.id === chosen.id);
    if (ticket) next.push(ticket);
  }
  return next;
}

export async function callPage(rq: Rq): Promise<Reply> {
  return show(rq, await deskOf(rq), null, "");
}

async function show(rq: Rq, { today, counter, address }: Desk, tieError: string | null, typed: string): Promise<Reply> {
  const { db } = rq.app;
  const all = pick(rq.lang, vi, en);
  const words = all.call;
  const { hall, day, point } = today;
  const mayCall = await mayAt(db, actorOf(rq), "queue.call", hall.unitId, rq.now);
  const open = await listTickets(db, { pointId: hall.pointId, day, states: ["waiting", "called", "serving"] });
  const there = open.find((one) => one.state !== "waiting" && one.counter === counter.number) ?? null;
  const waiting = open.filter(
    (one) =>
      one.state === "waiting" &&
      (one.toCounter === null ? counter.groupIds.includes(one.groupId) : one.toCounter === counter.number),
  );
  const refusal = Object.keys(all.refusals).find((one) => one === rq.query.loi) as QueueRefusal | undefined;
  const done = z.enum(["goi", "het", "xong", "gan"]).safeParse(rq.query.xong);
  const said = done.success
    ? {
        goi: there ? words.called(there.label) : null,
        het: words.noneLeft,
        xong: words.finished,
        gan: words.tied,
      }[done.data]
    : null;
  const errors = tieError ? [{ field: "dossier", message: tieError }] : [];
  const next = nextOf(waiting, today, counter, rq.now);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title(counter.number)}
      breadcrumbs={[
        { text: all.list.title, href: "/can-bo/goi-so" },
        { text: point.name, href: `/can-bo/goi-so/${point.id}` },
      ]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {refusal ? <NotificationBanner tone="warning">{all.refusals[refusal]}</NotificationBanner> : null}
          {said && !refusal ? (
            <NotificationBanner tone={there || done.data === "xong" ? "success" : "info"}>{said}</NotificationBanner>
          ) : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {words.upNext}
          </Heading>
          {next.length === 0 ? (
            <p class="govuk-body">{words.nobodyWaits}</p>
          ) : (
            <ol class="govuk-list govuk-list--number">
              {next.map((one) => (
                <li key={one.id}>
                  <b>{one.label}</b>, {all.minutes((rq.now.getTime() - one.takenAt.getTime()) / 1_000)}
                  {one.priorityId ? `, ${words.priority.toLowerCase()}` : ""}
                  {one.absences > 0 ? `, ${words.absences(one.absences).toLowerCase()}` : ""}
                </li>
              ))}
            </ol>
          )}
          <p class="govuk-body">
            <a href={`/can-bo/goi-so/${point.id}`}>{words.otherCounter}</a>
          </p>
        </>
      }
    >
      <PageHeading title={words.title(counter.number)} caption={point.name} />
      {counter.pausedByName ? <InsetText>{words.isPaused(counter.pausedByName)}</InsetText> : null}
      {counter.groupIds.length === 0 ? <InsetText>{all.refusals["counter-without-groups"]}</InsetText> : null}
      {there ? (
        <Current
          words={all}
          today={today}
          counter={counter}
          ticket={there}
          address={address}
          mayCall={mayCall}
          now={rq.now}
          tie={{ value: typed, error: tieError }}
        />
      ) : (
        <p class="govuk-body-l">
          {words.nobody} {waiting.length > 0 ? words.waitsFor(waiting.length) : words.nobodyWaits}
        </p>
      )}
      {mayCall ? (
        <>
          <ButtonGroup>
            {there || counter.pausedAt ? null : (
              <Press address={address} act="goi" shown={null} focus>
                {words.next}
              </Press>
            )}
            <ActButton
              action={address}
              fields={{ viec: counter.pausedAt ? "mo" : "nghi" }}
              variant={counter.pausedAt && !there ? "primary" : "secondary"}
            >
              {counter.pausedAt ? words.resume : words.pause}
            </ActButton>
          </ButtonGroup>
          <p class="govuk-hint">{words.keys}</p>
        </>
      ) : null}
    </StaffLayout>,
    {
      status: tieError ? 422 : 200,
      // An empty counter sees who came; whoever serves is not disturbed.
      headers: there || tieError ? {} : { refresh: `${FREE_SECONDS}; url=${address}` },
    },
  );
}

interface PressProps {
  address: string;
  act: string;
  shown: string | null;
  variant?: "primary" | "secondary" | "warning";
  focus?: boolean;
  children: string;
}

/** One press with the key of its own: sent twice it is done once. */
function Press({ address, act, shown, variant = "primary", focus = false, children }: PressProps) {
  return (
    <Form action={address} class="db-actform">
      <input type="hidden" name="viec" value={act} />
      <input type="hidden" name="so" value={shown ?? ""} />
      <input type="hidden" name="khoa" value={randomUUID()} />
      <Button variant={variant} autofocus={focus}>
        {children}
      </Button>
    </Form>
  );
}

interface CurrentProps {
  words: typeof vi;
  today: HallToday;
  counter: CounterNow;
  ticket: Ticket;
  address: string;
  mayCall: boolean;
  now: Date;
  tie: { value: string; error: string | null };
}

function Current({ words: all, today, counter, ticket, address, mayCall, now, tie }: CurrentProps) {
  const words = all.call;
  const { hall } = today;
  const group = today.groups.find((one) => one.id === ticket.groupId);
  const priority = today.priorities.find((one) => one.id === ticket.priorityId);
  const isLast = ticket.absences + 1 >= hall.mostAbsences;
  const press = { address, shown: ticket.code };
  return (
    <>
      <p class="db-calling" role="status">
        <span class="govuk-visually-hidden">{words.current}: </span>
        {ticket.label}
      </p>
      {mayCall ? (
        <ButtonGroup>
          {ticket.state === "called" ? (
            <>
              <Press {...press} act="bat-dau" focus>
                {words.start}
              </Press>
              <Press {...press} act="goi-lai" variant="secondary">
                {words.recall}
              </Press>
              <Press {...press} act="vang" variant="warning">
                {words.absent}
              </Press>
            </>
          ) : (
            <>
              {counter.pausedAt ? null : (
                <Press {...press} act="goi" focus>
                  {words.finishNext}
                </Press>
              )}
              <Press {...press} act="xong" variant={counter.pausedAt ? "primary" : "secondary"}>
                {words.finish}
              </Press>
            </>
          )}
        </ButtonGroup>
      ) : null}
      {ticket.state === "called" && mayCall ? (
        <p class="govuk-hint">{isLast ? words.absentOnce : words.absentHint(hall.backAfter, hall.mostAbsences)}</p>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: words.group, value: group ? `${group.letter}. ${group.name}` : ticket.label.slice(0, 1) },
          ...(priority ? [{ key: words.priority, value: `${priority.name} (${words.checkPriority})` }] : []),
          {
            key: words.waited,
            value: all.minutes(((ticket.firstCalledAt ?? now).getTime() - ticket.takenAt.getTime()) / 1_000),
          },
          {
            key: words.state,
            value: [all.states[ticket.state], ticket.absences > 0 ? words.absences(ticket.absences) : ""]
              .filter(Boolean)
              .join(". "),
          },
          ...(ticket.dossierCodes.length > 0
            ? [
                {
                  key: words.dossiers,
                  value: ticket.dossierCodes.map((code, at) => (
                    <>
                      {at > 0 ? ", " : ""}
                      <a href={`/can-bo/ho-so/${encodeURIComponent(code)}`}>{code}</a>
                    </>
                  )),
                },
              ]
            : []),
        ]}
      />
      {mayCall ? (
        <>
          <LinkButton href="/can-bo/ho-so/tiep-nhan" variant="secondary">
            {words.reception}
          </LinkButton>
          <p class="govuk-hint">{words.receptionHint}</p>
          <Details summary={words.tie} open={tie.error !== null}>
            <Form action={address}>
              <input type="hidden" name="viec" value="gan" />
              <input type="hidden" name="so" value={ticket.code} />
              <TextInput
                name="dossier"
                label={words.tie}
                value={tie.value}
                width={30}
                {...(tie.error ? { error: tie.error } : {})}
              />
              <Button variant="secondary">{words.tieButton}</Button>
            </Form>
          </Details>
          <Details summary={words.move}>
            <Form action={address}>
              <input type="hidden" name="viec" value="chuyen" />
              <input type="hidden" name="so" value={ticket.code} />
              <Select
                name="nhom"
                label={words.moveGroup}
                value=""
                options={[
                  { value: "", label: words.sameGroup },
                  ...today.groups
                    .filter((one) => one.id !== ticket.groupId)
                    .map((one) => ({ value: String(one.id), label: `${one.letter}. ${one.name}` })),
                ]}
              />
              <Select
                name="quay"
                label={words.moveCounter}
                value=""
                hint={words.moveHint}
                options={[
                  { value: "", label: words.anyCounter },
                  ...today.counters
                    .filter((one) => one.number !== counter.number)
                    .map((one) => ({ value: one.number, label: all.hall.counter(one.number, one.name) })),
                ]}
              />
              <Button variant="secondary">{words.moveButton}</Button>
            </Form>
          </Details>
        </>
      ) : null}
    </>
  );
}

const ACTS = { "goi-lai": "recall", vang: "absent", "bat-dau": "start", xong: "finish" } as const;

export async function actAtCounterPage(rq: Rq): Promise<Reply> {
  const desk = await deskOf(rq);
  const { today, counter, address } = desk;
  const { typed } = typedForm(rq);
  const actor = actorOf(rq);
  const code = /^[\w-]{16}$/.test(typed.so ?? "") ? (typed.so ?? "") : "";
  const at = rq.now;
  const run = <T,>(act: (tx: Parameters<Parameters<typeof transaction>[1]>[0]) => Promise<T>): Promise<T> =>
    transaction(rq.app.db, act);
  try {
    switch (typed.viec) {
      case "goi": {
        const key = readKey(typed.khoa);
        const dossierCodes = await receivedMeanwhile(rq, today, code);
        const called = await run((tx) =>
          callNext(tx, actor, today, { counter: counter.number, key, shown: code || null, dossierCodes, at }),
        );
        return seeOther(`${address}?xong=${called ? "goi" : "het"}`);
      }
      case "goi-lai":
      case "vang":
      case "bat-dau":
      case "xong": {
        const act = ACTS[typed.viec];
        const dossierCodes = act === "finish" ? await receivedMeanwhile(rq, today, code) : [];
        await run((tx) => actOnTicket(tx, actor, today, { act, counter: counter.number, code, dossierCodes, at }));
        return seeOther(act === "finish" ? `${address}?xong=xong` : address);
      }
      case "chuyen": {
        const groupId = /^\d{1,12}$/.test(typed.nhom ?? "") ? Number(typed.nhom) : null;
        const toCounter = typed.quay?.slice(0, 10) || null;
        await run((tx) =>
          actOnTicket(tx, actor, today, { act: "move", groupId, toCounter, counter: counter.number, code, at }),
        );
        return seeOther(address);
      }
      case "gan":
        return await tie(rq, desk, code, typed.dossier ?? "");
      default:
        await run((tx) =>
          pauseCounter(tx, actor, today, { counter: counter.number, isPaused: typed.viec === "nghi", at }),
        );
        return seeOther(address);
    }
  } catch (error) {
    if (!(error instanceof QueueRefused) || error.code === "no-right-here") throw error;
    return seeOther(`${address}?loi=${error.code}`);
  }
}

/** What this officer received of whoever is at the counter. */
async function receivedMeanwhile(rq: Rq, today: HallToday, code: string): Promise<string[]> {
  const open = await listTickets(rq.app.db, {
    pointId: today.hall.pointId,
    day: today.day,
    states: ["called", "serving"],
  });
  const ticket = open.find((one) => one.code === code);
  const from = ticket?.calledAt;
  if (!from) return [];
  return listReceivedBy(rq.app.db, { personId: actorOf(rq).id, unitId: today.hall.unitId, from, until: rq.now });
}

async function tie(rq: Rq, desk: Desk, code: string, typed: string): Promise<Reply> {
  const words = pick(rq.lang, vi, en).call;
  const dossierCode = readDossierCode(typed);
  const dossier = dossierCode ? await findDossier(rq.app.db, { code: dossierCode }) : undefined;
  // Of other units it is not told whether there is one.
  const isOwn = dossier && [dossier.receivingUnitId, dossier.competentUnitId].includes(desk.today.hall.unitId);
  if (!dossier || !isOwn) return show(rq, desk, words.tieWrong, typed.slice(0, 100));
  await transaction(rq.app.db, (tx) =>
    tieDossier(tx, actorOf(rq), desk.today, { code, dossierCode: dossier.code, at: rq.now }),
  );
  return seeOther(`${desk.address}?xong=gan`);
}
