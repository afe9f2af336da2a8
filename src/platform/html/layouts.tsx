import type { ComponentChildren } from "preact";
import { formatDateTime } from "../i18n/index.ts";
import { Button } from "./actions.tsx";
import { NotificationBanner } from "./content.tsx";
import {
  type CarriedTask,
  type Language,
  type NavItem,
  type PetitionAddress,
  useView,
  useWords,
  type ViewContext,
  wordsOf,
} from "./context.ts";
import { SearchBox } from "./data.tsx";
import { Document, type DocumentProps } from "./document.tsx";
import { Form } from "./forms.tsx";
import { DrumOrnament, Mark } from "./icons.tsx";
import { QrPicture, Share } from "./share.tsx";

export type Crumb = { text: string; href?: string };

type LayoutProps = Omit<DocumentProps, "children" | "stylesheet"> & {
  /** From the site's home to the parent of this page; home is added, the page itself is not repeated. */
  breadcrumbs?: readonly Crumb[];
  /** A NotificationBanner or ErrorSummary above the content. */
  notice?: ComponentChildren;
  children: ComponentChildren;
};

export type PublicLayoutProps = LayoutProps & {
  /** Continues the masthead's red ground, for the search box of a home page. */
  hero?: ComponentChildren;
  /** The page is itself for searching everything: the head then has no second box for it. */
  hasOwnSearch?: boolean;
  /** Offers ways to send the page to others; for pages with one thing on them that people tell each other about. */
  share?: boolean;
};

export type StaffLayoutProps = LayoutProps & {
  /** Second column beside the content: history, facts. Below it on narrow screens. */
  aside?: ComponentChildren;
  /** Uses the full width of the window, for boards and side-by-side work. */
  wide?: boolean;
};

/** Public pages: paper ground, red masthead with the unit's own name, footer with the addresses for petitions. */
export function PublicLayout(props: PublicLayoutProps) {
  const { breadcrumbs, notice, hero, hasOwnSearch, share, children, ...document } = props;
  const address = props.address ?? props.ctx.canonical;
  return (
    <Document {...document} islands={share ? [...(props.islands ?? []), "copy"] : props.islands} stylesheet="public">
      <SkipLink />
      <PublicHeader ctx={props.ctx} hero={hero} hasSearch={!hero && !hasOwnSearch} />
      {props.ctx.demo ? <DemoBanner /> : null}
      <NeedToKnow ctx={props.ctx} />
      <div class="govuk-width-container">
        {breadcrumbs ? <Breadcrumbs items={breadcrumbs} /> : null}
        <main class="govuk-main-wrapper db-main" id="noi-dung-chinh" tabIndex={-1}>
          {notice}
          {children}
          {share && address ? (
            <Share address={address} short={props.ctx.shortAddress ?? address} title={props.title} />
          ) : null}
          {address ? <PrintLine address={address} /> : null}
        </main>
      </div>
      {props.ctx.carried ? <CarriedTaskBar ctx={props.ctx} task={props.ctx.carried} /> : null}
      <PublicFooter ctx={props.ctx} />
    </Document>
  );
}

/** Stays at the lower edge of the window while somebody looks for something; what is pressed says which page it was. */
function CarriedTaskBar({ ctx, task }: { ctx: ViewContext; task: CarriedTask }) {
  const words = useWords();
  const form = (act: string, text: string, variant: "primary" | "secondary") => (
    <Form action={`${task.action}/${act}`}>
      <input type="hidden" name="viec" value={task.position} />
      <input type="hidden" name="trang" value={ctx.path} />
      <Button variant={variant} small>
        {text}
      </Button>
    </Form>
  );
  return (
    <section class="db-carried" aria-label={words.carried(task.position + 1, task.of)}>
      <div class="govuk-width-container">
        <p class="db-carried__text">
          <strong>{words.carried(task.position + 1, task.of)}:</strong> {task.text}
        </p>
        <div class="db-carried__acts">
          {form("thay", task.asksPage ? words.carriedFound : words.carriedKnown, "primary")}
          {form("khong-thay", words.carriedNot, "secondary")}
          <a class="govuk-link" href={`${task.action}/viec`}>
            {words.carriedMore}
          </a>
        </div>
      </div>
    </section>
  );
}

