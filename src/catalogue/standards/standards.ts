import type {Standard} from "./standard.js";
import {standard2017} from "./2017.js";

/** Every national standard that a bureau.yaml may name. */
export const standards: readonly Standard[] = [standard2017];
