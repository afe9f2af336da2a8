import type { IssueView } from "./issue-view.ts";
import { vi } from "./messages.vi.ts";
import { keyOf } from "./period/happening.ts";
import { vi as periodVi } from "./period/messages.vi.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export interface IssueMail {
  /** What the issue is called. */
  title: string;
  subject: string;
  text: string;
  /** The words laid out, without what stands around them. */
  content: string;
  /** The whole as a file. */
  html: string;
}

/**
 * An issue as a letter: subject, plain text, and HTML without pictures, styles or script, which every program shows. Links are
 * whole addresses. How to end the letters is added by whoever sends them, because only they know the reader.
 */
export function issueMail(issue: IssueView, publicUrl: string): IssueMail {
  const { bulletin, version, unit, sections, standings } = issue;
  const title = vi.issueOf(bulletin.number, bulletin.year, unit.name);
  const page = `${publicUrl}${issue.path}`;
  const whole = (href: string): string => (href.startsWith("/") ? `${publicUrl}${href}` : href);
  const blocks = [
    ...sections.map(({ section, entries }) => ({
      title: periodVi.sections[section],
      lines: entries.map((one) => ({
        title: one.title,
        text: [one.text, standings.get(keyOf(one))?.said ?? ""].filter(Boolean).join(" "),
        href: one.href === null ? null : whole(one.href),
      })),
    })),
    ...(version.figures.length > 0
      ? [{ title: periodVi.figures, lines: version.figures.map((text) => ({ title: text, text: "", href: null })) }]
      : []),
  ];
  const foreword = version.foreword.split(/\s*\n\s*/u).filter(Boolean);
  const text = [
    title.toUpperCase(),
    version.cover,
    ...(version.correctionNote ? [vi.correctedLine(version.correctionNote)] : []),
    ...foreword,
    ...blocks.map((block) =>
      [
        block.title.toUpperCase(),
        ...block.lines.map((line) => [`- ${line.title}`, line.text, line.href ?? ""].filter(Boolean).join("\n  ")),
      ].join("\n\n"),
    ),
    `${vi.readOnPage}\n${page}`,
  ].join("\n\n");
  const line = (one: (typeof blocks)[number]["lines"][number]): string =>
    `<li>${one.href ? `<a href="${escaped(one.href)}">${escaped(one.title)}</a>` : escaped(one.title)}${
      one.text ? `<br>${escaped(one.text)}` : ""
    }</li>`;
  const content = `<h1>${escaped(title)}</h1>
<p><strong>${escaped(version.cover)}</strong></p>
${version.correctionNote ? `<p>${escaped(vi.correctedLine(version.correctionNote))}</p>` : ""}
${foreword.map((one) => `<p>${escaped(one)}</p>`).join("\n")}
${blocks.map((block) => `<h2>${escaped(block.title)}</h2>\n<ul>\n${block.lines.map(line).join("\n")}\n</ul>`).join("\n")}
<p><a href="${escaped(page)}">${escaped(vi.readOnPage)}</a></p>`;
  const html = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
${content}
</body></html>
`;
  return { title, subject: `${title}: ${version.cover}`, text, content, html };
}
