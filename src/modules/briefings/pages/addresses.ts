export const STREAM = "/can-bo/noi-bo";
export const SENT = `${STREAM}/da-gui`;
export const CONDUCT = "/quy-tac-ung-xu";
