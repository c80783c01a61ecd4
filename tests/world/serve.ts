import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { ConnectionReset } from "./apply_fault.ts";

/** A world on a port of this machine. */
export interface HttpServer {
  origin: string;
  close(): Promise<void>;
}

// node:http, not Deno.serve: only here can a connection be cut before the first header.
/** Serves on 127.0.0.1; port 0 takes a free one. */
export function serveHttp(
  answer: (request: Request) => Promise<Response>,
  port: number,
): Promise<HttpServer> {
  const closing = new AbortController();
  const server = createServer((incoming, outgoing) => {
    respond(incoming, outgoing, answer, closing.signal).catch(() => incoming.socket.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : port;
      resolve({ origin: `http://127.0.0.1:${bound}`, close });
    });
  });

  function close(): Promise<void> {
    closing.abort(new DOMException("The world is closing", "AbortError"));
    return new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  }
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: (request: Request) => Promise<Response>,
  closing: AbortSignal,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort(new DOMException("The client left", "AbortError")));
  const request = await toRequest(incoming, AbortSignal.any([gone.signal, closing]));
  let response: Response;
  try {
    response = await answer(request);
  } catch (error) {
    incoming.socket.destroy();
    if (error instanceof ConnectionReset || request.signal.aborted) return;
    throw error;
  }
  await send(response, outgoing);
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const url = `http://${incoming.headers.host ?? "127.0.0.1"}${incoming.url ?? "/"}`;
  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : await readBody(incoming);
  return new Request(url, { method, headers, signal, body });
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += chunk;
  return text;
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (!response.body) {
    outgoing.end();
    return;
  }
  // A drip wants its headers on the wire long before its first byte.
  outgoing.flushHeaders();
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  outgoing.once("close", () => body.destroy());
  await new Promise<void>((done) => {
    body.once("error", () => outgoing.destroy());
    outgoing.once("close", done);
    body.pipe(outgoing);
  });
}
