import { compareVietnamese } from "../../platform/i18n/index.ts";
import type { ApplicantGroup } from "./applicant-group.ts";
import { type OfferedFilter, offeredMatcher } from "./local/offered-filter.ts";
import type { ProcedureLevel } from "./procedure-record.ts";

/** What lists and searches show of a procedure in force on a day. */
export interface CatalogueItem {
  code: string;
  name: string;
  plainName: string | null;
  /** Whether plain words exist and all of them hold. */
  plainState: "none" | "current" | "stale";
  /** Sentences whose source changed, and passages nobody renders yet. */
  plainStaleCount: number;
  field: string;
  /** Every field it belongs to, the main one first. */
  fields: readonly string[];
  levels: ProcedureLevel[];
  issuer: string | null;
  nameOnly: boolean;
  lifeEvents: string[];
  applicants: ApplicantGroup[];
  /** Whether the record names a way of filing online. */
  online: boolean;
  /** Whether the record names filing by post. */
  post: boolean;
  versionNumber: number;
  validFrom: string;
}

export interface CatalogueFilter {
  level?: ProcedureLevel | undefined;
  field?: string | undefined;
  /** Only for these people. */
  applicant?: ApplicantGroup | undefined;
  /** Only ways that can be started online. */
  online?: boolean | undefined;
  /** Only what can be handed in by post. */
  post?: boolean | undefined;
  lifeEvent?: string | undefined;
  nameOnly?: boolean | undefined;
  /** What one unit offers. */
  offered?: OfferedFilter | undefined;
}

export interface CatalogueAnswer {
  items: CatalogueItem[];
  total: number;
  /** The question with its spelling corrected. */
  didYouMean: string | null;
  understood: { said: string; meant: string }[];
}

/** How many stand in each field and level. */
export interface Facets {
  fields: { field: string; count: number }[];
  levels: Map<ProcedureLevel, number>;
}

type Place = { offset: number; limit: number };

/** The procedures in force on one day, to search, list and count. */
export interface CatalogueDay {
  search(query: string, filter: CatalogueFilter, page: Place): Promise<CatalogueAnswer>;
  list(filter: CatalogueFilter, page: Place): Promise<CatalogueAnswer>;
  /** How many stand in each field and level, within the other parts of the filter. */
  facets(filter: CatalogueFilter): Promise<Facets>;
}

export function listOf(sorted: readonly CatalogueItem[], filter: CatalogueFilter, page: Place): CatalogueAnswer {
  const wanted = matcher(filter);
  const items = wanted ? sorted.filter(wanted) : sorted;
  return {
    items: items.slice(page.offset, page.offset + page.limit),
    total: items.length,
    didYouMean: null,
    understood: [],
  };
}

export function facetsOf(items: readonly CatalogueItem[], filter: CatalogueFilter): Facets {
  const fields = new Map<string, number>();
  const levels = new Map<ProcedureLevel, number>();
  const forFields = matcher({ ...filter, field: undefined }) ?? (() => true);
  const forLevels = matcher({ ...filter, level: undefined }) ?? (() => true);
  for (const item of items) {
    if (forFields(item)) for (const field of item.fields) fields.set(field, (fields.get(field) ?? 0) + 1);
    if (forLevels(item)) for (const level of item.levels) levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  return {
    fields: [...fields].map(([field, count]) => ({ field, count })).sort((a, b) => compareVietnamese(a.field, b.field)),
    levels,
  };
}

/** Null where nothing is asked of an item. */
export function matcher(filter: CatalogueFilter): ((item: CatalogueItem | undefined) => boolean) | null {
  const { level, field, applicant, online, post, lifeEvent, nameOnly, offered } = filter;
  if ([level, field, applicant, online, post, lifeEvent, nameOnly, offered].every((part) => part === undefined))
    return null;
  const isOffered = offered && offeredMatcher(offered);
  return (item) =>
    item !== undefined &&
    (level === undefined || item.levels.includes(level)) &&
    (field === undefined || item.fields.includes(field)) &&
    (applicant === undefined || item.applicants.includes(applicant)) &&
    (online === undefined || item.online === online) &&
    (post === undefined || item.post === post) &&
    (nameOnly === undefined || item.nameOnly === nameOnly) &&
    (isOffered === undefined || isOffered(item)) &&
    (lifeEvent === undefined || item.lifeEvents.includes(lifeEvent));
}
