import { slugify } from "../../platform/i18n/index.ts";
import { isArea, type UnitKind } from "./unit.ts";
import { splitAreaName } from "./unit-name.ts";

/**
 * First parts of addresses that the product itself uses, or may come to use: a unit of that name gets a longer address.
 * A test compares the list with the routes.
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  "thu-tuc",
  "giam-sat",
  "lay-y-kien",
  "ket-luan-kiem-tra",
  "tiep-cong-dan",
  "tinh-huong",
  "tin-tuc",
  "anh",
  "bieu-trung",
  "can-bo",
  "api",
  "q",
  "tra-cuu",
  "tinh-trang",
  "phan-anh",
  "danh-gia",
  "khao-sat",
  "tham-do",
  "thu-cung-dan",
  "lich",
  "cuoc-thi",
  "sang-kien",
  "bang-vang",
  "thi-dua",
  "guong-dien-hinh",
  "van-de",
  "thang-nay",
  "dang-ky-nhan-tin",
  "nhan-tin",
  "khau-hieu",
  "tai-lieu-tuyen-truyen",
  "quy-tac-ung-xu",
  "binh-luan",
  "y-kien",
  "nghe",
  "ban-tin",
  "su-kien",
  "chuyen-muc",
  "ung-dung",
  "wifi",
  "camera",
  "chia-se-du-lieu",
  "cong-khai-ngan-sach",
  "cach-doc",
  "ma-qr",
  "chi-so",
  "chi-tieu",
  "ke-hoach",
  "nop-san-pham",
  "moi-du",
  "xac-nhan",
  "doi-thoai",
  "bao-chi",
  "toa-soan",
  "tai-lieu-bao-chi",
  "van-ban",
  "so-lieu",
  "du-lieu-mo",
  "assets",
  "healthz",
  "readyz",
  "metrics",
  "ngon-ngu",
  "dang-nhap",
  "dang-xuat",
  "dat-lai-mat-khau",
  "quen-mat-khau",
  "doanh-nghiep",
  "huong-uoc",
  "mo-hinh",
  "tro-nang",
  "du-lieu-ca-nhan",
  "loi-moi",
  "tai-khoan",
  "tim-kiem",
  "hoi-dap",
  "ho-so",
  "lien-he",
  "gioi-thieu",
  "tro-giup",
  "quyen-rieng-tu",
  "don-vi",
  "to-chuc",
  "tep",
  "files",
  "static",
  "admin",
  "feed",
  "atom",
  "rss",
  "sitemap",
  "robots",
  "favicon",
  "well-known",
  "open311",
  "webhooks",
  "oauth",
  "oidc",
  "websub",
  "nhung",
  "sw",
  "manifest",
  "kiosk",
  "bang-tin",
  "lay-so",
  "man-hinh-cho",
  "loa",
  "in",
  "vi",
  "en",
  "km",
]);

export function isUsableSlug(slug: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length >= 2 && slug.length <= 100 && /[a-z]/.test(slug);
}

export interface SlugWish {
  kind: UnitKind;
  name: string;
  code: string | null;
  /** Names of the units above, nearest first. */
  above: readonly string[];
  /** Year in which the unit begins, the last thing that tells two units of one name apart. */
  year: string;
}

/**
 * Addresses a unit might have, best first. Areas go without their type ("tan-thanh"), with it where a larger area bears the
 * same name ("phuong-tay-ninh"), then with the areas above ("tan-thanh-ca-mau"); the code and the year decide what is left.
 */
export function slugCandidates(wish: SlugWish): string[] {
  const whole = slugify(wish.name);
  const bare = isArea(wish.kind) ? slugify(splitAreaName(wish.name).shortName) : whole;
  const base = /[a-z]/.test(bare) ? bare : whole;
  const above = wish.above.map((name) => slugify(splitAreaName(name).shortName)).filter((slug) => slug !== "");
  const top = above.at(-1);
  const path = above.join("-");
  const candidates = [base];
  // The name repeats in many provinces; the type alone would only tell this one from areas that bear its name above it.
  if (isArea(wish.kind) && (above.includes(base) || above.length === 0)) candidates.push(whole);
  if (top) candidates.push(`${base}-${top}`);
  candidates.push(whole);
  if (top) candidates.push(`${whole}-${top}`);
  if (path && path !== top) candidates.push(`${base}-${path}`, `${whole}-${path}`);
  const last = path ? `${whole}-${path}` : whole;
  if (wish.code) candidates.push(`${last}-${slugify(wish.code)}`);
  candidates.push(`${last}-${wish.year}`);
  return [...new Set(candidates.map((one) => one.slice(0, 95).replace(/-+$/, "")))].filter(
    (slug) => isUsableSlug(slug) && !RESERVED_SLUGS.has(slug),
  );
}

/** The first candidate nobody ever had; a number at the end where all were had. */
export function firstFreeSlug(candidates: readonly string[], isTaken: (slug: string) => boolean): string {
  const free = candidates.find((slug) => !isTaken(slug));
  if (free) return free;
  const last = candidates.at(-1) ?? "don-vi-khac";
  for (let n = 2; ; n++) if (!isTaken(`${last}-${n}`)) return `${last}-${n}`;
}

/**
 * Addresses for a whole list at once, the same whichever part of the list is already stored: a candidate that two
 * units of the list share at the same place of preference is given to neither, so the order of rows decides nothing but the last resort.
 */
export function assignSlugs(wishes: readonly SlugWish[], isTaken: (slug: string) => boolean): string[] {
  const candidates = wishes.map(slugCandidates);
  const wanted = new Map<string, number>();
  for (const all of candidates) for (const slug of new Set(all)) wanted.set(slug, (wanted.get(slug) ?? 0) + 1);
  const given = new Set<string>();
  return candidates.map((all) => {
    const alone = all.find((slug) => wanted.get(slug) === 1 && !isTaken(slug) && !given.has(slug));
    const slug = alone ?? firstFreeSlug(all, (one) => isTaken(one) || given.has(one));
    given.add(slug);
    return slug;
  });
}
