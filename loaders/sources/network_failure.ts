import {Failure} from "../../src/failure.js";

/** Codes of the system and of the drivers, and the messages of pg, which gives no code. */
const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there", ENOTFOUND: "there is no such name", EAI_AGAIN: "the name cannot be looked up", EHOSTUNREACH: "there is no way to it", ENETUNREACH: "there is no way to it",
  ETIMEDOUT: "it does not answer", ECONNRESET: "it broke the connection off", EPIPE: "it broke the connection off", EADDRNOTAVAIL: "there is no way to it",
  EHOSTDOWN: "it does not answer", ENETDOWN: "there is no way to it", ENETRESET: "it broke the connection off", ECONNABORTED: "it broke the connection off", EAI_FAIL: "the name cannot be looked up", EAI_NODATA: "there is no such name",
  EACCES: "this machine does not let the program connect", EPERM: "this machine does not let the program connect", "timeout expired": "it does not answer", "Connection terminated": "it broke the connection off", "Connection terminated unexpectedly": "it broke the connection off",
  PROTOCOL_SEQUENCE_TIMEOUT: "it does not answer", ERR_SOCKET_CLOSED: "it broke the connection off", PROTOCOL_CONNECTION_LOST: "it broke the connection off",
};

/**
 * What a system's error of a connection means for whoever loads. Gives the error itself back where it is none of a connection: a fault of the program must not look like one of the network.
 * @param host names the other side in messages
 */
export function networkFailure(error: Error & {code?: string; errors?: (Error & {code?: string})[]}, host: string, place: string): Error {
  // A name with several addresses fails once for each of them.
  const code = error.code ?? error.errors?.[0]?.code ?? "";
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME|LEAF_SIGNATURE/.test(code)) {
    return new Failure({code: "certificate_refused", place, message: `the certificate of ${host} is not trusted (${code})`, repair: "ask who runs the server to renew it; for a bureau's own authority set NODE_EXTRA_CA_CERTS to the file of its certificate before you load"});
  }
  if (/^(EPROTO|ERR_SSL|ERR_TLS|HPE_|HANDSHAKE_|AUTH_SWITCH_|MYSQL_CLEAR_)/.test(code)) {
    return new Failure({code: "not_understood", place, message: `${host} answers in another protocol (${code})`, repair: "check http or https, and the port"});
  }
  const why = unreachable[code] ?? (code === "" ? unreachable[error.message] : undefined);
  if (why === undefined) {
    return error;
  }
  return new Failure({code: "not_reachable", place, message: `${host} cannot be reached: ${why}`, repair: "check the address, the network and that the server runs"});
}
