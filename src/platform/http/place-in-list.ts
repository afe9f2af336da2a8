import { z } from "zod";
import type { Rq } from "./routes.ts";

/** A row of a list, newest first: those behind it are the next page. */
export interface PlaceInList {
  createdAt: Date;
  id: string;
}

/** The row a page of a list begins behind, as `truoc` in the address; undefined at its beginning and for what is none. */
export function placeIn(rq: Rq): PlaceInList | undefined {
  const [at = "", id = ""] = (typeof rq.query.truoc === "string" ? rq.query.truoc : "").split("_");
  return !Number.isNaN(Date.parse(at)) && z.uuid().safeParse(id).success ? { createdAt: new Date(at), id } : undefined;
}

/** What stands in the address of the page behind a row. */
export const placeOf = ({ createdAt, id }: PlaceInList): string => `${createdAt.toISOString()}_${id}`;