/** Staff pages: white ground, denser, navigation with counts, name of the person and unit always in sight. */
export function StaffLayout(props: StaffLayoutProps) {
  const { breadcrumbs, notice, aside, wide, children, ...document } = props;
  const words = wordsOf(props.ctx.lang);
  const container = wide ? "govuk-width-container db-width-full" : "govuk-width-container";
  return (
    <Document {...document} stylesheet="staff">
      <SkipLink />
      <StaffHeader ctx={props.ctx} container={container} />
      {props.ctx.demo ? <DemoBanner container={container} /> : null}
      <div class={container}>
        {breadcrumbs ? <Breadcrumbs items={breadcrumbs} home={{ text: words.staffArea, href: "/can-bo" }} /> : null}
        <main class="govuk-main-wrapper db-main" id="noi-dung-chinh" tabIndex={-1}>
          {notice}
          {aside ? (
            <div class="db-with-aside">
              <div class="db-with-aside__main">{children}</div>
              <aside class="db-with-aside__side">{aside}</aside>
            </div>
          ) : (
            children
          )}
        </main>
      </div>
      <StaffFooter container={container} />
    </Document>
  );
}

/** Short, and gone by itself at its hour; the page of a notice does not repeat it. */
function NeedToKnow({ ctx }: { ctx: ViewContext }) {
  const words = useWords();
  const notices = (ctx.notices ?? []).filter((one) => !ctx.path.endsWith(one.href));
  if (notices.length === 0) return null;
  return (
    <div class="govuk-width-container">
      <NotificationBanner tone="warning" title={words.needToKnow}>
        <ul class="govuk-list">
          {notices.map((one) => (
            <li key={one.href}>
              <a class="govuk-notification-banner__link" href={one.href}>
                {one.title}
              </a>{" "}
              <small>{words.until(formatDateTime(one.until))}</small>
            </li>
          ))}
        </ul>
      </NotificationBanner>
    </div>
  );
}

export function homeHref(ctx: ViewContext): string {
  return ctx.site.slug ? `/${ctx.site.slug}` : "/";
}

function SkipLink() {
  const words = useWords();
  return (
    <a href="#noi-dung-chinh" class="govuk-skip-link">
      {words.skipToContent}
    </a>
  );
}

function PublicHeader({ ctx, hero, hasSearch }: { ctx: ViewContext; hero: ComponentChildren; hasSearch: boolean }) {
  const words = useWords();
  return (
    <header class={hero ? "db-masthead db-masthead--hero" : "db-masthead"}>
      <div class="db-masthead__ground">{ctx.isEasy ? null : <DrumOrnament />}</div>
      <div class="govuk-width-container db-masthead__row">
        <a class="db-masthead__name" href={homeHref(ctx)}>
          {ctx.site.emblem && !ctx.isEasy ? (
            <img class="db-emblem" src={ctx.site.emblem} alt="" width={56} height={56} />
          ) : null}
          <span>
            {ctx.site.parentName ? <span class="db-masthead__parent">{ctx.site.parentName}</span> : null}
            <span class="db-masthead__unit">{ctx.site.name}</span>
          </span>
        </a>
        {hasSearch ? (
          <SearchBox
            action={ctx.site.slug ? `/${ctx.site.slug}/tim-kiem` : "/tim-kiem"}
            id="tim-tren-trang"
            label={words.searchEverything}
            labelHidden
            size="small"
          />
        ) : null}
        <span class="db-masthead__product">
          <Mark size={30} />
          <span>{words.productName}</span>
        </span>
      </div>
      {ctx.nav && ctx.nav.length > 0 ? (
        <div class="db-masthead__bar">
          <div class="govuk-width-container db-masthead__bar-row">
            <Navigation items={ctx.nav} label={words.mainNavigation} />
            <ReaderChoices />
          </div>
        </div>
      ) : null}
      {hero ? <div class="govuk-width-container db-masthead__hero">{hero}</div> : null}
    </header>
  );
}

