import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { citingRecords } from "../../../follow-documents.ts";
import type { LegalDocument } from "../../../legal-document.ts";
import { findDocument, listRelations } from "../../../legal-documents.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { documentNames } from "../../document-words.ts";
import { PublicDocumentView } from "./view.tsx";

const CITING_SHOWN = 100;

async function publicDocument(rq: Rq): Promise<LegalDocument> {
  const id = z.coerce.number().int().positive().max(1e12).safeParse(rq.params.id);
  const document = id.success ? await findDocument(rq.app.db, id.data) : undefined;
  if (!document?.publishedAt) throw notFound("document-not-found");
  return document;
}

export async function publicDocumentPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const document = await publicDocument(rq);
  const day = vietnamDay(rq.now);
  const relations = await listRelations(db, [document.id]);
  return html(
    PublicDocumentView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      document,
      day,
      relations,
      others: await documentNames(
        db,
        relations.flatMap((one) => [one.fromId, one.toId]),
      ),
      citing: await citingRecords(db, document, { day, publicOnly: true, limit: CITING_SHOWN }),
    }),
  );
}

export async function publicDocumentFile(rq: Rq): Promise<Reply> {
  const document = await publicDocument(rq);
  if (!document.fileKey) throw notFound("document-not-found");
  const bytes = await rq.app.files.get(document.fileKey);
  return download(bytes, document.fileType ?? "application/octet-stream", document.fileName ?? "van-ban");
}
