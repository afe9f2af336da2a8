import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { citingRecords } from "../../../follow-documents.ts";
import { checkDocuments, relateDocuments, unrelateDocuments } from "../../../keep-document.ts";
import { type LegalDocument, RELATION_KINDS } from "../../../legal-document.ts";
import { DocumentRefused } from "../../../legal-documents.errors.ts";
import {
  findDocument,
  listDocumentEvents,
  listDocumentsByNumber,
  listRelations,
} from "../../../legal-documents.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { documentNames } from "../../document-words.ts";
import { DocumentRecordView } from "./view.tsx";

const CITING_SHOWN = 20;

export async function documentOf(rq: Rq): Promise<LegalDocument> {
  const id = z.coerce.number().int().positive().max(1e12).safeParse(rq.params.id);
  const document = id.success ? await findDocument(rq.app.db, id.data) : undefined;
  if (!document) throw notFound("document-not-found");
  return document;
}

export interface RelationTyped {
  kind: string;
  other: string;
  otherId: string;
  way: string;
  partly: boolean;
  day: Record<"day" | "month" | "year", string>;
}

const EMPTY: RelationTyped = {
  kind: "",
  other: "",
  otherId: "",
  way: "forward",
  partly: false,
  day: { day: "", month: "", year: "" },
};

interface Shown {
  typed?: RelationTyped;
  errors?: FormErrors;
  choices?: LegalDocument[];
}

async function show(rq: Rq, document: LegalDocument, shown: Shown = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const day = vietnamDay(rq.now);
  const actor = actorOf(rq);
  const relations = await listRelations(db, [document.id]);
  const done = z.enum(["saved", "checked", "relationSaved", "relationRemoved"]).safeParse(rq.query.xong);
  return html(
    DocumentRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      document,
      day,
      issuerName: document.issuerUnitId
        ? ((await unitNames(db, [document.issuerUnitId], day)).get(document.issuerUnitId) ?? null)
        : null,
      relations,
      others: await documentNames(
        db,
        relations.flatMap((one) => [one.fromId, one.toId]),
      ),
      citing: await citingRecords(db, document, { day, publicOnly: false, limit: CITING_SHOWN }),
      events: await listDocumentEvents(db, document.id),
      mayEdit: holds(actor, "documents.edit"),
      mayWriteNews: holds(actor, "content.edit"),
      mayBrief: holds(actor, "briefings.write"),
      mayCheck: holds(actor, "documents.check"),
      isOwn: document.changedById === actor.id,
      typed: shown.typed ?? EMPTY,
      errors: shown.errors ?? {},
      choices: shown.choices ?? [],
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function documentRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, await documentOf(rq));
}

export async function checkDocumentPage(rq: Rq): Promise<Reply> {
  const document = await documentOf(rq);
  await transaction(rq.app.db, (tx) => checkDocuments(tx, actorOf(rq), { ids: [document.id], at: rq.now }));
  return seeOther(`/can-bo/van-ban/${document.id}?xong=checked`);
}

export async function relateDocumentPage(rq: Rq): Promise<Reply> {
  const document = await documentOf(rq);
  const said = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const one = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string).slice(0, 300) : "");
  const typed: RelationTyped = {
    kind: one("kind"),
    other: one("other"),
    otherId: one("otherId"),
    way: one("way") === "backward" ? "backward" : "forward",
    partly: one("partly") !== "",
    day: { day: one("onDay-day"), month: one("onDay-month"), year: one("onDay-year") },
  };
  const errors: FormErrors = {};
  const kind = z.enum(RELATION_KINDS).safeParse(typed.kind);
  if (!kind.success) errors.kind = said.errors.relationKind;
  const written = [typed.day.day, typed.day.month, typed.day.year];
  const onDay = written.every((part) => part === "") ? null : parseVietnameseDate(written.join("/"));
  if (onDay === null && written.some((part) => part !== "")) errors.onDay = said.errors.date;
  const found = (await listDocumentsByNumber(rq.app.db, [typed.other])).filter((other) => other.id !== document.id);
  const chosen = found.length === 1 ? found[0] : found.find((other) => String(other.id) === typed.otherId);
  if (typed.other === "") errors.other = said.errors.relationOther;
  else if (found.length === 0) errors.other = said.errors.relationUnknown(typed.other);
  else if (!chosen) errors.other = said.errors.relationSeveral;
  if (Object.keys(errors).length > 0 || !kind.success || !chosen)
    return show(rq, document, { typed, errors, choices: found.length > 1 ? found : [] }, 422);
  const forward = typed.way === "forward";
  try {
    await transaction(rq.app.db, (tx) =>
      relateDocuments(tx, actorOf(rq), {
        fromId: forward ? document.id : chosen.id,
        toId: forward ? chosen.id : document.id,
        kind: kind.data,
        onDay,
        partly: typed.partly,
        note: null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (error instanceof DocumentRefused && error.code !== "no-right")
      return show(rq, document, { typed, errors: { other: said.refusals[error.code] } }, 409);
    throw error;
  }
  return seeOther(`/can-bo/van-ban/${document.id}?xong=relationSaved`);
}

export async function unrelateDocumentPage(rq: Rq): Promise<Reply> {
  const document = await documentOf(rq);
  const relationId = z.coerce.number().int().positive().safeParse(rq.params.relation);
  if (!relationId.success) throw notFound("document-not-found");
  await transaction(rq.app.db, (tx) =>
    unrelateDocuments(tx, actorOf(rq), { id: document.id, relationId: relationId.data, at: rq.now }),
  );
  return seeOther(`/can-bo/van-ban/${document.id}?xong=relationRemoved`);
}

export async function documentFile(rq: Rq): Promise<Reply> {
  const document = await documentOf(rq);
  if (!document.fileKey) throw notFound("document-not-found");
  return download(
    await rq.app.files.get(document.fileKey),
    document.fileType ?? "application/octet-stream",
    document.fileName ?? "van-ban",
  );
}
