import {literal} from "./quote.js";

/** A fault is written `field:reason`; field is empty where it is the whole line's. */
export const faultText = (field: string, reason: string): string => literal(`${field}:${reason}`);
