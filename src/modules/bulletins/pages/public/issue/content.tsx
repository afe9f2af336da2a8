import { CardList, Heading, Paragraphs, State } from "../../../../../platform/html/index.ts";
import type { BulletinEntry } from "../../../bulletin.ts";
import type { IssueView } from "../../../issue-view.ts";
import type { vi } from "../../../messages.vi.ts";
import { keyOf } from "../../../period/happening.ts";
import { vi as periodVi } from "../../../period/messages.vi.ts";

/** Foreword, parts with their entries, figures; the same for readers and for officers who look at it before. */
export function IssueContent({ words, issue, level = 2 }: { words: typeof vi; issue: IssueView; level?: 2 | 3 }) {
  const { version, sections } = issue;
  return (
    <>
      {version.foreword ? <Paragraphs text={version.foreword} /> : null}
      {sections.map(({ section, entries }) => {
        const linked = entries.flatMap((one) => (one.href ? [{ one, href: one.href }] : []));
        const plain = entries.filter((one) => one.href === null);
        return (
          <section key={section}>
            <Heading level={level} size="m">
              {periodVi.sections[section]}
            </Heading>
            {linked.length > 0 ? (
              <CardList
                level={level === 2 ? 3 : 4}
                label={periodVi.sections[section]}
                items={linked.map(({ one, href }) => ({
                  href,
                  title: one.title,
                  text: one.text,
                  state: <Mark words={words} issue={issue} entry={one} />,
                }))}
              />
            ) : null}
            {plain.length > 0 ? (
              <ul class="govuk-list govuk-list--bullet">
                {plain.map((one) => (
                  <li key={keyOf(one)}>
                    <strong>{one.title}</strong> {one.text} <Mark words={words} issue={issue} entry={one} />
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        );
      })}
      {version.figures.length > 0 ? (
        <section>
          <Heading level={level} size="m">
            {periodVi.figures}
          </Heading>
          <ul class="govuk-list govuk-list--bullet">
            {version.figures.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** What became of the record since: taken back, corrected, changed again. */
function Mark({ words, issue, entry }: { words: typeof vi; issue: IssueView; entry: BulletinEntry }) {
  const standing = issue.standings.get(keyOf(entry));
  if (!standing) return null;
  return (
    <>
      <State tone={standing.state === "gone" ? "bad" : "warn"}>{standing.said}</State>
      {standing.href && standing.href !== entry.href ? (
        <>
          {" "}
          <a href={standing.href}>{words.standing.readNewer}</a>
        </>
      ) : null}
    </>
  );
}
