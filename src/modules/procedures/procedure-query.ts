import { z } from "zod";
import { parseVietnameseDate, slugify } from "../../platform/i18n/index.ts";
import type { ApplicantGroup } from "./applicant-group.ts";
import type { CatalogueDay, CatalogueFilter } from "./catalogue-day.ts";
import type { ProcedureLevel } from "./procedure-record.ts";

/** Levels as addresses write them, in Vietnamese and English. */
const LEVEL_WORDS: Record<string, ProcedureLevel> = {
  xa: "commune",
  "cap-xa": "commune",
  commune: "commune",
  tinh: "province",
  "cap-tinh": "province",
  province: "province",
  bo: "ministry",
  "cap-bo": "ministry",
  ministry: "ministry",
  khac: "other",
  "co-quan-khac": "other",
  other: "other",
};

export const LEVEL_IN_ADDRESS: Record<ProcedureLevel, string> = {
  commune: "xa",
  province: "tinh",
  ministry: "bo",
  other: "khac",
};

/** A level as typed into an address; undefined for words that name none. */
export function readLevel(text: string | undefined): ProcedureLevel | undefined {
  return text === undefined ? undefined : LEVEL_WORDS[slugify(text)];
}

/** Who it is for, as addresses write it, in Vietnamese and English. */
const APPLICANT_WORDS: Record<string, ApplicantGroup> = {
  "nguoi-dan": "person",
  person: "person",
  "doanh-nghiep": "business",
  business: "business",
  "to-chuc": "organisation",
  organisation: "organisation",
  "cong-chuc": "official",
  "nuoc-ngoai": "foreign",
  foreign: "foreign",
  official: "official",
};

export const APPLICANT_IN_ADDRESS: Record<ApplicantGroup, string> = {
  person: "nguoi-dan",
  business: "doanh-nghiep",
  organisation: "to-chuc",
  official: "cong-chuc",
  foreign: "nuoc-ngoai",
};

/** A group of applicants as typed into an address; undefined for words that name none. */
export function readApplicant(text: string | undefined): ApplicantGroup | undefined {
  return text === undefined ? undefined : APPLICANT_WORDS[slugify(text)];
}

const One = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional().catch(undefined));

/** What may stand behind the question mark of the public list. Unknown values are as if they were not there. */
export const ListQuery = z.object({
  q: One,
  cap: One,
  "linh-vuc": One,
  "doi-tuong": One,
  "truc-tuyen": One,
  "buu-chinh": One,
  trang: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.coerce.number().int().min(1).max(10_000).catch(1),
  ),
});

export interface ListRequest {
  q: string;
  /** The question was longer than what is searched. */
  isCut: boolean;
  filter: CatalogueFilter;
  page: number;
}

export const LONGEST_QUESTION = 300;

export async function readListQuery(catalogue: CatalogueDay, query: unknown): Promise<ListRequest> {
  const parsed = ListQuery.parse(query);
  const typed = (parsed.q ?? "")
    .normalize("NFC")
    // Marks of no width stand inside words that were copied; control characters part them.
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const field = parsed["linh-vuc"];
  return {
    q: typed.slice(0, LONGEST_QUESTION),
    isCut: typed.length > LONGEST_QUESTION,
    filter: {
      level: readLevel(parsed.cap),
      field: field === undefined || field === "" ? undefined : ((await fieldBySlug(catalogue, field)) ?? NO_SUCH_FIELD),
      applicant: readApplicant(parsed["doi-tuong"]),
      online: parsed["truc-tuyen"] === "co" ? true : undefined,
      post: parsed["buu-chinh"] === "co" ? true : undefined,
    },
    page: parsed.trang,
  };
}

const NO_SUCH_FIELD = "\u0000";

/** The official wording of a field from its address or its wording. */
export async function fieldBySlug(catalogue: CatalogueDay, text: string): Promise<string | undefined> {
  const slug = slugify(text, 200);
  const { fields } = await catalogue.facets({});
  return fields.find((one) => one.field === text || slugify(one.field, 200) === slug)?.field;
}

export function listAddress(
  base: string,
  request: { q: string; filter: CatalogueFilter; page?: number; on?: string | null },
): string {
  const query = new URLSearchParams();
  if (request.q !== "") query.set("q", request.q);
  if (request.on) query.set("on", request.on);
  if (request.filter.level) query.set("cap", LEVEL_IN_ADDRESS[request.filter.level]);
  if (request.filter.field && request.filter.field !== NO_SUCH_FIELD)
    query.set("linh-vuc", slugify(request.filter.field, 200));
  if (request.filter.applicant) query.set("doi-tuong", APPLICANT_IN_ADDRESS[request.filter.applicant]);
  if (request.filter.online) query.set("truc-tuyen", "co");
  if (request.filter.post) query.set("buu-chinh", "co");
  if (request.page && request.page > 1) query.set("trang", String(request.page));
  const text = query.toString();
  return text === "" ? base : `${base}?${text}`;
}

/** A day from an address; null where it is no real day. */
export function readDay(text: string): string | null {
  return parseVietnameseDate(text);
}
