import {expect, test} from "vitest";
import {networkFailure} from "../../../loaders/sources/network_failure.js";

test.each([
  ["ENOTFOUND", "not_reachable", "data.example cannot be reached: there is no such name"],
  ["EAI_AGAIN", "not_reachable", "data.example cannot be reached: the name cannot be looked up"],
  ["ECONNREFUSED", "not_reachable", "data.example cannot be reached: nothing listens there"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "certificate_refused", "the certificate of data.example is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)"],
  ["CERT_HAS_EXPIRED", "certificate_refused", "the certificate of data.example is not trusted (CERT_HAS_EXPIRED)"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "certificate_refused", "the certificate of data.example is not trusted (ERR_TLS_CERT_ALTNAME_INVALID)"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "certificate_refused", "the certificate of data.example is not trusted (UNABLE_TO_VERIFY_LEAF_SIGNATURE)"],
  ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "certificate_refused", "the certificate of data.example is not trusted (UNABLE_TO_GET_ISSUER_CERT_LOCALLY)"],
  ["EPROTO", "not_understood", "data.example answers in another protocol (EPROTO)"],
])("%s is %s", (code, expected, message) => {
  expect(networkFailure(Object.assign(new Error("x"), {code}), "data.example", "sources.yaml › a")).toMatchObject({code: expected, message, place: "sources.yaml › a"});
});

test("a name with several addresses fails as its first does", () => {
  const each = Object.assign(new Error("x"), {code: "ECONNREFUSED"});
  expect(networkFailure(Object.assign(new AggregateError([each, each]), {errors: [each, each]}), "localhost", "a").message).toContain("nothing listens there");
});

test.each([Object.assign(new Error("Cannot find package 'mysql2'"), {code: "ERR_MODULE_NOT_FOUND"}), new TypeError("x is not a function"), Object.assign(new Error("x"), {code: "ENOSPC"})])("a fault of the program or the disk stays what it is: %s", (error) => {
  expect(networkFailure(error, "data.example", "a")).toBe(error);
});
