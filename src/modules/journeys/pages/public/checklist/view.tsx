import {
  Button,
  ButtonGroup,
  Checklist,
  DownloadLink,
  Form,
  Heading,
  LinkList,
  MetaLine,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type Asked, addressOf, kept, type LoadedJourney } from "../../../load-journey.ts";
import type { vi } from "../../../messages.vi.ts";
import type { PaperNeed } from "../../../papers.ts";
import { sayCounts } from "../../../say-figures.ts";
import { writePath } from "../../../tree.ts";

export interface ChecklistViewProps {
  ctx: ViewContext;
  words: typeof vi;
  loaded: LoadedJourney;
  asked: Asked;
  address: string;
}

export function ChecklistView({ ctx, words, loaded, asked, address }: ChecklistViewProps) {
  const { content, figures, slug, result, version, on } = loaded;
  const pathText = writePath(asked.path ?? []);
  const here = { ...kept(asked), node: asked.node, pathText };
  const names = new Map(figures.rows.map((row) => [row.standing.current?.code ?? row.code, row.name]));
  const ticked = new Set(asked.ticks);
  const all = [...figures.papers, ...figures.papersForSome];
  const done = all.filter((paper) => ticked.has(paper.id)).length;
  const items = (papers: readonly PaperNeed[]) =>
    papers.map((paper) => {
      const cases = [...new Set(paper.uses.flatMap((use) => use.onlyFor ?? []))];
      const uses = [...new Set(paper.uses.map((use) => names.get(use.code) ?? use.code))];
      return {
        id: paper.id,
        label: paper.name,
        note: [
          sayCounts(paper, ctx.lang),
          ...(papers === figures.papersForSome && cases.length > 0 ? [words.onlyFor(cases.join("; "))] : []),
          ...(figures.rows.length > 1 ? [words.usedFor(uses)] : []),
        ].join(". "),
        detail: paper.form?.url ? (
          <a class="govuk-link" href={paper.form.url}>
            {words.formOpen(paper.form.name)}
          </a>
        ) : paper.form ? (
          words.form(paper.form.name)
        ) : null,
      };
    });
  return (
    <PublicLayout
      ctx={ctx}
      title={words.checklistTitle(content.title)}
      breadcrumbs={[
        { text: words.title, href: "/tinh-huong" },
        { text: content.title, href: addressOf(slug, "", kept(asked)) },
      ]}
      address={address}
      islands={["checklist"]}
      noIndex
    >
      <PageHeading
        title={words.checklistTitle(content.title)}
        caption={result?.title}
        lead={all.length > 0 ? words.checklistLead : words.checklistNone}
      />
      {done > 0 ? <p class="govuk-body">{words.checklistDone(done, all.length)}</p> : null}
      {all.length > 0 ? (
        <Form action={`/tinh-huong/${slug}/giay-to`} method="get">
          {asked.node ? <input type="hidden" name="cho" value={asked.node} /> : null}
          {pathText ? <input type="hidden" name="qua" value={pathText} /> : null}
          {asked.on ? <input type="hidden" name="on" value={asked.on} /> : null}
          {asked.unit ? <input type="hidden" name="noi" value={asked.unit} /> : null}
          {asked.relief ? <input type="hidden" name="mien" value={asked.relief} /> : null}
          {figures.papers.length > 0 ? (
            <Checklist
              label={words.checklistTitle(content.title)}
              help={words.checklistHelp}
              storageKey={`tinh-huong-${slug}-${asked.node ?? "ca"}`}
              keepsOnDevice
              name="co"
              ticked={ticked}
              items={items(figures.papers)}
            />
          ) : null}
          {figures.papersForSome.length > 0 ? (
            <>
              <Heading level={2} size="m">
                {words.papersForSome}
              </Heading>
              <Checklist
                label={words.papersForSome}
                help={false}
                storageKey={`tinh-huong-${slug}-${asked.node ?? "ca"}-them`}
                keepsOnDevice
                name="co"
                ticked={ticked}
                items={items(figures.papersForSome)}
              />
            </>
          ) : null}
          <ButtonGroup>
            <Button variant="secondary">{words.checklistKeep}</Button>
            <a class="govuk-link" href={addressOf(slug, "giay-to", here)} data-checklist-clear>
              {words.checklistClear}
            </a>
          </ButtonGroup>
          <p class="govuk-hint">{words.checklistKeepHelp}</p>
        </Form>
      ) : null}
      <DownloadLink href={addressOf(slug, "giay-to.pdf", here)} title={words.checklistPdf} format="PDF" />
      <LinkList
        items={[
          result
            ? {
                href: addressOf(slug, result.key, { ...kept(asked), pathText }),
                text: words.checklistBackResult,
                icon: "back" as const,
              }
            : { href: addressOf(slug, "", kept(asked)), text: words.backToJourney, icon: "back" as const },
        ]}
      />
      <MetaLine
        items={[version.validFrom ? words.version(version.number, version.validFrom) : null, words.versionRecords(on)]}
      />
    </PublicLayout>
  );
}
