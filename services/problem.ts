/** What a person or program did wrong, as data: the route turns it into a status. */
export interface Problem {
  status: 400 | 404 | 409 | 422 | 429;
  code: string;
  message: string;
  details?: Readonly<Record<string, unknown>>;
}

export function notFound(what: string, id: string | number): Problem {
  return { status: 404, code: "not_found", message: `There is no ${what} ${id}.` };
}

export function invalid(message: string, details?: Problem["details"]): Problem {
  return { status: 422, code: "invalid", message, ...(details ? { details } : {}) };
}

export function conflict(code: string, message: string, details?: Problem["details"]): Problem {
  return { status: 409, code, message, ...(details ? { details } : {}) };
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "status" in value && "code" in value &&
    "message" in value;
}
