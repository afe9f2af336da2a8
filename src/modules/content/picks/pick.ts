/** More than this nobody looks at; the home page has room for it on a telephone. */
export const MOST_PICKS = 6;
/** Whole days a pick may stand: who wants it longer, says so again. */
export const LONGEST_DAYS = 366;
export const USUAL_DAYS = 30;

/** A public page put on the home page of a unit, up to and including a day. */
export interface Pick {
  id: string;
  unitId: string;
  path: string;
  position: number;
  until: string;
  pickedByName: string;
  pickedAt: Date;
}

/**
 * The path of a page of this site out of an address as people paste it, without what stands behind it; null for other sites
 * and for what is no page of the public side.
 */
export function readPath(text: string, publicUrl: string): string | null {
  const address = text.trim();
  let path = address;
  if (/^https?:\/\//i.test(address)) {
    let url: URL;
    try {
      url = new URL(address);
    } catch {
      return null;
    }
    if (url.host !== new URL(publicUrl).host) return null;
    path = url.pathname;
  }
  path = path.replace(/[?#].*$/, "").replace(/\/+$/, "");
  return /^\/[a-z0-9./-]{2,298}$/.test(path) && !path.includes("..") && !path.startsWith("/can-bo") ? path : null;
}
