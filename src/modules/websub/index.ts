import { get, type ModuleDefinition, post, type Route } from "../../platform/http/index.ts";
import { feedsOf } from "./feeds.ts";
import { websubHealth } from "./health.ts";
import { deliverFeed } from "./jobs/deliver.ts";
import { lookAtFeeds } from "./jobs/look.ts";
import { verifySubscription } from "./jobs/verify.ts";
import { hubPage } from "./pages/public/hub/page.ts";
import { endFollowerPage, followersExport, followersPage } from "./pages/staff/followers/page.tsx";

/** A hub (W3C WebSub) for the feeds of all modules, which it knows by their addresses only. See README.md. */
export function websub(routes: () => readonly Route[]): ModuleDefinition {
  const feeds = feedsOf(routes);
  const look = lookAtFeeds(feeds);
  return {
    name: "websub",
    routes: [
      post("/websub", "public", hubPage(feeds), { perMinute: 60, bodyLimit: 8 * 1024 }),
      get("/can-bo/theo-doi-nguon-tin", "publishing.read", followersPage),
      get("/can-bo/theo-doi-nguon-tin.csv", "publishing.read", followersExport),
      post("/can-bo/theo-doi-nguon-tin/:id/thoi", "messages.providers", endFollowerPage),
    ],
    health: websubHealth,
    jobs: [look, verifySubscription(feeds), deliverFeed(feeds)],
    schedule: [{ job: look.name, cron: "* * * * *" }],
  };
}
