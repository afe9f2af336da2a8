import { Pagination } from "../../../../platform/html/index.ts";
import type { Words } from "../../messages.vi.ts";

/** The rows of one page of a long list, which page that is, and of how many. */
export interface Parted<Row> {
  rows: Row[];
  number: number;
  of: number;
}

/** A list of a plan's tasks stands on one page up to half as many rows again. */
const PER_PAGE = 100;

export function parted<Row>(rows: readonly Row[], asked: unknown, perPage = PER_PAGE): Parted<Row> {
  if (rows.length <= perPage * 1.5) return { rows: [...rows], number: 1, of: 1 };
  const of = Math.ceil(rows.length / perPage);
  const wanted = Math.trunc(Number(typeof asked === "string" ? asked : 1));
  const number = Math.min(Math.max(1, Number.isFinite(wanted) ? wanted : 1), of);
  return { rows: rows.slice((number - 1) * perPage, number * perPage), number, of };
}

/** Back and on; nothing where one page holds all. */
export function PartLinks({
  part,
  words,
  href,
}: {
  part: { number: number; of: number };
  words: Words;
  href: (number: string) => string;
}) {
  if (part.of === 1) return null;
  return (
    <Pagination
      summary={words.reading.page(part.number, part.of)}
      previousHref={part.number > 1 ? href(String(part.number - 1)) : null}
      nextHref={part.number < part.of ? href(String(part.number + 1)) : null}
    />
  );
}
