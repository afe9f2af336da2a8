/** What an address can be asked for besides the page itself, best first where the asker does not mind. */
const KINDS = ["text/html", "application/json", "application/ld+json", "text/csv"] as const;

export type AcceptedKind = (typeof KINDS)[number];

/**
 * What an `Accept` header wants of these (RFC 9110, 12.5.1). A kind named wins over one let in by `*`, because programs
 * send "application/json, *\/*" and mean JSON. Whoever wants none of them gets the page: better than a refusal.
 *
 * The page cache and the pages use this one function, so that they cannot disagree.
 */
export function acceptedKind(accept: string | undefined): AcceptedKind {
  // Every browser; no kind can win over one that stands there without a weight.
  if (accept === undefined || accept === "*/*" || accept.startsWith("text/html,")) return "text/html";
  const ranges = accept.toLowerCase().split(",").map(readRange);
  let best: AcceptedKind = "text/html";
  let bestRank = 0;
  for (const kind of KINDS) {
    const rank = rankOf(kind, ranges);
    if (rank > bestRank) {
      best = kind;
      bestRank = rank;
    }
  }
  return best;
}

interface Range {
  type: string;
  weight: number;
}

function readRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim());
  const given = parameters.find((one) => one.startsWith("q="))?.slice(2);
  const weight = given === undefined ? 1 : Number(given);
  return { type, weight: weight >= 0 && weight <= 1 ? weight : 0 };
}

/** The weight first, then how closely the kind was named; 0 is "not wanted". */
function rankOf(kind: AcceptedKind, ranges: readonly Range[]): number {
  const names = [kind, `${kind.split("/")[0]}/*`, "*/*"];
  for (const [place, name] of names.entries()) {
    const found = ranges.find((range) => range.type === name);
    if (found) return found.weight === 0 ? 0 : found.weight * 10_000 + (names.length - place);
  }
  return 0;
}
