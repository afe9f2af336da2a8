import {
  Heading,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { PaperVerdict } from "../../../paper-verdict.ts";
import type { ShortLink } from "../../../short-link.ts";

interface Props {
  ctx: ViewContext;
  words: (typeof vi)["paper"];
  link: ShortLink;
  verdict: PaperVerdict;
  printedOn: string;
  /** Who came after the unit on the paper. */
  heir: string | null;
}

/** A page of the longest list would not fit on a phone's patience. */
const SHOWN = 100;

/** Behind the code of a list or a booklet: is it still true, and if not, which procedures changed. */
export function ListPaperView({ ctx, words, link, verdict, printedOn, heir }: Props) {
  const title = link.recordKind === "procedureSet" ? words.booklet : words.list;
  const isTrue = verdict.reasons.length === 0;
  const { changed, ended, otherFee } = verdict;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      noIndex
      notice={
        <NotificationBanner
          tone={isTrue ? "success" : "warning"}
          heading={
            isTrue ? words.listCurrent(verdict.count) : words.listChanged(changed.length, ended.length, otherFee.length)
          }
        >
          {verdict.reasons.includes("unit") ? <p>{words.unitChanged}</p> : null}
          {heir ? <p>{heir}</p> : null}
          {verdict.reasons.includes("place") ? <p>{words.placeChanged}</p> : null}
        </NotificationBanner>
      }
    >
      <PageHeading title={title} caption={link.printed?.unit} lead={words.printedOn(printedOn, verdict.count)} />
      {ended.length > 0 ? (
        <section>
          <Heading level={2}>{words.endedTitle}</Heading>
          <LinkList
            label={words.endedTitle}
            items={ended.slice(0, SHOWN).map((one) => ({
              href: `/thu-tuc/${one.code}`,
              text: one.name,
              note: one.end ? words.endedOn[one.end.kind](one.end.on) : one.code,
            }))}
          />
        </section>
      ) : null}
      {changed.length > 0 ? (
        <section>
          <Heading level={2}>{words.changedTitle}</Heading>
          <LinkList
            label={words.changedTitle}
            items={changed.slice(0, SHOWN).map(({ standing, printed }) => ({
              href: `/thu-tuc/${standing.code}?ban=${printed}`,
              text: standing.name,
              note: words.changedOn(standing.validFrom),
            }))}
          />
        </section>
      ) : null}
      {otherFee.length > 0 ? (
        <section>
          <Heading level={2}>{words.otherFeeTitle}</Heading>
          <LinkList
            label={words.otherFeeTitle}
            items={otherFee.slice(0, SHOWN).map((one) => ({
              href: `/thu-tuc/${one.code}`,
              text: one.name,
              note: words.printedFee(link.printed?.fees?.[one.code] ?? ""),
            }))}
          />
        </section>
      ) : null}
      <LinkButton href={link.path}>{words.openList}</LinkButton>
    </PublicLayout>
  );
}
