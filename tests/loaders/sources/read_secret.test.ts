import {afterEach, expect, test, vi} from "vitest";
import {readSecret} from "../../../loaders/sources/read_secret.js";

afterEach(() => vi.unstubAllEnvs());

test("a secret is what its variable holds, blanks too", () => {
  vi.stubEnv("JUNHENG_TEST_SECRET", " a b ");
  expect(readSecret("JUNHENG_TEST_SECRET", "sources.yaml › a")).toBe(" a b ");
});
test.each([undefined, ""])("one that is not set, or empty, is refused by the name of its variable: %j", (value) => {
  vi.stubEnv("JUNHENG_TEST_SECRET", value);
  expect(() => readSecret("JUNHENG_TEST_SECRET", "sources.yaml › a")).toThrow(expect.objectContaining({code: "missing_secret", place: "sources.yaml › a", message: expect.stringContaining("JUNHENG_TEST_SECRET"), repair: expect.stringContaining("does not belong into sources.yaml")}));
});
