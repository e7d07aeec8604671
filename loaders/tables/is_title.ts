import {headerText} from "./header_text.js";
import {withoutNumber} from "./without_number.js";

/** Whether a text above a table may be its title: longer texts, and those with a stop in them, are none. */
export function isTitle(text: string): boolean {
  return /^[^,，。;；:：、]{1,40}$/.test(withoutNumber(headerText(text)));
}
