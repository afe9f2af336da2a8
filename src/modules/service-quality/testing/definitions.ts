import { readFileSync } from "node:fs";
import type { IndexContent, RatingContent } from "../definition.ts";

const seeded = readFileSync(
  new URL("../../../../db/migrations/20261204T0500_quality_definition__create.sql", import.meta.url),
  "utf8",
);
const [rating = "", index = ""] = [...seeded.matchAll(/'(\{[\s\S]*?\n \})'/g)].map((found) => found[1]);

/** The first versions as every installation has them. */
export const RATING: RatingContent = JSON.parse(rating);
export const INDEX: IndexContent = JSON.parse(index);
