/** A place in the source that something was read from. Several things may have been read from one place. */
export interface SourceMark {
  start: number;
  end: number;
  refs: MarkRef[];
}

export interface MarkRef {
  /** Number shown on both sides. */
  number: number;
  /** Id of the element on the other side. */
  target: string;
}

export interface Segment {
  text: string;
  /** null: plain text. */
  mark: SourceMark | null;
  /** The first segment of a mark carries its anchors. */
  isFirst: boolean;
  /** Things read from inside a larger marked place, whose anchors stand here. */
  inner: MarkRef[];
}

export interface Found {
  target: string;
  start: number | null;
  end: number | null;
}

/**
 * Numbers what was found in the order of the text, and cuts the text into lines of plain and marked segments. Marks never
 * overlap: what lies inside another mark, or crosses it, becomes an anchor in it.
 */
export function markSource(
  text: string,
  found: readonly Found[],
): { lines: Segment[][]; numbers: Map<string, number> } {
  const placed = found
    .filter((one): one is { target: string; start: number; end: number } => one.start !== null && one.end !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const numbers = new Map<string, number>();
  const marks: SourceMark[] = [];
  const inner: { at: number; ref: MarkRef }[] = [];
  for (const one of placed) {
    const ref = { number: numbers.size + 1, target: one.target };
    numbers.set(one.target, ref.number);
    const last = marks.at(-1);
    if (last && last.start === one.start && last.end === one.end) last.refs.push(ref);
    else if (last && one.start < last.end) inner.push({ at: one.start, ref });
    else marks.push({ start: one.start, end: one.end, refs: [ref] });
  }
  const cuts = [...new Set([...marks.flatMap((mark) => [mark.start, mark.end]), ...inner.map((one) => one.at)])].sort(
    (a, b) => a - b,
  );
  const lines: Segment[][] = [];
  let cut = 0;
  let mark = 0;
  const innerAt = Map.groupBy(inner, (one) => one.at);
  for (const line of linesOf(text)) {
    const segments: Segment[] = [];
    let from = line.start;
    while (from < line.end) {
      while (cut < cuts.length && (cuts[cut] as number) <= from) cut++;
      const to = Math.min(line.end, cuts[cut] ?? line.end);
      while (mark < marks.length && (marks[mark] as SourceMark).end <= from) mark++;
      const current = marks[mark];
      const covering = current && current.start <= from ? current : null;
      const part = text.slice(from, to);
      if (part.trim() !== "" || covering)
        segments.push({
          text: part,
          mark: covering,
          isFirst: covering?.start === from,
          inner: (innerAt.get(from) ?? []).map((one) => one.ref),
        });
      from = to;
    }
    if (segments.some((segment) => segment.text.trim() !== "")) lines.push(segments);
  }
  return { lines, numbers };
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? 10 : text.charCodeAt(at);
    if (code !== 10 && code !== 13 && code !== 12) continue;
    if (at > start) yield { start, end: at };
    start = at + 1;
  }
}
