import { showCode } from "../question.ts";
import { vi } from "./messages.vi.ts";

/** What is written to an asker at a network, seven days after the answer. */
export const verdictNotice = (code: string, publicUrl: string): string =>
  vi.network(showCode(code), `${publicUrl}/tra-cuu`);
