import type { FindingState } from "../../../review/review.store.ts";

const BASE = "/can-bo/thu-tuc/ra-soat";

/** What the list is asked for, as it stands in the address. */
export interface ReviewRequest {
  state: FindingState;
  kind: string;
  level: string;
  field: string;
  words: string;
  who: string;
}

export function reviewAddress(request: ReviewRequest, more: Record<string, string> = {}, base = BASE): string {
  const entries = {
    trang_thai: request.state === "open" ? "" : request.state,
    loai: request.kind,
    cap: request.level,
    "linh-vuc": request.field,
    q: request.words,
    ai: request.who,
    ...more,
  };
  const query = new URLSearchParams(Object.entries(entries).filter(([, value]) => value !== ""));
  return query.size === 0 ? base : `${base}?${query}`;
}
