import { transaction } from "../../../../../platform/db/index.ts";
import { acceptUpload, UploadRefused } from "../../../../../platform/files/index.ts";
import {
  download,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { ATTACHMENT_LIMITS, attachFile, detachFile } from "../../../attach-file.ts";
import { type Attachment, listAttachments } from "../../../attachment.store.ts";
import { findPublicItem } from "../../../content.store.ts";
import { showItemRecord } from "../item-record/page.tsx";
import { loadItem } from "../load-item.ts";

/** Macros run on the reader's machine; a document for everybody has none. */
const MACROS = "vbaProject.bin";

export async function attachFilePage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const { label = "" } = typedForm(rq).typed;
  const again = (field: string, key: string) => showItemRecord(rq, item, { attachLabel: label }, { [field]: key }, 422);
  if (!isText(label, ATTACHMENT_LIMITS.label)) return again("label", "attachLabel");
  const sent = rq.files.find((one) => one.fieldName === "file" && (one.bytes.length > 0 || one.fileName !== ""));
  if (!sent) return again("file", "attachMissing");
  let accepted: Awaited<ReturnType<typeof acceptUpload>>;
  try {
    accepted = await acceptUpload(sent.bytes, ["pdf", "docx"], ATTACHMENT_LIMITS.bytes);
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    return again(
      "file",
      error.code === "too-large" ? "attachLarge" : error.code === "empty" ? "attachEmpty" : "attachType",
    );
  }
  if (accepted.kind === "docx" && accepted.bytes.includes(MACROS)) return again("file", "attachMacros");
  const fileKey = await rq.app.files.put(accepted.bytes, accepted.contentType);
  const isIn = await transaction(rq.app.db, (tx) =>
    attachFile(tx, actorOf(rq), {
      itemId: item.id,
      label,
      fileKey,
      fileName: fileNameOf(label, accepted.kind),
      fileType: accepted.contentType,
      bytes: accepted.bytes.length,
      at: rq.now,
    }),
  );
  return isIn ? seeOther(`/can-bo/tin-bai/${item.id}?xong=attached`) : again("file", "attachFull");
}

/** People save it under what it is, not under "scan0001 (3) final.pdf". */
const fileNameOf = (label: string, kind: string): string =>
  `${nfc(label)
    .replace(/[\\/:*?"<>|]+/g, " ")
    .slice(0, 100)
    .trim()}.${kind}`;

export async function detachFilePage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const { attachment = "" } = typedForm(rq).typed;
  await transaction(rq.app.db, (tx) =>
    detachFile(tx, actorOf(rq), { itemId: item.id, attachmentId: attachment, at: rq.now }),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=detached`);
}

/** For writer and approver: the file as it would go out. */
export async function staffAttachmentPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  return send(rq, await listAttachments(rq.app.db, item.id, item.workingVersion));
}

/** For everybody: only what belongs to the version people read. */
export async function publicAttachmentPage(rq: Rq): Promise<Reply> {
  const item = await findPublicItem(rq.app.db, rq.params.slug ?? "");
  if (!item || item.withdrawnAt) throw notFound("item-not-found");
  return send(rq, await listAttachments(rq.app.db, item.id, item.version));
}

async function send(rq: Rq, attachments: readonly Attachment[]): Promise<Reply> {
  const found = attachments.find((one) => one.id === rq.params.attachment);
  if (!found) throw notFound("item-not-found");
  return download(await rq.app.files.get(found.fileKey), found.fileType, found.fileName);
}
