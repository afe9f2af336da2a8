import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { emblemOnPaper } from "../brand/index.ts";
import { paperPicture } from "../media/index.ts";
import { getUnit, petitionAddressOf } from "../organisations/index.ts";
import { listProcedureNames } from "../procedures/index.ts";
import { newsSheetA4, type ShortLink, shortLinkFor } from "../publishing/index.ts";
import { ItemNotFound } from "./content.errors.ts";
import { findItem, getVersion } from "./content.store.ts";
import { vi } from "./messages.vi.ts";
import { picturesIn } from "./structured-text.tsx";

/** The published version as an A4 notice with the QR of its first procedure. */
export async function itemSheet(app: AppContext, itemId: string): Promise<{ pdf: Uint8Array; link: ShortLink | null }> {
  const now = app.clock.now();
  const today = vietnamDay(now);
  const item = await findItem(app.db, itemId);
  if (!item?.publishedVersion || !item.publishedAt) throw new ItemNotFound();
  const version = await getVersion(app.db, item.id, item.publishedVersion);
  const unit = await getUnit(app.db, item.unitId, today);
  const parent = unit.parentId ? await getUnit(app.db, unit.parentId, today) : null;
  const procedures = await listProcedureNames(app.db, version.procedureCodes, now);
  const first = procedures[0];
  const link = first
    ? await transaction(app.db, (tx) =>
        shortLinkFor(tx, {
          recordKind: "procedure",
          recordId: first.code,
          recordVersion: first.version,
          path: `/thu-tuc/${first.code}`,
          unitId: item.unitId,
          purpose: "sheet",
          createdAt: now,
        }),
      )
    : null;
  const site = app.config.http.publicUrl;
  const pdf = await newsSheetA4(app.printer, {
    headline: version.title,
    date: vietnamDay(item.publishedAt),
    text: `${version.correctionNote ? `**${vi.correction}:** ${version.correctionNote}\n` : ""}${version.summary}\n${version.body.replace(/^!\[.*\]\s*$/gm, "").replace(/^## (.+)$/gm, "**$1**")}`,
    picture: await paperPicture(app, picturesIn(version.body)),
    doNow: [],
    unit: {
      name: unit.name,
      parent: parent?.name ?? null,
      emblem: await emblemOnPaper(app.db, unit.id, today),
    },
    petitions: await petitionAddressOf(app.db, item.unitId, today, site),
    procedure:
      first && link
        ? {
            name: first.name,
            link: { url: `${site}/q/${link.short}`, address: `${site.replace(/^https?:\/\//, "")}/q/${link.short}` },
          }
        : null,
    version: { number: version.number, printedOn: today },
  });
  return { pdf, link };
}
