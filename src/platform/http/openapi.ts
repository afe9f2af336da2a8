import { z } from "zod";
import type { Route } from "./routes.ts";

/** The OpenAPI 3.1 document, from the same schemas that parse requests and the same table that serves them. */
export function openApiDocument(routes: Route[], server: string, version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const { api } = route.options;
    if (!api) continue;
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
    const query = api.query ? schemaOf(api.query) : null;
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = {
      operationId: `${route.method.toLowerCase()}${path.replace(/^\/api\/v1/, "").replace(/[^a-zA-Z]+(.)?/g, (_all, next: string | undefined) => (next ?? "").toUpperCase())}`,
      summary: api.summary,
      tags: [path.split("/")[3] ?? "general"],
      security: api.token ? [{ [api.token]: [] }] : route.access === "public" ? [] : [{ bearer: [] }],
      parameters: [
        ...names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
        ...Object.entries(query?.properties ?? {}).map(([name, schema]) => ({
          name,
          in: "query",
          required: query?.required?.includes(name) ?? false,
          schema,
        })),
      ],
      ...(api.body
        ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(api.body) } } } }
        : {}),
      responses: {
        [String(api.status ?? 200)]: {
          description: "OK",
          ...(api.response ? { content: { "application/json": { schema: schemaOf(api.response, "output") } } } : {}),
          ...(api.media ? { content: { [api.media]: { schema: { type: "string", format: "binary" } } } } : {}),
        },
        "4XX": { $ref: "#/components/responses/Problem" },
        "5XX": { $ref: "#/components/responses/Problem" },
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Dân Biết",
      version,
      description:
        "Administrative procedures, plans, publications and questions of a Vietnamese province and its communes.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: server }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        device: { type: "http", scheme: "bearer", description: "Token of one loudspeaker player or board screen" },
      },
      responses: {
        Problem: {
          description: "A problem document (RFC 9457)",
          content: {
            "application/problem+json": {
              schema: {
                type: "object",
                required: ["type", "title", "status", "code"],
                properties: {
                  type: { type: "string" },
                  title: { type: "string" },
                  status: { type: "integer" },
                  code: { type: "string" },
                  detail: { type: "string" },
                  instance: { type: "string" },
                  errors: {
                    type: "array",
                    items: {
                      type: "object",
                      properties: { pointer: { type: "string" }, code: { type: "string" }, detail: { type: "string" } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  };
}

interface JsonSchema {
  properties?: Record<string, object>;
  required?: string[];
}

function schemaOf(schema: z.ZodType, io: "input" | "output" = "input"): JsonSchema {
  const made = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as JsonSchema & { $schema?: string };
  delete made.$schema;
  return made;
}
