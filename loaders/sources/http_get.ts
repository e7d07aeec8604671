import {get as getHttp, type IncomingMessage} from "node:http";
import {get as getHttps} from "node:https";
import {Failure} from "../../src/failure.js";
import {transfer} from "../../src/catalogue/transfer.js";
import {networkFailure} from "./network_failure.js";
import {shownAddress} from "./shown_address.js";

/**
 * One GET, and those that its redirects within the same origin lead to. The answer's body is still to be read.
 * Throws Failure not_reachable, certificate_refused, too_slow (as `signal` aborts), redirected_elsewhere, too_many_redirects.
 * @param place names the source in messages
 */
export async function httpGet(address: string, {headers, connectSeconds, signal, place}: {headers: Readonly<Record<string, string>>; connectSeconds: number; signal: AbortSignal; place: string}): Promise<IncomingMessage> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= transfer.redirects; redirects++) {
    const answer = await ask(url, {headers, connectSeconds, signal, place});
    const {location} = answer.headers;
    if (![301, 302, 303, 307, 308].includes(answer.statusCode ?? 0) || location === undefined) {
      return answer;
    }
    answer.destroy();
    url = followed(url, location, place);
  }
  throw new Failure({code: "too_many_redirects", place, message: `${url.host} redirects more than ${transfer.redirects} times`, repair: "open the address in a browser and put the one at which the file really is into sources.yaml"});
}

/** What was meant for one server, an authorization above all, goes to no other. */
function followed(url: URL, location: string, place: string): URL {
  const next = URL.canParse(location, url) ? new URL(location, url) : null;
  if (next === null || next.origin !== url.origin) {
    throw new Failure({code: "redirected_elsewhere", place, message: `${url.host} redirects to ${next === null ? "something that is no address" : next.protocol.startsWith("http") ? `${next.protocol}//${next.host}` : "something that is not http"}`, repair: "if that is right, put the new address into sources.yaml; a sign-in page there means that the file needs `authorization`"});
  }
  return next;
}

function ask(url: URL, {headers, connectSeconds, signal, place}: {headers: Readonly<Record<string, string>>; connectSeconds: number; signal: AbortSignal; place: string}): Promise<IncomingMessage> {
  const secure = url.protocol === "https:";
  return new Promise((resolve, reject) => {
    // A connection of its own each time: one that is kept alive has no moment at which it stands.
    const request = (secure ? getHttps : getHttp)(url, {headers, agent: false, signal}, resolve);
    const slow = new Failure({code: "not_reachable", place, message: `${url.host} did not answer within ${connectSeconds} s`, repair: "check the address and the network, or set limits: {connectSeconds: …} of this source in sources.yaml"});
    const timer = setTimeout(() => request.destroy(slow), connectSeconds * 1000);
    request.on("socket", (socket) => socket.on(secure ? "secureConnect" : "connect", () => clearTimeout(timer)));
    request.on("close", () => clearTimeout(timer));
    request.on("error", (error) => reject(error instanceof Failure ? error : networkFailure(error, shownAddress(url.href), place)));
  });
}
