import { Buffer } from "node:buffer";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { writeZip } from "../../../../../platform/files/index.ts";
import { download, html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { findPlan } from "../../../plans.store.ts";
import { findPublicKit } from "../../../press-kits/keep-kit.ts";
import { kitAsText } from "../../../press-kits/kit-as-text.ts";
import { en } from "../../../press-kits/messages.en.ts";
import { vi } from "../../../press-kits/messages.vi.ts";
import { archiveNames, type KitFile, type PressKit } from "../../../press-kits/press-kit.ts";
import { KitUnknown } from "../../../press-kits/press-kits.errors.ts";
import { findKit, findReplacement, listKitFiles } from "../../../press-kits/press-kits.store.ts";
import { PressKitView } from "./view.tsx";

async function publicKit(rq: Rq): Promise<PressKit> {
  const id = z.uuid().safeParse(rq.params.kit);
  const kit = id.success ? await findPublicKit(rq.app.db, id.data) : undefined;
  if (!kit) throw new KitUnknown();
  return kit;
}

/** Replaced, the address says so and leads on; withdrawn, it says why and shows nothing else (410). */
export async function publicPressKitPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const kit = await publicKit(rq);
  const before = kit.replacesId === null ? undefined : await findKit(db, kit.replacesId);
  return html(
    PressKitView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      kit,
      unit: (await unitNames(db, [kit.unitId], vietnamDay(rq.now))).get(kit.unitId) ?? "",
      plan: kit.planId === null ? null : ((await findPlan(db, kit.planId)) ?? null),
      files: await listKitFiles(db, kit.id),
      newer: (await findReplacement(db, kit.id))?.id ?? null,
      before: before && before.state !== "withdrawn" ? before.id : null,
    }),
    { status: kit.state === "withdrawn" ? 410 : 200 },
  );
}

/** Files of what is withdrawn are not handed out any more. */
async function filesOf(rq: Rq): Promise<{ kit: PressKit; files: KitFile[] }> {
  const kit = await publicKit(rq);
  if (kit.state === "withdrawn") throw new KitUnknown();
  return { kit, files: await listKitFiles(rq.app.db, kit.id) };
}

export async function publicPressKitFile(rq: Rq): Promise<Reply> {
  const { files } = await filesOf(rq);
  const file = files.find((one) => one.fileKey === rq.params.file);
  if (!file) throw notFound();
  return download(await rq.app.files.get(file.fileKey), file.contentType, file.name);
}

/** Everything in one archive: the text, the pictures, the papers. */
export async function pressKitZip(rq: Rq): Promise<Reply> {
  const { kit, files } = await filesOf(rq);
  const said = vi.public;
  const unit = (await unitNames(rq.app.db, [kit.unitId], vietnamDay(rq.now))).get(kit.unitId) ?? "";
  const day = formatDate(kit.approvedAt ?? rq.now);
  const entries = [{ path: said.text, bytes: Buffer.from(kitAsText(kit, unit, day), "utf8") as Uint8Array }];
  for (const [role, folder] of [
    ["photo", said.folderPhotos],
    ["paper", said.folderPapers],
  ] as const) {
    const own = files.filter((file) => file.role === role);
    const paths = archiveNames(
      folder,
      own.map((file) => file.name),
    );
    for (const [at, file] of own.entries())
      entries.push({ path: paths[at] ?? folder, bytes: await rq.app.files.get(file.fileKey) });
  }
  return download(await writeZip(entries), "application/zip", `${slugify(kit.title, 60) || "bao-chi"}.zip`);
}
