import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { FilterSelect, Register, State, Table, TextInput } from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../organisations/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { CHAT_OUTCOMES, type ChatReply, findChatReply, listChatReplies } from "./chat-answer.store.ts";

export const CHAT_REPLIES = "/can-bo/dang-bai/tu-tra-loi";
const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;
const TONES = { waiting: "neutral", sending: "info", sent: "good", failed: "bad" } as const;
const STATES = ["waiting", "sending", "sent", "failed"] as const;

const Query = z.object({
  loai: first(z.enum(CHAT_OUTCOMES).optional().catch(undefined)),
  tinhtrang: first(z.enum(STATES).optional().catch(undefined)),
  thutuc: first(
    z
      .string()
      .transform((text) => text.trim().slice(0, 40))
      .optional()
      .catch(undefined),
  ),
  donvi: first(z.uuid().optional().catch(undefined)),
});

async function load(rq: Rq, limit: number, after?: ChatReply) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "posts.read", rq.now);
  const rows = await listChatReplies(
    db,
    {
      unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
      outcome: query.loai,
      state: query.tinhtrang,
      code: query.thutuc || undefined,
    },
    limit,
    after,
  );
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  return { query, rows, names, reach };
}

/** What was said, without the code by which its asker looks the question up: that is the asker's alone. */
const saidIn = ({ text, questionId }: ChatReply): string =>
  questionId === null ? text : text.replace(/(?<= mã )\S+(?=,)/u, "…");

/** What our program answered by itself, so that officers see what was said in their name. */
export async function chatRepliesPage(rq: Rq): Promise<Reply> {
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findChatReply(rq.app.db, last.data) : undefined;
  const { query, rows, names, reach } = await load(rq, PAGE_SIZE + 1, after);
  const words = pick(rq.lang, vi, en);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.chat.title}
      lead={words.chat.lead}
      breadcrumbs={[{ text: words.title, href: "/can-bo/dang-bai/tin-den" }]}
      href={CHAT_REPLIES}
      asked={query}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="thutuc" label={words.chat.code} value={query.thutuc ?? ""} />
            <FilterSelect
              name="loai"
              label={words.chat.outcome}
              value={query.loai}
              all={words.all}
              options={CHAT_OUTCOMES.map((value) => ({ value, label: words.chat.outcomes[value] }))}
            />
            <FilterSelect
              name="tinhtrang"
              label={words.chat.state}
              value={query.tinhtrang}
              all={words.all}
              options={STATES.map((value) => ({ value, label: words.chat.states[value] }))}
            />
            <UnitFilter
              label={words.unit}
              value={query.donvi}
              all={words.all}
              units={await listUnitChoices(rq.app.db, reach, vietnamDay(rq.now))}
            />
          </>
        ),
      }}
      isEmpty={shown.length === 0}
      empty={{
        nothingFits: words.emptyFiltered,
        title: words.chat.emptyTitle,
        text: words.chat.emptyText,
        drawing: "board",
      }}
      previous={after ? {} : null}
      next={rows.length > PAGE_SIZE ? { sau: shown.at(-1)?.id ?? "" } : null}
    >
      <Table<ChatReply>
        caption={words.chat.title}
        captionHidden
        phone="cards"
        rows={shown}
        columns={[
          {
            key: "received",
            header: words.received,
            rowHeader: true,
            nowrap: true,
            cell: (row) => formatDateTime(row.receivedAt),
          },
          {
            key: "text",
            header: words.chat.text,
            wide: true,
            cell: (row) => <span class="db-lines">{saidIn(row)}</span>,
          },
          {
            key: "outcome",
            header: words.chat.outcome,
            cell: (row) => (
              <>
                {row.procedureCode ? (
                  <a href={`/thu-tuc/${row.procedureCode}`}>{words.chat.outcomes[row.outcome]}</a>
                ) : row.questionId ? (
                  <a href={`/can-bo/phan-anh/${row.questionId}`}>{words.chat.outcomes[row.outcome]}</a>
                ) : (
                  words.chat.outcomes[row.outcome]
                )}
              </>
            ),
          },
          {
            key: "state",
            header: words.chat.state,
            cell: (row) => (
              <>
                <State tone={TONES[row.state]}>{words.chat.states[row.state]}</State>
                {row.reason ? <p class="govuk-hint">{row.reason}</p> : null}
              </>
            ),
          },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
        ]}
      />
    </Register>,
  );
}

export async function chatRepliesExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { rows, names } = await load(rq, EXPORT_ROWS);
  const head: Cell[] = [
    words.received,
    words.chat.text,
    words.chat.outcome,
    words.chat.code,
    words.chat.state,
    words.unit,
  ];
  const lines = rows.map((row): Cell[] => [
    formatDateTime(row.receivedAt),
    saidIn(row),
    words.chat.outcomes[row.outcome],
    row.procedureCode ?? "",
    row.reason ? `${words.chat.states[row.state]}: ${row.reason}` : words.chat.states[row.state],
    names.get(row.unitId) ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "tu-tra-loi.csv");
}
