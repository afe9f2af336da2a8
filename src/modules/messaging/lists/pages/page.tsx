import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  first,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDate, nfc, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, mayAt, ownUnits, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, siteOf, unitNames } from "../../../organisations/index.ts";
import { findContactByDigest } from "../../contact.store.ts";
import { addressDigest, maskAddress, normalAddress, openAddress } from "../../contact.ts";
import { MessagingRefused } from "../../messaging.errors.ts";
import { addPeople, closeList, createList, refuseAtOffice, takeOff } from "../keep-list.ts";
import { countMembers, findList, listMembers, listPeopleLists } from "../list.store.ts";
import { LIST_LIMITS, LIST_MEDIA, type PeopleList } from "../list.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { type PeopleFile, readPeople } from "../read-people.ts";
import { LISTS, ListFormView, ListRecordView, ListsView, RefusalView } from "./view.tsx";

const PAGE_SIZE = 50;
const MOST_ROWS = 5_000;

const Query = z.object({
  q: first(
    z
      .string()
      .transform((text) => nfc(text).trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
  sau: first(z.uuid().optional().catch(undefined)),
});

export async function listsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { q, sau } = Query.parse(rq.query);
  const unitIds = await reachOf(db, actorOf(rq), "messages.read", rq.now);
  const after = sau ? await findList(db, sau) : undefined;
  const found = await listPeopleLists(db, { unitIds, ...(q ? { words: q } : {}) }, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  return html(
    ListsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      asked: q ? { q } : {},
      rows,
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now)),
      isFirst: after === undefined,
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
      isClosed: rq.query.xong === "dong",
    }),
  );
}

/** The lists, not who stands on them. */
export async function listsExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { q } = Query.parse(rq.query);
  const unitIds = await reachOf(db, actorOf(rq), "messages.read", rq.now);
  const rows = await listPeopleLists(db, { unitIds, ...(q ? { words: q } : {}) }, MOST_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const csv = writeCsv([
    [words.name, words.medium, words.unit, words.members, words.until, words.made],
    ...rows.map((row) => [
      row.name,
      words.media[row.medium],
      names.get(row.unitId) ?? "",
      String(row.members),
      row.until ? formatDate(row.until) : "",
      row.createdByName,
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "danh-sach-nguoi-nhan.csv");
}

async function showForm(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "messages.write", rq.now);
  const own = ownUnits(actor, reach);
  return html(
    ListFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
      typed,
      errors,
    }),
    { status },
  );
}

export const newListPage = (rq: Rq): Promise<Reply> => showForm(rq, { medium: "sms" }, {});

export async function createListPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(typed.unitId);
  const medium = z.enum(LIST_MEDIA).safeParse(typed.medium);
  const until = parseVietnameseDate(typed.until ?? "");
  const today = vietnamDay(rq.now);
  const last = vietnamDay(new Date(rq.now.getTime() + LIST_LIMITS.days * 24 * 60 * 60 * 1_000));
  if (!unitId.success) errors.unitId = said.unitId;
  if (!medium.success) errors.medium = said.medium;
  if (!isText(typed.name, LIST_LIMITS.name)) errors.name = said.name;
  if (!isText(typed.ground, LIST_LIMITS.ground)) errors.ground = said.ground;
  if (!until || until < today || until > last) errors.until = said.until;
  if (Object.keys(errors).length > 0 || !unitId.success || !medium.success || !until)
    return showForm(rq, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      createList(tx, actorOf(rq), {
        unitId: unitId.data,
        medium: medium.data,
        name: typed.name ?? "",
        ground: typed.ground ?? "",
        until,
        at: rq.now,
      }),
    );
    return seeOther(`${LISTS}/${id}?xong=lap`);
  } catch (error) {
    if (!(error instanceof MessagingRefused) || error.code !== "list-name-taken") throw error;
    return showForm(rq, typed, { name: pick(rq.lang, vi, en).errors.name }, 422);
  }
}

async function load(rq: Rq): Promise<PeopleList> {
  const id = z.uuid().safeParse(rq.params.list);
  const list = id.success ? await findList(rq.app.db, id.data) : undefined;
  if (!list || list.closedAt || !(await mayAt(rq.app.db, actorOf(rq), "messages.read", list.unitId, rq.now)))
    throw notFound();
  return list;
}

const count = (value: unknown): number => z.coerce.number().int().min(0).catch(0).parse(value);

