import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { emblemOnPaper } from "../../../../brand/index.ts";
import { findHomeUnit } from "../../../../organisations/index.ts";
import { shortLinkFor } from "../../../../publishing/index.ts";
import { addressOf, deadlinesOf, loadJourney, readAsked } from "../../../load-journey.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { journeySheetA4 } from "../../../sheet/journey-sheet.ts";
import { ChecklistView } from "./view.tsx";

/** All papers of a journey, or of a result (`?cho=`), to tick: kept on the device with script, in the address without. */
export async function checklistPage(rq: Rq): Promise<Reply> {
  const asked = readAsked(rq.query);
  const loaded = await loadJourney(rq.app.db, rq.params.slug ?? "", asked, rq.now);
  return html(
    ChecklistView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      loaded,
      asked,
      address: `${rq.app.config.http.publicUrl}/tinh-huong/${loaded.slug}`,
    }),
  );
}

/** The same as a sheet of paper, with the code that tells later whether it is still true. */
export async function checklistSheetPage(rq: Rq): Promise<Reply> {
  const asked = readAsked(rq.query);
  const { app, lang, now } = rq;
  const loaded = await loadJourney(app.db, rq.params.slug ?? "", asked, now);
  const path = addressOf(loaded.slug, loaded.result?.key ?? "", {});
  const link = await transaction(app.db, (tx) =>
    shortLinkFor(tx, {
      recordKind: "journey",
      recordId: loaded.result ? `${loaded.slug}/${loaded.result.key}` : loaded.slug,
      recordVersion: loaded.version.number,
      path,
      unitId: null,
      purpose: "sheet",
      createdAt: now,
    }),
  );
  const publicUrl = app.config.http.publicUrl;
  const today = vietnamDay(now);
  const home = await findHomeUnit(app.db, today);
  const pdf = await journeySheetA4(app.printer, {
    lang,
    loaded,
    deadlines: deadlinesOf(loaded, asked.eventDay),
    issuer: rq.app.view(rq).site.name,
    emblem: home ? await emblemOnPaper(app.db, home.id, today) : null,
    link: { url: `${publicUrl}/q/${link.short}`, address: `${publicUrl.replace(/^https?:\/\//, "")}/q/${link.short}` },
    printedOn: today,
  });
  const words = pick(lang, vi, en);
  return download(pdf, "application/pdf", words.sheet.fileName(loaded.content.title), true);
}
