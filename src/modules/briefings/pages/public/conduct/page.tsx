import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { emblemOnPaper } from "../../../../brand/index.ts";
import { listUnitChoices, siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { askedOf, unitsAsked } from "../../../addressed.ts";
import { CODE_KINDS, isCode } from "../../../briefing.ts";
import { findBriefing, listCodes, listVersions } from "../../../briefings.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { codePosters } from "../../../posters/code-posters.ts";
import { countMany } from "../../../readings.store.ts";
import { sendFile } from "../../files.ts";
import { ConductListView, ConductView, ConductWithdrawnView } from "./view.tsx";

async function publicConduct(rq: Rq) {
  const id = z.uuid().safeParse(rq.params.id);
  const briefing = id.success ? await findBriefing(rq.app.db, id.data) : undefined;
  if (!briefing || !isCode(briefing.kind) || briefing.version === null) throw notFound("conduct-not-found");
  const current = (await listVersions(rq.app.db, briefing.id)).find((one) => one.number === briefing.version);
  if (!current) throw notFound("conduct-not-found");
  return { briefing, current, version: briefing.version };
}

/** What officials of a unit promise, for those they serve; how many of them said so this year stands below, without names. */
export async function conductPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const { briefing, current, version } = await publicConduct(rq);
  const shown = {
    ctx: rq.app.view(rq),
    words: pick(rq.lang, vi, en),
    briefing,
    current,
    unit: (await unitNames(db, [briefing.unitId], today)).get(briefing.unitId) ?? "",
  };
  if (briefing.state === "withdrawn") return html(ConductWithdrawnView(shown), { status: 410 });
  const units = await unitsAsked(db, current, today);
  const sums = await countMany(db, [askedOf({ ...briefing, version }, current, units, today)], today);
  return html(ConductView({ ...shown, sums: sums.get(briefing.id) ?? { people: 0, read: 0 }, today }));
}

export async function conductFilePage(rq: Rq): Promise<Reply> {
  const { briefing, current } = await publicConduct(rq);
  const file = current.attachments.find((one) => one.id === rq.params.file);
  if (!file || briefing.state === "withdrawn") throw notFound("file-not-found");
  return sendFile(rq, file);
}

/** Posters for walls, always of the words that hold. */
export async function conductPostersPage(rq: Rq): Promise<Reply> {
  const { db, printer, config } = rq.app;
  const today = vietnamDay(rq.now);
  const { briefing, current } = await publicConduct(rq);
  if (briefing.state === "withdrawn") throw notFound("conduct-not-found");
  const url = `${config.http.publicUrl}/quy-tac-ung-xu/${briefing.id}`;
  const unit = (await unitNames(db, [briefing.unitId], today)).get(briefing.unitId) ?? "";
  const footer = vi.public.versionSince(current.number, current.decidedAt ?? current.writtenAt);
  const emblem = await emblemOnPaper(db, briefing.unitId, today);
  const { title, body } = current;
  const pdf = await codePosters(printer, { title, body, unit, emblem, url, footer }, vi.posters);
  return download(pdf, "application/pdf", vi.posters.fileName(unit), true);
}

/** Of the site's unit and those below it. */
export async function conductListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const within = site.unitId ? await subtreeIds(db, site.unitId, today) : [];
  const found = await listCodes(db, within);
  const units = await listUnitChoices(db, [...new Set(found.map((one) => one.unitId))], today);
  return html(
    ConductListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      groups: CODE_KINDS.map((kind) => ({
        kind,
        rows: units.flatMap((unit) =>
          found
            .filter((one) => one.unitId === unit.id && one.kind === kind)
            .map((one) => ({ id: one.id, unit: unit.name, publishedAt: one.publishedAt ?? one.createdAt })),
        ),
      })).filter((group) => group.rows.length > 0),
    }),
  );
}
