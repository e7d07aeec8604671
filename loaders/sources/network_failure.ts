import {Failure} from "../../src/failure.js";

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there", ENOTFOUND: "there is no such name", EAI_AGAIN: "the name cannot be looked up", EHOSTUNREACH: "there is no way to it", ENETUNREACH: "there is no way to it",
  ETIMEDOUT: "it does not answer", ECONNRESET: "it broke the connection off", EPIPE: "it broke the connection off", EADDRNOTAVAIL: "there is no way to it",
};

/** What a system's error of a connection means for whoever loads. @param host names the other side in messages */
export function networkFailure(error: Error & {code?: string; errors?: (Error & {code?: string})[]}, host: string, place: string): Failure {
  // A name with several addresses fails once for each of them.
  const code = error.code ?? error.errors?.[0]?.code ?? "";
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME|LEAF_SIGNATURE/.test(code)) {
    return new Failure({code: "certificate_refused", place, message: `the certificate of ${host} is not trusted (${code})`, repair: "ask who runs the server to renew it; for a bureau's own authority set NODE_EXTRA_CA_CERTS to the file of its certificate before you load"});
  }
  if (/^(EPROTO|ERR_SSL|HPE_)/.test(code)) {
    return new Failure({code: "not_understood", place, message: `${host} answers in another protocol (${code})`, repair: "check http or https, and the port"});
  }
  return new Failure({code: "not_reachable", place, message: `${host} cannot be reached: ${unreachable[code] ?? `${code === "" ? error.message : code}`}`, repair: "check the address, the network and that the server runs"});
}
