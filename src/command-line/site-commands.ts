import { ConfigError } from "../platform/config/index.ts";
import { formatNumber } from "../platform/i18n/index.ts";
import { exportSite } from "../static-site/export-site.ts";
import { SUMS } from "../static-site/kept-files.ts";
import { vi } from "../static-site/messages.vi.ts";
import type { Command } from "./command.ts";

const SHOWN = 20;

export const siteCommands: Command[] = [
  {
    name: "export site",
    usage: "[--out THƯ_MỤC|TỆP.zip] [--unit ĐỊA_CHỈ_ĐƠN_VỊ] [--with sheets,data]",
    meaning:
      "xuất toàn bộ trang công khai thành tệp, xem được từ máy chủ web bất kỳ hoặc USB, tìm kiếm được khi không có mạng",
    needsApp: "whole",
    async run(opened, args, terminal) {
      const started = Date.now();
      const place = args.options.out || args.rest[0] || "danbiet-site";
      const done = await exportSite(
        opened,
        {
          out: place,
          unit: args.options.unit || undefined,
          with: (args.options.with ?? "").split(",").filter(Boolean),
        },
        terminal,
      ).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOSPC") throw new ConfigError(vi.noRoom(place));
        if (["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT"].includes(error.code ?? "")) {
          throw new ConfigError(vi.notWritable(place));
        }
        throw error;
      });
      terminal.say(
        vi.done({
          files: done.files,
          megabytes: formatNumber(Math.round(done.bytes / 1024 / 1024)),
          seconds: formatNumber(Math.round((Date.now() - started) / 1000)),
          place,
        }),
      );
      terminal.say(vi.changed(done.written, done.kept, done.removed));
      terminal.say(vi.check(SUMS));
      if (done.broken.length === 0) return 0;
      terminal.say(vi.broken(done.broken.length));
      for (const one of done.broken.slice(0, SHOWN)) terminal.say(vi.brokenPage(one));
      if (done.broken.length > SHOWN) terminal.say(vi.brokenMore(done.broken.length - SHOWN));
      return 1;
    },
  },
];