async function show(
  rq: Rq,
  list: PeopleList,
  errors: FormErrors,
  found: Extract<PeopleFile, { kind: "faults" }> | null,
  status = 200,
): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { sau } = Query.parse(rq.query);
  const members = await listMembers(db, list.id, PAGE_SIZE + 1, sau);
  const { xong } = rq.query;
  const done =
    xong === "nhap"
      ? words.done.nhap(count(rq.query.them), count(rq.query.trung))
      : xong === "lap" || xong === "ra"
        ? words.done[xong]
        : null;
  return html(
    ListRecordView({
      ctx: rq.app.view(rq),
      words,
      list,
      unit: (await unitNames(db, [list.unitId], vietnamDay(rq.now))).get(list.unitId) ?? "",
      people: await countMembers(db, list.id),
      members: members.slice(0, PAGE_SIZE).map((one) => ({
        ...one,
        shown: one.sealed ? maskAddress(one.medium, openAddress(config.secretKey, one.contactId, one.sealed)) : "–",
      })),
      next: members.length > PAGE_SIZE ? (members[PAGE_SIZE - 1]?.contactId ?? null) : null,
      isFirst: sau === undefined,
      mayWrite: await mayAt(db, actorOf(rq), "messages.write", list.unitId, rq.now),
      faults: found,
      typedAddress: Object.keys(errors).length > 0 ? (typedForm(rq).typed.address ?? "") : "",
      hasAgreed: Object.keys(errors).length > 0 && typedForm(rq).typed.agreed === "1",
      errors,
      done: Object.keys(errors).length === 0 ? done : null,
    }),
    { status },
  );
}

export const listRecordPage = async (rq: Rq): Promise<Reply> => show(rq, await load(rq), {}, null);

/** All of a file or nothing. */
export async function importPeoplePage(rq: Rq): Promise<Reply> {
  const list = await load(rq);
  const said = pick(rq.lang, vi, en).errors;
  const errors: FormErrors = {};
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (typedForm(rq).typed.agreed !== "1") errors.agreed = said.agreed;
  if (!file) errors.file = said.file.missing;
  const found = file ? readPeople(file.bytes, list.medium) : null;
  if (found?.kind === "unreadable") errors.file = said.file[found.why];
  if (found?.kind === "faults") errors.file = said.file.faults;
  if (Object.keys(errors).length > 0 || found?.kind !== "people")
    return show(rq, list, errors, found?.kind === "faults" ? found : null, 422);
  const { addresses, doubles } = found;
  const added = await transaction(rq.app.db, (tx) =>
    addPeople(tx, actorOf(rq), rq.app.config.secretKey, { listId: list.id, addresses, at: rq.now }),
  );
  return seeOther(`${LISTS}/${list.id}?xong=nhap&them=${added}&trung=${doubles + addresses.length - added}`);
}

/** By a press beside somebody, or by the number or address somebody told: among many nobody finds a masked one. */
export async function takeOffPage(rq: Rq): Promise<Reply> {
  const list = await load(rq);
  const { typed } = typedForm(rq);
  const { db, config } = rq.app;
  const pressed = z.uuid().safeParse(typed.contact);
  const address = normalAddress(list.medium, typed.address ?? "");
  if (!pressed.success && address === null)
    return show(rq, list, { address: pick(rq.lang, vi, en).errors.address }, null, 422);
  const contactId = pressed.success
    ? pressed.data
    : (await findContactByDigest(db, list.medium, addressDigest(config.secretKey, list.medium, address as string)))?.id;
  const isOff =
    contactId !== undefined &&
    (await transaction(db, (tx) => takeOff(tx, actorOf(rq), { listId: list.id, contactId, at: rq.now })));
  if (!isOff && !pressed.success) return show(rq, list, { address: pick(rq.lang, vi, en).errors.notOnList }, null, 422);
  return seeOther(`${LISTS}/${list.id}?xong=ra`);
}

function showRefusal(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Reply {
  return html(
    RefusalView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      typed,
      errors,
      isDone: rq.query.xong === "1" && Object.keys(errors).length === 0,
    }),
    { status },
  );
}

export const refusalPage = async (rq: Rq): Promise<Reply> => showRefusal(rq, {}, {});

export async function saveRefusalPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const medium = (typed.address ?? "").includes("@") ? "email" : "sms";
  const address = normalAddress(medium, typed.address ?? "");
  if (address === null) return showRefusal(rq, typed, { address: pick(rq.lang, vi, en).errors.address }, 422);
  const home = await siteOf({ ...rq, params: {} });
  await transaction(rq.app.db, (tx) =>
    refuseAtOffice(tx, actorOf(rq), rq.app.config.secretKey, { medium, address, homeUnitId: home.unitId, at: rq.now }),
  );
  return seeOther(`${LISTS}/tu-choi?xong=1`);
}

export async function closeListPage(rq: Rq): Promise<Reply> {
  const list = await load(rq);
  await transaction(rq.app.db, (tx) => closeList(tx, actorOf(rq), { listId: list.id, at: rq.now }));
  return seeOther(`${LISTS}?xong=dong`);
}
