import type { ViewContext } from "../../../platform/html/index.ts";
import type { Embed } from "./embed.ts";
import type { Shown } from "./load-rows.ts";
import type { vi } from "./messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  embed: Embed;
  unit: string;
  site: string;
  publicUrl: string;
  shown: Shown;
}

const CLASSES = { light: "", dark: " db-embed--dark" };
const SIZES = { small: " db-embed--small", usual: "", large: " db-embed--large" };

/** A page of a few hundred words in a page of others: what it is, the rows, and whose it is. Links open above the frame. */
export function FrameView({ ctx, words, embed, unit, site, publicUrl, shown }: Props) {
  const title = words.whats[embed.what];
  const above = { target: "_top", rel: "noopener" } as const;
  return (
    <Bare
      ctx={ctx}
      lang={embed.lang}
      title={words.frameTitle(title, unit)}
      look={CLASSES[embed.colour] + SIZES[embed.size]}
    >
      <h1 class="db-embed__title">{title}</h1>
      <p class="db-embed__unit">{unit}</p>
      {embed.what === "search" ? (
        <form class="db-embed__search" action={publicUrl + shown.all} method="get" target="_top">
          <label for="q">{words.searchLabel}</label>
          <input id="q" name="q" type="search" maxlength={200} autocomplete="off" />
          <button type="submit">{words.searchButton}</button>
        </form>
      ) : shown.rows.length === 0 ? (
        <p>{words.empty[embed.what]}</p>
      ) : (
        <ul class="db-embed__rows">
          {shown.rows.map((row) => (
            <li key={row.href ?? row.text}>
              {row.href === null ? (
                <span class="db-embed__text">{row.text}</span>
              ) : (
                <a href={publicUrl + row.href} {...above}>
                  {row.text}
                </a>
              )}
              {row.note ? <span class="db-embed__note">{row.note}</span> : null}
            </li>
          ))}
        </ul>
      )}
      {shown.months && shown.months.length > 1 ? (
        <table class="db-embed__months">
          <caption>{words.dossiers.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.dossiers.monthHead}</th>
              <th scope="col">{words.dossiers.settledHead}</th>
              <th scope="col">{words.dossiers.shareHead}</th>
            </tr>
          </thead>
          <tbody>
            {shown.months.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>{one.settled}</td>
                <td>
                  {one.share}
                  <svg class="db-embed__bar" viewBox="0 0 100 8" aria-hidden="true" preserveAspectRatio="none">
                    <rect class="db-embed__whole" width="100" height="8" />
                    <rect class="db-embed__part" width={one.hundredth} height="8" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {shown.counted ? <p class="db-embed__note">{shown.counted}</p> : null}
      <p class="db-embed__foot">
        <a href={publicUrl + shown.all} {...above}>
          {words.all[embed.what]}
        </a>
        <span>{words.from(site)}</span>
      </p>
    </Bare>
  );
}

interface FaultProps {
  ctx: ViewContext;
  words: typeof vi;
  lang: Embed["lang"];
  sentence: string;
  publicUrl: string;
}

/** For whoever looks at the page of others: what is wrong, and where the code is had anew. */
export function FrameFaultView({ ctx, words, lang, sentence, publicUrl }: FaultProps) {
  return (
    <Bare ctx={ctx} lang={lang} title={words.faultTitle} look="">
      <h1 class="db-embed__title">{words.faultTitle}</h1>
      <p>{sentence}</p>
      <p class="db-embed__foot">
        <a href={`${publicUrl}/nhung`} target="_top" rel="noopener">
          {words.again}
        </a>
      </p>
    </Bare>
  );
}

interface BareProps {
  ctx: ViewContext;
  lang: Embed["lang"];
  title: string;
  look: string;
  children: preact.ComponentChildren;
}

/** Without masthead, fonts, icons and manifest: one page and one stylesheet. */
function Bare({ ctx, lang, title, look, children }: BareProps) {
  return (
    <html lang={lang} class={`db-embed${look}`}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={ctx.asset("embed.css")} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
