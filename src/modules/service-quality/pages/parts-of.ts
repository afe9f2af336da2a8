import type { Actor } from "../../../platform/http/index.ts";
import { holds, type Permission } from "../../accounts/index.ts";
import type { vi } from "../messages.vi.ts";
import { type PartLink, QUALITY } from "./page-parts.tsx";

/** The parts of the field this person may open. */
export function partsOf(actor: Actor, words: typeof vi): PartLink[] {
  const all: [string, string, Permission][] = [
    [QUALITY, words.tabs.index, "quality.read"],
    [`${QUALITY}/cham-diem`, words.tabs.rating, "quality.read"],
    [`${QUALITY}/can-bo`, words.tabs.officers, "quality.lead"],
    [`${QUALITY}/cua-toi`, words.tabs.own, "quality.own"],
    [`${QUALITY}/phan-anh`, words.tabs.complaints, "quality.record"],
    [`${QUALITY}/so-nhap-tay`, words.tabs.entries, "quality.record"],
    [`${QUALITY}/cach-tinh`, words.tabs.definitions, "quality.read"],
  ];
  return all.flatMap(([path, label, permission]) => (holds(actor, permission) ? [{ path, label }] : []));
}
