import { Heading, InsetText, LinkList, Prose, SummaryList } from "../../../../../platform/html/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Plan } from "../../../plan.ts";
import type { vi } from "../../../press-kits/messages.vi.ts";
import { type KitFile, linesOf, type PressKit } from "../../../press-kits/press-kit.ts";

interface Props {
  words: typeof vi;
  kit: PressKit;
  plan: Pick<Plan, "id" | "title"> | null;
  files: KitFile[];
  /** Where the files of this kit lie. */
  base: string;
  /** Of its headings. */
  level: 2 | 3;
}

/** What the press gets, the same for the officer who approves it and for everybody afterwards. */
export function KitContent({ words, kit, plan, files, base, level }: Props) {
  const said = words.public;
  const list = (role: KitFile["role"]) =>
    files
      .filter((file) => file.role === role)
      .map((file) => ({
        href: `${base}/tep/${file.fileKey}`,
        text: file.name,
        note: `${formatNumber(Math.max(1, Math.round(file.bytes / 1024)))} KB`,
      }));
  const photos = list("photo");
  const papers = list("paper");
  const documents = linesOf(kit.documents);
  return (
    <>
      <Prose>
        {linesOf(kit.summary).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Prose>
      <Heading level={level} size="m">
        {said.facts}
      </Heading>
      {kit.figures ? (
        <InsetText>
          {said.figures(kit.figures)}
          {plan ? (
            <>
              <br />
              <a href={`/ke-hoach/${plan.id}`}>{said.now}</a>
            </>
          ) : null}
        </InsetText>
      ) : null}
      <ul class="govuk-list govuk-list--bullet">
        {linesOf(kit.facts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Heading level={level} size="m">
        {said.contact}
      </Heading>
      <SummaryList
        compact
        rows={[
          { key: said.spokesperson, value: kit.spokesperson },
          { key: said.contact, value: `${kit.contactName}, ${kit.contactWay}` },
          { key: said.hours, value: kit.contactHours },
        ]}
      />
      {photos.length > 0 ? (
        <>
          <Heading level={level} size="m">
            {said.photos}
          </Heading>
          <p class="govuk-body">{said.photosNote}</p>
          <LinkList items={photos} />
        </>
      ) : null}
      {papers.length > 0 ? (
        <>
          <Heading level={level} size="m">
            {said.papers}
          </Heading>
          <LinkList items={papers} />
        </>
      ) : null}
      {documents.length > 0 ? (
        <>
          <Heading level={level} size="m">
            {said.documents}
          </Heading>
          <ul class="govuk-list govuk-list--bullet">
            {documents.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
