import { MetaLine, PageHeading, PublicLayout, type ViewContext } from "../../../../../platform/html/index.ts";
import type { ToldChange } from "../../../change-words.ts";
import { ChangesView } from "../../../changes-view.tsx";
import type { vi } from "../../../messages.vi.ts";
import type { Version } from "../../../procedure.store.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  from: Version;
  to: Version;
  changes: ToldChange[];
}

export function ProcedureCompareView({ ctx, words, from, to, changes }: Props) {
  const { code } = to;
  const title = words.compareTitle(to.validFrom);
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      noIndex
      breadcrumbs={[
        { text: words.procedures, href: "/thu-tuc" },
        { text: code, href: `/thu-tuc/${code}` },
        { text: words.history, href: `/thu-tuc/${code}/cac-ban` },
      ]}
    >
      <PageHeading
        title={title}
        caption={`${code} · ${words.compareNumbers(from.number, to.number)}`}
        legalName={to.name}
        lead={words.compareLead}
      />
      <MetaLine items={[words.versionLine(from.number, from.validFrom), words.versionLine(to.number, to.validFrom)]} />
      <ChangesView changes={changes} words={words} />
    </PublicLayout>
  );
}
