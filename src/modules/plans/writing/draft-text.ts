/** A draft written here as one text, for the side of the page where a read plan shows its source. */
export function draftText(draft: {
  issuer: string;
  title: string;
  bases: readonly string[];
  /** Heading and lines; empty ones are left out. */
  parts: readonly (readonly [string, readonly string[]])[];
  agencies: readonly { name: string; tasks: readonly string[] }[];
}): string {
  const part = (heading: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [heading, ...lines.map((line) => `- ${line}`), ""] : [];
  return [
    draft.issuer.toUpperCase(),
    "",
    "KẾ HOẠCH",
    draft.title,
    "",
    ...draft.bases,
    "",
    ...draft.parts.flatMap(([heading, lines]) => part(heading, lines)),
    ...draft.agencies.flatMap(({ name, tasks }) => part(name, tasks)),
  ]
    .join("\n")
    .trimEnd();
}
