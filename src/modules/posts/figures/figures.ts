export const FIGURES = ["views", "reactions", "comments", "shares"] as const;
export type FigureName = (typeof FIGURES)[number];

/** What a network tells about a post since it stands there; null where it does not tell. */
export type PostFigures = Record<FigureName, number | null>;

/** Figures with the day they are of. */
export interface DayFigures extends PostFigures {
  day: string;
}

/** For so long after it was posted a post is asked about. */
export const FIGURE_DAYS = 30;

/** What a network may say: a whole number, or one as text. Anything else is not told. */
export function countIn(value: unknown): number | null {
  const number = typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** Each sum over what is known; null where nobody told anything. */
export function sumFigures(all: readonly PostFigures[]): PostFigures {
  const sum = (name: FigureName): number | null => {
    const known = all.flatMap((one) => one[name] ?? []);
    return known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  };
  return { views: sum("views"), reactions: sum("reactions"), comments: sum("comments"), shares: sum("shares") };
}
