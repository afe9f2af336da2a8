import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { vi as recordVi } from "../../../messages.vi.ts";
import { en } from "../../../plain/messages.en.ts";
import { vi } from "../../../plain/messages.vi.ts";
import { type Passage, passagesOf } from "../../../plain/passages.ts";
import {
  numbersOf,
  type PlainError,
  readSentences,
  readTypedPlain,
  rowsFrom,
  type TypedSentence,
} from "../../../plain/plain-form.ts";
import { RenditionRefused } from "../../../plain/rendition.errors.ts";
import { findOpenRendition, listActs, listRenditions } from "../../../plain/rendition.store.ts";
import { editionFor, type ReadSentence, type Rendition, readAgainst } from "../../../plain/rendition.ts";
import {
  approveRendition,
  discardRendition,
  recallRendition,
  returnRendition,
  submitRendition,
  withdrawRendition,
} from "../../../plain/settle-rendition.ts";
import { suggestSources } from "../../../plain/suggest-sources.ts";
import { writeRendition } from "../../../plain/write-rendition.ts";
import { ProcedureNotFound } from "../../../procedure.errors.ts";
import { can } from "../../../procedure.policy.ts";
import { findVersionByNumber, listVersions, type Version } from "../../../procedure.store.ts";
import { PlainEditView } from "./view.tsx";

interface Loaded {
  version: Version;
  passages: Passage[];
  open: Rendition | undefined;
  editions: Rendition[];
  /** What the editor begins with: the open edition, else the one in public, else nothing. */
  base: Rendition | undefined;
  read: ReadSentence[];
  added: Passage[];
}

async function load(rq: Rq): Promise<Loaded> {
  const { db } = rq.app;
  const code = rq.params.code ?? "";
  const head = (await listVersions(db, code))[0];
  const version = head && (await findVersionByNumber(db, code, head.number));
  if (!version) throw new ProcedureNotFound(code);
  const editions = await listRenditions(db, code);
  const open = await findOpenRendition(db, code);
  const base =
    open ??
    editionFor(
      editions.filter((one) => one.state === "approved"),
      version.number,
    );
  const { sentences, added } = base ? readAgainst(base, version) : { sentences: [], added: [] };
  return { version, passages: passagesOf(version.record), open, editions, base, read: sentences, added };
}

interface More {
  rows?: TypedSentence[];
  errors?: FieldError[];
  refusal?: string | null;
  note?: { act: "return" | "withdraw"; text: string; error: string };
}

async function show(rq: Rq, loaded: Loaded, more: More = {}, status = 200): Promise<Reply> {
  const actor = actorOf(rq);
  const { version, passages, open, read } = loaded;
  const rows =
    more.rows ??
    rowsFrom(
      read.map((one) => ({
        key: one.key,
        part: one.part,
        text: one.text,
        numbers: numbersOf(
          one.sources.length > 0
            ? one.sources
            : suggestSources(one.part, one.text, passages).map((source) => ({ here: source.at })),
          passages,
        ),
      })),
    );
  return html(
    PlainEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      listTitle: recordVi.staff.title,
      ...loaded,
      rows,
      acts: await listActs(rq.app.db, version.code),
      mayEdit: can(actor, "edit"),
      mayApprove: can(actor, "publish"),
      isWriter: open?.writerIds.includes(actor.id) ?? false,
      done: typeof rq.query.xong === "string" ? rq.query.xong : null,
      errors: more.errors ?? [],
      refusal: more.refusal ?? null,
      note: more.note ?? null,
    }),
    { status },
  );
}

export async function plainEditPage(rq: Rq): Promise<Reply> {
  return show(rq, await load(rq));
}

const refusalIn = (rq: Rq, error: RenditionRefused): string => pick(rq.lang, vi, en).refusals[error.reason](error.data);

