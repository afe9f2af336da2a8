import {
  InsetText,
  LinkButton,
  PageHeading,
  PublicLayout,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import type { Plan } from "../../../plan.ts";
import type { vi } from "../../../press-kits/messages.vi.ts";
import { type KitFile, linesOf, type PressKit } from "../../../press-kits/press-kit.ts";
import { KitContent } from "./content.tsx";

interface Common {
  ctx: ViewContext;
  words: typeof vi;
}

export function PressKitView({
  ctx,
  words,
  kit,
  unit,
  plan,
  files,
  newer,
  before,
  base,
  back,
  embargoUntil,
}: Common & {
  kit: PressKit;
  unit: string;
  plan: Plan | null;
  files: KitFile[];
  newer: string | null;
  before: string | null;
  base: string;
  /** The page of the outlet, where it comes from there. */
  back: { text: string; href: string } | null;
  /** Its hour, while that has not come. */
  embargoUntil: Date | null;
}) {
  const said = words.public;
  const breadcrumbs = [back ?? { text: said.title, href: "/bao-chi" }];
  if (kit.state === "withdrawn")
    return (
      <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={breadcrumbs} noIndex>
        <PageHeading title={said.withdrawnTitle} lead={said.withdrawn(kit.withdrawnReason ?? "")} />
      </PublicLayout>
    );
  return (
    <PublicLayout
      ctx={ctx}
      title={kit.title}
      description={(linesOf(kit.summary)[0] ?? "").slice(0, 150)}
      breadcrumbs={breadcrumbs}
      noIndex={newer !== null || back !== null}
    >
      <PageHeading
        title={kit.title}
        caption={[unit, kit.approvedAt ? said.published(kit.approvedAt) : null].filter(Boolean).join(" · ")}
      />
      {embargoUntil ? <WarningText>{said.embargo(embargoUntil)}</WarningText> : null}
      {newer ? (
        <WarningText>
          {said.replacedBy} <a href={`/bao-chi/${newer}`}>{said.newer}</a>
        </WarningText>
      ) : null}
      {kit.replacedReason ? (
        <InsetText>
          {said.replaces(kit.replacedReason)} {before ? <a href={`/bao-chi/${before}`}>{said.before}</a> : null}
        </InsetText>
      ) : null}
      <p class="govuk-body">
        <LinkButton href={`${base}/tai-lieu.zip`} variant="secondary" icon="download">
          {said.zip}
        </LinkButton>
      </p>
      <KitContent words={words} kit={kit} plan={plan} files={files} base={base} level={2} />
    </PublicLayout>
  );
}
