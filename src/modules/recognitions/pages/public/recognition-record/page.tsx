import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, movedPermanently, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listDocumentsById } from "../../../../legal-documents/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { inPublic } from "../../../recognition.ts";
import { RecognitionUnknown } from "../../../recognitions.errors.ts";
import { listPublicTaskIds, listRecognitions, listSources } from "../../../recognitions.store.ts";
import { PublicRecognitionView, WithdrawnView } from "./view.tsx";

/** What was published stays at its address; withdrawn, the address says so and nothing more. */
export async function publicRecognitionPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const id = z.uuid().safeParse(rq.params.id);
  const [row] = id.success ? await listRecognitions(db, { id: id.data }, 1) : [];
  if (!row || row.publishedAt === null) throw new RecognitionUnknown();
  if (row.kind === "initiative") return movedPermanently(`/sang-kien/${row.id}`);
  const words = pick(rq.lang, vi, en);
  const site = await siteOf(rq);
  const names = await unitNames(db, [row.unitId], vietnamDay(rq.now));
  const common = { ctx: rq.app.view(rq, site), words, unit: names.get(row.unitId) ?? "" };
  if (row.state !== "published")
    return html(WithdrawnView({ ...common, reason: row.withdrawnReason ?? "" }), { status: 410 });
  const sources = (await listSources(db, [row.id])).filter((one) => one.taskId !== null);
  const open = await listPublicTaskIds(
    db,
    sources.flatMap((one) => one.taskId ?? []),
  );
  const [document] = await listDocumentsById(db, row.documentId === null ? [] : [row.documentId]);
  return html(
    PublicRecognitionView({
      ...common,
      recognition: { ...inPublic(row, words.public.someone), documentId: document?.checkedAt ? row.documentId : null },
      sources: sources.filter((one) => open.includes(one.taskId ?? "")),
    }),
  );
}
