import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, nfc } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { listUnitChoices, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { actorOf } from "../../../access.ts";
import { wordsFor } from "../../../forms.ts";
import {
  countPeople,
  listPeople,
  listUnitIdsInUse,
  type PersonFilter,
  type PersonKey,
  type PersonRow,
} from "../../../people/person.store.ts";
import { PERSON_STATES } from "../../../people/person.ts";
import { ROLES } from "../../../permissions.ts";
import { endedWithin, reachOf } from "../../../reach.ts";
import { PeopleView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_BATCH = 1_000;

const Query = z.object({
  q: z.string().max(200).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  vaitro: z.enum(ROLES).optional().catch(undefined),
  tinhtrang: z.enum(PERSON_STATES).optional().catch(undefined),
  sau: z.string().max(500).optional().catch(undefined),
  truoc: z.string().max(500).optional().catch(undefined),
});
type PeopleQuery = z.infer<typeof Query>;

export async function peoplePage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const { filter, choices } = await filterOf(rq, query);
  const after = readKey(query.sau);
  const before = after ? undefined : readKey(query.truoc);
  const rows = await listPeople(rq.app.db, filter, { limit: PAGE_SIZE + 1, after, before });
  // The row beyond the page only tells that there is more; going back it comes first.
  const hasMore = rows.length > PAGE_SIZE;
  const shown = before && hasMore ? rows.slice(1) : rows.slice(0, PAGE_SIZE);
  const total = await countPeople(rq.app.db, filter);
  return html(
    PeopleView({
      ctx: rq.app.view(rq),
      words: wordsFor(rq.lang),
      query: filterParams(query),
      units: choices,
      rows: shown,
      unitNames: await namesFor(rq, shown),
      total: formatNumber(total, rq.lang),
      shown: formatNumber(shown.length, rq.lang),
      previous: after || (before && hasMore) ? writeKey(shown[0]) : null,
      next: before || hasMore ? writeKey(shown.at(-1)) : null,
    }),
  );
}

/** Exactly the people of the filter, not only those of the page. */
export async function peopleExport(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const { filter } = await filterOf(rq, query);
  const words = wordsFor(rq.lang);
  const text = words.people;
  const table: string[][] = [
    [text.name, text.email, text.jobTitle, text.unit, text.roles, text.state, text.secondFactor, text.lastSignIn],
  ];
  let after: PersonKey | undefined;
  for (;;) {
    const rows = await listPeople(rq.app.db, filter, { limit: EXPORT_BATCH, after });
    const names = await namesFor(rq, rows);
    for (const row of rows) {
      table.push([
        row.name,
        row.email,
        row.title,
        names.get(row.unitId) ?? "",
        row.grants.map((one) => text.roleAtUnit(words.roles[one.role], names.get(one.unitId) ?? "")).join(", "),
        words.states[row.state],
        row.hasSecondFactor ? text.yes : text.no,
        row.lastSignInAt ? formatDateTime(row.lastSignInAt) : "",
      ]);
    }
    after = rows.at(-1);
    if (rows.length < EXPORT_BATCH) break;
  }
  return download(writeCsv(table), "text/csv; charset=utf-8", text.fileName);
}

/** One filter for list, count and export: what the person may see at all, narrowed by what was asked for. */
async function filterOf(
  rq: Rq,
  query: PeopleQuery,
): Promise<{ filter: PersonFilter; choices: { id: string; name: string }[] }> {
  const { db } = rq.app;
  const day = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "accounts.manage", rq.now);
  const ended = await endedWithin(db, await listUnitIdsInUse(db), reach, rq.now);
  const all = [...reach, ...ended];
  const within = query.donvi && all.includes(query.donvi) ? await subtreeIds(db, query.donvi, day) : undefined;
  const text = query.q ? nfc(query.q) : "";
  return {
    filter: {
      reach: all,
      day,
      ...(text ? { q: text } : {}),
      ...(query.tinhtrang ? { state: query.tinhtrang } : {}),
      ...(query.vaitro ? { role: query.vaitro } : {}),
      ...(within ? { within } : {}),
    },
    choices: await listUnitChoices(db, all, day),
  };
}

export type FilterParams = Pick<PeopleQuery, "q" | "donvi" | "vaitro" | "tinhtrang">;

function filterParams({ q, donvi, vaitro, tinhtrang }: PeopleQuery): FilterParams {
  return { q: q || undefined, donvi, vaitro, tinhtrang };
}

function namesFor(rq: Rq, rows: PersonRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => [row.unitId, ...row.grants.map((one) => one.unitId)]);
  return unitNames(rq.app.db, [...new Set(ids)], vietnamDay(rq.now));
}

function writeKey(row: PersonKey | undefined): string | null {
  if (!row) return null;
  return Buffer.from(JSON.stringify([row.givenName, row.name, row.id])).toString("base64url");
}

const Key = z.tuple([z.string(), z.string(), z.uuid()]);

/** A cursor somebody altered is no cursor: the list begins at the start. */
function readKey(text: string | undefined): PersonKey | undefined {
  if (!text) return undefined;
  try {
    const [givenName, name, id] = Key.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { givenName, name, id };
  } catch {
    return undefined;
  }
}
