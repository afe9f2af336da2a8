import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { CONTACT_ROLES, contactState, maskPerson, type PressContact } from "../../../contacts/contact.ts";
import { type ContactFilter, findContact, listContacts } from "../../../contacts/contacts.store.ts";
import { openPerson } from "../../../contacts/keep-contact.ts";
import { en } from "../../../contacts/messages.en.ts";
import { vi } from "../../../contacts/messages.vi.ts";
import { ContactListView, wantsOf } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  xem: z.literal("all").optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  vai: z.enum(CONTACT_ROLES).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type ContactQuery = z.infer<typeof Query>;

const reached = (rq: Rq): Promise<string[]> => reachOf(rq.app.db, actorOf(rq), "press.contacts", rq.now);

const filterOf = async (rq: Rq, query: ContactQuery): Promise<ContactFilter> => {
  const reach = await reached(rq);
  return {
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    role: query.vai,
    keptOn: query.xem ? undefined : vietnamDay(rq.now),
    q: query.q,
  };
};

/** The name as the list shows it: first letters. */
const masked = (rq: Rq, contact: PressContact): string => {
  const person = openPerson(rq.app.config.secretKey, contact);
  return person ? maskPerson(person).name : "";
};

export async function contactListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findContact(db, last.data) : undefined;
  const rows = await listContacts(db, await filterOf(rq, query), PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    ContactListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: shown.map((row) => ({ ...row, name: masked(rq, row) })),
      units: await listUnitChoices(db, await reached(rq), today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

/** Exactly the rows of the filter; names by first letters, numbers and mails not at all. */
export async function contactExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const rows = await listContacts(rq.app.db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], today);
  const head: Cell[] = [words.outlet, words.role, words.person, words.wants, words.unit, words.expires, words.state];
  const lines = rows.map((row): Cell[] => [
    row.outletName,
    words.roles[row.role],
    masked(rq, row) || words.erased,
    wantsOf(words, row),
    names.get(row.unitId) ?? "",
    formatDate(row.expiresOn),
    words.states[contactState(row, today)],
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "dau-moi-bao-chi.csv");
}
