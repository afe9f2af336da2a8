import type { DataSet } from "../../platform/datasets/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { get, type ModuleDefinition, type PublicPage, type Route } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { findAmong } from "../../platform/search/index.ts";
import { listKeptFiles } from "./data-file.store.ts";
import { makeDataFiles } from "./make-data-files.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { dataPages } from "./page.ts";

/**
 * Open data over what all modules offer. It is handed the sets and the routes, because the modules that own the tables must
 * not know it, nor it their tables.
 */
export function openData(sets: () => readonly DataSet[], routes: () => readonly Route[]): ModuleDefinition {
  const makeFiles = makeDataFiles(sets);
  const pages = dataPages(sets, routes);
  return {
    name: "open-data",
    searches: [
      {
        kind: "dataSet",
        slug: "du-lieu-mo",
        weight: 0.2,
        words: (lang) => ({ title: pick(lang, vi, en).searchKind }),
        find: async (_app, question) =>
          findAmong(
            sets().map((set) => {
              const { title, description, keywords } = set.words(question.lang);
              return { path: `/du-lieu-mo/${set.id}`, title, text: description, keywords };
            }),
            question,
          ),
      },
    ],
    routes: [
      get("/du-lieu-mo", "public", pages.listPage, { cache: true }),
      get("/du-lieu-mo/api", "public", pages.apiPage, { cache: true }),
      get("/du-lieu-mo/:set", "public", pages.setPage, { cache: true, open: true }),
      get("/du-lieu-mo/:set/:file", "public", pages.filePage, { open: true, still: {} }),
    ],
    jobs: [makeFiles],
    schedule: [{ job: makeFiles.name, cron: "23 */2 * * *" }],
    async *pages(app): AsyncGenerator<PublicPage> {
      const files = await listKeptFiles(app.db);
      yield { path: "/du-lieu-mo", changedAt: null };
      yield { path: "/du-lieu-mo/api", changedAt: null };
      for (const { id } of sets()) {
        yield { path: `/du-lieu-mo/${id}`, changedAt: files.find((file) => file.setId === id)?.changedAt ?? null };
      }
    },
    /** The first files are not waited for until the clock comes round. */
    async start(app) {
      const isNew = app.config.mode !== "test" && (await listKeptFiles(app.db)).length === 0;
      if (isNew) await transaction(app.db, (tx) => addJob(tx, makeFiles, {}, { key: makeFiles.name }));
      return undefined;
    },
  };
}
