import { get, post, type Route } from "../../../platform/http/index.ts";
import { createRequest, discovery, oneRequest, oneService, oneToken, requests, services } from "./georeport.ts";
import { FORMATS } from "./wire.ts";

const OPEN = { open: true, still: false } as const;
const CACHED = { ...OPEN, cache: true } as const;

/** GeoReport v2 (wiki.open311.org), in JSON and XML. */
export const open311Routes: Route[] = FORMATS.flatMap((format) => [
  get(`/open311/discovery.${format}`, "public", discovery(format), OPEN),
  get(`/open311/v2/discovery.${format}`, "public", discovery(format), OPEN),
  get(`/open311/v2/services.${format}`, "public", services(format), OPEN),
  get(`/open311/v2/requests.${format}`, "public", requests(format), CACHED),
  post(`/open311/v2/requests.${format}`, "public", createRequest(format), { perMinute: 10, bodyLimit: 64 * 1024 }),
]).concat([
  // The format stands behind the code, as in "PA000012.xml".
  get("/open311/v2/services/:service", "public", oneService, OPEN),
  get("/open311/v2/requests/:request", "public", oneRequest, CACHED),
  // A token opens what its sender may know: as few tries as at the look-up.
  get("/open311/v2/tokens/:token", "public", oneToken, { ...OPEN, perMinute: 30 }),
]);
