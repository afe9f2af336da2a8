import type { FastifyInstance } from "fastify";
import type { AppContext } from "../app-context.ts";
import type { ModuleDefinition, PublicPage } from "./routes.ts";

/** The protocol allows 50,000 a file; smaller parts are fetched again with less when something changed. */
const PART = 10_000;
const LIFE_MS = 5 * 60_000;

/**
 * `/sitemap.xml` is the index, `/sitemap-1.xml` … its parts, from what the modules say of their pages. Kept for a few
 * minutes, because search engines ask for all parts one after the other.
 */
export function serveSitemap(fastify: FastifyInstance, app: AppContext, modules: readonly ModuleDefinition[]): void {
  let kept: { until: number; parts: ReturnType<typeof sitemapParts> } | null = null;
  app.notifications?.on("public_changed", () => {
    kept = null;
  });
  const load = (): ReturnType<typeof sitemapParts> => {
    if (kept && kept.until > Date.now()) return kept.parts;
    const parts = sitemapParts(publicPages(app, modules), app.config.http.publicUrl);
    parts.catch(() => {
      kept = null;
    });
    kept = { until: Date.now() + (app.config.mode === "test" ? 0 : LIFE_MS), parts };
    return parts;
  };
  const type = "application/xml; charset=utf-8";
  fastify.get("/sitemap.xml", async (_req, reply) => {
    const entries = (await load()).map(({ changedAt }, index) => {
      const lastmod = changedAt.getTime() > 0 ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
      return `<sitemap><loc>${xml(`${app.config.http.publicUrl}/sitemap-${index + 1}.xml`)}</loc>${lastmod}</sitemap>`;
    });
    return reply.type(type).send(document("sitemapindex", entries));
  });
  fastify.get("/sitemap-:part(^\\d{1,5}).xml", async (req, reply) => {
    const part = (await load())[Number((req.params as { part: string }).part) - 1];
    return part === undefined ? reply.callNotFound() : reply.type(type).send(part.text);
  });
}

/** Parts of at most so many addresses, each with the moment its newest page changed. */
export async function sitemapParts(
  pages: AsyncIterable<PublicPage>,
  publicUrl: string,
  most = PART,
): Promise<{ text: string; changedAt: Date }[]> {
  const parts: { text: string; changedAt: Date }[] = [];
  let entries: string[] = [];
  let latest = 0;
  const finish = (): void => {
    parts.push({ text: document("urlset", entries), changedAt: new Date(latest) });
    entries = [];
    latest = 0;
  };
  for await (const page of pages) {
    const lastmod = page.changedAt ? `<lastmod>${page.changedAt.toISOString()}</lastmod>` : "";
    entries.push(`<url><loc>${xml(publicUrl + page.path)}</loc>${lastmod}</url>`);
    latest = Math.max(latest, page.changedAt?.getTime() ?? 0);
    if (entries.length === most) finish();
  }
  if (entries.length > 0 || parts.length === 0) finish();
  return parts;
}

/** What all modules say of their pages, one after the other. */
export async function* publicPages(app: AppContext, modules: readonly ModuleDefinition[]): AsyncGenerator<PublicPage> {
  for (const module of modules) if (module.pages) yield* module.pages(app);
}

function document(root: "urlset" | "sitemapindex", entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</${root}>\n`;
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
