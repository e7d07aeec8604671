import {createServer, type IncomingMessage, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";

export interface WebServer {
  origin: string;
  /** What was asked for since the last answer was set. */
  asked: IncomingMessage[];
  /** What the server does from now on. */
  answer: (handler: (request: IncomingMessage, response: ServerResponse) => void) => void;
  close: () => Promise<void>;
}

/** A web server of this machine, on a free port. */
export async function webServer(): Promise<WebServer> {
  let handler: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => void response.writeHead(500).end();
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    handler(request, response);
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (next) => {
      asked.length = 0;
      handler = next;
    },
    close: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}
