/** Shown in the footer, the User-Agent and the OpenAPI document. */
export const VERSION = "0.1.0";
