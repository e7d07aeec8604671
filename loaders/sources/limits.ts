import {Failure} from "../../src/failure.js";
import {transfer} from "../../src/catalogue/transfer.js";
import type {Source} from "../../src/workspace.js";

/** How much and how long a fetch or a query may take. */
export type Limits = Required<NonNullable<Source["limits"]>>;

/** The catalogue's limits, with those that a source sets for itself. */
export function limitsOf({limits}: Pick<Source, "limits">): Limits {
  const {megabytes, rows, connectSeconds, seconds} = transfer;
  return {megabytes, rows, connectSeconds, seconds, ...limits};
}

/** Counts bytes; throws Failure too_large once there are more than the limit. */
export function byteCounter({megabytes}: Limits, place: string): (bytes: number) => number {
  let sum = 0;
  return (bytes) => {
    sum += bytes;
    if (sum > megabytes * 1e6) {
      throw tooLarge(megabytes, place);
    }
    return sum;
  };
}

export function tooLarge(megabytes: number, place: string): Failure {
  return new Failure({code: "too_large", place, message: `there is more than ${megabytes} MB`, repair: "ask for less, or, if so much is meant, set limits: {megabytes: …} of this source in sources.yaml"});
}

export function tooSlow({seconds}: Limits, place: string): Failure {
  return new Failure({code: "too_slow", place, message: `it was not done after ${seconds} s`, repair: "load again when the server is less busy, ask for less, or set limits: {seconds: …} of this source in sources.yaml"});
}
