import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export type Language = "vi" | "en";

export type NavItem = {
  href: string;
  label: string;
  current: boolean;
  /** Shown beside the word, e.g. how many things wait for this person. */
  count?: number;
  /** The pages of a group; the group's own address is that of its first page. */
  pages?: NavItem[];
};

/**
 * Where people may send what they have to say about rules and procedures. Decree 20/2008/NĐ-CP, Articles 10 and 13, wants
 * these addresses published on the portal and posted at the office, therefore the footer of every page has them.
 */
export type PetitionAddress = {
  office: string;
  address: string;
  phone: string | null;
  email: string | null;
  website: string | null;
  /** Page with the on-line form. */
  href: string | null;
};

/** What somebody was asked to find, shown on every page until it is over. */
export type CarriedTask = {
  /** Below it: "/thay" (this is it), "/khong-thay", "/viec" (read it again), "/dung". */
  action: string;
  /** From 0. */
  position: number;
  of: number;
  text: string;
  /** It is a page that is looked for; else an answer. */
  asksPage: boolean;
};

/** All that a page needs to know of who is asking and where; the same for public and staff pages. */
export type ViewContext = {
  lang: Language;
  /** Light pages that are easy to read: larger, one column, fewer things, no pictures, no font of our own. */
  isEasy?: boolean;
  /** Path of the request, without query. */
  path: string;
  /** Query of the request without the question mark, or an empty string. */
  query: string;
  site: {
    /** Null for the portal of the whole installation. */
    slug: string | null;
    name: string;
    parentName: string | null;
    kind: string;
    /** Address of its emblem; without one only its name stands on top. */
    emblem?: string | null;
  };
  actor: { name: string; roleNames: string[]; unitName: string } | null;
  /** True when everything on the page is invented. */
  demo: boolean;
  /** Address of a built file, with its hash: asset("public.css"). */
  asset: (name: string) => string;
  /** Full address under which this page is known; left out where there is none. */
  canonical?: string;
  /** Full short address under which this page is sent on; left out where it has none. */
  shortAddress?: string | undefined;
  /** Address of what a home screen needs to know of the site; left out where it is not to be put there. */
  manifest?: string;
  nav?: NavItem[];
  /** What people must know now, for a short time; on every public page of the site, until their hour and no longer. */
  notices?: readonly { title: string; href: string; until: Date }[];
  /** A task the reader carries along; see `carriedCookie`. */
  carried?: CarriedTask;
  petitionAddress?: PetitionAddress;
  /** Put into every form that posts; left out when the server checks requests otherwise. */
  csrfToken?: string;
};

const CurrentView = createContext<ViewContext | null>(null);

/** Layouts wrap the page in this, so that components find language and form token without being handed them. */
export const ViewProvider = CurrentView.Provider;

/** The context of the page being rendered; null when a component is rendered alone, as in a test. */
export function useView(): ViewContext | null {
  return useContext(CurrentView);
}

export type Words = typeof vi;

const CATALOGUE: Record<Language, Words> = { vi, en };

export function wordsOf(lang: Language): Words {
  return CATALOGUE[lang];
}

/** The components' own words in the language of the page. */
export function useWords(): Words {
  return CATALOGUE[useContext(CurrentView)?.lang ?? "vi"];
}
