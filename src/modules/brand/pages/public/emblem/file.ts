import { download, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { EmblemUnknown } from "../../../brand.errors.ts";
import { findEmblemFile } from "../../../brand.store.ts";

/** `/bieu-trung/{hash}.webp` for screens, `.png` for paper and for mail programs that know no WebP. */
export async function emblemFile(rq: Rq): Promise<Reply> {
  const [, hash, kind] = /^([0-9a-f]{32})\.(webp|png)$/.exec(rq.params.emblem ?? "") ?? [];
  const bytes = hash ? await findEmblemFile(rq.app.db, hash, kind === "webp" ? "screen" : "paper") : undefined;
  if (!bytes) throw new EmblemUnknown();
  return download(bytes, `image/${kind}`, `${hash}.${kind}`, true);
}
