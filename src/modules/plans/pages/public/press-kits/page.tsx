import { Buffer } from "node:buffer";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { writeZip } from "../../../../../platform/files/index.ts";
import { download, html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { findPlan } from "../../../plans.store.ts";
import { findApprovedKit, findPublicKit } from "../../../press-kits/keep-kit.ts";
import { kitAsText } from "../../../press-kits/kit-as-text.ts";
import { en } from "../../../press-kits/messages.en.ts";
import { vi } from "../../../press-kits/messages.vi.ts";
import { archiveNames, isEmbargoed, type KitFile, type PressKit } from "../../../press-kits/press-kit.ts";
import { KitUnknown } from "../../../press-kits/press-kits.errors.ts";
import { findKit, findReplacement, listKitFiles } from "../../../press-kits/press-kits.store.ts";
import { PressKitView } from "./view.tsx";

/** How somebody comes to a kit: by the public page, or by the secret address of an outlet. */
interface KitDoor {
  /** Where this kit is for them. */
  base: string;
  back: { text: string; href: string } | null;
  /** Before its hour too. */
  isEarly: boolean;
  headers: Record<string, string>;
}

type OpenDoor = (rq: Rq) => Promise<KitDoor>;

const throughPublic: OpenDoor = async (rq) => ({
  base: `/bao-chi/${rq.params.kit}`,
  back: null,
  isEarly: false,
  headers: {},
});

/** Page, files and archive of a kit behind a door. */
export function kitPagesThrough(open: OpenDoor) {
  async function kitOf(rq: Rq): Promise<{ kit: PressKit; door: KitDoor }> {
    const door = await open(rq);
    const id = z.uuid().safeParse(rq.params.kit);
    const find = door.isEarly ? findApprovedKit : findPublicKit;
    const kit = id.success ? await find(rq.app.db, id.data, rq.now) : undefined;
    if (!kit) throw new KitUnknown();
    return { kit, door };
  }

  /** Replaced, the address says so and leads on; withdrawn, it says why and shows nothing else (410). */
  async function page(rq: Rq): Promise<Reply> {
    const { db } = rq.app;
    const { kit, door } = await kitOf(rq);
    const before = kit.replacesId === null ? undefined : await findKit(db, kit.replacesId);
    const newer = await findReplacement(db, kit.id);
    return html(
      PressKitView({
        ctx: rq.app.view(rq, await siteOf(door.isEarly ? { ...rq, params: {} } : rq)),
        words: pick(rq.lang, vi, en),
        kit,
        unit: (await unitNames(db, [kit.unitId], vietnamDay(rq.now))).get(kit.unitId) ?? "",
        plan: kit.planId === null ? null : ((await findPlan(db, kit.planId)) ?? null),
        files: await listKitFiles(db, kit.id),
        newer: newer && (door.isEarly || !isEmbargoed(newer, rq.now)) ? newer.id : null,
        before: before && before.state !== "withdrawn" ? before.id : null,
        base: door.base,
        back: door.back,
        embargoUntil: isEmbargoed(kit, rq.now) ? kit.embargoUntil : null,
      }),
      { status: kit.state === "withdrawn" ? 410 : 200, headers: door.headers },
    );
  }

  /** Files of what is withdrawn are not handed out any more. */
  async function filesOf(rq: Rq): Promise<{ kit: PressKit; files: KitFile[]; headers: Record<string, string> }> {
    const { kit, door } = await kitOf(rq);
    if (kit.state === "withdrawn") throw new KitUnknown();
    return { kit, files: await listKitFiles(rq.app.db, kit.id), headers: door.headers };
  }

  async function file(rq: Rq): Promise<Reply> {
    const { files, headers } = await filesOf(rq);
    const one = files.find((each) => each.fileKey === rq.params.file);
    if (!one) throw notFound();
    const reply = download(await rq.app.files.get(one.fileKey), one.contentType, one.name);
    Object.assign(reply.headers, headers);
    return reply;
  }

  /** Words, pictures and papers as one archive. */
  async function zip(rq: Rq): Promise<Reply> {
    const { kit, files, headers } = await filesOf(rq);
    const said = vi.public;
    const unit = (await unitNames(rq.app.db, [kit.unitId], vietnamDay(rq.now))).get(kit.unitId) ?? "";
    const day = formatDate(kit.approvedAt ?? rq.now);
    const embargo = isEmbargoed(kit, rq.now) && kit.embargoUntil ? `${said.embargo(kit.embargoUntil)}\r\n\r\n` : "";
    const words = kitAsText(kit, unit, day).replace("\ufeff", `\ufeff${embargo}`);
    const entries = [{ path: said.text, bytes: Buffer.from(words, "utf8") as Uint8Array }];
    for (const [role, folder] of [
      ["photo", said.folderPhotos],
      ["paper", said.folderPapers],
    ] as const) {
      const own = files.filter((one) => one.role === role);
      const paths = archiveNames(
        folder,
        own.map((one) => one.name),
      );
      for (const [at, one] of own.entries())
        entries.push({ path: paths[at] ?? folder, bytes: await rq.app.files.get(one.fileKey) });
    }
    const reply = download(await writeZip(entries), "application/zip", `${slugify(kit.title, 60) || "bao-chi"}.zip`);
    Object.assign(reply.headers, headers);
    return reply;
  }

  return { page, file, zip };
}

export const publicKit = kitPagesThrough(throughPublic);
