import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { FastifyInstance } from "fastify";
import { projectRoot } from "../project-root.ts";
import { chooseEncoding } from "./page-cache.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
  ".json": "application/json; charset=utf-8",
};

/**
 * Files of the build, by the name that carries their content's hash: kept by browsers for a year. All are small and
 * read once.
 */
export function serveAssets(fastify: FastifyInstance): void {
  const folder = join(projectRoot(), "dist", "assets");
  const files = new Map<string, Buffer>();
  fastify.get("/assets/:name", (req, reply) => {
    const { name } = req.params as { name: string };
    const type = TYPES[extname(name)];
    if (!type || !/^[\w.-]+$/.test(name) || name.includes("..")) return reply.callNotFound();
    const encoding = chooseEncoding(req.headers["accept-encoding"] as string | undefined);
    for (const [suffix, header] of [
      ...(encoding === "br" ? [[".br", "br"]] : []),
      ...(encoding !== "identity" ? [[".gz", "gzip"]] : []),
      ["", ""],
    ]) {
      const path = join(folder, name + suffix);
      const bytes = files.get(path) ?? (existsSync(path) ? readFileSync(path) : undefined);
      if (!bytes) continue;
      files.set(path, bytes);
      reply
        .header("cache-control", "public, max-age=31536000, immutable")
        .header("content-type", type)
        .header("vary", "accept-encoding");
      // The worker of players and boards stands for their pages, which lie elsewhere.
      if (/^(player|rating|field)-worker\./.test(name)) reply.header("service-worker-allowed", "/");
      // Frames in pages of others are sandboxed, and so of no site: their stylesheet has to be for all.
      if (name.startsWith("embed.")) reply.header("cross-origin-resource-policy", "cross-origin");
      if (header) reply.header("content-encoding", header);
      return reply.send(bytes);
    }
    return reply.callNotFound();
  });
}