function StaffHeader({ ctx, container }: { ctx: ViewContext; container: string }) {
  const words = useWords();
  return (
    <header class="db-staffhead">
      <div class={`${container} db-staffhead__row`}>
        <a class="db-staffhead__name" href="/can-bo">
          <Mark size={28} />
          <span>
            <span class="db-staffhead__unit">{ctx.actor?.unitName ?? ctx.site.name}</span>
            <span class="db-staffhead__area">
              {words.productName} · {words.staffArea}
            </span>
          </span>
        </a>
        {ctx.actor ? (
          <div class="db-staffhead__person">
            <a class="db-staffhead__account" href="/can-bo/tai-khoan">
              <span class="db-staffhead__actor">{ctx.actor.name}</span>
              <span class="db-staffhead__roles">{ctx.actor.roleNames.join(", ")}</span>
            </a>
            <Form action="/can-bo/dang-xuat" class="db-staffhead__out">
              <button type="submit" class="db-linkbutton">
                {words.signOut}
              </button>
            </Form>
          </div>
        ) : null}
      </div>
      {ctx.nav && ctx.nav.length > 0 ? (
        <div class="db-staffhead__bar">
          <div class={container}>
            <StaffNavigation groups={ctx.nav} />
          </div>
        </div>
      ) : null}
    </header>
  );
}

/** Groups in a row and the pages of the current one below it; where the window is narrow, all of it behind one button. */
function StaffNavigation({ groups }: { groups: readonly NavItem[] }) {
  const words = useWords();
  const group = groups.find((one) => one.current);
  const pages = group?.pages ?? [];
  const page = pages.find((one) => one.current);
  const here = [group?.label, page?.label === group?.label ? undefined : page?.label].filter(Boolean).join(" › ");
  return (
    <>
      <div class="db-staffnav">
        <Navigation items={groups} label={words.staffNavigation} />
        {group && pages.length > 1 ? (
          <nav class="db-staffnav__pages" aria-label={words.pagesOf(group.label)}>
            <NavLinks items={pages} />
          </nav>
        ) : null}
      </div>
      <details class="db-staffmenu">
        <summary class="db-staffmenu__button">
          {words.menu}
          {here ? <span class="db-staffmenu__here">{here}</span> : null}
        </summary>
        <nav class="db-staffmenu__groups" aria-label={words.menu}>
          {groups.map((one) => (
            <div key={one.href}>
              {one.pages && one.pages.length > 1 ? <p class="db-staffmenu__group">{one.label}</p> : null}
              <NavLinks items={one.pages && one.pages.length > 1 ? one.pages : [one]} />
            </div>
          ))}
        </nav>
      </details>
    </>
  );
}

function Navigation({ items, label }: { items: readonly NavItem[]; label: string }) {
  return (
    <nav class="db-nav" aria-label={label}>
      <NavLinks items={items} />
    </nav>
  );
}

