import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { useWords, type ViewContext, ViewProvider } from "./context.ts";

export type DocumentProps = {
  ctx: ViewContext;
  /** What the page is about, without the name of the site. */
  title: string;
  description?: string;
  /** Full address under which the record of the page is known, where it is not the one asked for. */
  address?: string;
  /** Full address of the picture networks show beside a link to the page, 1200 × 630 pixels; else that of the site. */
  picture?: { address: string; alt: string };
  /** "staff" loads the denser stylesheet, "screen" the one of players and boards. */
  stylesheet?: "public" | "staff" | "screen";
  /** Address of the manifest, where the page is a program of its own. */
  manifest?: string;
  /** Puts "Có lỗi:" before the title, so that a screen reader hears it first. */
  hasErrors?: boolean;
  /** Islands by name without ending, e.g. ["search"]; the page must be complete without them. */
  islands?: readonly Island[];
  /** Feeds, canonical address, structured data and other things for the head. */
  head?: ComponentChildren;
  noIndex?: boolean;
  children: ComponentChildren;
};

export type Island =
  | "copy"
  | "dirty-form"
  | "checklist"
  | "suggest"
  | "count"
  | "passages"
  | "beside"
  | "editor"
  | "heavy-file"
  | "paste"
  | "preview"
  | "push"
  | "scan-qr"
  | "autosave";

/** The bare page: head and body. Layouts build on it; pages for screens and kiosks may use it directly. */
export function Document(props: DocumentProps) {
  return (
    <ViewProvider value={props.ctx}>
      <DocumentContent {...props} />
    </ViewProvider>
  );
}

function DocumentContent(props: DocumentProps) {
  const words = useWords();
  const { ctx, title, stylesheet = "public" } = props;
  const fullTitle = `${props.hasErrors ? words.errorTitlePrefix : ""}${title}${title === ctx.site.name ? "" : ` – ${ctx.site.name}`}`;
  return (
    <html lang={ctx.lang} class={`govuk-template db-${stylesheet}${ctx.isEasy ? " db-easy" : ""}`}>
      <head>
        <meta charset="utf-8" />
        <title>{fullTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content={stylesheet === "staff" ? "#1C1B1A" : "#9B1C1F"} />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        {props.description ? <meta name="description" content={props.description} /> : null}
        {props.noIndex || stylesheet === "staff" ? <meta name="robots" content="noindex" /> : null}
        {stylesheet === "public" && !props.noIndex ? <Known {...props} /> : null}
        {ctx.isEasy ? null : (
          <link rel="preload" href={ctx.asset("heading.woff2")} as="font" type="font/woff2" crossorigin="anonymous" />
        )}
        <link rel="stylesheet" href={ctx.asset(`${stylesheet}.css`)} />
        <link rel="icon" href={ctx.asset("mark.svg")} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={ctx.asset("icon-180.png")} />
        <link rel="manifest" href={props.manifest ?? ctx.manifest ?? ctx.asset("site.webmanifest")} />
        {(props.islands ?? []).map((name) => (
          <script key={name} type="module" src={ctx.asset(`${name}.js`)} />
        ))}
        {props.head}
      </head>
      <body class="govuk-template__body">{props.children}</body>
    </html>
  );
}

/** Where the page is known, and what networks show of it beside a link. */
function Known({ ctx, title, description, address = ctx.canonical, picture }: DocumentProps) {
  if (!address) return null;
  const site = ctx.site.slug ? `/${ctx.site.slug}` : "";
  return (
    <>
      <link rel="canonical" href={address} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={ctx.site.name} />
      <meta property="og:title" content={title} />
      {description ? <meta property="og:description" content={description} /> : null}
      <meta property="og:url" content={address} />
      <meta property="og:image" content={picture?.address ?? new URL(`${site}/anh.png`, address).href} />
      <meta property="og:image:alt" content={picture?.alt ?? ctx.site.name} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
    </>
  );
}

/** Renders a whole page. Everything in it is escaped by Preact; there is no way to pass markup as a string. */
export function renderDocument(vnode: VNode): string {
  return `<!doctype html>${renderToString(vnode)}`;
}

/** Renders a part of a page, for tests and for fragments fetched by an island. */
export function renderFragment(vnode: VNode): string {
  return renderToString(vnode);
}
