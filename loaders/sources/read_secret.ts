import {Failure} from "../../src/failure.js";

/** What an environment variable holds, which must not be shown. Throws Failure missing_secret. */
export function readSecret(name: string, place: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") {
    throw new Failure({code: "missing_secret", place, message: `the environment variable ${name} is not set`, repair: `set ${name} before you load, in the same terminal; it does not belong into sources.yaml`});
  }
  return value;
}