/** Saves the draft, and hands it on where that was asked for. What was typed is kept whatever happens. */
export async function savePlainPage(rq: Rq): Promise<Reply> {
  const loaded = await load(rq);
  const typed = readTypedPlain(rq.body);
  const words = pick(rq.lang, vi, en);
  const { sentences, errors } = readSentences(typed.rows, loaded.passages, loaded.read);
  if (loaded.version.id !== typed.versionId)
    return show(rq, loaded, { rows: typed.rows, refusal: words.refusals["version-moved"]({}) }, 409);
  if (errors.length > 0)
    return show(rq, loaded, { rows: typed.rows, errors: errors.map((one) => told(one, words)) }, 422);
  const submits = (rq.body as Record<string, unknown>)?.act === "submit";
  const input = {
    code: loaded.version.code,
    versionId: typed.versionId,
    revision: typed.revision,
    sentences,
    at: rq.now,
  };
  try {
    await transaction(rq.app.db, (tx) => writeRendition(tx, actorOf(rq), input));
  } catch (error) {
    if (!(error instanceof RenditionRefused)) throw error;
    return show(rq, loaded, { rows: typed.rows, refusal: refusalIn(rq, error) }, 409);
  }
  if (!submits) return seeOther(`${addressOf(rq)}?xong=saved`);
  const saved = await load(rq);
  if (!saved.open) return seeOther(addressOf(rq));
  const { id } = saved.open;
  try {
    await transaction(rq.app.db, (tx) => submitRendition(tx, actorOf(rq), { renditionId: id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof RenditionRefused)) throw error;
    return show(rq, saved, { refusal: refusalIn(rq, error) }, 422);
  }
  return seeOther(`${addressOf(rq)}?xong=submitted`);
}

const told = (error: PlainError, words: typeof vi): FieldError => ({
  field: error.field,
  message: words.editor.errors[error.key](error.given),
});

const addressOf = (rq: Rq): string => `/can-bo/thu-tuc/${rq.params.code}/de-hieu`;

async function settle(rq: Rq, done: string, work: (renditionId: number) => Promise<void>): Promise<Reply> {
  const id = Number.parseInt(String((rq.body as Record<string, unknown>)?.rendition ?? ""), 10) || 0;
  const loaded = await load(rq);
  if (!loaded.editions.some((one) => one.id === id))
    return show(rq, loaded, { refusal: pick(rq.lang, vi, en).refusals["not-now"]({}) }, 409);
  try {
    await work(id);
  } catch (error) {
    if (!(error instanceof RenditionRefused)) throw error;
    return show(rq, await load(rq), { refusal: refusalIn(rq, error) }, error.reason === "facts-unread" ? 422 : 409);
  }
  return seeOther(`${addressOf(rq)}?xong=${done}`);
}

export async function approvePlainPage(rq: Rq): Promise<Reply> {
  const hasReadFacts = (rq.body as Record<string, unknown>)?.facts === "co";
  return settle(rq, "approved", (renditionId) =>
    transaction(rq.app.db, (tx) => approveRendition(tx, actorOf(rq), { renditionId, hasReadFacts, at: rq.now })),
  );
}

async function withNote(rq: Rq, act: "return" | "withdraw", done: string): Promise<Reply> {
  const typed = (rq.body as Record<string, unknown>)?.note;
  const note = typeof typed === "string" && typed.isWellFormed() ? nfc(typed).trim() : "";
  const error =
    note === "" ? pick(rq.lang, vi, en).editor.noteMissing : longTexts({ note }, { note: 2_000 }, rq.lang).note;
  if (error !== undefined) {
    return show(rq, await load(rq), { note: { act, text: note, error } }, 422);
  }
  const work = act === "return" ? returnRendition : withdrawRendition;
  return settle(rq, done, (renditionId) =>
    transaction(rq.app.db, (tx) => work(tx, actorOf(rq), { renditionId, note, at: rq.now })),
  );
}

export const returnPlainPage = (rq: Rq): Promise<Reply> => withNote(rq, "return", "returned");
export const withdrawPlainPage = (rq: Rq): Promise<Reply> => withNote(rq, "withdraw", "withdrawn");

export async function recallPlainPage(rq: Rq): Promise<Reply> {
  return settle(rq, "recalled", (renditionId) =>
    transaction(rq.app.db, (tx) => recallRendition(tx, actorOf(rq), { renditionId, at: rq.now })),
  );
}

export async function discardPlainPage(rq: Rq): Promise<Reply> {
  return settle(rq, "discarded", (renditionId) =>
    transaction(rq.app.db, (tx) => discardRendition(tx, actorOf(rq), { renditionId, at: rq.now })),
  );
}
