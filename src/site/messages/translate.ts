import {fill} from "./fill.js";
import {zh, type MessageKey} from "./zh.js";

export type {MessageKey};
export type Params = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, params?: Params) => string;

/** Makes the function that pages write with. `{name}` in a text is replaced by params.name; a name without a value is an error. */
export function translator(messages: Record<MessageKey, string>): Translate {
  return (key, params = {}) => fill(messages[key], (name) => params[name], `message ${key}`);
}

/** The site's language. */
export const t: Translate = translator(zh);
