import { slugify } from "../../../platform/i18n/index.ts";
import { LEVEL_IN_ADDRESS } from "../procedure-query.ts";
import type { SavingFilter, SavingKind } from "./saving.store.ts";

export const ADDRESS = "/thu-tuc/don-gian-hoa";
export const KIND_IN_ADDRESS = { time: "thoi-gian", papers: "giay-to", fee: "phi" } as const;

export interface SavingRequest {
  kind: SavingKind | undefined;
  filter: SavingFilter;
}

/** The address of a list; the place in it is lost with other filters. */
export function addressOf(base: string, { kind, filter }: SavingRequest, truoc?: string): string {
  const query = new URLSearchParams();
  if (kind) query.set("giam", KIND_IN_ADDRESS[kind]);
  if (filter.year) query.set("nam", String(filter.year));
  if (filter.level) query.set("cap", LEVEL_IN_ADDRESS[filter.level]);
  if (filter.field) query.set("linh-vuc", slugify(filter.field, 200));
  if (truoc) query.set("truoc", truoc);
  return query.size > 0 ? `${base}?${query}` : base;
}
