import { z } from "zod";
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FieldError,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  WarningText,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { tellChanges } from "../change-words.ts";
import { compareVersions } from "../compare-versions.ts";
import type { Draft } from "../draft.store.ts";
import { en as procedureEn } from "../messages.en.ts";
import { vi as procedureVi } from "../messages.vi.ts";
import { can } from "../procedure.policy.ts";
import { listRecords } from "../procedure.store.ts";
import { listDraftCodes, listDraftGroups, listGroupOf } from "./draft-group.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { publishMany } from "./publish-many.ts";

const PAGE_SIZE = 200;
const CHANGES_SHOWN = 4;
export const PUBLISH_MANY = "/can-bo/thu-tuc/cho-cong-bo";

const Id = z.coerce.number().int().positive();
const Query = z.object({
  lan: Id.optional().catch(undefined),
  xong: z.coerce.number().int().min(0).optional().catch(undefined),
  con: z.preprocess((value) => [value ?? []].flat(), z.array(z.string()).max(PAGE_SIZE)).catch([]),
});

export async function publishManyPage(rq: Rq): Promise<Reply> {
  return show(rq, [], 200);
}

async function show(rq: Rq, errors: FieldError[], status: number): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const procedureWords = pick(rq.lang, procedureVi, procedureEn);
  const query = Query.parse(rq.query);
  const found = query.lan === undefined ? [] : await listGroupOf(db, query.lan, PAGE_SIZE + 1);
  const drafts = found.slice(0, PAGE_SIZE);
  const actor = actorOf(rq);
  const all =
    found.length > PAGE_SIZE
      ? ((await listDraftGroups(db)).find((one) => one.firstId === found[0]?.id)?.count ?? found.length)
      : found.length;
  const [first] = drafts;
  const bases = await listRecords(
    db,
    drafts.flatMap((draft) => draft.baseVersionId ?? []),
  );
  const isOwn = first?.writtenById === actor.id;
  const mayPublish = can(actor, "publish");
  const left = query.con.flatMap((text) => {
    const [code = "", reason = ""] = text.split("~");
    const say = Object.entries(procedureWords.moveRefusals).find(([key]) => key === reason)?.[1];
    return /^[0-9A-Z.]{3,40}$/.test(code) && say ? [words.leftLine(code, say({ code }))] : [];
  });
  const told = (draft: Draft): string[] => {
    if (draft.act === "end") return [words.ends];
    const base = draft.baseVersionId === null ? undefined : bases.get(draft.baseVersionId);
    if (!base) return [words.fresh];
    const changes = tellChanges(compareVersions(base, draft.record), procedureWords).map((one) => one.summary);
    return changes.length > CHANGES_SHOWN
      ? [...changes.slice(0, CHANGES_SHOWN), words.more(changes.length - CHANGES_SHOWN)]
      : changes;
  };
  const table = (
    <Table<Draft>
      caption={words.title}
      captionHidden
      phone="cards"
      rows={drafts}
      {...(mayPublish && !isOwn
        ? {
            select: {
              name: "draft",
              value: (draft: Draft) => String(draft.id),
              label: (draft: Draft) => words.chooseRow(draft.record.name),
              chosen: drafts.map((draft) => String(draft.id)),
            },
          }
        : {})}
      columns={[
        {
          key: "procedure",
          header: words.procedure,
          rowHeader: true,
          wide: true,
          cell: (draft) => (
            <>
              <a href={`/can-bo/thu-tuc/${draft.code}`}>{draft.record.name}</a>
              <span class="govuk-hint">{draft.code}</span>
            </>
          ),
        },
        {
          key: "change",
          header: words.change,
          cell: (draft) => told(draft).map((line) => <span class="db-facts__line">{line}</span>),
        },
        { key: "from", header: words.from, nowrap: true, cell: (draft) => formatDate(draft.validFrom) },
      ]}
    />
  );
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[
        { text: procedureWords.staff.title, href: "/can-bo/thu-tuc" },
        { text: words.waiting, href: "/can-bo/thu-tuc?xem=cho-cong-bo" },
      ]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {query.xong === undefined ? null : <NotificationBanner tone="success" heading={words.done(query.xong)} />}
          {left.length > 0 ? (
            <>
              <WarningText>{words.left(left.length)}</WarningText>
              <ul class="govuk-list govuk-list--bullet">
                {left.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        {...(first ? { lead: words.lead(all, first.writtenByName, formatDateTime(first.writtenAt)) } : {})}
      />
      {first ? (
        <>
          {first.reason === "" ? null : (
            <InsetText>
              {words.reason}: {first.reason}
            </InsetText>
          )}
          {all > drafts.length ? <p class="govuk-body">{words.shown(drafts.length, all)}</p> : null}
          {isOwn ? <WarningText>{words.own}</WarningText> : null}
          {mayPublish && !isOwn ? (
            <Form action={`${PUBLISH_MANY}?lan=${query.lan}`}>
              <div id="draft">{table}</div>
              <Button>{words.publish}</Button>
            </Form>
          ) : (
            table
          )}
        </>
      ) : (
        <EmptyState title={words.none} drawing="done">
          {words.noneText}
        </EmptyState>
      )}
    </StaffLayout>,
    { status },
  );
}

export async function publishManyNow(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { lan } = Query.parse(rq.query);
  const given = (rq.body as { draft?: unknown } | undefined)?.draft;
  const ids = z
    .array(Id)
    .max(PAGE_SIZE)
    .safeParse([given ?? []].flat());
  if (!ids.success || ids.data.length === 0) return show(rq, [{ field: "draft", message: words.nothing }], 422);
  const done = await publishMany(rq.app.db, actorOf(rq), {
    drafts: await listDraftCodes(rq.app.db, ids.data),
    at: rq.now,
  });
  const query = new URLSearchParams({ lan: String(lan ?? ids.data[0]), xong: String(done.published.length) });
  for (const { code, reason } of done.left) query.append("con", `${code}~${reason}`);
  return seeOther(`${PUBLISH_MANY}?${query}`);
}
