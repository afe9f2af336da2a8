export const SHEETS = "/can-bo/chi-so/phieu";
export const ASSESSMENTS = "/can-bo/chi-so/tu-cham";
