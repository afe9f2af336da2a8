import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { type Printer, qrSvg } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { emblemOnPaper } from "../../brand/index.ts";
import { ancestors, getUnit } from "../../organisations/index.ts";
import { unitsOnPaper } from "../../publishing/index.ts";
import { findItem, getVersion, listPublicItems, type PublicItem } from "../content.store.ts";
import { type FormSettings, loadForms } from "../renditions/load-renditions.ts";
import { parseStructuredText } from "../structured-text.tsx";
import type { Host } from "./meeting.ts";
import { vi } from "./messages.vi.ts";

/** More is not remembered by anybody who hears it. */
export const MOST_ITEMS = 12;
const MOST_SHOWN = 60;

export interface KitItem {
  item: PublicItem;
  isOwn: boolean;
}

export interface Kit {
  unitId: string;
  /** "2026-11" */
  month: string;
  /** Whose meeting it is for; null: whichever. */
  host: Host | null;
  items: readonly PublicItem[];
  now: Date;
}

/** Whether it is meant for this meeting: it names the host, or none. */
export const isFor = (item: Pick<PublicItem, "hosts">, host: Host | null): boolean =>
  host === null || item.hosts.length === 0 || item.hosts.includes(host);

/** Published in the month by the unit itself or one above it: what names the host first, then the newest. */
export async function listKitItems(db: Db, unitId: string, month: string, host: Host | null): Promise<KitItem[]> {
  const first = new Date(`${month}-01T00:00:00+07:00`);
  const next = new Date(first);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const above = await ancestors(db, unitId, vietnamDay(first));
  const unitIds = [...new Set([unitId, ...above.map((unit) => unit.id)])];
  const found = await listPublicItems(db, { unitIds, outFrom: first, outBefore: next }, MOST_SHOWN);
  const names = (item: PublicItem): boolean => host !== null && item.hosts.includes(host);
  return found
    .map((item) => ({ item, isOwn: item.unitId === unitId }))
    .sort((a, b) => Number(names(b.item)) - Number(names(a.item)));
}

/** "11/2026" */
export const monthInWords = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** One message for a group: what, where to read it, whom to ask. */
export async function kitMessage(db: Db, kit: Kit, { publicUrl }: FormSettings): Promise<string> {
  const today = vietnamDay(kit.now);
  const unit = await getUnit(db, kit.unitId, today);
  const paper = (await unitsOnPaper(db, [unit.id], today, "vi", publicUrl)).get(unit.id);
  const site = publicUrl.replace(/^https?:\/\//, "");
  const phone = paper?.reception.phone ?? "";
  return [
    vi.messageHead(monthInWords(kit.month), unit.name, kit.host && vi.hosts[kit.host]),
    ...kit.items.map((item, at) => `${at + 1}. ${item.title}\n${site}/tin-tuc/${item.slug}`),
    phone === "" ? vi.messageAskUnit(unit.name) : vi.messageAsk(phone),
  ].join("\n\n");
}

let template: string | undefined;

/** The booklet: cover with codes, the talking sheet of each item, a form for what came of it. */
export async function kitBooklet(db: Db, printer: Printer, kit: Kit, settings: FormSettings): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/content/meetings/meeting-kit.typ"), "utf8");
  const today = vietnamDay(kit.now);
  const unit = await getUnit(db, kit.unitId, today);
  const site = settings.publicUrl.replace(/^https?:\/\//, "");
  const items = [];
  for (const one of kit.items) {
    const item = await findItem(db, one.id);
    if (!item) continue;
    const { forms } = await loadForms(db, item, await getVersion(db, one.id, one.version), settings, kit.now);
    const talk = forms.find((form) => form.form === "talk")?.text ?? "";
    const address = `${site}/tin-tuc/${one.slug}`;
    items.push({
      title: one.title,
      address,
      alt: vi.doc.qrAlt(address),
      qr: qrSvg(`${settings.publicUrl}/tin-tuc/${one.slug}`, vi.doc.qrAlt(address)),
      // The first line is the headline, which stands above already; the last asks for notes, which have a page of their own.
      blocks: parseStructuredText(talk.split("\n").slice(1, -1).join("\n\n")),
    });
  }
  return printer.pdf(template, {
    title: vi.doc.title(monthInWords(kit.month)),
    unit: kit.host ? `${vi.hosts[kit.host]}, ${unit.name}` : unit.name,
    emblem: await emblemOnPaper(db, unit.id, today),
    lead: vi.doc.lead,
    footer: vi.doc.footer(unit.name, formatDate(today)),
    words: vi.doc.words,
    items,
  });
}
