import {
  get,
  LANG_COOKIE,
  type ModuleDefinition,
  post,
  type Reply,
  type Rq,
  seeOther,
  text,
} from "../../platform/http/index.ts";
import { accessibilityPage, personalDataPage } from "./pages/public/about/page.tsx";
import { homePage } from "./pages/public/home/page.tsx";
import { portalPages } from "./public-pages.ts";

/** Keeps the choice of language in the browser and goes back to the page it was made on. */
function chooseLanguage(rq: Rq): Reply {
  const body = rq.body as Record<string, unknown>;
  const lang = body.lang === "en" ? "en" : "vi";
  const back = typeof body.back === "string" && /^\/(?!\/)/.test(body.back) ? body.back : "/";
  const reply = seeOther(back);
  reply.headers["set-cookie"] = `${LANG_COOKIE}=${lang}; Path=/; Max-Age=31536000; SameSite=Lax`;
  return reply;
}

function robots(rq: Rq): Reply {
  const rules = [
    "User-agent: *",
    "Disallow: /can-bo",
    "Disallow: /tra-cuu",
    "Disallow: /y-kien",
    "Disallow: /q/",
    "Disallow: /danh-gia",
    "Disallow: /nop-san-pham",
    "Disallow: /tai-lieu-bao-chi",
  ];
  return text(`${rules.join("\n")}\n\nSitemap: ${rq.app.config.http.publicUrl}/sitemap.xml\n`, "text/plain");
}

export const portal: ModuleDefinition = {
  name: "portal",
  pages: portalPages,
  routes: [
    get("/", "public", homePage, { cache: true }),
    get("/:unit", "public", homePage, { cache: true }),
    get("/tro-nang", "public", accessibilityPage, { cache: true }),
    get("/du-lieu-ca-nhan", "public", personalDataPage, { cache: true }),
    post("/ngon-ngu", "public", chooseLanguage),
    get("/robots.txt", "public", robots),
  ],
};
