import { vietnamDay } from "../../../../platform/clock/index.ts";
import { Heading, LinkButton, type ViewContext } from "../../../../platform/html/index.ts";
import { formatDate, pick } from "../../../../platform/i18n/index.ts";
import type { Dossier } from "../../dossier.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { PaperOf } from "../papers-of.ts";

interface Props {
  ctx: ViewContext;
  dossier: Pick<Dossier, "code" | "erasedAt">;
  papers: readonly PaperOf[];
}

export const paperAddress = (code: string, slug: string): string =>
  `/can-bo/ho-so/${encodeURIComponent(code)}/giay/${slug}.pdf`;

const RATING_SLIP = "danh-gia";

/** In the banner after reception: the next thing to do. */
export function PrintReceipt({ ctx, dossier, papers }: Props) {
  const receipt = papers.find((one) => one.kind === "receipt");
  if (!receipt) return null;
  const said = pick(ctx.lang, vi, en);
  return (
    <>
      <LinkButton href={paperAddress(dossier.code, receipt.slug)}>{said.printReceipt}</LinkButton>{" "}
      <a href={paperAddress(dossier.code, RATING_SLIP)}>{said.ratingSlip.print}</a>
    </>
  );
}

/** Everything that can be printed for a dossier, the receipt first; A5, or A4 beside it. */
export function PapersToPrint({ ctx, dossier, papers }: Props) {
  const said = pick(ctx.lang, vi, en);
  return (
    <>
      <Heading level={2} size="m">
        {said.block}
      </Heading>
      {dossier.erasedAt ? (
        <p class="govuk-body">{said.none}</p>
      ) : (
        <>
          <ul class="govuk-list">
            {papers.map((paper) => {
              const label =
                paper.kind === "receipt" || paper.kind === "control"
                  ? paper.name
                  : said.of(paper.name, formatDate(vietnamDay(paper.event.at)));
              const address = paperAddress(dossier.code, paper.slug);
              return (
                <li key={paper.slug}>
                  <a href={address}>{label}</a>{" "}
                  <span class="govuk-hint">
                    (
                    <a href={`${address}?kho=a4`} aria-label={said.a4Of(label)}>
                      {said.a4}
                    </a>
                    )
                  </span>
                </li>
              );
            })}
            <li>
              <a href={paperAddress(dossier.code, RATING_SLIP)}>{said.ratingSlip.name}</a>{" "}
              <span class="govuk-hint">{said.ratingSlip.hint}</span>
            </li>
          </ul>
          <p class="govuk-hint">{said.hint}</p>
        </>
      )}
    </>
  );
}
