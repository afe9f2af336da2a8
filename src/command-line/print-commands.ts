import { PrintCommandRefused, printFromTerminal } from "../modules/publishing/index.ts";
import { ConfigError } from "../platform/config/index.ts";
import type { Command } from "./command.ts";

export const printCommands: Command[] = [
  {
    name: "print sheets",
    usage: "[--ma MÃ,…] [--don-vi ĐỊA-CHỈ [--moi-xa]] [--mau MẪU] [--toi-da SỐ-ĐƠN-VỊ] [--thu-muc THƯ-MỤC]",
    meaning:
      "in tờ niêm yết cho một đơn vị, hoặc cho mọi xã, phường, đặc khu khi không nêu đơn vị; chạy lại được, in tiếp chỗ đã dừng",
    async run(app, { options }, terminal) {
      try {
        return await printFromTerminal(
          app,
          {
            codes: options.ma,
            unit: options["don-vi"],
            everyCommune: options["moi-xa"] !== undefined,
            form: options.mau,
            folder: options["thu-muc"],
            most: options["toi-da"],
          },
          terminal,
        );
      } catch (error) {
        if (error instanceof PrintCommandRefused) throw new ConfigError(error.message);
        throw error;
      }
    },
  },
];
