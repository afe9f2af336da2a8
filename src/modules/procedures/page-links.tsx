import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Lang } from "../../platform/i18n/index.ts";

/** A line of links on a page of procedures, from a module that knows procedures and is not known by them. */
export interface LinkLine {
  label: string;
  links: { href: string; text: string /** Of the text, where it is not the page's. */; lang?: string }[];
}

/** Approved words on what a version changed, with the news that tells it whole. */
export interface ChangeNotice {
  text: string;
  href: string;
  title: string;
}

export interface LinkOffer {
  /** Below a procedure, with whether it can be filed online: what it is part of, what helps with it. null for nothing. */
  forProcedure(code: string, lang: Lang, how: { isOnline: boolean }): Promise<LinkLine | null>;
  /** Above the results of a search. */
  forSearch(query: string, lang: Lang): Promise<LinkLine | null>;
  /** Above a procedure: languages it can be read in. */
  languagesFor?(code: string, lang: Lang): Promise<LinkLine | null>;
  /** Above a procedure, for one of its versions only. */
  noticeFor?(code: string, version: number): Promise<ChangeNotice | null>;
}

type Source = Pick<AppContext, "db" | "log">;

const offers = new WeakMap<Db, Map<string, LinkOffer>>();

/**
 * A module offers links when the site starts, so that the arrow between the modules keeps its direction. One offer a module:
 * two servers over one database (an export beside the site) do not say it twice.
 */
export function offerLinks(app: Source, module: string, offer: LinkOffer): void {
  const known = offers.get(app.db) ?? new Map<string, LinkOffer>();
  offers.set(app.db, known.set(module, offer));
}

/** What fails to answer is left out: the page is worth more than its links. */
export async function linksFor(app: Source, ask: (offer: LinkOffer) => Promise<LinkLine | null>): Promise<LinkLine[]> {
  return (await answersOf(app, ask)).filter((line) => line.links.length > 0);
}

/** What is told of a version, by whoever tells it first. */
export async function noticeFor(app: Source, code: string, version: number): Promise<ChangeNotice | null> {
  const [first] = await answersOf(app, async (offer) => (await offer.noticeFor?.(code, version)) ?? null);
  return first ?? null;
}

async function answersOf<T>(app: Source, ask: (offer: LinkOffer) => Promise<T | null>): Promise<T[]> {
  const answers = await Promise.all(
    [...(offers.get(app.db)?.values() ?? [])].map((offer) =>
      ask(offer).catch((error: unknown) => {
        app.log.error({ err: error }, "words of another module left out");
        return null;
      }),
    ),
  );
  return answers.filter((one) => one !== null) as T[];
}

export function LinkLines({ lines }: { lines: readonly LinkLine[] }) {
  return (
    <>
      {lines.map((line) => (
        <p class="govuk-body">
          {line.label}{" "}
          {line.links.map((link, n) => (
            <>
              {n > 0 ? "; " : ""}
              <a class="govuk-link" href={link.href} lang={link.lang} hreflang={link.lang}>
                {link.text}
              </a>
            </>
          ))}
        </p>
      ))}
    </>
  );
}
