import { Heading, PageHeading, Prose, PublicLayout, type ViewContext } from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";

/** A plain page of sentences about the site itself. */
export function AboutView({ ctx, text }: { ctx: ViewContext; text: typeof vi.accessibility }) {
  return (
    <PublicLayout ctx={ctx} title={text.title} breadcrumbs={[]}>
      <PageHeading title={text.title} lead={text.lead} />
      {text.parts.map((part) => (
        <section key={part.title}>
          <Heading level={2} size="m">
            {part.title}
          </Heading>
          <Prose>
            {part.paragraphs.length > 2 ? (
              <ul>
                {part.paragraphs.map((paragraph) => (
                  <li key={paragraph}>{paragraph}</li>
                ))}
              </ul>
            ) : (
              part.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
            )}
          </Prose>
        </section>
      ))}
    </PublicLayout>
  );
}
