import { HranaStream } from "./hrana_stream.ts";
import { errorToWire, type Pipeline, type StreamRequest } from "./hrana_wire.ts";

export interface HranaServer extends Disposable {
  /** To be given to the client as `fetch`: no socket is opened. */
  fetch: typeof fetch;
}

/**
 * A stand-in for Turso over `node:sqlite`: `POST /v2/pipeline`, where a baton keeps a stream, which
 * is one connection, open between requests. The file must not be opened by libsql as well.
 */
export function createHrana(path: string, options: { token?: string } = {}): HranaServer {
  const streams = new Map<string, HranaStream>();
  let nextBaton = 1;

  async function answer(request: Request): Promise<Response> {
    if (options.token && request.headers.get("authorization") !== `Bearer ${options.token}`) {
      return Response.json({ message: "Unauthorized" }, { status: 401 });
    }
    if (request.method !== "POST" || new URL(request.url).pathname !== "/v2/pipeline") {
      return new Response("Not found", { status: 404 });
    }
    const { baton = null, requests }: Pipeline = await request.json();
    const stream = baton === null ? new HranaStream(path) : streams.get(baton);
    if (!stream) return Response.json({ message: "Unknown baton" }, { status: 400 });
    if (baton !== null) streams.delete(baton);
    const results = requests.map((asked) => answerOne(stream, asked));
    const isClosed = requests.some(({ type }) => type === "close");
    return Response.json({ baton: isClosed ? null : keep(stream), base_url: null, results });
  }

  function keep(stream: HranaStream): string {
    const baton = `stream-${nextBaton++}`;
    streams.set(baton, stream);
    return baton;
  }

  return {
    fetch: (input, init) => answer(new Request(input, init)),
    [Symbol.dispose]() {
      for (const stream of streams.values()) stream.close();
      streams.clear();
    },
  };
}

function answerOne(stream: HranaStream, request: StreamRequest): unknown {
  try {
    const response = Object.assign({ type: request.type }, stream.answer(request));
    return { type: "ok", response };
  } catch (error) {
    return { type: "error", error: errorToWire(error) };
  }
}
