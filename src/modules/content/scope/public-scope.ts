import type { Db } from "../../../platform/db/index.ts";
import { type Standing, standingsOf } from "../../legal-documents/index.ts";
import type { PublicItem } from "../content.store.ts";
import { placeNames } from "./places.ts";

/** What readers are told beside the text: for whom it is, and the documents of the public library it rests on. */
export interface PublicScope {
  places: string[];
  bases: Standing[];
}

export async function loadPublicScope(
  db: Db,
  item: Pick<PublicItem, "placeIds" | "hamlets" | "legalBasisIds">,
  day: string,
): Promise<PublicScope> {
  const names = await placeNames(db, item.placeIds, day);
  const places = [...new Set(item.placeIds.map((id) => names.get(id) ?? ""))].filter(Boolean);
  // What nobody has checked yet is not shown to people, here as in the library.
  const bases = (await standingsOf(db, item.legalBasisIds, day)).filter((one) => one.document.publishedAt !== null);
  return { places: [...places, ...item.hamlets], bases };
}