function NavLinks({ items }: { items: readonly NavItem[] }) {
  return (
    <ul class="db-nav__list">
      {items.map((item) => (
        <li key={item.href} class={item.current ? "db-nav__item db-nav__item--current" : "db-nav__item"}>
          <a class="db-nav__link" href={item.href} aria-current={currentOf(item)}>
            {item.label}
            {item.count ? <span class="db-count">{item.count}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The link of a group leads to its first page and is not itself the page one is on. */
function currentOf(item: NavItem): "page" | "true" | undefined {
  if (!item.current) return undefined;
  return item.pages && item.pages.length > 1 ? "true" : "page";
}

const LANGUAGES: readonly Language[] = ["vi", "en"];

/** Posts `lang` and `back` (path and query to return to) to /ngon-ngu; a link would change state by GET. */
export function LanguageSwitch({ children }: { children?: ComponentChildren }) {
  const ctx = useView();
  if (!ctx) return null;
  return (
    <Form action="/ngon-ngu" class="db-languages">
      <input type="hidden" name="back" value={ctx.query ? `${ctx.path}?${ctx.query}` : ctx.path} />
      {children}
      {LANGUAGES.filter((language) => language !== ctx.lang).map((language) => (
        <button key={language} type="submit" name="lang" value={language} class="db-linkbutton" lang={language}>
          {wordsOf(language).languageName}
        </button>
      ))}
    </Form>
  );
}

/** How readers want the pages: the easy, light way or the usual one, and the language. */
function ReaderChoices() {
  const words = useWords();
  const isEasy = useView()?.isEasy;
  return (
    <LanguageSwitch>
      <button type="submit" formaction="/cach-doc" name="cach" value={isEasy ? "thuong" : "de"} class="db-linkbutton">
        {isEasy ? words.usualReading : words.easyReading}
      </button>
    </LanguageSwitch>
  );
}

function DemoBanner({ container = "govuk-width-container" }: { container?: string }) {
  const words = useWords();
  return (
    <aside class="db-demo" aria-label={words.demoTag}>
      <p class={`${container} db-demo__text`}>
        <strong class="db-demo__tag">{words.demoTag}</strong> {words.demoText}
      </p>
    </aside>
  );
}

export function Breadcrumbs({ items, home }: { items: readonly Crumb[]; home?: Crumb }) {
  const words = useWords();
  const ctx = useView();
  const first = home ?? { text: words.home, href: ctx ? homeHref(ctx) : "/" };
  return (
    <nav class="govuk-breadcrumbs db-breadcrumbs" aria-label={words.breadcrumb}>
      <ol class="govuk-breadcrumbs__list">
        {[first, ...items].map((item) => (
          <li key={item.text} class="govuk-breadcrumbs__list-item">
            {item.href ? (
              <a class="govuk-breadcrumbs__link" href={item.href}>
                {item.text}
              </a>
            ) : (
              item.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Only on paper: where the page is found. The picture is not fetched before somebody prints. */
function PrintLine({ address }: { address: string }) {
  const words = useWords();
  return (
    <div class="db-printline">
      <QrPicture address={address} isLazy />
      <p>{words.printedFrom(address)}</p>
    </div>
  );
}

function PublicFooter({ ctx }: { ctx: ViewContext }) {
  const words = useWords();
  return (
    <footer class="db-footer">
      <div class="govuk-width-container">
        <div class="db-footer__columns">
          {ctx.petitionAddress ? <PetitionBlock address={ctx.petitionAddress} /> : null}
          <div class="db-footer__side">
            <p class="db-footer__unit">{ctx.site.name}</p>
            {ctx.site.parentName ? <p class="db-footer__parent">{ctx.site.parentName}</p> : null}
            <ul class="db-footer__links">
              <li>
                <a href="/tro-nang">{words.accessibility}</a>
              </li>
              <li>
                <a href="/van-ban">{words.documents}</a>
              </li>
              <li>
                <a href="/du-lieu-mo">{words.openData}</a>
              </li>
              <li>
                <a href="/giam-sat">{words.supervision}</a>
              </li>
              <li>
                <a href="/lay-y-kien">{words.consultations}</a>
              </li>
              <li>
                <a href="/khao-sat">{words.surveys}</a>
              </li>
              <li>
                <a href="/thu-cung-dan">{words.usabilityTests}</a>
              </li>
              <li>
                <a href="/cuoc-thi">{words.contests}</a>
              </li>
              <li>
                <a href="/du-lieu-ca-nhan">{words.personalData}</a>
              </li>
              <li>
                <a href="/tinh-trang">{words.serviceStatus}</a>
              </li>
              <li>
                <a href="/can-bo">{words.staffArea}</a>
              </li>
            </ul>
            <ReaderChoices />
          </div>
        </div>
        <p class="db-footer__product">
          <Mark size={22} />
          <span>
            {words.poweredBy} <strong>{words.productName}</strong>
          </span>
        </p>
      </div>
    </footer>
  );
}

/** The addresses that must be made known wherever procedures are shown; also for sheets and posters. */
export function PetitionBlock({ address }: { address: PetitionAddress }) {
  const words = useWords();
  return (
    <section class="db-petition" aria-labelledby="noi-nhan-phan-anh">
      <h2 class="db-petition__title" id="noi-nhan-phan-anh">
        {words.petitionTitle}
      </h2>
      <address class="db-petition__lines">
        <strong>{address.office}</strong>
        <br />
        {address.address}
        {address.phone ? (
          <>
            <br />
            {words.phone}: <a href={`tel:${address.phone.replace(/[^+\d]/g, "")}`}>{address.phone}</a>
          </>
        ) : null}
        {address.email ? (
          <>
            <br />
            {words.email}: <a href={`mailto:${address.email}`}>{address.email}</a>
          </>
        ) : null}
        {address.website ? (
          <>
            <br />
            {words.website}: <a href={address.website}>{address.website.replace(/^https?:\/\//, "")}</a>
          </>
        ) : null}
      </address>
      {address.href ? (
        <p class="db-petition__send">
          <a href={address.href}>{words.petitionSend}</a>
        </p>
      ) : null}
    </section>
  );
}

function StaffFooter({ container }: { container: string }) {
  const words = useWords();
  return (
    <footer class="db-stafffoot">
      <div class={`${container} db-stafffoot__row`}>
        <span>
          {words.productName} · {words.productSlogan}
        </span>
        <LanguageSwitch />
        <a href="/">{words.viewPublicSite}</a>
      </div>
    </footer>
  );
}
