/** Loudspeakers and electronic notice boards. See README.md. */
export { broadcasting } from "./routes.ts";
export { addStation, switchStation } from "./stations/keep-station.ts";
