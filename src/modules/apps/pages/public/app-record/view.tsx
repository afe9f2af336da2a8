import {
  Heading,
  InsetText,
  LinkList,
  MetaLine,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { ADDRESSES, type PublicApp } from "../../../app.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  app: PublicApp;
}

export function PublicAppView({
  ctx,
  words,
  app,
  procedures,
}: Props & { procedures: { code: string; name: string }[] }) {
  const said = words.public;
  const places = ADDRESSES.flatMap((one) => {
    const href = app[one];
    return href ? [{ href, text: words.addresses[one], note: URL.parse(href)?.hostname }] : [];
  });
  return (
    <PublicLayout
      ctx={ctx}
      title={app.name}
      description={app.purpose}
      breadcrumbs={[{ text: said.title, href: "/ung-dung" }]}
      share
    >
      <PageHeading title={app.name} lead={app.purpose} />
      <MetaLine items={[said.of(app.agency), said.checkedOn(app.checkedOn)]} />
      <Heading level={2} size="m">
        {words.uses}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {app.uses.split("\n").map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Heading level={2} size="m">
        {said.where}
      </Heading>
      {places.length > 0 ? (
        <LinkList label={said.where} items={places} />
      ) : (
        <InsetText>
          <p class="govuk-body">{said.noAddress}</p>
        </InsetText>
      )}
      {procedures.length > 0 || app.isForOnline ? (
        <>
          <Heading level={2} size="m">
            {said.procedures}
          </Heading>
          {app.isForOnline ? <p class="govuk-body">{said.allOnline}</p> : null}
          {procedures.length > 0 ? (
            <LinkList
              label={said.procedures}
              items={procedures.map((one) => ({ href: `/thu-tuc/${one.code}`, text: one.name, note: one.code }))}
            />
          ) : null}
        </>
      ) : null}
    </PublicLayout>
  );
}

export function WithdrawnAppView({ ctx, words, app, reason }: Props & { reason: string }) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={[{ text: said.title, href: "/ung-dung" }]} noIndex>
      <PageHeading title={said.withdrawnTitle} lead={said.withdrawn(app.name, reason)} />
      <LinkList items={[{ href: "/ung-dung", text: said.back }]} />
    </PublicLayout>
  );
}
