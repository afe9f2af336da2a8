/** The only place that reads `process.env`; everything else receives a typed `Config`. */
export type Env = Readonly<Record<string, string | undefined>>;

export function readEnv(): Env {
  return process.env;
}
