import { vietnamDay } from "../../../platform/clock/index.ts";
import { download, notFound, type Reply, type Rq } from "../../../platform/http/index.ts";
import { emblemOnPaper } from "../../brand/index.ts";
import { getUnit, petitionAddressOf } from "../../organisations/index.ts";
import { newsSheetA4 } from "../../publishing/index.ts";
import { findPublicItem } from "../content.store.ts";
import { PHRASES } from "./messages.vi.ts";
import { languageOf } from "./pages/load.ts";
import { listConfirmedPhrases } from "./term.store.ts";
import { loadTranslatedPage, type ReadPart, type ReadSentence } from "./translated-page.ts";

/** The A4 notice of a published item in another language; that the Vietnamese text rules is printed on it. */
export async function translatedSheetPage(rq: Rq): Promise<Reply> {
  const { db, config, printer } = rq.app;
  const lang = languageOf(rq);
  const today = vietnamDay(rq.now);
  const item = await findPublicItem(db, rq.params.slug ?? "");
  const page = item && !item.withdrawnAt ? await loadTranslatedPage(db, item.id, item, lang) : null;
  if (!item || !page?.parts) throw notFound("item-not-found");
  const unit = await getUnit(db, item.unitId, today);
  const parent = unit.parentId ? await getUnit(db, unit.parentId, today) : null;
  const phrases = await listConfirmedPhrases(db, lang, Object.values(PHRASES));
  const official = [phrases.get(PHRASES.official), PHRASES.official].filter(Boolean).join(" ");
  const title = page.parts.find((part) => part.kind === "title");
  const pdf = await newsSheetA4(printer, {
    headline: title ? linesOf(title).join(" ") : item.title,
    date: vietnamDay(item.publishedAt),
    text: [
      ...page.parts.filter((part) => part.kind !== "title" && part.kind !== "transcript").flatMap(linesOf),
      official,
    ].join("\n"),
    doNow: [],
    unit: { name: unit.name, parent: parent?.name ?? null, emblem: await emblemOnPaper(db, unit.id, today) },
    petitions: await petitionAddressOf(db, item.unitId, today, config.http.publicUrl),
    procedure: null,
    version: { number: item.version, printedOn: today },
  });
  return download(pdf, "application/pdf", `${item.slug}-${lang}.pdf`, true);
}

const textOf = (sentences: readonly ReadSentence[]): string => sentences.map((one) => one.text).join(" ");

/** In the marks of the sheet's text: headings between "**", items behind "- ". */
function linesOf(part: ReadPart): string[] {
  if ("items" in part) return part.items.map((item, at) => `${part.ordered ? `${at + 1}.` : "-"} ${textOf(item)}`);
  const text = textOf(part.sentences);
  return [part.kind === "heading" ? `**${text}**` : text];
}
