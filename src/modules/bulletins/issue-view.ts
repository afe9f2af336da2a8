import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Lang } from "../../platform/i18n/index.ts";
import { getUnit, petitionAddressOf, type Unit } from "../organisations/index.ts";
import { getVersion, listCorrections } from "./bulletin.store.ts";
import { type Bulletin, type BulletinEntry, type BulletinVersion, issueSlug } from "./bulletin.ts";
import { type Standing, standingsOf, wordsOfToday } from "./entry-standing.ts";
import { SECTIONS, type Section } from "./period/happening.ts";

/** An issue as it is shown today: on the page, on paper, in a letter. */
export interface IssueView {
  bulletin: Bulletin;
  version: BulletinVersion;
  unit: Unit;
  parent: Unit | null;
  /** Address of the page, without host. */
  path: string;
  sections: { section: Section; entries: BulletinEntry[] }[];
  standings: Map<string, Standing>;
  corrections: { number: number; approvedAt: Date; correctionNote: string | null }[];
  petitions: Awaited<ReturnType<typeof petitionAddressOf>>;
}

/** `number`: which version; the published one on public pages, the working one where officers look at it. */
export async function loadIssue(
  db: Db,
  bulletin: Bulletin,
  of: { number: number; homeUnitId: string | null; publicUrl: string; lang: Lang; now: Date },
): Promise<IssueView> {
  const today = vietnamDay(of.now);
  const version = await getVersion(db, bulletin.id, of.number);
  const unit = await getUnit(db, bulletin.unitId, today);
  const standings = await standingsOf(db, version.entries, of.lang, of.now);
  const entries = await wordsOfToday(db, version.entries, standings, of.lang);
  return {
    bulletin,
    version,
    unit,
    parent: unit.parentId ? await getUnit(db, unit.parentId, today) : null,
    path: `${pathOf(unit, of.homeUnitId)}/${issueSlug(bulletin)}`,
    sections: SECTIONS.map((section) => ({
      section,
      entries: entries.filter((one) => one.section === section),
    })).filter((one) => one.entries.length > 0),
    standings,
    corrections: await listCorrections(db, bulletin.id),
    petitions: await petitionAddressOf(db, bulletin.unitId, today, of.publicUrl),
  };
}

/** Where the bulletins of a unit stand. */
export const pathOf = (unit: Pick<Unit, "id" | "slug">, homeUnitId: string | null): string =>
  unit.id === homeUnitId ? "/ban-tin" : `/${unit.slug}/ban-tin`;
