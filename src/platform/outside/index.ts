export { type Answer, type OutsideLines, openLines } from "./ask.ts";
export { type FetchedPage, fetchPage, type PageFailure, PageUnreachable } from "./fetch-page.ts";
export { jsonOf } from "./json-of.ts";
export { pageText } from "./page-text.ts";
export { readWebAddress } from "./web-address.ts";
