import { addUser, createToken } from "../modules/accounts/index.ts";
import { ConfigError } from "../platform/config/index.ts";
import type { Command } from "./command.ts";

export const accountCommands: Command[] = [
  {
    name: "user add",
    usage: "--email THƯ --name TÊN --unit ĐỊA-CHỈ-ĐƠN-VỊ --role VAI-TRÒ[,…]",
    meaning: "thêm người dùng; in liên kết mời ở dòng cuối",
    async run(app, { options }, terminal) {
      for (const name of ["email", "name", "unit", "role"])
        if (!options[name]) throw new ConfigError(`Thiếu --${name}.`);
      const { email = "", name = "", unit = "", role = "", title } = options;
      const lines = await addUser(app, {
        email,
        name,
        unitSlug: unit,
        roles: role.split(","),
        ...(title ? { title } : {}),
      });
      for (const line of lines) terminal.say(line);
      return 0;
    },
  },
  {
    name: "token create",
    usage: "--role VAI-TRÒ [--email THƯ]",
    meaning: "tạo khóa truy cập cho chương trình; in khóa ở dòng cuối",
    async run(app, { options }, terminal) {
      if (!options.role) throw new ConfigError("Thiếu --role.");
      for (const line of await createToken(app, {
        role: options.role,
        ...(options.email ? { email: options.email } : {}),
      }))
        terminal.say(line);
      return 0;
    },
  },
];
