export { type FetchedPage, fetchPage, type PageFailure, PageUnreachable } from "./fetch-page.ts";
