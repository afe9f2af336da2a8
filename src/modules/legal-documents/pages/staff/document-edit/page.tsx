import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Db, type Tx, transaction } from "../../../../../platform/db/index.ts";
import { acceptUpload, UploadRefused } from "../../../../../platform/files/index.ts";
import { html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { findHomeUnit, matchUnitByName } from "../../../../organisations/index.ts";
import { changeDocument, recordDocument } from "../../../keep-document.ts";
import {
  type DocumentFacts,
  type LegalDocument,
  LIMITS,
  typeOfNumber,
  withoutOffice,
} from "../../../legal-document.ts";
import { DocumentChanged, DocumentTaken } from "../../../legal-documents.errors.ts";
import type { DocumentFile } from "../../../legal-documents.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { documentOf } from "../document-record/page.tsx";
import { type DocumentTyped, readDocument, readTyped, typedOf } from "./form.ts";
import { DocumentEditView } from "./view.tsx";

interface Shown {
  typed: DocumentTyped;
  errors?: { field: string; message: string }[];
  otherId?: number;
  conflictWith?: string;
}

function show(rq: Rq, document: LegalDocument | null, shown: Shown, status = 200): Reply {
  return html(
    DocumentEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      document,
      errors: [],
      otherId: null,
      conflictWith: null,
      ...shown,
    }),
    { status },
  );
}

/** What a citation says is filled in: "?so=…&ngay=…&coquan=…&loai=…". */
export async function newDocumentPage(rq: Rq): Promise<Reply> {
  const ask = (name: string): string => (typeof rq.query[name] === "string" ? nfc(rq.query[name]).slice(0, 300) : "");
  const [year = "", month = "", day = ""] = ask("ngay").split("-");
  const typed = readTyped({
    number: ask("so"),
    type: ask("loai") || (typeOfNumber(ask("so")) ?? ""),
    issuer: ask("coquan"),
    title: ask("trichyeu"),
    "issuedOn-day": day,
    "issuedOn-month": month,
    "issuedOn-year": year,
  });
  return show(rq, null, { typed });
}

export async function editDocumentPage(rq: Rq): Promise<Reply> {
  const document = await documentOf(rq);
  return show(rq, document, { typed: typedOf(document) });
}

export async function createDocumentPage(rq: Rq): Promise<Reply> {
  return keep(rq, null);
}

export async function saveDocumentPage(rq: Rq): Promise<Reply> {
  return keep(rq, await documentOf(rq));
}

async function keep(rq: Rq, document: LegalDocument | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const typed = readTyped((rq.body ?? {}) as Record<string, unknown>);
  const long = Object.entries(longTexts({ ...typed }, { ...LIMITS }, rq.lang)).map(([field, message]) => ({
    field,
    message,
  }));
  const read = readDocument(typed, words);
  const file = await fileOf(rq);
  const errors = [
    ...(read.ok ? [] : read.errors),
    ...long,
    ...(typeof file === "string" ? [{ field: "file", message: words.errors[file] }] : []),
  ];
  if (!read.ok || errors.length > 0 || typeof file === "string") return show(rq, document, { typed, errors }, 422);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      const facts = await withUnit(tx, read.facts, document, rq.now);
      if (!document) return recordDocument(tx, actorOf(rq), { facts, file, at: rq.now });
      await changeDocument(tx, actorOf(rq), {
        id: document.id,
        basedOn: Number(typed.basedOn) || 0,
        facts,
        file,
        at: rq.now,
      });
      return document.id;
    });
    return seeOther(`/can-bo/van-ban/${id}?xong=saved`);
  } catch (error) {
    if (error instanceof DocumentTaken)
      return show(
        rq,
        document,
        { typed, errors: [{ field: "number", message: words.errors.taken }], otherId: error.otherId },
        409,
      );
    if (error instanceof DocumentChanged) {
      const fresh = await documentOf(rq);
      return show(rq, fresh, { typed: { ...typed, basedOn: String(fresh.version) }, conflictWith: error.by }, 409);
    }
    throw error;
  }
}

/** The issuer as a unit of the tree, where its name means exactly one. */
export async function withUnit(
  db: Db | Tx,
  facts: Omit<DocumentFacts, "issuerUnitId">,
  before: Pick<LegalDocument, "issuer" | "issuerUnitId"> | null,
  at: Date,
): Promise<DocumentFacts> {
  if (before && before.issuer === facts.issuer) return { ...facts, issuerUnitId: before.issuerUnitId };
  if (!facts.issuer) return { ...facts, issuerUnitId: null };
  const day = facts.issuedOn ?? vietnamDay(at);
  const home = await findHomeUnit(db, vietnamDay(at));
  const name = withoutOffice(facts.issuer);
  const [match, ...others] = await matchUnitByName(db, name, day, home ? { within: home.id } : {});
  return { ...facts, issuerUnitId: match && others.length === 0 ? match.unit.id : null };
}

async function fileOf(rq: Rq): Promise<DocumentFile | undefined | "fileType" | "fileSize"> {
  const sent = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (!sent) return undefined;
  try {
    const accepted = await acceptUpload(sent.bytes, ["pdf", "docx"], LIMITS.fileBytes);
    return {
      fileKey: await rq.app.files.put(accepted.bytes, accepted.contentType),
      fileName: nfc(sent.fileName).slice(0, 200) || "van-ban",
      fileType: accepted.contentType,
    };
  } catch (error) {
    if (error instanceof UploadRefused) return error.code === "too-large" ? "fileSize" : "fileType";
    throw error;
  }
}
