import type { IncomingMessage } from "node:http";

/** What counting may know of a request: where it goes, from which page of this site, and whether a person seems to read. */
export interface SeenRequest {
  /** Path and query as sent. */
  path: string;
  referer: string | undefined;
  /**
   * False for who is signed in, for what a browser fetches ahead, and for programs as far as they say so. Asked only for
   * addresses that are counted; nothing of the headers is kept.
   */
  isByResident(): boolean;
}

/** Browsers of people introduce themselves like this; programs mostly do not. */
const BROWSER = /^(?:Mozilla|Opera|UCWEB|Nokia|SAMSUNG|BlackBerry)/;
/** Programs that call themselves a browser as well. "Cubot" is a make of phones. */
const PROGRAM =
  /(?<!\bcu)bot\b|bot[/;-]|crawl|spider|slurp|preview|scan(?:ner)?\b|monitor|uptime|headless|lighthouse|phantom|python|facebookexternalhit|feedfetcher|archiver|httpclient/i;

export function seenRequest(req: IncomingMessage): SeenRequest {
  const { headers } = req;
  return {
    path: req.url ?? "",
    referer: headers.referer,
    isByResident() {
      if (headers.cookie?.includes("danbiet_session=") || headers.authorization !== undefined) return false;
      const purpose = headers["sec-purpose"] ?? headers.purpose ?? headers["x-moz"];
      if (typeof purpose === "string" && purpose.includes("prefetch")) return false;
      const agent = headers["user-agent"] ?? "";
      return BROWSER.test(agent) && !PROGRAM.test(agent);
    },
  };
}
