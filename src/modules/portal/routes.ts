import { z } from "zod";
import {
  get,
  LANG_COOKIE,
  type ModuleDefinition,
  post,
  READING_COOKIE,
  type Reply,
  type Rq,
  seeOther,
  text,
} from "../../platform/http/index.ts";
import { embedPage, framePage } from "./embed/page.tsx";
import { accessibilityPage, personalDataPage } from "./pages/public/about/page.tsx";
import { businessesPage } from "./pages/public/businesses/page.tsx";
import { homePage } from "./pages/public/home/page.tsx";
import { manifestPage } from "./pages/public/manifest/page.ts";
import { portalPages } from "./public-pages.ts";

const Choice = z.object({
  lang: z.enum(["vi", "en"]).catch("vi"),
  cach: z.enum(["de", "thuong"]).catch("thuong"),
  // Browsers take "/\\" for "//", which is another site.
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .catch("/"),
});

const chooseLanguage = (rq: Rq): Reply => keepChoice(rq, LANG_COOKIE, Choice.parse(rq.body).lang);
const chooseReading = (rq: Rq): Reply => keepChoice(rq, READING_COOKIE, Choice.parse(rq.body).cach);

/** Keeps the choice in the browser for a year and goes back to the page it was made on. */
function keepChoice(rq: Rq, cookie: string, value: string): Reply {
  const reply = seeOther(Choice.parse(rq.body).back);
  reply.headers["set-cookie"] = `${cookie}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`;
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
    "Disallow: /moi-du",
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
    get("/doanh-nghiep", "public", businessesPage, { cache: true }),
    get("/tro-nang", "public", accessibilityPage, { cache: true }),
    get("/du-lieu-ca-nhan", "public", personalDataPage, { cache: true }),
    post("/ngon-ngu", "public", chooseLanguage),
    post("/cach-doc", "public", chooseReading),
    get("/trang.webmanifest", "public", manifestPage, { cache: true, still: false }),
    get("/nhung", "public", embedPage, { cache: true, still: false }),
    get("/nhung/khung", "public", framePage, { cache: true, still: false }),
    get("/robots.txt", "public", robots),
  ],
};
