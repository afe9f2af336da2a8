import type { AppContext } from "../../../platform/app-context.ts";
import { catalogueOf } from "../catalogue.ts";
import { packIndex } from "../search/index.ts";

/** Where the files of the search lie, seen from the root of the site. */
const FOLDER = "tim-kiem";

/**
 * The index as scripts that hand themselves over: a page opened from a USB stick may load scripts beside it, but may not
 * fetch files. The core is opened with the first question, a shard when a question has words of it.
 */
export async function searchFiles(app: AppContext): Promise<{ file: string; text: string }[]> {
  const { core, shards } = await catalogueOf(app).pack(packIndex);
  return [
    { file: `${FOLDER}/danh-muc.js`, text: `danbietSearch.core(${JSON.stringify(core)});\n` },
    ...shards.map((shard, number) => ({
      file: `${FOLDER}/${number}.js`,
      text: `danbietSearch.shard(${number},${JSON.stringify(shard)});\n`,
    })),
  ];
}
