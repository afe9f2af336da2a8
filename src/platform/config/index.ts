export { type Config, ConfigError, loadConfig, type Mode, type Role, SETTINGS } from "./config.ts";
export { type Env, readEnv } from "./env.ts";
